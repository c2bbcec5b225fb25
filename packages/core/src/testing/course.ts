/** A whole case from its report to its end, or to where the history ends. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  CloseIncident,
  MarkNotReportable,
  MergeIncidents,
  ReopenIncident,
  ReportIncident,
  UndoMerge,
  WriteClosingSummary
} from "../incident/index.ts"
import { IncidentId, ReportId } from "../vocabulary/ids.ts"
import { Narrative, Reason, Summary } from "../vocabulary/words.ts"
import { afterwards } from "./afterwards.ts"
import { reportNumberOf } from "./case.ts"
import { colleagueSupport } from "./colleagues.ts"
import { begins, dismissal, handling } from "./handling.ts"
import { reports, said, toldOf } from "./incident.ts"
import { inquiry } from "./inquiry.ts"
import { policeAndAuthorities } from "./police.ts"
import { incidentDestroyed } from "./retention.ts"
import type { Step } from "./step.ts"
import { support } from "./support.ts"
import { toldAndAsked } from "./told.ts"
import { speaks, type Teller } from "./teller.ts"

/** They were not one after all: what the colleague told of was nothing to report. */
const undone = (teller: Teller, incidentId: IncidentId): ReadonlyArray<Step> => {
  const { case: told, city, step } = teller
  const { incidentId: targetId, workplace } = told
  return [
    step("merge undone", begins + 2, 20, city.coordinator, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(UndoMerge))({ incidentId, targetId, reason }, envelope)
      })
    ),
    step("double not reportable", begins + 3, 20, workplace.manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(MarkNotReportable))({ incidentId, reason }, envelope)
      })
    )
  ]
}

/** A colleague reports the same as an incident of its own, and the security coordinator sees that they are one. */
const double = (teller: Teller, nth: number): ReadonlyArray<Step> => {
  const { case: told, city, id, step } = teller
  const incidentId = IncidentId.make(id("double"))
  const { colleague, incidentId: targetId, reported } = told
  return [
    step("double", 0, told.at + 30, colleague, (envelope, sealer) =>
      Effect.gen(function* () {
        yield* handle(guard(ReportIncident))(
          {
            ...toldOf(told),
            incidentId,
            reportId: ReportId.make(id("report of double")),
            reportNumber: reportNumberOf(2 * nth + 1, reported),
            reporter: { mode: "named", kind: "colleague", memberRef: colleague },
            narrative: yield* sealer.seal(Narrative, incidentId, said.narrative),
            lateReason: yield* sealer.seal(Reason, incidentId, said.late),
            entryRoute: "app",
            exposures: []
          },
          envelope
        )
      })
    ),
    step("merge", begins + 1, 20, city.coordinator, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(MergeIncidents))({ incidentId, targetId, reason }, envelope)
      })
    ),
    ...(told.dice.chance(0.25) ? undone(teller, incidentId) : [])
  ]
}

const closing = (
  { case: { incidentId, workplace }, step }: Teller,
  what: string,
  after: number
): ReadonlyArray<Step> => [
  step(`summary${what}`, after, 500, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const summary = yield* sealer.seal(Summary, incidentId, said.summary)
      yield* handle(guard(WriteClosingSummary))({ incidentId, summary }, envelope)
    })
  ),
  step(`close${what}`, after, 510, workplace.manager, (envelope) =>
    handle(guard(CloseIncident))({ incidentId, outcome: "handled" }, envelope)
  )
]

const reopening = (teller: Teller, after: number): Step => {
  const { case: told, step } = teller
  const {
    exposed: [first],
    incidentId,
    workplace
  } = told
  const actor = first === undefined ? workplace.manager : speaks(teller, first.tenure, after)
  return step("reopen", after, 520, actor, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, incidentId, said.reason)
      yield* handle(guard(ReopenIncident))({ incidentId, reason }, envelope)
    })
  )
}

/**
 * The steps of the nth case.
 *
 * @example
 * courseOf(tellerOf(city, 7, Day.make("2024-03-05")), 7).map(({ at, name }) => `${at} ${name}`)
 */
export const courseOf = (teller: Teller, nth: number): ReadonlyArray<Step> => {
  const { course, dice, incidentId, reported } = teller.case
  const told = reports(teller, nth)
  if (course === "retracted") return told
  if (course === "notReportable") {
    const destroyed = dice.chance(0.5) ? [incidentDestroyed(teller.city, incidentId, reported)] : []
    return [...told, ...dismissal(teller), ...destroyed]
  }
  const ends = dice.between(40, 100)
  return [
    ...told,
    ...(course === "double" ? double(teller, nth) : []),
    ...handling(teller),
    ...policeAndAuthorities(teller),
    ...toldAndAsked(teller),
    ...inquiry(teller),
    ...support(teller),
    ...colleagueSupport(teller),
    ...closing(teller, "", ends),
    ...(course === "reopened" ? [reopening(teller, ends + 9), ...closing(teller, " again", ends + 30)] : []),
    ...afterwards(teller, ends)
  ]
}
