import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionDueInPast,
  ActionEnded,
  ActionHandedOver,
  ActionIdTaken,
  ActionNotDone,
  ActionNotFound,
  ActionPostponed,
  ActionStarted,
  CancelAction,
  CheckEffect,
  CompleteAction,
  DecideAction,
  DoneInFuture,
  DueDayMissing,
  EffectChecked,
  HandOverAction,
  OriginInconsistent,
  OwnerInactive,
  PostponeAction,
  StartAction
} from "../../src/follow-up/index.ts"
import { IncidentMerged, IncidentNotFound, WrongState } from "../../src/incident/index.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { ActionId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  closed,
  incidentId,
  joined,
  left,
  leif,
  merged,
  mona,
  notReportable,
  nowInstant,
  reception,
  city,
  district,
  path,
  units,
  reported,
  tomorrow,
  words
} from "../fixture.ts"

const actionId = ActionId.make("a-1")
const dueOn = Day.make("2026-04-01")
const decision = {
  actionId,
  incidentId,
  unitId: reception,
  origin: "incident",
  kind: "premises",
  measure: words<string>(actionId),
  ownerRef: mona,
  dueOn
} as const
const decided = ActionDecided(decision)
const of = { actionId, incidentId } as const
const done = ActionDone({ ...of, at: nowInstant })
const cancelled = ActionCancelled({ ...of, reason: words(actionId) })
const over = new ActionEnded({ actionId })
const unknown = new ActionNotFound({ actionId })
const elsewhere = merged({ movedActions: [actionId] })

describe("deciding on a measure", () => {
  const { given } = specify(DecideAction)

  it("is allowed with an owner who works here and a day", () =>
    given(reported(), joined(mona)).when(decision).thenDecided(decided))

  it("done at once is done in the same decision, and needs no day", () => {
    const { dueOn: _, ...atOnce } = decision
    given(reported(), joined(mona))
      .when({ ...atOnce, doneAt: nowInstant })
      .thenDecided(ActionDecided(atOnce), done)
    given(reported(), joined(mona))
      .when({ ...atOnce, doneAt: tomorrow })
      .thenRefused(new DoneInFuture({ actionId }))
    given(reported(), joined(mona)).when(atOnce).thenRefused(new DueDayMissing({ actionId }))
  })

  it("may be for today, and not for a day that has been", () => {
    const today = Day.make("2026-03-02")
    given(reported(), joined(mona))
      .when({ ...decision, dueOn: today })
      .thenDecided(ActionDecided({ ...decision, dueOn: today }))
    const yesterday = Day.make("2026-03-01")
    given(reported(), joined(mona))
      .when({ ...decision, dueOn: yesterday })
      .thenRefused(new ActionDueInPast({ actionId, dueOn: yesterday }))
  })

  it("out of anything but an incident names none, and the other way round", () => {
    const { incidentId: _, ...alone } = decision
    given(joined(mona))
      .when({ ...alone, origin: "mapping" })
      .thenDecided(ActionDecided({ ...alone, origin: "mapping" }))
    given(joined(mona)).when(alone).thenRefused(new OriginInconsistent({ actionId }))
    given(reported(), joined(mona))
      .when({ ...decision, origin: "visit" })
      .thenRefused(new OriginInconsistent({ actionId }))
  })

  it("is for the unit whose path is named, as it is today", () => {
    const { incidentId: _, ...alone } = decision
    const ofUnit = { ...alone, origin: "mapping", unitPath: path } as const
    given(...units, joined(mona))
      .when(ofUnit)
      .thenDecided(ActionDecided(ofUnit))
    given(...units, joined(mona))
      .when({ ...ofUnit, unitPath: [district, city] })
      .thenRefused(new UnitElsewhereThen({ unitId: reception, day: Day.make("2026-03-02") }))
    given(joined(mona))
      .when(ofUnit)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2026-03-02") }))
  })

  it("is refused of an owner who does not work here", () => {
    given(reported())
      .when(decision)
      .thenRefused(new OwnerInactive({ ownerRef: mona }))
    given(reported(), joined(mona), left(mona, "2026-03-01"))
      .when(decision)
      .thenRefused(new OwnerInactive({ ownerRef: mona }))
  })

  it("is refused of an id that is taken", () =>
    given(reported(), joined(mona), decided).when(decision).thenRefused(new ActionIdTaken({ actionId })))

  it("is refused of an unknown incident, a merged one, a closed one, and one with nothing to report", () => {
    given(joined(mona)).when(decision).thenRefused(new IncidentNotFound({ incidentId }))
    given(reported(), merged(), joined(mona))
      .when(decision)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    given(reported(), closed(), joined(mona))
      .when(decision)
      .thenRefused(new WrongState({ incidentId, state: "closed" }))
    given(reported(), notReportable(), joined(mona))
      .when(decision)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" }))
  })
})

