/** Tables of made-up people, by how many there are in each cell. */
import { type Sum } from "../../src/disclosure/table.ts"

export const people = (name: string, count: number) =>
  Array.from({ length: count }, (_, nth) => ({ id: `${name}-${nth + 1}` }))

const cell = (key: string, count: number, within: ReadonlyArray<string>): Sum => ({
  key,
  kind: "cell",
  members: people(key, count),
  within
})

/** One row with its total. */
export const row = (counts: ReadonlyArray<number>): ReadonlyArray<Sum> => {
  const cells = counts.map((count, index) => cell(`c${index}`, count, ["total"]))
  return [...cells, { key: "total", kind: "total", members: cells.flatMap(({ members }) => members), within: [] }]
}

/** Rows and columns, each with its margin, and the total of all. */
export const grid = (rows: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<Sum> => {
  const cells = rows.flatMap((counts, r) => counts.map((count, c) => cell(`r${r}c${c}`, count, [`r${r}`, `c${c}`])))
  const margins = [...new Set(cells.flatMap(({ within }) => within))].map((key): Sum => ({
    key,
    kind: "margin",
    members: cells.filter(({ within }) => within.includes(key)).flatMap(({ members }) => members),
    within: ["total"]
  }))
  return [
    ...cells,
    ...margins,
    { key: "total", kind: "total", members: cells.flatMap(({ members }) => members), within: [] }
  ]
}
