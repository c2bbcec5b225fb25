import { specify, view } from "@trygglogg/log/testing"
import { DateTime } from "effect"
import { describe, it } from "vitest"
import {
  AnswerSafetyRequest,
  ConfirmSafetyRequest,
  EscalateSafetyRequest,
  MakeSafetyRequest
} from "../../src/policy/command/request.ts"
import {
  AnswerNotDue,
  NotInOwnName,
  RequestGranted,
  RequestIdTaken,
  RequestNotConfirmed,
  RequestNotFound
} from "../../src/policy/error.ts"
import {
  EscalatedToAuthority,
  SafetyRepRequestAnswered,
  SafetyRepRequestConfirmed,
  SafetyRepRequestMade
} from "../../src/policy/event.ts"
import { safetyRequests } from "../../src/policy/projection.ts"
import { SafetyRequestId } from "../../src/vocabulary/ids.ts"
import { UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { asked, closedOn, leif, mona, nowInstant, path, ravi, reception, units } from "../fixture.ts"
import { districtDecides } from "../risk-assessment/visiting.ts"

const requestId = SafetyRequestId.make("req-1")
const notFound = new RequestNotFound({ requestId })
const inOwnName = new NotInOwnName({ requestId })
const make = { requestId, unitPath: path, madeBy: ravi } as const
const made = (at = nowInstant) => SafetyRepRequestMade({ ...make, at })
const byMona = { requestId, by: mona } as const
const byRavi = { requestId, by: ravi } as const
const confirmed = SafetyRepRequestConfirmed({ ...byMona, at: nowInstant })
const answered = (answer: "granted" | "partly" | "declined") =>
  SafetyRepRequestAnswered({ ...byMona, answer, at: nowInstant })

describe("a safety representative's request (AML 6:6 a)", () => {
  it("is made in one's own name, in a unit as it lies", () => {
    const { given } = specify(MakeSafetyRequest)
    given(...units)
      .when(make, asked(ravi))
      .thenDecided(made())
    given(...units)
      .when(make, asked(leif))
      .thenRefused(inOwnName)
    given(...units, made())
      .when(make, asked(ravi))
      .thenRefused(new RequestIdTaken({ requestId }))
    given(...units, closedOn("2026-03-02"))
      .when(make, asked(ravi))
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2026-03-02") }))
  })

  it("is confirmed, once", () => {
    const { given } = specify(ConfirmSafetyRequest)
    given(made()).when(byMona, asked(mona)).thenDecided(confirmed)
    given(made(), confirmed).when(byMona, asked(mona)).thenNothing()
    given(made()).when(byMona, asked(leif)).thenRefused(inOwnName)
    given().when(byMona, asked(mona)).thenRefused(notFound)
  })

  it("is answered after it was confirmed, once", () => {
    const { given } = specify(AnswerSafetyRequest)
    const input = { ...byMona, answer: "partly" } as const
    given(made(), confirmed).when(input, asked(mona)).thenDecided(answered("partly"))
    given(made()).when(input, asked(mona)).thenRefused(new RequestNotConfirmed({ requestId }))
    given(made(), confirmed, answered("declined")).when(input, asked(mona)).thenNothing()
    given(made(), confirmed).when(input, asked(leif)).thenRefused(inOwnName)
    given().when(input, asked(mona)).thenRefused(notFound)
  })
})

describe("turning to the authority", () => {
  const { given } = specify(EscalateSafetyRequest)
  const on = (day: string) => ({ ...asked(ravi), now: DateTime.makeUnsafe(`${day}T12:00:00Z`) })
  const escalated = (day: string) => EscalatedToAuthority({ ...byRavi, at: Instant.make(`${day}T12:00:00.000Z`) })

  it("is done when the answer did not come in seven days, or sooner where the rules say so", () => {
    const dueOn = Day.make("2026-03-09")
    given(made(), confirmed).when(byRavi, on("2026-03-09")).thenRefused(new AnswerNotDue({ requestId, dueOn }))
    given(made(), confirmed).when(byRavi, on("2026-03-10")).thenDecided(escalated("2026-03-10"))
    given(made(), confirmed, districtDecides({ answerRequestDays: 2 }))
      .when(byRavi, on("2026-03-05"))
      .thenDecided(escalated("2026-03-05"))
  })

  it("is done at once when the answer was no, or not all of it, and not when it was yes", () => {
    given(made(), confirmed, answered("declined")).when(byRavi, on("2026-03-03")).thenDecided(escalated("2026-03-03"))
    given(made(), confirmed, answered("partly")).when(byRavi, on("2026-03-03")).thenDecided(escalated("2026-03-03"))
    given(made(), confirmed, answered("granted"))
      .when(byRavi, on("2026-03-30"))
      .thenRefused(new RequestGranted({ requestId }))
  })

  it("is done once, in one's own name, of a request there is", () => {
    given(made(), answered("declined"), escalated("2026-03-03")).when(byRavi, on("2026-03-04")).thenNothing()
    given(made(), answered("declined")).when(byRavi, asked(leif)).thenRefused(inOwnName)
    given().when(byRavi, asked(ravi)).thenRefused(notFound)
  })

  it("is seen with everything that was said before it", () =>
    view(safetyRequests)
      .given(made(), confirmed, answered("declined"), escalated("2026-03-03"))
      .thenRows({
        requestId,
        unitPath: path,
        madeBy: ravi,
        madeAt: nowInstant,
        confirmedAt: nowInstant,
        answer: "declined",
        answeredAt: nowInstant,
        escalatedAt: Instant.make("2026-03-03T12:00:00.000Z")
      }))
})
