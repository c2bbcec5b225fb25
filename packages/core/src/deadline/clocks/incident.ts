/** D1-D7, D9 and D18: the clocks of an incident, and who handles it, for D19. */
import { Projection, type Recorded } from "@trygglogg/log"
import { Schema } from "effect"
import { authoritiesToAssess, type DutyFacts } from "../../catalogue/duties.ts"
import { ActionCancelled, ActionDecided, EffectChecked, SupportOffered } from "../../follow-up/event.ts"
import {
  ExposureRegistered,
  ExposureRemoved,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported
} from "../../incident/event.ts"
import { ClassificationChanged, ClassificationSet } from "../../influence-attempt/event.ts"
import {
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived
} from "../../police-report/event.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../statutory-notification/event.ts"
import { Form, Kind, OccurrenceKind, Severity } from "../../vocabulary/enumerations.ts"
import { ActionId, ExposureId, Incident, IncidentId, PersonRef, UnitId } from "../../vocabulary/ids.ts"
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
  clocks: Schema.Array(Clock)
})
export type IncidentClocks = typeof IncidentClocks.Type

type Begun = Pick<Clock, "deadline" | "startId" | "startedAt"> & Partial<Pick<Clock, "about" | "part">>

const begun = (row: IncidentClocks, { about = {}, part = "", ...clock }: Begun): IncidentClocks => ({
  ...row,
  clocks: start(row.clocks, {
    ...clock,
    part,
    about: { incidentId: row.incidentId, ...about },
    unitPath: row.unitPath
  })
})

const stopped = (row: IncidentClocks, at: Instant, answers: (clock: Clock) => boolean): IncidentClocks => ({
  ...row,
  clocks: stop(row.clocks, at, answers)
})

const lapsed = (row: IncidentClocks, lapses: (clock: Clock) => boolean): IncidentClocks => ({
  ...row,
  clocks: cancel(row.clocks, lapses)
})

const has = ({ clocks }: IncidentClocks, deadline: Clock["deadline"]): boolean => clocks.some(of(deadline))

/** How threatened somebody felt is theirs to say: it never shortens a duty here. */
const facts = ({ forms, kinds, occurrenceKind, severity }: IncidentClocks): DutyFacts => ({
  forms,
  kinds,
  occurrenceKind,
  ...(severity === undefined ? {} : { severity }),
  feltThreatened: []
})

