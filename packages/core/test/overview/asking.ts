/** Questions about one department's 2025, and their answers in few words. */
import { Result } from "effect"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { type Answer, answer } from "../../src/overview/statistics/answer.ts"
import type { Known } from "../../src/overview/statistics/known.ts"
import type { Question } from "../../src/overview/statistics/question.ts"
import { isShown } from "../../src/disclosure/suppression.ts"
import type { StatisticRow } from "../../src/overview/statistics/view.ts"
import type { UnitId } from "../../src/vocabulary/ids.ts"
import { adults, city, day, department, statisticRow, units, young } from "./city.ts"

const known = (rows: ReadonlyArray<StatisticRow>, given: Partial<Known> = {}): Known => ({
  incidents: { rows, position: 41 },
  units,
  policy: policyDefaults.values,
  today: day("2026-03-02"),
  ...given
})

const year2025 = { basis: "reported", from: day("2025-01-01"), to: day("2026-01-01"), forms: "five" } as const
export const inHandling = {
  statistic: "incidentCount",
  ...year2025,
  scope: department,
  audience: "handling"
} as const satisfies Question
export const inPublic = { ...inHandling, audience: "public" } as const satisfies Question

export const answered = (question: Question, rows: ReadonlyArray<StatisticRow>, given?: Partial<Known>): Answer =>
  Result.getOrThrow(answer(question, known(rows, given)))
export const refused = (question: Question, rows: ReadonlyArray<StatisticRow> = [], given?: Partial<Known>) =>
  answer(question, known(rows, given))
export const total = (given: Answer) => (isShown(given.total) ? given.total.count : given.total.because)
export const cellsOf = ({ cells }: Answer) =>
  cells.map(({ key, value }) => [Object.values(key)[0], isShown(value) ? value.count : value.because])

export const at = (...unitPath: readonly [UnitId, ...ReadonlyArray<UnitId>]) => ({ unitPath })
export const many = (count: number, prefix: string, given: Partial<StatisticRow> = {}) =>
  Array.from({ length: count }, (_, index) => statisticRow(`${prefix}${index}`, given))

/** Five from one unit, two and one from others; one of the eight outside the workplace. */
export const eight = [
  ...many(4, "a"),
  statisticRow("a4", { placeRelation: "outsideWorkplaceOnDuty" }),
  ...many(2, "y", at(young, department, city)),
  ...many(1, "v", at(adults, department, city))
]
