/** Letting a figure out: rule 31, scenarios 44 and 45 of the domain specification, and the override with a harm assessment. */
import { specify } from "@trygglogg/log/testing"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { people } from "../disclosure/sums.ts"
import { ReleaseStatistic } from "../../src/release/command/figure.ts"
import {
  DenominatorTooSmall,
  FigureMalformed,
  OfficialNotNamed,
  OverrideNotNeeded,
  ReleaseIdTaken,
  SuppressionRequired,
  WouldReveal,
  WouldRevealByDifference
} from "../../src/release/error.ts"
import { ReleasePublished, ReleaseWithdrawn } from "../../src/release/event.ts"
import { PersonRef, ReleaseId } from "../../src/vocabulary/ids.ts"
import { UnitElsewhereThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asked as askedBy, reception, words } from "../fixture.ts"
import { approved, asked, earlierId, fixture1, past, path, question, releaseId, table } from "./figures.ts"

const official = PersonRef.make("p-official")
const release = specify(ReleaseStatistic).given(...past)
const after = (...events: ReadonlyArray<(typeof past)[number]>) => specify(ReleaseStatistic).given(...past, ...events)
type Asked = Parameters<typeof release.when>[0]

/** The decided figure: what each number shows. */
const figureOf = (given: Asked, from = release) => {
  const { outcome } = from.when(given, askedBy(official))
  assert.isTrue(Result.isSuccess(outcome), JSON.stringify(outcome))
  const [event] = Result.isSuccess(outcome) ? outcome.success : []
  if (event === undefined) return assert.fail("nothing was decided")
  return {
    event,
    shown: Object.fromEntries(
      event.figure.map(({ key, value }) => [key, value._tag === "shown" ? value.count : value.because])
    )
  }
}

describe("F-1, Skärholmen 2023, for the public", () => {
  it("shows 8 and no unit: with 5 shown, 8 - 5 would leave 3", () =>
    assert.deepStrictEqual(figureOf(asked).shown, {
      total: 8,
      "unit:ekonomiskt": "complement",
      "unit:barn": "small",
      "unit:vuxen": "small"
    }))

  it("keeps what was counted by the numbers that are shown, and by those alone", () => {
    const { event } = figureOf(asked)
    assert.deepStrictEqual(
      event.groups.map(({ cells, members }) => [cells, members.length]),
      [[[0], 8]]
    )
    assert.strictEqual(event.threshold, 5)
    assert.strictEqual(event.position, 40)
  })
})

describe("scenario 44: suppression", () => {
  it("the naïve answer is refused", () => {
    release
      .when({ ...asked, show: ["unit:ekonomiskt", "unit:barn", "unit:vuxen"] })
      .thenRefused(new WouldReveal({ releaseId, cells: ["unit:ekonomiskt", "unit:barn", "unit:vuxen"] }))
  })

  it("so is the one that hides only the small ones", () =>
    release
      .when({ ...asked, show: ["unit:ekonomiskt"] })
      .thenRefused(new WouldReveal({ releaseId, cells: ["unit:ekonomiskt"] })))

  it("with a harm assessment by a named official it is let out, and says what was weighed", () => {
    const override = { official, harmAssessment: words<string>(releaseId) }
    const { event, shown } = figureOf({ ...asked, show: ["unit:ekonomiskt", "unit:barn", "unit:vuxen"], override })
    assert.deepStrictEqual(shown, { total: 8, "unit:ekonomiskt": 5, "unit:barn": 2, "unit:vuxen": 1 })
    assert.deepStrictEqual(event.overridden, { cells: ["unit:ekonomiskt", "unit:barn", "unit:vuxen"], releases: [] })
    assert.strictEqual(event.official, official)
  })

  it("the official gives the command, weighs this release, and only what needs it", () => {
    const override = { official, harmAssessment: words<string>(releaseId) }
    const show = ["unit:ekonomiskt"] as const
    release.when({ ...asked, show, override }).thenRefused(new OfficialNotNamed({ releaseId }))
    release
      .when({ ...asked, show, override: { official, harmAssessment: words("r-other") } }, askedBy(official))
      .thenRefused(new FigureMalformed({ releaseId }))
    release.when({ ...asked, override }, askedBy(official)).thenRefused(new OverrideNotNeeded({ releaseId }))
  })

  it("a small number of a small unit, or of some forms, is not shown at all", () => {
    const three = table({ "unit:barn": people("bu", 3) })
    const plain = [three[0]] as const
    assert.deepStrictEqual(figureOf({ ...asked, sums: plain }).shown, { total: 3 })
    release.when({ ...asked, sums: plain, population: 99 }).thenRefused(new SuppressionRequired({ releaseId }))
    release
      .when({ ...asked, sums: plain, question: { ...question, forms: ["threat"] } })
      .thenRefused(new SuppressionRequired({ releaseId }))
    release.when({ ...asked, sums: three }).thenRefused(new SuppressionRequired({ releaseId }))
  })

  it("the threshold is the audience's", () =>
    assert.deepStrictEqual(figureOf({ ...asked, question: { ...question, audience: "handling" } }).shown, {
      total: 8,
      "unit:ekonomiskt": 5,
      "unit:barn": 2,
      "unit:vuxen": 1
    }))
})

