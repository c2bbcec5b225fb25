/** Disk, and the memory a replay takes. */
import { statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { quick } from "../asked.ts"
import { fill, replay } from "../filled.ts"
import { withFolder } from "../measure.ts"
import { contestantsIn } from "./contestants.ts"
import { durable } from "./limit.ts"

const total = quick ? 30_000 : 300_000
const mebibyte = 2 ** 20
const mebibytes = (bytes: number) => `${(bytes / mebibyte).toFixed(1)} MiB`

/** The most heap in use at the end of any chunk, with the rubbish swept, beyond what there was before. */
const heldBy = async (work: (look: () => void) => Promise<unknown>): Promise<number> => {
  const sweep = globalThis.gc
  if (sweep === undefined) throw new Error("run with --expose-gc")
  sweep()
  const before = process.memoryUsage().heapUsed
  let most = 0
  await work(() => {
    sweep()
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  })
  return most
}

await withFolder(async (path) => {
  const contestants = await contestantsIn(path)
  await fill(contestants, total)
  const { log } = contestants
  const files = { log: join(path, "log.db"), plain: join(path, "plain.db") }
  const plain = durable(files.plain)
  for (const events of [total / 10, total]) {
    let seen = 0
    const held = await heldBy((look) =>
      replay(log, ({ position }) => {
        seen += 1
        if (position % 20_000 === 0) look()
        return position <= events
      })
    )
    console.log(`replaying ${seen} events, ${events} of them parsed: ${mebibytes(held)} of heap held at most`)
  }
  plain.exec("PRAGMA wal_checkpoint(TRUNCATE)")
  const json = Number(
    plain
      .prepare(
        "SELECT sum(octet_length(id) + octet_length(type) + octet_length(data) + octet_length(meta) + octet_length(tags)) FROM plain"
      )
      .get()?.[0]
  )
  const size = statSync(files.log).size
  console.log(`${total} events of ${(json / total).toFixed(0)} bytes of JSON: ${mebibytes(json)}`)
  console.log(
    `  plain rows ${mebibytes(statSync(files.plain).size)}, the log ${mebibytes(size)}: ${(size / json).toFixed(2)} x (goal 1.35)`
  )
  const parts = new DatabaseSync(files.log, { readOnly: true })
  for (const row of parts
    .prepare("SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8")
    .all()) {
    console.log(`    ${String(row["name"]).padEnd(24)} ${(Number(row["size"]) / json).toFixed(3)} x`)
  }
  for (const database of [parts, plain]) database.close()
  await contestants.end()
})
