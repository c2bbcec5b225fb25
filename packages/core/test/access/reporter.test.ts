/** Who may be named as the reporter of what somebody sends in. */
import { ActorRef } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { guard } from "../../src/access/guard.ts"
import { AddReport, ReportIncident } from "../../src/incident/command/report.ts"
import { ReportId, ReportNumber, type UnitId } from "../../src/vocabulary/ids.ts"
import { told } from "../fixture.ts"
import {
  city,
  coordinates,
  joined,
  leads,
  office,
  represents,
  south,
  standsIn,
  start,
  town
} from "../organisation/town.ts"
import { incident, incidentId, path, refOf, someoneElse } from "./people.ts"

const asker = refOf("asker")
const named = { mode: "named", kind: "exposedPerson", memberRef: someoneElse } as const
const own = { mode: "named", kind: "colleague", memberRef: asker } as const
const external = { mode: "named", kind: "externalPerson" } as const
const anonymous = { mode: "anonymous", kind: "colleague" } as const

type Reporter = typeof named | typeof own | typeof external | typeof anonymous
type Trust = ReturnType<typeof leads | typeof standsIn | typeof coordinates | typeof represents>

const answerOf = (outcome: Result.Result<unknown, { readonly _tag: string }>): string =>
  Result.isSuccess(outcome) ? "let through" : outcome.failure._tag

const report = {
  ...told,
  incidentId,
  reportId: ReportId.make("r-new"),
  reportNumber: ReportNumber.make("H-2026-00009"),
  exposures: []
} as const

const reporting = (
  reporter: Reporter,
  trusts: ReadonlyArray<Trust>,
  unitPath: readonly [UnitId, ...ReadonlyArray<UnitId>] = path
) =>
  answerOf(
    specify(guard(ReportIncident))
      .given(...town, joined(asker), ...trusts)
      .when({ ...report, reporter, unitPath }, { actor: ActorRef.make(asker) }).outcome
  )

const adding = (reporter: Reporter, trusts: ReadonlyArray<Trust>) => {
  const { reportId, reportNumber } = report
  return answerOf(
    specify(guard(AddReport))
      .given(joined(asker), ...trusts, incident(someoneElse))
      .when({ incidentId, reportId, reportNumber, reporter }, { actor: ActorRef.make(asker) }).outcome
  )
}

describe("whoever reports", () => {
  it.each([
    ["names themselves", own],
    ["names nobody who works here", external],
    ["tells that it was told anonymously", anonymous]
  ] as const)("%s", (_, reporter) => {
    assert.strictEqual(reporting(reporter, []), "let through")
    assert.strictEqual(adding(reporter, []), "let through")
  })

  it("does not do it in a colleague's name", () => {
    assert.strictEqual(reporting(named, []), "NotAuthorised")
    assert.strictEqual(adding(named, []), "NotAuthorised")
  })

  it("does not do it in anybody's name without being known", () => {
    const anon = { actor: ActorRef.make("anon:8f3c") }
    const { given } = specify(guard(ReportIncident))
    assert.strictEqual(
      answerOf(given(...town).when({ ...report, reporter: named, unitPath: path }, anon).outcome),
      "NotAuthorised"
    )
    assert.strictEqual(
      answerOf(given(...town).when({ ...report, reporter: anonymous, unitPath: path }, anon).outcome),
      "let through"
    )
  })
})

describe("what an employee told by phone or on paper", () => {
  it.each([
    ["the manager", leads(asker)],
    ["the substitute", standsIn(asker, "2026-03-01", "2026-03-31")],
    ["a manager above", leads(asker, start, city)],
    ["the security coordinator", coordinates(asker, start, city)]
  ] as const)("is entered for them by %s where it happened", (_, trust) => {
    assert.strictEqual(reporting(named, [trust]), "let through")
    assert.strictEqual(adding(named, [trust]), "let through")
  })

  it.each([
    ["the safety representative", represents(asker)],
    ["a manager elsewhere", leads(asker, start, south)],
    ["a substitute whose time is over", standsIn(asker, "2026-02-01", "2026-02-28")]
  ] as const)("is not entered for them by %s", (_, trust) => {
    assert.strictEqual(reporting(named, [trust]), "NotAuthorised")
    assert.strictEqual(adding(named, [trust]), "NotAuthorised")
  })

  it("is entered by who leads where it happened, wherever the employee works", () => {
    assert.strictEqual(reporting(named, [leads(asker, start, south)], [south, city]), "let through")
    assert.strictEqual(reporting(named, [leads(asker, start, office)], [south, city]), "NotAuthorised")
  })
})