const spring = people("spring", 12)
const july = people("july", 1)
const until = (day: string) => ({ ...question, to: Day.make(day) })

describe("scenario 45: differencing", () => {
  const unitInSpring = approved({ total: spring, "unit:small": spring }, { question: until("2023-07-01") })
  const withJuly = {
    ...asked,
    population: 12,
    question: until("2023-08-01"),
    sums: table({ "unit:small": [...spring, ...july] })
  } as const

  it("January to July is refused when January to June is known: one in July", () =>
    after(unitInSpring)
      .when(withJuly)
      .thenRefused(new WouldRevealByDifference({ releaseId, releases: [earlierId] })))

  it("is let out where nothing was let out before, or what was added is none or five", () => {
    assert.strictEqual(figureOf(withJuly).shown["total"], 13)
    const same = { ...withJuly, sums: table({ "unit:small": spring }) }
    assert.strictEqual(figureOf(same, after(unitInSpring)).shown["total"], 12)
    const five = { ...withJuly, sums: table({ "unit:small": [...spring, ...people("july", 5)] }) }
    assert.strictEqual(figureOf(five, after(unitInSpring)).shown["total"], 17)
  })

  it("the same of a whole department's plain total is allowed", () => {
    const plain = approved({ total: spring }, { question: until("2023-07-01"), plain: true })
    const sums = [table({ all: [...spring, ...july] })[0]] as const
    assert.strictEqual(figureOf({ ...withJuly, population: 300, sums }, after(plain)).shown["total"], 13)
    after(plain)
      .when({ ...withJuly, population: 99, sums })
      .thenRefused(new WouldRevealByDifference({ releaseId, releases: [earlierId] }))
  })

  it("is refused however it is asked: by another day, other forms, or at another position", () => {
    const asks = [
      { ...withJuly, question: { ...withJuly.question, basis: "occurred" } },
      { ...withJuly, question: { ...withJuly.question, forms: "all" } },
      { ...withJuly, position: 99, question: unitInSpring.question }
    ] as const
    for (const one of asks) {
      after(unitInSpring)
        .when(one)
        .thenRefused(new WouldRevealByDifference({ releaseId, releases: [earlierId] }))
    }
  })

  it("is refused where two earlier ones and the new one give it together", () => {
    const [a, b] = [people("a", 8), people("b", 9)]
    const other = ReleaseId.make("r-other")
    const rest = people("rest", 2)
    after(approved({ "unit:a": a }), approved({ "unit:b": b }, { releaseId: other }))
      .when({ ...asked, population: 50, sums: [table({ all: [...a, ...b, ...rest] })[0]] })
      .thenRefused(new WouldRevealByDifference({ releaseId, releases: [earlierId, other] }))
  })

  it("compares only what counts the same thing and may be known", () => {
    assert.strictEqual(
      figureOf(withJuly, after(approved({ total: spring }, { countUnit: "exposures" }))).shown["total"],
      13
    )
    const { releaseId: earlier } = unitInSpring
    const withdrawn = ReleaseWithdrawn({ releaseId: earlier, reason: "wrongFigure" })
    assert.strictEqual(figureOf(withJuly, after(unitInSpring, withdrawn)).shown["total"], 13)
    after(unitInSpring, ReleasePublished({ releaseId: earlier, where: "web" }), withdrawn)
      .when(withJuly)
      .thenRefused(new WouldRevealByDifference({ releaseId, releases: [earlierId] }))
  })

  it("a reader inside the district knows both what is public and what is made for them", () => {
    const forDistrict = approved({ "unit:small": spring }, { question: { ...question, audience: "district" } })
    after(forDistrict)
      .when(withJuly)
      .thenRefused(new WouldRevealByDifference({ releaseId, releases: [earlierId] }))
    // Inside the district three may be known, so three more than before is no secret.
    const three = { ...withJuly, sums: table({ "unit:small": [...spring, ...people("july", 3)] }) }
    assert.strictEqual(figureOf(three, after(forDistrict)).shown["total"], 15)
  })

  it("an official may weigh it, and the releases are named", () => {
    const override = { official, harmAssessment: words<string>(releaseId) }
    const { event } = figureOf({ ...withJuly, override }, after(unitInSpring))
    assert.deepStrictEqual(event.overridden, { cells: [], releases: [earlierId] })
  })

  it("what an official has let out once does not stop what tells no more", () => {
    const known = approved({ total: [...spring, ...july], "unit:small": july })
    const same = { ...withJuly, sums: [table({ all: [...spring, ...july] })[0]] } as const
    assert.strictEqual(figureOf({ ...same, population: 12 }, after(known)).shown["total"], 13)
  })
})

