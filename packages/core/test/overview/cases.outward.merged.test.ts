import { assert, describe, it } from "@effect/vitest"
import { outwardOfBoth } from "../../src/overview/cases/outward.ts"
import type { AuthorityDuty, Outward } from "../../src/overview/cases/outwardView.ts"
import type { Authority } from "../../src/vocabulary/authority.ts"
import { PoliceReportId } from "../../src/vocabulary/ids.ts"
import { at, exposure } from "./city.ts"

const since = at("2026-03-02T09:00")
const later = at("2026-03-04T09:00")
const nothing: Outward = {
  policeRaised: false,
  policeReports: [],
  policeConsulted: false,
  consultedOn: [],
  consultationsOwed: [],
  policeFiled: false,
  outcomeUntold: [],
  outcomeTold: [],
  authorities: []
}
const first = PoliceReportId.make("pr-1")
const second = PoliceReportId.make("pr-2")
const threat: Outward = { ...nothing, policeSince: since }
const duty = (state: AuthorityDuty["state"], from = since, authority: Authority = "workEnvironmentAuthority") => ({
  authority,
  since: from,
  state
})

describe("what two cases that were merged owe", () => {
  const both = (here: Partial<Outward>, before: Partial<Outward>) =>
    outwardOfBoth({ ...nothing, ...here }, { ...nothing, ...before })

  it("runs from the first of them, and is decided for both", () => {
    assert.deepStrictEqual(both({ policeSince: later }, { policeSince: since }), threat)
    assert.deepStrictEqual(both({ policeSince: since }, { policeDecision: "notFile" }), {
      ...threat,
      policeDecision: "notFile"
    })
    assert.deepStrictEqual(both({}, { policeSince: since, policeRaised: true }), { ...threat, policeRaised: true })
    assert.deepStrictEqual(both({}, {}), nothing)
  })

  it("is done where it goes on: a report that was raised before the merge is talked over and told of there", () => {
    const owed = [{ policeReportId: first, since }]
    const untold = [{ exposureId: exposure("1"), since }]
    assert.deepStrictEqual(both({}, { consultationsOwed: owed, outcomeUntold: untold }), {
      ...nothing,
      consultationsOwed: owed,
      outcomeUntold: untold
    })
    const talkedOver = both({ policeConsulted: true, consultedOn: [first] }, { consultationsOwed: owed })
    assert.deepStrictEqual(talkedOver, { ...nothing, policeConsulted: true, consultedOn: [first] })
    assert.deepStrictEqual(both({ consultedOn: [second] }, { consultationsOwed: owed }).consultationsOwed, owed)
    assert.deepStrictEqual(both({ outcomeTold: [exposure("1")] }, { outcomeUntold: untold }).outcomeUntold, [])
    assert.deepStrictEqual(both({ outcomeTold: [exposure("2")] }, { outcomeUntold: untold }).outcomeUntold, untold)
  })

  it("knows the reports of both, in the order they were raised", () =>
    assert.deepStrictEqual(both({ policeReports: [second] }, { policeReports: [first] }).policeReports, [
      first,
      second
    ]))

  it.each([
    { here: "unassessed", before: "told", now: "told" },
    { here: "unassessed", before: "notRequired", now: "notRequired" },
    { here: "unassessed", before: "required", now: "required" },
    { here: "required", before: "told", now: "required" },
    { here: "told", before: "required", now: "told" },
    { here: "notRequired", before: "unassessed", now: "notRequired" }
  ] as const)("is $now to an authority, $here here and $before before", ({ before, here, now }) => {
    const owed = both({ authorities: [duty(here, later)] }, { authorities: [duty(before)] })
    assert.deepStrictEqual(owed.authorities, [duty(now)])
  })

  it("is what either owes to an authority that the other does not know", () => {
    const owed = both({ authorities: [duty("told")] }, { authorities: [duty("unassessed", later, "insuranceAgency")] })
    assert.deepStrictEqual(owed.authorities, [duty("told"), duty("unassessed", later, "insuranceAgency")])
  })
})
