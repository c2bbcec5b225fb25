import { assert, describe, it } from "@effect/vitest"
import { IncidentReported } from "../../src/incident/event.ts"
import type { CaseRow } from "../../src/overview/cases/view.ts"
import { noticesOf } from "../../src/reaction/noticesOf.ts"
import {
  assistance,
  at,
  caseExposure,
  city,
  day,
  department,
  incident,
  number,
  reported,
  unitsWith,
  edition,
  young
} from "../overview/city.ts"
import type { Surroundings } from "../../src/reaction/notice.ts"
import { ali, boss, byAli, dag, eva, kim, recordedOf, sara, surroundings, told, withSara, from } from "./department.ts"

const report1 = recordedOf(IncidentReported, reported())

describe("a report", () => {
  it("gives whoever was hit a receipt, and their manager a notice, by the next working day", () => {
    assert.deepStrictEqual(noticesOf(report1, withSara, surroundings), [
      {
        key: "receipt:c-1.0:p-sara",
        to: sara,
        template: "receipt",
        incidentId: incident("1"),
        number: number("00001"),
        by: day("2026-03-03"),
        contactRef: eva
      },
      {
        key: "toManager:c-1.0:p-eva",
        to: eva,
        template: "toManager",
        incidentId: incident("1"),
        number: number("00001"),
        by: day("2026-03-03")
      }
    ])
  })

  it("promises what the rules of the unit promise, not the city's", () => {
    const promised = (...editions: Surroundings["editions"]) =>
      noticesOf(report1, withSara, { ...surroundings, editions }).map(({ by }) => by)
    const city = edition({ startHandlingWorkingDays: 5 })
    assert.deepStrictEqual(promised(city), [day("2026-03-09"), day("2026-03-09")])
    const local = edition({ startHandlingWorkingDays: 2 }, department)
    assert.deepStrictEqual(promised(city, local), [day("2026-03-04"), day("2026-03-04")])
    assert.deepStrictEqual(promised(city, edition({ startHandlingWorkingDays: 2 }, young)), [
      day("2026-03-09"),
      day("2026-03-09")
    ])
  })

  it("gives the same at every replay, also after somebody else has become manager", () => {
    const later = unitsWith(({ unitId }) =>
      unitId === assistance
        ? {
            managers: [
              { memberRef: eva, from, to: day("2026-04-01") },
              { memberRef: dag, from: day("2026-04-01") }
            ]
          }
        : {}
    )
    assert.deepStrictEqual(
      noticesOf(report1, withSara, { ...surroundings, units: later }),
      noticesOf(report1, withSara, surroundings)
    )
  })

  it("gives a colleague who reports another receipt", () => {
    const row = { ...withSara, reports: [byAli] }
    const byColleague = recordedOf(
      IncidentReported,
      reported({ reporter: { mode: "named", kind: "colleague", memberRef: ali } })
    )
    assert.deepStrictEqual(told(byColleague, row), [
      ["receiptForOther", ali],
      ["toManager", eva]
    ])
  })

  it("gives a name-protected reporter a receipt, an anonymous one none, an outsider none", () => {
    const by = (reporter: Parameters<typeof reported>[0]) => told(recordedOf(IncidentReported, reported(reporter)))
    assert.deepStrictEqual(by({ reporter: { mode: "nameProtected", kind: "colleague", memberRef: ali } })[0], [
      "receiptForOther",
      ali
    ])
    assert.deepStrictEqual(by({ reporter: { mode: "anonymous", kind: "colleague", memberRef: ali } }), [
      ["toManager", eva]
    ])
    assert.deepStrictEqual(by({ reporter: { mode: "named", kind: "externalPerson" } }), [["toManager", eva]])
  })

  it.each([
    { when: "the manager was hit", row: { exposures: [caseExposure({ personRef: eva })] }, to: dag },
    { when: "the manager reported it", row: { reports: [{ ...byAli, memberRef: eva }] }, to: dag },
    { when: "it is about the manager", row: { influencerRelation: "colleague", keptFrom: eva }, to: dag },
    { when: "a colleague is named and nobody pointed out", row: { influencerRelation: "colleague" }, to: dag },
    { when: "it is about another manager", row: { influencerRelation: "colleague", keptFrom: boss }, to: eva },
    { when: "the post is vacant", row: { unitPath: [department, city] }, to: dag }
  ] satisfies ReadonlyArray<{ when: string; row: Partial<CaseRow>; to: typeof eva }>)(
    "goes to $to when $when",
    ({ row, to }) => {
      const notices = noticesOf(report1, { ...withSara, ...row }, surroundings)
      assert.deepStrictEqual(
        notices.filter(({ template }) => template === "toManager").map((one) => one.to),
        [to]
      )
      assert.deepStrictEqual(notices[0]?.contactRef, to)
    }
  )

  it("goes to the security coordinators when every manager is concerned, except to one who is", () => {
    const row: CaseRow = { ...withSara, keptFrom: dag, exposures: [caseExposure(), caseExposure({ personRef: eva })] }
    assert.deepStrictEqual(told(report1, row)[1], ["toManager", kim])
    assert.deepStrictEqual(told(report1, { ...row, exposures: [...row.exposures, caseExposure({ personRef: kim })] }), [
      ["receipt", sara]
    ])
  })

  it("that is entered more than a month later is no news", () => {
    const on = (reportedAt: string) => recordedOf(IncidentReported, reported({ reportedAt: at(reportedAt) }))
    assert.deepStrictEqual(told(on("2026-01-30T09:00")), [])
    assert.strictEqual(told(on("2026-01-31T09:00")).length, 2)
  })
})
