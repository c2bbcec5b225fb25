/** What a figure is held against: the city's own rules, and each number that was shown before, by itself. */
import { specify } from "@trygglogg/log/testing"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { ReleaseStatistic } from "../../src/release/command/figure.ts"
import {
  FigureMalformed,
  ReleaseIdTaken,
  SuppressionRequired,
  WouldRevealByDifference
} from "../../src/release/error.ts"
import { ReleasePublished, ReleaseWithdrawn } from "../../src/release/event.ts"
import { ReleaseId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { people } from "../disclosure/sums.ts"
import { leif } from "../fixture.ts"
import { approved, asked, earlierId, fixture1, past, question, releaseId, table } from "./figures.ts"

const after = (...events: ReadonlyArray<(typeof past)[number]>) => specify(ReleaseStatistic).given(...past, ...events)
type Asked = Parameters<ReturnType<typeof after>["when"]>[0]
const onlyTotal = (members: ReturnType<typeof people>) => [table({ all: members })[0]] as const

/** What the total of a figure that is let out says. */
const totalOf = (given: Asked, from = after()) => {
  const { outcome } = from.when(given)
  const [event] = Result.isSuccess(outcome) ? outcome.success : []
  if (event === undefined) return assert.fail(JSON.stringify(outcome))
  return { event, total: event.figure.find(({ kind }) => kind === "total")?.value }
}
const shown = (count: number) => ({ _tag: "shown", count }) as const

const spring = people("spring", 12)
const sooner = { ...question, to: Day.make("2023-07-01") }
const withJuly = { ...asked, population: 12, sums: table({ "unit:small": [...spring, ...people("july", 1)] }) } as const
const refusal = new WouldRevealByDifference({ releaseId, releases: [earlierId] })
const inSpring = approved({ total: spring }, { question: sooner })
const otherId = ReleaseId.make("r-other")
const other = approved({ total: people("other", 20) }, { releaseId: otherId })

describe("a figure beside what was let out before", () => {
  it("may tell what a hidden number would have told", () => {
    const hidden = [{ key: "total", kind: "total", value: { _tag: "hidden", because: "small" } }] as const
    after(inSpring).when(withJuly).thenRefused(refusal)
    assert.deepStrictEqual(totalOf(withJuly, after({ ...inSpring, figure: hidden })).total, shown(13))
  })

  it("is held against each number of an earlier table by itself", () => {
    const [a, b] = [people("a", 8), people("b", 9)]
    const overlapping = { ...asked, population: 50, sums: onlyTotal([...a, ...people("rest", 2)]) }
    after(approved({ "unit:a": a, "unit:b": b }))
      .when(overlapping)
      .thenRefused(refusal)
  })

  it("of a whole department is excused beside plain totals, and beside nothing else", () => {
    const whole = { ...withJuly, population: 300, sums: [withJuly.sums[0]] } as const
    assert.deepStrictEqual(totalOf(whole, after({ ...inSpring, plain: true })).total, shown(13))
    after(approved({ "unit:small": spring }, { question: sooner, plain: true }))
      .when(whole)
      .thenRefused(refusal)
    after(inSpring).when(whole).thenRefused(refusal)
  })

  it("is held against what is public, also inside the city", () => {
    const inDistrict = { ...withJuly, question: { ...question, audience: "district" } } as const
    after(inSpring).when(inDistrict).thenRefused(refusal)
  })

  it("is not freed by another's withdrawal, nor stopped by another's publication", () => {
    const gone = (id: ReleaseId) => ReleaseWithdrawn({ releaseId: id, reason: "wrongFigure" })
    after(inSpring, other, gone(otherId)).when(withJuly).thenRefused(refusal)
    const published = ReleasePublished({ releaseId: otherId, where: "web" })
    assert.deepStrictEqual(totalOf(withJuly, after(inSpring, other, published, gone(earlierId))).total, shown(13))
  })
})

describe("a figure by the rules of the city", () => {
  it("is as small as the city has decided, from that day on", () => {
    const eight = { ...asked, population: 99, sums: onlyTotal(people("eb", 8)) }
    assert.deepStrictEqual(totalOf(eight).total, shown(8))
    const stricter = PolicyAdopted({
      scope: "city",
      version: "2026:1",
      values: { publicThreshold: 10 },
      validFrom: Day.make("2026-01-01"),
      decidedBy: leif,
      source: "KS § 1"
    })
    after(stricter).when(eight).thenRefused(new SuppressionRequired({ releaseId }))
  })

  it("shows a small total of a hundred, and not of one fewer", () => {
    const three = { ...asked, sums: onlyTotal(people("bu", 3)) }
    assert.deepStrictEqual(totalOf({ ...three, population: 100 }).total, shown(3))
    after()
      .when({ ...three, population: 99 })
      .thenRefused(new SuppressionRequired({ releaseId }))
  })

  it("counts percentages on the total, wherever it stands in the table", () => {
    const cells = table({ "unit:a": people("a", 5), "unit:b": people("b", 5) })
    const [total, first, second] = cells
    if (first === undefined || second === undefined) return assert.fail("the table has two cells")
    assert.deepStrictEqual(totalOf({ ...asked, percentages: true, sums: [first, second, total] }).total, shown(10))
  })

  it("says that it was weighed only where it was", () => assert.notProperty(totalOf(asked).event, "overridden"))

  it("is let out once, also when it was withdrawn", () =>
    after(approved({ total: spring }, { releaseId }), ReleaseWithdrawn({ releaseId, reason: "wrongFigure" }))
      .when(asked)
      .thenRefused(new ReleaseIdTaken({ releaseId })))

  it("has one total, and never none", () => {
    const [total] = table(fixture1)
    const empty = { key: "unit:none", kind: "cell", members: [], within: [] } as const
    for (const sums of [[total, { ...total, key: "again" }], [empty]] as const) {
      after()
        .when({ ...asked, sums })
        .thenRefused(new FigureMalformed({ releaseId }))
    }
  })
})
