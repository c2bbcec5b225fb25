/** Tables to let out: F-1 of the domain specification (Skärholmen 2023) in the fixture's district, and what its release looks like. */
import type { Command } from "@trygglogg/log"
import { people } from "../disclosure/sums.ts"
import type { ReleaseStatistic } from "../../src/release/command/figure.ts"
import { ReleaseApproved } from "../../src/release/event.ts"
import { ReleaseId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, district, units } from "../fixture.ts"

export const releaseId = ReleaseId.make("r-2023")
export const earlierId = ReleaseId.make("r-earlier")
export const path = [district, city] as const
export const question = {
  statistic: "incidentCount",
  basis: "reported",
  from: Day.make("2023-01-01"),
  to: Day.make("2024-01-01"),
  scope: district,
  forms: "five",
  audience: "public",
  by: "unit"
} as const

type Sums = Parameters<(typeof ReleaseStatistic)["decide"]>[0]["sums"]
export type Cells = Readonly<Record<string, ReadonlyArray<{ readonly id: string }>>>

/** A breakdown and its total. */
export const table = (cells: Cells): Sums => [
  { key: "total", kind: "total", members: Object.values(cells).flat(), within: [] },
  ...Object.entries(cells).map(([key, members]) => ({ key, kind: "cell", members, within: ["total"] }) as const)
]

/** Ekonomiskt bistånd 5, barn och unga 2, vuxen 1. */
export const fixture1 = {
  "unit:ekonomiskt": people("eb", 5),
  "unit:barn": people("bu", 2),
  "unit:vuxen": people("vu", 1)
}

export const asked = {
  releaseId,
  unitPath: path,
  question,
  position: 40,
  calculation: "1",
  countUnit: "incidents",
  population: 300,
  percentages: false,
  beside: [],
  sums: table(fixture1)
} as const

type Given = Command.EventsOf<ReturnType<(typeof ReleaseStatistic)["reads"]>>
export const past: ReadonlyArray<Given> = units

/** What was let out before: each cell by what it counted. */
export const approved = (
  shown: Cells,
  given: Partial<Omit<(typeof ReleaseApproved)["Type"], "_tag">> = {}
): (typeof ReleaseApproved)["Type"] => {
  const cells = Object.entries(shown)
  const ids = [...new Set(cells.flatMap(([, members]) => members.map(({ id }) => id)))]
  const [first, ...more] = cells.map(
    ([key, members]) =>
      ({ key, kind: key === "total" ? "total" : "cell", value: { _tag: "shown", count: members.length } }) as const
  )
  if (first === undefined) throw new TypeError("a release shows something")
  return ReleaseApproved({
    releaseId: earlierId,
    unitPath: path,
    question,
    position: 20,
    calculation: "1",
    countUnit: "incidents",
    population: 300,
    threshold: 5,
    largeScope: true,
    percentages: false,
    figure: [first, ...more],
    beside: [],
    groups: ids.map((id) => ({
      cells: cells.flatMap(([, members], index) => (members.some((one) => one.id === id) ? [index] : [])),
      members: [{ id }]
    })),
    plain: false,
    ...given
  })
}
