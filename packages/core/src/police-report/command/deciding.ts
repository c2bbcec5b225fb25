import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { exposureState } from "../../incident/facts/exposed.ts"
import { ExposureId } from "../../vocabulary/ids.ts"
import { ExposureNotFound, ReasonRequired } from "../../vocabulary/refusal.ts"
import { dayOf } from "../../vocabulary/time.ts"
import {
  AlreadyFiled,
  ConsultationMissing,
  DisclosureNotAssessed,
  NotAuthorisedToFile,
  PoliceReportNotFound,
  StanceMissing
} from "../error.ts"
import { FilingDecided } from "../event.ts"
import { type Considered, stanceOf } from "../facts.ts"
import { aboutCapacity, rulesFor, wrongCapacity } from "./capacity.ts"
import { aboutReport, handledHere, isExposedIn } from "./known.ts"

const input = {
  ...Struct.omit(FilingDecided.fields, ["alsoIncidents", "stances"]),
  /** The text for the police names a client, or tells what is known of one. */
  clientDataIncluded: Schema.Boolean,
  /** Who among the covered asked that it not be filed. */
  askedNotToFile: Schema.Array(ExposureId)
}
type Input = Schema.Struct.Type<typeof input>

/** What is missing before it can be decided: somebody consulted, unless there is a hurry; a ground to tell what is secret. */
const unprepared = ({ clientDataIncluded, decision, policeReportId, urgent }: Input, report: Considered) => {
  const files = decision === "file"
  if (!report.consulted && !(urgent && files)) return new ConsultationMissing({ policeReportId })
  if (files && clientDataIncluded && !report.clientDataAssessed) return new DisclosureNotAssessed({ policeReportId })
  return undefined
}

/** Not to file is said why, in words where none of the reasons fits. */
const unexplained = ({ decision, incidentId, notFiledReason, reason }: Input) =>
  decision === "notFile" && (notFiledReason === undefined || (notFiledReason === "other" && reason === undefined))
    ? new ReasonRequired({ incidentId })
    : undefined

/**
 * It is decided to file a report, or not to. A new decision replaces the one before, until the report is filed.
 *
 * Decided in a hurry it is talked over afterwards. Who is covered, and what each of them had said, is kept with the decision.
 */
export const DecideFiling = Command.make("DecideFiling", {
  input,
  reads: ({ exposuresCovered, incidentId, policeReportId }, { actor }) => ({
    ...aboutCapacity(incidentId, actor),
    ...aboutReport(policeReportId),
    exposed: exposuresCovered.map((one) => exposureState(one)),
    stances: exposuresCovered.map((one) => stanceOf(one))
  }),
  emits: [FilingDecided],
  refuses: [
    PoliceReportNotFound,
    AlreadyFiled,
    NotAuthorisedToFile,
    ConsultationMissing,
    DisclosureNotAssessed,
    ReasonRequired,
    ExposureNotFound,
    StanceMissing
  ],
  policy: (past, { now }) => rulesFor(past, dayOf(now)).version,
  decide: (input, past, { actor, now }) => {
    const { askedNotToFile, clientDataIncluded: _told, ...decided } = input
    const { decidedBy: by, exposuresCovered, incidentId, policeReportId } = decided
    const known = handledHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    const report = known.success
    if (report.filed) return Result.fail(new AlreadyFiled({ policeReportId }))
    const capacity = wrongCapacity({ by, policeReportId }, past, actor, dayOf(now))
    if (Result.isFailure(capacity)) return Result.fail(capacity.failure)
    const wrong = unprepared(input, report) ?? unexplained(input)
    if (wrong !== undefined) return Result.fail(wrong)
    const strange = exposuresCovered.find((_, index) => !isExposedIn(report, past.exposed[index]))
    if (strange !== undefined) return Result.fail(new ExposureNotFound({ incidentId, exposureId: strange }))
    const stances = exposuresCovered.map((exposureId, index) => ({
      exposureId,
      stance: past.stances[index]?.stance ?? ("notAsked" as const)
    }))
    const [unheard, ...more] = askedNotToFile.filter(
      (exposureId) => !stances.some((one) => one.exposureId === exposureId && one.stance === "unwilling")
    )
    if (unheard !== undefined) return Result.fail(new StanceMissing({ policeReportId, exposures: [unheard, ...more] }))
    return Result.succeed([FilingDecided({ ...decided, alsoIncidents: report.alsoIncidents, stances })])
  }
})
