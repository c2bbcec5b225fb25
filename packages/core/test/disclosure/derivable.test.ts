/** What can be worked out of several numbers: sums of groups, plain totals, and what was known before. */
import { assert, describe, it } from "@effect/vitest"
import { workedOut } from "../../src/disclosure/derivable.ts"
import { revealedWith } from "../../src/disclosure/difference.ts"
import { people } from "./sums.ts"

const shown = (...members: ReadonlyArray<ReturnType<typeof people>>) => ({ members: members.flat() })
const [x, y, z, w] = [people("x", 2), people("y", 1), people("z", 9), people("w", 6)]

describe("what can be worked out", () => {
  it("is what one number leaves of another: 9 + 3 less 9", () =>
    assert.strictEqual(workedOut([shown(x, y, z), shown(z)], 5)?.count, 3))

  it("is also several groups together, where neither can be told alone", () => {
    // A third number is about one of the two, with six others.
    const found = workedOut([shown(x, y, z), shown(z), shown(x, w)], 5)
    assert.strictEqual(found?.count, 3)
    assert.strictEqual(found?.members.length, 3)
  })

  it("is nothing where what is left is large enough, or nobody", () => {
    assert.isUndefined(workedOut([shown(x, y, z), shown(z)], 3))
    assert.isUndefined(workedOut([shown(z), shown(z)], 5))
  })

  it("takes what is known by number only at its weight", () => {
    const answers = (id: string, weight: number) => ({ id, weight })
    const all = { members: [answers("yes", 20), answers("no", 3)] }
    assert.strictEqual(workedOut([all, { members: [answers("yes", 20)] }], 5)?.count, 3)
    assert.isUndefined(workedOut([all, { members: [answers("yes", 20)] }], 3))
  })
})

describe("a new figure beside earlier ones", () => {
  const [a, b, rest] = [people("a", 8), people("b", 9), people("rest", 2)]

  it("is weighed against those it has nothing in common with, through those it has", () => {
    const both = { id: "both", shown: [shown(a, b)] }
    const one = { id: "one", shown: [shown(b)] }
    assert.deepStrictEqual(revealedWith([both, one], [shown(a, rest)], 5), ["both", "one"])
    assert.deepStrictEqual(revealedWith([both], [shown(a, rest)], 5), [])
    assert.deepStrictEqual(revealedWith([one], [shown(a, rest)], 5), [])
  })

  it("is told every earlier one that would do", () => {
    const twice = ["first", "second"].map((id) => ({ id, shown: [shown(a)] }))
    assert.deepStrictEqual(revealedWith(twice, [shown(a, rest)], 5), ["first", "second"])
  })
})
