/** A case that was opened in an emergency: its leader is told at once, and reminded to look at why. */
import { assert, describe, it } from "vitest"
import { AccessBreakGlass } from "../../src/access/event/breakGlass.ts"
import type { BreakGlassRow } from "../../src/access/view.ts"
import { noticesOf } from "../../src/reaction/noticesOf.ts"
import { remindersOfOpenings } from "../../src/reaction/openings.ts"
import { OpeningId, type PersonRef } from "../../src/vocabulary/ids.ts"
import { at, caseExposure, caseRow, day, incident, number, person } from "../overview/city.ts"
import { words } from "../fixture.ts"
import { boss, dag, eva, kim, recordedOf, surroundings, told, withSara } from "./department.ts"

const incidentId = incident("1")
const opening = (by: PersonRef) => ({
  openingId: OpeningId.make("o-1"),
  by,
  role: "securityCoordinator" as const,
  ground: "danger" as const,
  from: at("2026-03-05T10:00"),
  until: at("2026-03-05T10:30"),
  reviewBy: day("2026-03-12")
})
const opened = (by: PersonRef) =>
  recordedOf(AccessBreakGlass, AccessBreakGlass({ incidentId, ...opening(by), reason: words(incidentId) }))

describe("a case that was opened in an emergency", () => {
  it("is told to whoever leads it, with the last day to look at why", () => {
    assert.deepStrictEqual(noticesOf(opened(person("signe")), withSara, surroundings), [
      {
        key: "opened:c-1.0:p-eva",
        to: eva,
        template: "opened",
        incidentId,
        number: number("00001"),
        by: day("2026-03-12")
      }
    ])
  })

  it("is told above whoever opened it, was exposed, or is named in it, and to the coordinators where nobody leads", () => {
    assert.deepStrictEqual(told(opened(eva)), [["opened", dag]])
    assert.deepStrictEqual(told(opened(boss), caseRow({ exposures: [caseExposure({ personRef: eva })] })), [
      ["opened", dag]
    ])
    assert.deepStrictEqual(told(opened(boss), { ...withSara, keptFrom: eva }), [["opened", dag]])
    assert.deepStrictEqual(told(opened(boss), withSara, { units: new Map() }), [["opened", kim]])
    assert.deepStrictEqual(told(opened(kim), withSara, { units: new Map() }), [])
  })

  it("is told however long ago it was reported", () => {
    const old = { ...withSara, reportedAt: at("2025-01-07T09:00"), enteredAt: at("2026-03-02T09:00") }
    assert.deepStrictEqual(told(opened(boss), old), [["opened", eva]])
  })
})

describe("an opening that nobody has reviewed", () => {
  const row = (given: Partial<BreakGlassRow["openings"][number]> = {}): BreakGlassRow => ({
    incidentId,
    openings: [{ ...opening(boss), ...given }]
  })
  const reminded = (today: string, openings = row()) =>
    remindersOfOpenings(openings, withSara, surroundings, day(today)).map(({ key, template, to }) => [
      template,
      to,
      key
    ])

  it("is brought up with whoever leads the case on its last day, and not before", () => {
    assert.deepStrictEqual(reminded("2026-03-11"), [])
    assert.deepStrictEqual(reminded("2026-03-12"), [["waits", eva, "waits:opening:o-1:p-eva"]])
  })

  it("is brought up above them once the day has passed, and no more when it is long ago", () => {
    const late = ["late", dag, "late:opening:o-1:p-dag"]
    assert.deepStrictEqual(reminded("2026-03-13"), [late])
    assert.deepStrictEqual(reminded("2026-03-19"), [late])
    assert.deepStrictEqual(reminded("2026-03-20"), [])
  })

  it("is brought up with nobody who opened it", () => {
    assert.deepStrictEqual(
      ["2026-03-12", "2026-03-13"].map((today) => reminded(today, row({ by: eva })).map(([, to]) => to)),
      [[dag], [kim]]
    )
  })

  it("is brought up no more once it was, whatever they said of it", () => {
    const review = { reviewer: eva, outcome: "notJustified", at: at("2026-03-10T09:00") } as const
    for (const today of ["2026-03-12", "2026-03-13"]) assert.deepStrictEqual(reminded(today, row({ review })), [])
  })
})