/** Support to each exposed person where it was serious (D2). Each runs from when they were registered. */
const supported = (row: IncidentClocks): IncidentClocks => {
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
const judged = (row: IncidentClocks, { id }: Recorded, at: Instant): IncidentClocks => {
  const authorities = authoritiesToAssess(facts(row))
  const needed = {
    D3: authorities.includes("workEnvironmentAuthority"),
    D4: authorities.includes("insuranceAgency"),
    D5: row.forms.includes("threat") || row.forms.includes("violence")
  }
  const names = ["D3", "D4", "D5"] as const
  const running = names.reduce((now, deadline) => {
    if (!needed[deadline]) return lapsed(now, of(deadline))
    return has(now, deadline) ? now : begun(now, { deadline, startId: id, startedAt: at })
  }, row)
  return supported(running)
}

const opened = (event: (typeof IncidentReported)["Type"], recorded: Recorded): IncidentClocks => {
  const { id } = recorded
  const row: IncidentClocks = {
    incidentId: event.incidentId,
    unitPath: event.unitPath,
    open: true,
    forms: event.forms,
    kinds: [],
    occurrenceKind: event.occurrenceKind,
    exposures: [],
    actions: [],
    clocks: []
  }
  const started = (["D1", "D18"] as const).reduce(
    (now, deadline) => begun(now, { deadline, startId: id, startedAt: event.reportedAt }),
    row
  )
  return judged(started, recorded, event.reportedAt)
}

const classified = (
  row: IncidentClocks,
  { forms, kinds, occurrenceKind, severity }: (typeof ClassificationSet)["Type"]["classification"],
  recorded: Recorded
): IncidentClocks => judged({ ...row, forms, kinds, occurrenceKind, severity }, recorded, recordedInstant(recorded))

const exposed = (row: IncidentClocks, exposureId: ExposureId, recorded: Recorded): IncidentClocks =>
  supported({
    ...row,
    exposures: [
      ...row.exposures.filter((one) => one.exposureId !== exposureId),
      { exposureId, startId: recorded.id, at: recordedInstant(recorded), offered: false }
    ]
  })

/** The source goes on in the target, with those exposed in it. */
const merged = (row: IncidentClocks, event: (typeof IncidentMergedInto)["Type"], recorded: Recorded): IncidentClocks =>
  row.incidentId === event.incidentId
    ? { ...lapsed(row, () => true), open: false }
    : event.movedExposures
        .filter(
          ({ exposureId, supportSettled }) =>
            !supportSettled && !row.exposures.some((one) => one.exposureId === exposureId)
        )
        .reduce((now, { exposureId }) => exposed(now, exposureId, recorded), row)

const evaluated = (row: IncidentClocks, at: Instant): IncidentClocks =>
  row.actions.every(({ checked }) => checked) ? stopped(row, at, of("D9")) : row

const closed = (row: IncidentClocks, recorded: Recorded): IncidentClocks => {
  const at = recordedInstant(recorded)
  const shut = stopped({ ...row, open: false }, at, of("D1", "D18"))
  return row.actions.every(({ checked }) => checked)
    ? shut
    : begun(shut, { deadline: "D9", startId: recorded.id, startedAt: at })
}

const answered = (authority: "workEnvironmentAuthority" | "insuranceAgency") =>
  of(authority === "workEnvironmentAuthority" ? "D3" : "D4")

export const incidentClocks = Projection.make("deadlines-incident", {
  by: Incident,
  row: IncidentClocks,
  index: { unit: ({ unitPath }) => unitPath }
})
  .on(IncidentReported, (_, event, recorded) => opened(event, recorded))
  .on(ExposureRegistered, (row, { exposureId }, recorded) => row && exposed(row, exposureId, recorded))
  .on(
    ExposureRemoved,
    (row, { exposureId }) =>
      row && {
        ...lapsed(row, ({ about }) => about.exposureId === exposureId),
        exposures: row.exposures.filter((one) => one.exposureId !== exposureId)
      }
  )
  .on(HandlerAssigned, (row, { handlerRef }) => row && { ...row, handler: handlerRef })
  .on(HandlingStarted, (row, _, recorded) => row && stopped(row, recordedInstant(recorded), of("D1")))
  .on(ClassificationSet, (row, { classification }, recorded) => row && classified(row, classification, recorded))
  .on(ClassificationChanged, (row, { classification }, recorded) => row && classified(row, classification, recorded))
  .on(SupportOffered, (row, { at, exposureId }) => {
    if (row === undefined) return undefined
    const exposures = row.exposures.map((one) => (one.exposureId === exposureId ? { ...one, offered: true } : one))
    return stopped({ ...row, exposures }, at, (clock) => of("D2")(clock) && clock.about.exposureId === exposureId)
  })
  .on(DutyAssessed, (row, { authority, basis }, recorded) =>
    row === undefined || basis !== "none" ? row : stopped(row, recordedInstant(recorded), answered(authority))
  )
  .on(NotificationSent, (row, { at, authority }) => row && stopped(row, at, answered(authority)))
  .on(
    NotificationNotRequired,
    (row, { authority }, recorded) => row && stopped(row, recordedInstant(recorded), answered(authority))
  )
  .on(FilingDecided, (row, { incidentId, urgent }, recorded) => {
    if (row === undefined) return undefined
    const at = recordedInstant(recorded)
    const decided = stopped(row, at, of("D5"))
    // A report about several incidents is handled in one of them: its consultation is owed once.
    return urgent && incidentId === row.incidentId
      ? begun(decided, { deadline: "D6", startId: recorded.id, startedAt: at })
      : decided
  })
  // A lawyer's advice alone is not the consultation that the routine asks for.
  .on(ConsultationRecorded, (row, { at, consulted }) =>
    row === undefined || consulted === "lawyer" ? row : stopped(row, at, of("D6"))
  )
  .on(
    PoliceOutcomeReceived,
    (row, { at }, { id }) =>
      row &&
      row.exposures.reduce(
        (now, { exposureId }) =>
          begun(now, { deadline: "D7", startId: id, startedAt: at, part: exposureId, about: { exposureId } }),
        row
      )
  )
  .on(
    EmployeeToldOfPoliceStep,
    (row, { exposureId }, recorded) =>
      row &&
      stopped(row, recordedInstant(recorded), (clock) => of("D7")(clock) && clock.about.exposureId === exposureId)
  )
  .on(ActionDecided, (row, { actionId }) => row && { ...row, actions: [...row.actions, { actionId, checked: false }] })
  .on(ActionCancelled, (row, { actionId }, recorded) =>
    row === undefined
      ? undefined
      : evaluated(
          { ...row, actions: row.actions.filter((one) => one.actionId !== actionId) },
          recordedInstant(recorded)
        )
  )
  .on(EffectChecked, (row, { actionId, at, effect }) =>
    row === undefined || effect === "tooEarly"
      ? row
      : evaluated(
          { ...row, actions: row.actions.map((one) => (one.actionId === actionId ? { ...one, checked: true } : one)) },
          at
        )
  )
  .on(IncidentMarkedNotReportable, (row) => row && { ...lapsed(row, () => true), open: false })
  .on(IncidentMergedInto, (row, event, recorded) => row && merged(row, event, recorded))
  .on(IncidentClosed, (row, _, recorded) => row && closed(row, recorded))
  .on(IncidentReopened, (row, _, recorded) => {
    if (row === undefined) return undefined
    const reopened = lapsed({ ...row, open: true }, of("D9"))
    return begun(reopened, { deadline: "D18", startId: recorded.id, startedAt: recordedInstant(recorded) })
  })
