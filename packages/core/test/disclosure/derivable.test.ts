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

  it("is a group that only dividing can tell: three pairs, and one of the three is small", () => {
    // Twice the small one is what the two pairs with it have more than the third.
    assert.strictEqual(workedOut([shown(x, z), shown(x, w), shown(z, w)], 5)?.count, 2)
    assert.isUndefined(workedOut([shown(x, z), shown(x, w)], 5))
  })

  it("is nothing where groups are exactly large enough together, and cannot be told apart", () => {
    const three = people("three", 3)
    assert.isUndefined(workedOut([shown(x, three, z), shown(z), shown(x, w)], 5))
    assert.strictEqual(workedOut([shown(x, three, z), shown(z), shown(x, w)], 6)?.count, 5)
  })

  it("keeps apart what stands in the second and the third number, and what stands in the thirteenth", () => {
    const others = Array.from({ length: 9 }, (_, nth) => shown(people(`other${nth}`, 20)))
    const numbers = [shown(z), shown(x, z), shown(x, people("more", 9)), ...others, shown(people("last", 9))]
    assert.strictEqual(workedOut(numbers, 5)?.count, 2)
  })

  it("counts nobody twice who stands twice in a number", () =>
    assert.strictEqual(workedOut([shown(x, x, z), shown(z)], 5)?.count, 2))

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

  it("is told every earlier one that would do, and none that has nothing to do with it", () => {
    const twice = ["first", "second"].map((id) => ({ id, shown: [shown(a)] }))
    const far = { id: "far", shown: [shown(people("far", 20))] }
    assert.deepStrictEqual(revealedWith([far, ...twice], [shown(a, rest)], 5), ["first", "second"])
  })

  it("is told the one that is needed, whichever came first", () => {
    const both = { id: "both", shown: [shown(a, b)] }
    const one = { id: "one", shown: [shown(b)] }
    const beside = { id: "beside", shown: [shown(rest, people("crowd", 30))] }
    assert.deepStrictEqual(revealedWith([one, beside, both], [shown(a, rest)], 5), ["one", "both"])
  })

  it("gives nothing away where everything may be known", () => {
    const empty = { id: "empty", shown: [{ members: [...a, { id: "nobody", weight: 0 }] }] }
    assert.deepStrictEqual(revealedWith([empty], [shown(a)], 1), [])
    const earlier = { id: "earlier", shown: [shown(a)] }
    assert.deepStrictEqual(revealedWith([earlier], [shown(a, people("one", 1))], 1), [])
  })
})
