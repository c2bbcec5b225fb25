/** Assignments of a board, and what came of them: that nothing was found is a result. */
import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "@effect/vitest"
import { GiveAssignment, ReportAssignment } from "../../src/release/command/board.ts"
import {
  AssignmentIsReported,
  AssignmentNotFound,
  AssignmentTaken,
  BoardQuestionNotFound,
  DueInPast,
  FigureWithoutRelease
} from "../../src/release/error.ts"
import { AssignmentGiven, AssignmentReported } from "../../src/release/event.ts"
import { assignments } from "../../src/release/projection.ts"
import { AssignmentId } from "../../src/vocabulary/ids.ts"
import { UnitElsewhereThen } from "../../src/vocabulary/refusal.ts"
import { city, district, units } from "../fixture.ts"
import { boardQuestionId, day, received, today } from "./boardQuestion.ts"
import { path, releaseId } from "./figures.ts"

describe("an assignment", () => {
  const assignmentId = AssignmentId.make("a-1")
  const given = { assignmentId, unitPath: path, about: "digitalContact", dueOn: day("2026-09-01") } as const
  const event = AssignmentGiven(given)
  const result = { assignmentId, result: "noEffectFound", releases: [], unitPath: path } as const
  const { unitPath: _, ...told } = result
  const reportedBack = AssignmentReported(told)

  it("is given for a day to come, out of a question that is there", () => {
    const give = specify(GiveAssignment)
    give
      .given(...units)
      .when(given)
      .thenDecided(event)
    give
      .given(...units, event)
      .when(given)
      .thenRefused(new AssignmentTaken({ assignmentId }))
    give
      .given(...units)
      .when({ ...given, dueOn: day("2026-03-01") })
      .thenRefused(new DueInPast({ dueOn: day("2026-03-01") }))
    give
      .given(...units)
      .when({ ...given, dueOn: today })
      .thenDecided({ ...event, dueOn: today })
    give
      .given(...units)
      .when({ ...given, unitPath: [district] })
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: today }))
    give
      .given(...units)
      .when({ ...given, boardQuestionId })
      .thenRefused(new BoardQuestionNotFound({ boardQuestionId }))
    give
      .given(...units, received)
      .when({ ...given, boardQuestionId })
      .thenDecided(AssignmentGiven({ ...given, boardQuestionId }))
  })

  it("is reported once, with released figures only; that nothing was found is a result", () => {
    const report = specify(ReportAssignment)
    report.given(event).when(result).thenDecided(reportedBack)
    for (const nothing of [[], [reportedBack]]) {
      report
        .given(...nothing)
        .when(result)
        .thenRefused(new AssignmentNotFound({ assignmentId }))
    }
    report
      .given(event)
      .when({ ...result, unitPath: [city] })
      .thenRefused(new AssignmentNotFound({ assignmentId }))
    report.given(event, reportedBack).when(result).thenRefused(new AssignmentIsReported({ assignmentId }))
    report
      .given(event)
      .when({ ...result, releases: [releaseId] })
      .thenRefused(new FigureWithoutRelease({ releases: [releaseId] }))
  })

  it("stands in its list with what came of it", () =>
    view(assignments)
      .given(event, reportedBack)
      .thenRows({ ...given, result: "noEffectFound" }))
})
