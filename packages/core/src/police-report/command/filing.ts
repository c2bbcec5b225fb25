import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { catalogueVersion } from "../../catalogue/catalogueVersion.ts"
import { needsComplainant, offenceInForce } from "../../catalogue/offences.ts"
import { type ExposedPerson, exposedPersons } from "../../incident/facts/exposed.ts"
import { type CorrectableFields, correctedFields } from "../../incident/facts/handling.ts"
import type { ComplainantStance, PoliceWarning } from "../../vocabulary/police.ts"
import type { ExposureId } from "../../vocabulary/ids.ts"
import { OccurredInFuture, OffenceNotInForceThen } from "../../vocabulary/refusal.ts"
import { dayOccurred, dayOf, Instant, instantOf, lastDayClaimed } from "../../vocabulary/time.ts"
import {
  AlreadyFiled,
  ComplainantNotWilling,
  DisclosureNotAssessed,
  NotAuthorisedToFile,
  NotDecided,
  PoliceReportNotFound,
  PrivateAddressForbidden
} from "../error.ts"
import { PoliceReportFiled } from "../event.ts"
import { type Considered, stancesIn } from "../facts.ts"
import { aboutCapacity, rulesFor, wrongCapacity } from "./capacity.ts"
import { aboutReport, handledHere } from "./known.ts"

const input = {
  ...Struct.omit(PoliceReportFiled.fields, [
    "alsoIncidents",
    "at",
    "catalogueVersion",
    "contactAddressKind",
    "warnings"
  ]),
  /** Left out, it is the workplace's. A private address can be asked for, and is refused. */
  contactAddressKind: Schema.optionalKey(Schema.Literals(["workplace", "other", "private"])),
  /** Left out, it is now. */
  at: Schema.optionalKey(Instant),
  /** The text that was given to the police names a client, or tells what is known of one. */
  clientDataIncluded: Schema.Boolean
}
type Input = Schema.Struct.Type<typeof input>

/**
 * Of the incident it is handled in, what they said last, there or in one that was merged into it; of the others, what they had said when it
 * was decided.
 */
const anybodyWilling = (
  { stances }: Considered,
  exposed: ReadonlyArray<ExposedPerson>,
  here: ReadonlyMap<ExposureId, ComplainantStance>
): boolean => {
  const decided = stances.map(({ exposureId, stance }) => [exposureId, stance] as const)
  const brought = exposed.flatMap(({ exposureId, stanceBeforeMerge }) =>
    stanceBeforeMerge === undefined ? [] : [[exposureId, stanceBeforeMerge] as const]
  )
  return [...new Map([...decided, ...brought, ...here]).values()].includes("willing")
}

/** The first offence that was not in the law on any day it may have happened. */
const notInForce = ({ incidentId, preliminaryOffences }: Input, fields: CorrectableFields | undefined) => {
  if (fields === undefined) return undefined
  const days = [dayOccurred(fields.occurred), lastDayClaimed(fields.occurred)] as const
  const offenceCode = preliminaryOffences.find((code) => !days.some((day) => offenceInForce(code, day)))
  return offenceCode === undefined ? undefined : new OffenceNotInForceThen({ incidentId, offenceCode, day: days[0] })
}

/** Told when each offence needs somebody who is not there: the police may close such a report at once (BrB 4:11, 5:5). */
const warningsOf = (
  { preliminaryOffences }: Input,
  willing: boolean,
  fields: CorrectableFields | undefined
): ReadonlyArray<PoliceWarning> => {
  const [first, ...more] = preliminaryOffences
  if (first === undefined || willing) return []
  const alone = !preliminaryOffences.every((code) => needsComplainant(code, fields?.place ?? "unknown"))
  return alone ? [] : [{ _tag: "NoComplainantWarning", offences: [first, ...more] }]
}

/**
 * The report is given to the police, after it was decided to.
 *
 * Without anybody who wants to be the complainant it is filed all the same, with a warning where the law asks for one (the reply of
 * Hässelby-Vällingby of 2024: also when the employee does not want to be the complainant).
 */
export const FilePoliceReport = Command.make("FilePoliceReport", {
  input,
  reads: ({ incidentId, policeReportId }, { actor }) => ({
    ...aboutCapacity(incidentId, actor),
    ...aboutReport(policeReportId),
    fields: correctedFields(incidentId),
    exposed: exposedPersons(incidentId),
    stances: stancesIn(incidentId)
  }),
  emits: [PoliceReportFiled],
  refuses: [
    PoliceReportNotFound,
    AlreadyFiled,
    NotDecided,
    NotAuthorisedToFile,
    PrivateAddressForbidden,
    DisclosureNotAssessed,
    OccurredInFuture,
    OffenceNotInForceThen,
    ComplainantNotWilling
  ],
  policy: (past, { now }) => rulesFor(past, dayOf(now)).version,
  decide: (input, past, { actor, now }) => {
    const { at = instantOf(now), clientDataIncluded, contactAddressKind = "workplace", ...told } = input
    const { filedBy: by, incidentId, policeReportId } = told
    const known = handledHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    const report = known.success
    if (report.filed) return Result.fail(new AlreadyFiled({ policeReportId }))
    if (report.decision !== "file") return Result.fail(new NotDecided({ policeReportId }))
    const capacity = wrongCapacity({ by, policeReportId }, past, actor, dayOf(now))
    if (Result.isFailure(capacity)) return Result.fail(capacity.failure)
    if (contactAddressKind === "private") return Result.fail(new PrivateAddressForbidden({ policeReportId }))
    if (clientDataIncluded && !report.clientDataAssessed) {
      return Result.fail(new DisclosureNotAssessed({ policeReportId }))
    }
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    const unknownThen = notInForce(input, past.fields)
    if (unknownThen !== undefined) return Result.fail(unknownThen)
    const willing = anybodyWilling(report, past.exposed, past.stances)
    if (told.complainantKind === "named" && !willing) return Result.fail(new ComplainantNotWilling({ policeReportId }))
    return Result.succeed([
      PoliceReportFiled({
        ...told,
        alsoIncidents: report.alsoIncidents,
        contactAddressKind,
        catalogueVersion,
        at,
        warnings: warningsOf(input, willing, past.fields)
      })
    ])
  }
})
