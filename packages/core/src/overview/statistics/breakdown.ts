/** The cells of a breakdown: which there are, and which of them an incident falls into. */
import { Result } from "effect"
import { Form, type PlaceRelation } from "../../vocabulary/enumerations.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Day } from "../../vocabulary/time.ts"
import { pathOf, subtree, type Units } from "../../organisation/view/tree.ts"
import type { Counted } from "./counted.ts"
import type { Breakdown, Question } from "./question.ts"

/** How a question tells its incidents apart, if it does: ST-03 and ST-04 bring their own breakdown. */
export const breakdownOf = (question: Question): Breakdown | undefined => {
  if (question.statistic === "formDistribution") return "form"
  if (question.statistic === "outsideWorkplaceShare") return "place"
  return "by" in question ? question.by : undefined
}

export type PlaceGroup = "outsideWorkplace" | "atWorkplace" | "digitalOnly" | "unknown"

/** What a cell stands for. `none`: incidents that name none of the five forms, where they are counted at all. */
export type CellKey = { readonly unit: UnitId } | { readonly place: PlaceGroup } | { readonly form: Form | "none" }

export interface Cells {
  readonly keys: ReadonlyArray<CellKey>
  /** True of several cells only by form: an incident can have more than one. */
  readonly holds: (key: CellKey, row: Counted) => boolean
}

const groupOf: { readonly [P in PlaceRelation]: PlaceGroup } = {
  outsideWorkplaceOnDuty: "outsideWorkplace",
  outsideWorkplaceOffDuty: "outsideWorkplace",
  atWorkplace: "atWorkplace",
  digitalOnly: "digitalOnly",
  unknown: "unknown"
}

const byPlace: Cells = {
  keys: [{ place: "outsideWorkplace" }, { place: "atWorkplace" }, { place: "digitalOnly" }, { place: "unknown" }],
  holds: (key, { placeRelation }) => "place" in key && key.place === groupOf[placeRelation]
}

/** The unit right below the scope that the incident belonged to at the event; the scope itself when it happened there. */
const unitBelow = ({ unitPath }: Counted, scope: UnitId): UnitId => unitPath[unitPath.indexOf(scope) - 1] ?? scope

/** The units that belong to the scope itself on a day. */
export const rightBelow = (units: Units, scope: UnitId, day: Day): ReadonlyArray<UnitId> =>
  subtree(units, scope, day).filter(
    (unit) => Result.getOrElse(pathOf(units, unit, day), (): ReadonlyArray<UnitId> => [])[1] === scope
  )

const byUnit = (rows: ReadonlyArray<Counted>, scope: UnitId, below: ReadonlyArray<UnitId>): Cells => ({
  keys: [...new Set([...below, ...rows.map((row) => unitBelow(row, scope))])].toSorted().map((unit) => ({ unit })),
  holds: (key, row) => "unit" in key && key.unit === unitBelow(row, scope)
})

const byForm = (forms: Question["forms"]): Cells => {
  const listed = typeof forms === "string" ? Form.literals : Form.literals.filter((form) => forms.includes(form))
  const keys: ReadonlyArray<CellKey> = listed.map((form) => ({ form }))
  return {
    keys: forms === "all" ? [...keys, { form: "none" }] : keys,
    holds: (key, row) => "form" in key && (key.form === "none" ? row.forms.length === 0 : row.forms.includes(key.form))
  }
}

/**
 * How the incidents of a question are told apart.
 *
 * @param day when the units below the scope are taken, so that those without an incident are there with a zero
 */
export const cellsOf = (
  by: Breakdown,
  { forms, scope }: Question,
  rows: ReadonlyArray<Counted>,
  units: Units,
  day: Day
): Cells => {
  if (by === "unit") return byUnit(rows, scope, rightBelow(units, scope, day))
  return by === "form" ? byForm(forms) : byPlace
}
