import { describe, expect, it } from "vitest"
import { run } from "../crash/campaign.ts"
import { type Found, faultsIn } from "../crash/check.ts"
import { nothingHeard } from "../crash/reporter.ts"

describe("web, killed while people report,", () => {
  it("keeps every report that it gave a receipt for, once, and makes none up", async () => {
    const { acknowledged, faults, reports } = await run({ kills: 5, seed: 20261122 })
    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThan(5)
    expect(reports).toBeGreaterThanOrEqual(acknowledged)
  })
})

describe("the check", () => {
  const one: Found = { incidentId: "a1", number: "H-2026-00001", marker: "m-1", exposed: 1 }
  const heard = () => {
    const all = nothingHeard()
    all.sent.set("m-1", "a1")
    all.acknowledged.set("m-1", "H-2026-00001")
    return all
  }

  it("finds nothing where nothing is wrong, also of a report that was never answered", () => {
    const all = heard()
    all.sent.set("m-2", "a2")
    const unanswered = { ...one, incidentId: "a2", number: "H-2026-00002", marker: "m-2" }
    expect(faultsIn([one], all)).toEqual([])
    expect(faultsIn([one, unanswered], all)).toEqual([])
  })

  it.each([
    { what: "a report that is lost", found: [], says: "m-1 was acknowledged as H-2026-00001 and is not there" },
    { what: "another number", found: [{ ...one, number: "H-2026-00009" }], says: "and is not there" },
    { what: "a report that is doubled", found: [one, one], says: "m-1 is there 2 times" },
    { what: "a report by nobody", found: [one, { ...one, marker: "x" }], says: `"x" was sent by nobody as a1` },
    { what: "half a commit", found: [{ ...one, exposed: 0 }], says: "m-1 has 0 exposed persons" }
  ])("finds $what", ({ found, says }) => {
    expect(faultsIn(found, heard()).join("\n")).toContain(says)
  })

  it("tells of answers that nobody should get", () => {
    const all = heard()
    all.odd.push("a report was answered with 500 ")
    expect(faultsIn([one], all)).toEqual(["a report was answered with 500 "])
  })
})