describe("a figure that hangs together", () => {
  const broken: ReadonlyArray<readonly [string, Partial<Asked>]> = [
    ["a period that is none", { question: { ...question, to: question.from } }],
    ["a path of another unit", { unitPath: [reception, ...path] }]
  ]
  it.each(broken)("is refused with %s", (_, wrong) =>
    release.when({ ...asked, ...wrong }).thenRefused(new FigureMalformed({ releaseId }))
  )

  it("is refused with a key twice, without a total, and with members outside it", () => {
    const [total, cell] = table(fixture1)
    if (cell === undefined) return assert.fail("the table has cells")
    for (const sums of [
      [total, cell, cell],
      [cell],
      [{ ...total, members: [] }, cell],
      [total, { ...cell, within: ["row"] }]
    ] as const) {
      release.when({ ...asked, sums }).thenRefused(new FigureMalformed({ releaseId }))
    }
  })

  it("is of a unit where it lay on the last day", () =>
    release
      .when({ ...asked, unitPath: [path[0]] })
      .thenRefused(new UnitElsewhereThen({ unitId: path[0], day: Day.make("2023-12-31") })))

  it("is let out once", () =>
    after(approved({ total: spring }, { releaseId }))
      .when(asked)
      .thenRefused(new ReleaseIdTaken({ releaseId })))

  it("has no percentages of fewer than ten in public", () => {
    release.when({ ...asked, percentages: true }).thenRefused(new DenominatorTooSmall({ releaseId }))
    const ten = { ...asked, percentages: true, sums: table({ "unit:a": people("a", 5), "unit:b": people("b", 5) }) }
    assert.strictEqual(figureOf(ten).shown["total"], 10)
    const inDistrict = { ...asked, percentages: true, question: { ...question, audience: "district" } } as const
    assert.strictEqual(figureOf(inDistrict).shown["total"], 8)
  })
})
