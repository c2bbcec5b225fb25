import { specify } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { memberActiveOn, memberHistory } from "../../src/organisation/facts.ts"
import {
  DialogueHeld,
  ExitInterviewHeld,
  ExitInterviewHeldAlready,
  HeldInFuture,
  JoinMember,
  LeaveMember,
  MemberJoined,
  MemberLeft,
  MemberNotActive,
  MemberNotFound,
  members,
  PeriodReversed,
  ProtectionFlagSet,
  RecordDialogue,
  RecordExitInterview,
  RecordSafetyRound,
  SafetyRoundHeld,
  SetProtectionFlag,
  StillWorksHere,
  UnitIsClosed,
  UnitNotFound
} from "../../src/organisation/index.ts"
import { folded, rowsOf } from "./folded.ts"
import { anna, closed, day, joined, left, office, officeThere, south, start, today, town } from "./town.ts"

const tomorrow = day("2026-03-03")

describe("somebody who serves another unit for a time", () => {
  const serve = {
    memberRef: anna,
    unitId: south,
    roleFamily: "socialWorker",
    employmentForm: "permanent",
    from: start,
    until: today
  } as const

  it("works there until the last day, and not after", () => {
    specify(JoinMember)
      .given(...town, joined(anna))
      .when(serve)
      .thenDecided(MemberJoined(serve))
    const member = folded(memberHistory(anna), MemberJoined(serve))
    assert.isTrue(memberActiveOn(member, today))
    assert.isFalse(memberActiveOn(member, tomorrow))
  })

  it("does not end before beginning", () =>
    specify(JoinMember)
      .given(...town)
      .when({ ...serve, from: today, until: start })
      .thenRefused(new PeriodReversed({ stated: start, notBefore: today })))

  it("may leave earlier, and not after having left by themself", () => {
    const leave = { memberRef: anna, unitId: south, at: day("2026-03-01") }
    specify(LeaveMember).given(MemberJoined(serve)).when(leave).thenDecided(MemberLeft(leave))
    assert.isFalse(memberActiveOn(folded(memberHistory(anna), MemberJoined(serve), MemberLeft(leave)), today))
    specify(LeaveMember)
      .given(MemberJoined(serve))
      .when({ ...leave, at: day("2026-03-10") })
      .thenRefused(new MemberNotActive({ memberRef: anna }))
  })
})

describe("somebody who leaves", () => {
  it("is asked why; own request is told apart", () => {
    const leave = { memberRef: anna, unitId: office, at: today, reason: "ownRequest" } as const
    specify(LeaveMember).given(joined(anna)).when(leave).thenDecided(MemberLeft(leave))
    const row = rowsOf(members, joined(anna), MemberLeft(leave)).get(anna)
    assert.deepStrictEqual(row?.departures, [{ unitId: office, at: today, reason: "ownRequest" }])
  })

  it("scenario 34: may be talked with, once for each time, and the past stays", () => {
    const talk = { memberRef: anna, unitId: office, on: today, threatContributed: "declined" } as const
    const held = ExitInterviewHeld(talk)
    const { given } = specify(RecordExitInterview)
    given(joined(anna), left(anna, today)).when(talk).thenDecided(held)
    given(joined(anna), left(anna, today), held)
      .when(talk)
      .thenRefused(new ExitInterviewHeldAlready({ memberRef: anna }))
    given(joined(anna), left(anna, "2025-01-01"), joined(anna, office, day("2025-02-01")), left(anna, today), held)
      .when(talk)
      .thenDecided(held)
    const row = rowsOf(members, joined(anna), left(anna, today), held).get(anna)
    assert.deepStrictEqual(row?.exitInterviews, [{ unitId: office, on: today, threatContributed: "declined" }])
    assert.lengthOf(row?.memberships ?? [], 1)
  })

  it("is not talked with while they stay, ahead of time, or where they never worked", () => {
    const talk = { memberRef: anna, unitId: office, on: today, threatContributed: "no" } as const
    const { given } = specify(RecordExitInterview)
    given(joined(anna))
      .when(talk)
      .thenRefused(new StillWorksHere({ memberRef: anna }))
    given(joined(anna), left(anna, today))
      .when({ ...talk, on: tomorrow })
      .thenRefused(new HeldInFuture({ unitId: office, on: tomorrow }))
    given(joined(anna, south))
      .when(talk)
      .thenRefused(new MemberNotFound({ memberRef: anna }))
  })
})

describe("a protected name", () => {
  const hide = { memberRef: anna, protectedIdentity: true }
  const { given } = specify(SetProtectionFlag)

  it("is set and taken away, once each", () => {
    given(joined(anna)).when(hide).thenDecided(ProtectionFlagSet(hide))
    given(joined(anna), ProtectionFlagSet(hide)).when(hide).thenNothing()
    const show = { ...hide, protectedIdentity: false }
    given(joined(anna), ProtectionFlagSet(hide)).when(show).thenDecided(ProtectionFlagSet(show))
    given(joined(anna)).when(show).thenNothing()
    given()
      .when(hide)
      .thenRefused(new MemberNotFound({ memberRef: anna }))
  })
})

describe("talks and rounds about how staff are protected", () => {
  const talk = { unitId: office, on: today, parties: ["board", "staff"] } as const
  const round = { unitId: office, on: today, safetyRepParticipated: true, risksFound: 2 } as const

  it("are recorded of a unit that was there", () => {
    specify(RecordDialogue).given(officeThere).when(talk).thenDecided(DialogueHeld(talk))
    specify(RecordSafetyRound).given(officeThere).when(round).thenDecided(SafetyRoundHeld(round))
  })

  it("are refused ahead of time, of a unit not there, and of one that has closed", () => {
    const ahead = new HeldInFuture({ unitId: office, on: tomorrow })
    specify(RecordDialogue)
      .given(officeThere)
      .when({ ...talk, on: tomorrow })
      .thenRefused(ahead)
    specify(RecordSafetyRound)
      .given(officeThere)
      .when({ ...round, on: tomorrow })
      .thenRefused(ahead)
    specify(RecordDialogue)
      .given()
      .when(talk)
      .thenRefused(new UnitNotFound({ unitId: office }))
    const isClosed = new UnitIsClosed({ unitId: office })
    specify(RecordDialogue).given(officeThere, closed(office, "2026-01-01")).when(talk).thenRefused(isClosed)
    specify(RecordSafetyRound).given(officeThere, closed(office, "2026-01-01")).when(round).thenRefused(isClosed)
  })
})
