/** What comes of a report that the police have. */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { exposureState } from "../../incident/facts/exposed.ts"
import { type IncidentId, PoliceCaseNumber } from "../../vocabulary/ids.ts"
import { pointsAtPerson } from "../../vocabulary/personalIdentity.ts"
import {
  ExposureNotFound,
  OccurredInFuture,
  PersonalIdentityForbidden,
  ReferenceMalformed
} from "../../vocabulary/refusal.ts"
import { Instant, instantOf } from "../../vocabulary/time.ts"
import { NotDecided, NotFiled, PoliceReportNotFound } from "../error.ts"
import {
  ComplainantNamedAtPolice,
  EmployeeToldOfPoliceStep,
  PoliceOutcomeReceived,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented
} from "../event.ts"
import { aboutReport, filedHere, handledHere, isExposedIn } from "./known.ts"

/** As somebody typed it: what it may not be is refused by name, so it is not refused as malformed by the form. */
const Typed = Schema.String.check(Schema.isMaxLength(60))
const isCaseNumber = Schema.is(PoliceCaseNumber)

const caseNumberIn = (
  incidentId: IncidentId,
  typed: string
): Result.Result<PoliceCaseNumber, PersonalIdentityForbidden | ReferenceMalformed> => {
  const number = typed.trim().toUpperCase()
  if (pointsAtPerson(number)) return Result.fail(new PersonalIdentityForbidden({ incidentId }))
  return isCaseNumber(number) ? Result.succeed(number) : Result.fail(new ReferenceMalformed({ incidentId }))
}

/** The number the police gave it. Another number replaces it: a mistake can be put right. */
export const RegisterPoliceReport = Command.make("RegisterPoliceReport", {
  input: { ...Struct.omit(PoliceReportRegistered.fields, ["alsoIncidents", "caseNumber"]), caseNumber: Typed },
  reads: ({ policeReportId }) => aboutReport(policeReportId),
  emits: [PoliceReportRegistered],
  refuses: [PoliceReportNotFound, NotFiled, PersonalIdentityForbidden, ReferenceMalformed],
  decide: (input, past) => {
    const known = filedHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    const number = caseNumberIn(input.incidentId, input.caseNumber)
    if (Result.isFailure(number)) return Result.fail(number.failure)
    const { alsoIncidents, caseNumber } = known.success
    if (caseNumber === number.success && input.policeUnit === undefined) return Result.succeed([])
    return Result.succeed([PoliceReportRegistered({ ...input, alsoIncidents, caseNumber: number.success })])
  }
})

/** More is told to the police than the report said. */
export const SupplementPoliceReport = Command.make("SupplementPoliceReport", {
  input: {
    ...Struct.omit(PoliceSupplemented.fields, ["alsoIncidents", "at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: ({ policeReportId }) => aboutReport(policeReportId),
  emits: [PoliceSupplemented],
  refuses: [PoliceReportNotFound, NotFiled, OccurredInFuture],
  decide: (input, past, { now }) => {
    const { at = instantOf(now), incidentId } = input
    const known = filedHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    return Result.succeed([PoliceSupplemented({ ...input, alsoIncidents: known.success.alsoIncidents, at })])
  }
})

/**
 * That the police were given the name of a complainant, as prosecution asks for (the city's report, section 5.2).
 *
 * A personnummer typed where the police's number belongs is refused: who it is stands with the police, never here.
 */
export const NameComplainantAtPolice = Command.make("NameComplainantAtPolice", {
  input: {
    ...Struct.omit(ComplainantNamedAtPolice.fields, ["alsoIncidents", "caseNumber"]),
    caseNumber: Schema.optionalKey(Typed)
  },
  reads: ({ exposureId, policeReportId }) => ({
    ...aboutReport(policeReportId),
    exposure: exposureState(exposureId)
  }),
  emits: [ComplainantNamedAtPolice],
  refuses: [PoliceReportNotFound, NotFiled, ExposureNotFound, PersonalIdentityForbidden, ReferenceMalformed],
  decide: ({ caseNumber: typed, ...input }, { exposure, moves, report }) => {
    const { exposureId, incidentId } = input
    const known = filedHere(input, { moves, report })
    if (Result.isFailure(known)) return Result.fail(known.failure)
    const { alsoIncidents } = known.success
    if (!isExposedIn(known.success, exposure)) {
      return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    }
    if (typed === undefined) return Result.succeed([ComplainantNamedAtPolice({ ...input, alsoIncidents })])
    const number = caseNumberIn(incidentId, typed)
    if (Result.isFailure(number)) return Result.fail(number.failure)
    return Result.succeed([ComplainantNamedAtPolice({ ...input, alsoIncidents, caseNumber: number.success })])
  }
})

/** What the police or the prosecutor decided. The exposed persons are to be told of it. */
export const RecordPoliceOutcome = Command.make("RecordPoliceOutcome", {
  input: {
    ...Struct.omit(PoliceOutcomeReceived.fields, ["alsoIncidents", "at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: ({ policeReportId }) => aboutReport(policeReportId),
  emits: [PoliceOutcomeReceived],
  refuses: [PoliceReportNotFound, NotFiled, OccurredInFuture],
  decide: (input, past, { now }) => {
    const { at = instantOf(now), detail, incidentId, kind } = input
    const known = filedHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    const { alsoIncidents, outcome } = known.success
    if (outcome === kind && detail === undefined) return Result.succeed([])
    return Result.succeed([PoliceOutcomeReceived({ ...input, alsoIncidents, at })])
  }
})

/** The report is taken back, by the complainant or by the organisation. What the police do then is theirs. */
export const WithdrawPoliceReport = Command.make("WithdrawPoliceReport", {
  input: { ...Struct.omit(PoliceReportWithdrawn.fields, ["alsoIncidents"]) },
  reads: ({ policeReportId }) => aboutReport(policeReportId),
  emits: [PoliceReportWithdrawn],
  refuses: [PoliceReportNotFound, NotFiled],
  decide: (input, past) => {
    const known = filedHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    const { alsoIncidents, withdrawn } = known.success
    return Result.succeed(withdrawn ? [] : [PoliceReportWithdrawn({ ...input, alsoIncidents })])
  }
})

/** An exposed person is told of a step that was taken. */
export const TellOfPoliceStep = Command.make("TellOfPoliceStep", {
  input: { ...Struct.omit(EmployeeToldOfPoliceStep.fields, ["alsoIncidents"]) },
  reads: ({ exposureId, policeReportId }) => ({
    ...aboutReport(policeReportId),
    exposure: exposureState(exposureId)
  }),
  emits: [EmployeeToldOfPoliceStep],
  refuses: [PoliceReportNotFound, ExposureNotFound, NotDecided, NotFiled],
  decide: (input, { exposure, moves, report }) => {
    const { exposureId, incidentId, policeReportId, step } = input
    const known = handledHere(input, { moves, report })
    if (Result.isFailure(known)) return Result.fail(known.failure)
    const { alsoIncidents, decision, filed } = known.success
    if (!isExposedIn(known.success, exposure)) {
      return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    }
    if (step === "decidedToFile" || step === "decidedNotToFile") {
      const taken = decision === (step === "decidedToFile" ? "file" : "notFile")
      if (!taken) return Result.fail(new NotDecided({ policeReportId }))
    } else if (step !== "consulted" && !filed) return Result.fail(new NotFiled({ policeReportId }))
    return Result.succeed([EmployeeToldOfPoliceStep({ ...input, alsoIncidents })])
  }
})
