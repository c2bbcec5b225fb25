/** What is kept of an incident for its clocks, and how they start and lapse by what it is seen to be. */
import type { Recorded } from "@trygglogg/log"
import { Schema } from "effect"
import { authoritiesToAssess, type DutyFacts } from "../../catalogue/duties.ts"
import { Form, Kind, OccurrenceKind, Severity } from "../../vocabulary/enumerations.ts"
import { ActionId, ExposureId, IncidentId, PersonRef, UnitId } from "../../vocabulary/ids.ts"
import { Instant } from "../../vocabulary/time.ts"
import { cancel, Clock, of, recordedInstant, start, stop } from "./clock.ts"

export const IncidentClocks = Schema.Struct({
  incidentId: IncidentId,
  unitPath: Schema.NonEmptyArray(UnitId),
  open: Schema.Boolean,
  handler: Schema.optionalKey(PersonRef),
  forms: Schema.Array(Form),
  kinds: Schema.Array(Kind),
  severity: Schema.optionalKey(Severity),
  occurrenceKind: OccurrenceKind,
  exposures: Schema.Array(
    Schema.Struct({ exposureId: ExposureId, startId: Schema.String, at: Instant, offered: Schema.Boolean })
  ),
  /** What was decided against the risk, and whether its effect was checked. */
  actions: Schema.Array(Schema.Struct({ actionId: ActionId, checked: Schema.Boolean })),
  clocks: Schema.Array(Clock),
  /** What was running when the incident was merged into another: it runs on, as it did, should that be undone. */
  heldBack: Schema.Array(Clock)
})
export type IncidentClocks = typeof IncidentClocks.Type

type Begun = Pick<Clock, "deadline" | "startId" | "startedAt"> & Partial<Pick<Clock, "about" | "part">>

export const begun = (row: IncidentClocks, { about = {}, part = "", ...clock }: Begun): IncidentClocks => ({
  ...row,
  clocks: start(row.clocks, {
    ...clock,
    part,
    about: { incidentId: row.incidentId, ...about },
    unitPath: row.unitPath
  })
})

export const stopped = (row: IncidentClocks, at: Instant, answers: (clock: Clock) => boolean): IncidentClocks => ({
  ...row,
  clocks: stop(row.clocks, at, answers)
})

export const lapsed = (row: IncidentClocks, lapses: (clock: Clock) => boolean): IncidentClocks => ({
  ...row,
  clocks: cancel(row.clocks, lapses)
})

/** The part of a clock that the case's own words and classification start; one that a merge brought has its source's id. */
export const own = ""

export const has = ({ clocks }: IncidentClocks, deadline: Clock["deadline"]): boolean => clocks.some(of(deadline))

/** How threatened somebody felt is theirs to say: it never shortens a duty here. */
const facts = ({ forms, kinds, occurrenceKind, severity }: IncidentClocks): DutyFacts => ({
  forms,
  kinds,
  occurrenceKind,
  ...(severity === undefined ? {} : { severity }),
  feltThreatened: []
})

/** Support to each exposed person where it was serious (D2). Each runs from when they were registered. */
export const supported = (row: IncidentClocks): IncidentClocks => {
  if ((row.severity ?? 1) < 3) return lapsed(row, of("D2"))
  return row.exposures
    .filter(({ offered }) => !offered)
    .reduce(
      (now, { at, exposureId, startId }) =>
        begun(now, { deadline: "D2", startId, startedAt: at, part: exposureId, about: { exposureId } }),
      row
    )
}

/** What the case is now seen to be starts the clocks it needs, once each, and takes away those it does not need any more. */
export const judged = (row: IncidentClocks, { id }: Recorded, at: Instant): IncidentClocks => {
  const authorities = authoritiesToAssess(facts(row))
  const needed = {
    D3: authorities.includes("workEnvironmentAuthority"),
    D4: authorities.includes("insuranceAgency"),
    D5: row.forms.includes("threat") || row.forms.includes("violence")
  }
  const names = ["D3", "D4", "D5"] as const
  const running = names.reduce((now, deadline) => {
    if (!needed[deadline]) return lapsed(now, (clock) => of(deadline)(clock) && clock.part === own)
    return has(now, deadline) ? now : begun(now, { deadline, startId: id, startedAt: at })
  }, row)
  return supported(running)
}

export const exposed = (row: IncidentClocks, exposureId: ExposureId, recorded: Recorded): IncidentClocks =>
  supported({
    ...row,
    exposures: [...row.exposures, { exposureId, startId: recorded.id, at: recordedInstant(recorded), offered: false }]
  })
