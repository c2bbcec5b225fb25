/** Everybody by every command, as the matrix has it, asked of the guard. */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { guard } from "../../src/access/guard.ts"
import { type CommandName, permissions } from "../../src/access/permissions.ts"
import { openingsOf } from "../../src/access/facts.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { cityUnits, memberHistory } from "../../src/organisation/facts.ts"
import { ExposureId, IncidentId, PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
import { columns, expected } from "./matrix.ts"
import { actorOf, exposureOf, given, incidentId, known, path, refOf, someoneElse, type Who } from "./people.ts"

const people: ReadonlyArray<Who> = columns.flat()
const names = Object.keys(permissions).filter((name): name is CommandName => Object.hasOwn(permissions, name))
/** Commands about an exposure are asked about the person's own; the others name none. */
const aboutExposure: ReadonlySet<string> = new Set([
  "RemoveExposure",
  "RecordContact",
  "GiveOwnStatement",
  "OfferSupport",
  "AcceptSupport",
  "DeclineSupport",
  "HoldFollowUp",
  "EndSupport",
  "PlanFollowUp",
  "RecordMissedFollowUp",
  "RecordSupportDelivered",
  "TakeProtectiveMeasure",
  "RecordHarm",
  "NameComplainantAtPolice",
  "TellOfPoliceStep",
  "RecordComplainantStance"
])
/** Commands about a unit, or about something in one: asked about the office, and about the asker's own person. */
const ofUnits: ReadonlySet<string> = new Set([
  "AdoptPolicy",
  "RetirePolicy",
  "AcknowledgeRoutine",
  "RequireTraining",
  "CompleteTraining",
  "WaiveTraining",
  "PlanExercise",
  "HoldExercise",
  "NoteLesson",
  "MakeSafetyRequest",
  "ConfirmSafetyRequest",
  "AnswerSafetyRequest",
  "EscalateSafetyRequest",
  "NoteProtectionMeasure",
  "StartRiskAssessment",
  "NoteRiskFactors",
  "AssessRisk",
  "ApproveRiskAssessment",
  "ExpireRiskAssessment",
  "SupersedeRiskAssessment",
  "DecideContactChannel",
  "PlanVisit",
  "CancelVisit",
  "StartVisit",
  "MakeCheckIn",
  "ActivateAlarm",
  "EndVisit",
  "AbortVisit",
  "RecordMissedCheckIn",
  "OpenMapping",
  "AnswerMappingItem",
  "CompleteMapping",
  "ReviseMapping",
  "OpenSurvey",
  "CountSurveyAnswers",
  "CloseSurvey",
  "RecordContactVolume",
  "RequestStatistic",
  "ReleaseStatistic",
  "WithdrawRelease",
  "ReportAssignment",
  "PublishRelease",
  "ReceiveBoardQuestion",
  "AnswerBoardQuestion",
  "ApproveBoardAnswer",
  "GiveAssignment"
])
const ofTheCity = (name: CommandName): boolean => permissions[name].some((grant) => grant === "administrator")

/** A command by that name which decides nothing: what is left is the door. */
const probe = (name: CommandName) =>
  guard(
    Command.make(name, {
      input: {
        incidentId: Schema.optionalKey(IncidentId),
        exposureId: Schema.optionalKey(ExposureId),
        personRef: Schema.optionalKey(PersonRef),
        unitPath: Schema.optionalKey(Schema.Array(UnitId))
      },
      // A specification is given only what something reads: the door asks for less of the city than the people bring.
      reads: () => ({
        city: cityUnits(),
        member: memberHistory(someoneElse),
        incident: incidentAccess(incidentId),
        openings: openingsOf(incidentId)
      }),
      emits: [],
      refuses: [],
      decide: () => Result.succeed([])
    })
  )

const answer = (name: CommandName, who: Who): string => {
  const input = ofUnits.has(name)
    ? { unitPath: path, personRef: refOf(who) }
    : ofTheCity(name)
      ? {}
      : {
          incidentId,
          ...(aboutExposure.has(name) && { exposureId: exposureOf(who) }),
          ...(name === "RegisterExposure" && { personRef: someoneElse })
        }
  // A first report is of an incident that nobody has heard of.
  const past = name === "ReportIncident" ? given(who).filter((event) => !("incidentId" in event)) : given(who)
  const { outcome } = specify(probe(name))
    .given(...past)
    .when(input, { actor: ActorRef.make(actorOf(who)) })
  if (Result.isSuccess(outcome)) return "y"
  return outcome.failure._tag === "NotAuthorised" ? "n" : "."
}

describe("who may give which command", () => {
  it("is written out for every command and everybody", () => {
    assert.sameMembers(Object.keys(expected), names)
    assert.sameMembers([...people], Object.keys(known))
    assert.isAtLeast(names.length * people.length, 300)
  })

  it.each(names)("%s", (name) => {
    const answers = columns.map((group) => group.map((who) => answer(name, who)).join("")).join(" ")
    assert.strictEqual(answers, expected[name])
  })
})
