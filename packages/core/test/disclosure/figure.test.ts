/** A table as it is let out: what is kept of it, and in which order, so that the same table gives the same bytes. */
import { assert, describe, it } from "@effect/vitest"
import { frozen } from "../../src/disclosure/figure.ts"
import { people, row } from "./sums.ts"

const terms = { threshold: 5, largeScope: true, filtered: false, scope: "district", show: [] }
const ids = (members: ReadonlyArray<{ readonly id: string }>) => members.map(({ id }) => id)
/** Three cells of 5, 2 and 1, and their total last. */
const sums = row([5, 2, 1])

describe("a frozen table", () => {
  it("keeps what its shown numbers count, once, in the order of their names", () => {
    const { figure, groups, seen, totalShown } = frozen(sums, terms)
    assert.deepStrictEqual(
      figure.map(({ value }) => value._tag),
      ["hidden", "hidden", "hidden", "shown"]
    )
    assert.deepStrictEqual(
      seen.map(({ key }) => key),
      ["total"]
    )
    assert.isTrue(totalShown)
    const [all, ...others] = groups
    assert.isEmpty(others)
    assert.deepStrictEqual(all?.cells, [3])
    assert.deepStrictEqual(ids(all?.members ?? []), ids([...people("c0", 5), ...people("c1", 2), ...people("c2", 1)]))
  })

  it("is the same whichever way round it was counted", () => {
    const turned = sums.map((sum) => ({ ...sum, members: sum.members.toReversed() }))
    assert.deepStrictEqual(frozen(turned, terms).groups, frozen(sums, terms).groups)
  })

  it("tells for each person every number that holds them", () => {
    const { groups } = frozen(sums, { ...terms, threshold: 1 })
    assert.deepStrictEqual(
      groups.map(({ cells, members }) => [cells, members.length]),
      [
        [[0, 3], 5],
        [[1, 3], 2],
        [[2, 3], 1]
      ]
    )
  })

  it("reveals only what the rules would hide", () => {
    const { revealed, seen } = frozen(sums, { ...terms, show: ["c0", "total"] })
    assert.deepStrictEqual(revealed, ["c0"])
    assert.deepStrictEqual(
      seen.map(({ key }) => key),
      ["c0", "total"]
    )
  })
})