describe("carrying out a measure", () => {
  it("is started once, and done once", () => {
    specify(StartAction).given(decided).when(of).thenDecided(ActionStarted(of))
    specify(StartAction).given(decided, ActionStarted(of)).when(of).thenNothing()
    specify(CompleteAction).given(decided, ActionStarted(of)).when(of).thenDecided(done)
    specify(CompleteAction).given(decided, done).when(of).thenNothing()
    specify(CompleteAction)
      .given(decided)
      .when({ ...of, at: tomorrow })
      .thenRefused(new DoneInFuture({ actionId }))
  })

  it("is found only in its own incident, and by its own owner", () => {
    specify(StartAction).given().when(of).thenRefused(unknown)
    specify(StartAction)
      .given(decided)
      .when({ ...of, incidentId: another })
      .thenRefused(unknown)
    specify(StartAction).given(decided).when({ actionId }).thenRefused(unknown)
    specify(StartAction)
      .given(decided)
      .when({ ...of, ownerRef: leif })
      .thenRefused(unknown)
    specify(StartAction)
      .given(decided)
      .when({ ...of, ownerRef: mona })
      .thenDecided(ActionStarted(of))
  })

  it("goes along when its incident is merged into another", () => {
    specify(StartAction).given(decided, elsewhere).when(of).thenRefused(unknown)
    specify(StartAction)
      .given(decided, elsewhere)
      .when({ ...of, incidentId: another })
      .thenDecided(ActionStarted({ actionId, incidentId: another }))
  })

  it("is postponed to a later day for a reason, and not to one that has been", () => {
    const reason = words<string>(actionId)
    const later = Day.make("2026-05-01")
    specify(PostponeAction)
      .given(decided)
      .when({ ...of, dueOn: later, reason })
      .thenDecided(ActionPostponed({ ...of, dueOn: later, reason }))
    specify(PostponeAction)
      .given(decided, ActionPostponed({ ...of, dueOn: later, reason }))
      .when({ ...of, dueOn: later, reason })
      .thenNothing()
    const past = Day.make("2026-03-01")
    specify(PostponeAction)
      .given(decided)
      .when({ ...of, dueOn: past, reason })
      .thenRefused(new ActionDueInPast({ actionId, dueOn: past }))
    specify(PostponeAction)
      .given(decided, done)
      .when({ ...of, dueOn: later, reason })
      .thenRefused(over)
    specify(PostponeAction)
      .given(decided)
      .when({ ...of, dueOn, reason })
      .thenNothing()
    const today = Day.make("2026-03-02")
    specify(PostponeAction)
      .given(decided)
      .when({ ...of, dueOn: today, reason })
      .thenDecided(ActionPostponed({ ...of, dueOn: today, reason }))
  })

  it("scenario 34: goes to somebody else when its owner leaves, and never to somebody who has left", () => {
    const handOver = { ...of, newOwner: leif, reason: "ownerLeft" } as const
    const handed = ActionHandedOver({ ...of, fromRef: mona, ownerRef: leif, reason: "ownerLeft" })
    specify(HandOverAction).given(decided, joined(leif)).when(handOver).thenDecided(handed)
    specify(HandOverAction).given(decided, joined(leif), handed).when(handOver).thenNothing()
    specify(HandOverAction)
      .given(decided)
      .when(handOver)
      .thenRefused(new OwnerInactive({ ownerRef: leif }))
    specify(HandOverAction).given(decided, joined(leif), done).when(handOver).thenRefused(over)
    // The one before is its owner no more.
    specify(StartAction)
      .given(decided, handed)
      .when({ ...of, ownerRef: mona })
      .thenRefused(unknown)
  })

  it("is cancelled for a reason, and then over", () => {
    const reason = words<string>(actionId)
    specify(CancelAction)
      .given(decided)
      .when({ ...of, reason })
      .thenDecided(cancelled)
    specify(CancelAction)
      .given(decided, cancelled)
      .when({ ...of, reason })
      .thenNothing()
    specify(CancelAction)
      .given(decided, done)
      .when({ ...of, reason })
      .thenRefused(over)
    specify(StartAction).given(decided, cancelled).when(of).thenRefused(over)
    specify(StartAction).given(decided, done).when(of).thenRefused(over)
    specify(CompleteAction).given(decided, cancelled).when(of).thenRefused(over)
  })

  it("is looked at for its effect when it is done, as often as wanted", () => {
    const check = { ...of, effect: "worked" } as const
    const checked = EffectChecked({ ...check, at: nowInstant })
    specify(CheckEffect).given(decided, done).when(check).thenDecided(checked)
    specify(CheckEffect).given(decided, done, checked).when(check).thenDecided(checked)
    specify(CheckEffect).given(decided).when(check).thenRefused(new ActionNotDone({ actionId }))
    specify(CheckEffect)
      .given(decided, done)
      .when({ ...check, at: tomorrow })
      .thenRefused(new DoneInFuture({ actionId }))
    specify(CheckEffect).given().when(check).thenRefused(unknown)
  })
})
