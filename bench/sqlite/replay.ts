/** W4 and W5: loading one case, and replaying everything. `node replay.ts [EVENTS]`, 300,000 if not said. */
import type { DatabaseSync } from "node:sqlite"
import type { Query } from "@trygglogg/log"
import { fill, replay } from "./filled.ts"
import { compare, print, withFolder } from "./measure.ts"

const total = Number(process.argv[2] ?? 300_000)
const rounds = 5
const loads = 200

/** Keyset reading with the bare driver, every data parsed. */
const keyset = (database: DatabaseSync): number => {
  const page = database.prepare(
    "SELECT position, id, type, data, meta, tags FROM plain WHERE position > ? ORDER BY position LIMIT 512"
  )
  let sum = 0
  for (let last = 0; ;) {
    const rows = page.all(last)
    for (const row of rows) sum += Object.keys(JSON.parse(String(row[3]))).length
    const next = rows.at(-1)?.[0]
    if (next === undefined) return sum
    last = Number(next)
  }
}

/** One case by an index on the column of tags. */
const caseOf = (database: DatabaseSync) => {
  database.exec("CREATE INDEX plain_by_tags ON plain (tags)")
  const found = database.prepare("SELECT data FROM plain WHERE tags >= ? AND tags < ? ORDER BY position")
  return () => {
    for (let nth = 0; nth < loads; nth++) {
      for (const row of found.all("incident:i-00000042,", "incident:i-00000042-")) JSON.parse(String(row[0]))
    }
  }
}

await withFolder(async (path) => {
  const { log, plain } = await fill(path, total)
  print(
    `W5 replay ${total} events in order and fold (goal 1.2)`,
    await compare(
      [
        { name: "limit: driver, keyset pages, JSON.parse of all", count: total, run: () => keyset(plain) },
        {
          name: "a fold that looks at a quarter",
          count: total,
          run: () => replay(log, ({ type }) => type === "ActionDone")
        },
        { name: "a fold that looks at all", count: total, run: () => replay(log, () => true) },
        { name: "texts only, as verifying does", count: total, run: () => replay(log, ({ text }) => text === "") }
      ],
      rounds
    )
  )
  const one: Query.Query = [{ types: [], tags: ["incident:i-00000042"] }]
  const load = async () => {
    for (let nth = 0; nth < loads; nth++) await replay(log, () => true, one)
  }
  print(
    "W4 load one case of 100 events and fold (goal 1.0)",
    await compare(
      [
        { name: "limit: driver, an index on the tags' column", count: loads, run: caseOf(plain) },
        { name: "trygglogg", count: loads, run: load }
      ],
      rounds
    )
  )
})
process.exit()
