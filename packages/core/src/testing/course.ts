/** A whole case from its report to its end, or to where the history ends. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  CloseIncident,
  MergeIncidents,
  ReopenIncident,
  ReportIncident,
  WriteClosingSummary
} from "../incident/index.ts"
import { IncidentId, ReportId } from "../vocabulary/ids.ts"
import type { Day } from "../vocabulary/time.ts"
import { Narrative, Reason, Summary } from "../vocabulary/words.ts"
import { reportNumberOf } from "./case.ts"
import type { City } from "./city.ts"
import { begins, dismissal, handling } from "./handling.ts"
import { reports, said, toldOf } from "./incident.ts"
import { policeAndAuthorities } from "./police.ts"
import type { Step } from "./step.ts"
import { support } from "./support.ts"
import { speaks, type Teller, tellerOf } from "./teller.ts"

/** A colleague reports the same as an incident of its own, and the security coordinator sees that they are one. */
const double = ({ case: told, city, id, step }: Teller, nth: number): ReadonlyArray<Step> => {
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
    )
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
 * The steps of the nth case, reported on a day.
 *
 * @example
 * courseOf(city, 7, Day.make("2024-03-05")).map(({ at, name }) => `${at} ${name}`)
 */
export const courseOf = (city: City, nth: number, reported: Day): ReadonlyArray<Step> => {
  const teller = tellerOf(city, nth, reported)
  const { course, dice } = teller.case
  const told = reports(teller, nth)
  if (course === "retracted") return told
  if (course === "notReportable") return [...told, ...dismissal(teller)]
  const ends = dice.between(40, 100)
  return [
    ...told,
    ...(course === "double" ? double(teller, nth) : []),
    ...handling(teller),
    ...policeAndAuthorities(teller),
    ...support(teller),
    ...closing(teller, "", ends),
    ...(course === "reopened" ? [reopening(teller, ends + 9), ...closing(teller, " again", ends + 30)] : [])
  ]
}
