/** W6: building a view of every case from the log, and asking it. */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { Event, EventLog, Projection, Tag, ViewStore } from "@trygglogg/log"
import { layerViewsSqlite } from "@trygglogg/store-sqlite"
import { Effect, Layer, Schema } from "effect"
import { quick } from "../asked.ts"
import { fill } from "../filled.ts"
import { compare, withFolder } from "../measure.ts"
import { tell } from "../result.ts"
import { contestantsIn } from "./contestants.ts"
import { durable, inOne } from "./limit.ts"

const total = quick ? 20_000 : 100_000

const Incident = Tag.make("incident", Schema.String)
const shape = {
  version: 1,
  fields: { incidentId: Schema.String, unitPath: Schema.Array(Schema.String) },
  tags: ({ incidentId }: { readonly incidentId: string }) => [Incident(incidentId)]
} as const
const Reported = Event.make("IncidentReported", shape)
const Received = Event.make("IncidentReceived", shape)
const Planned = Event.make("ActionPlanned", shape)
const Done = Event.make("ActionDone", shape)

const cases = Projection.make("bench-cases", {
  by: Incident,
  row: Schema.Struct({ incidentId: Schema.String, unit: Schema.String, events: Schema.Int, last: Schema.Int }),
  index: { unit: ({ unit }) => unit, last: ({ last }) => last }
})
const step = (
  row: { readonly events: number } | undefined,
  { incidentId, unitPath }: { readonly incidentId: string; readonly unitPath: ReadonlyArray<string> },
  { position }: { readonly position: number }
) => ({ incidentId, unit: unitPath[0] ?? "", events: (row?.events ?? 0) + 1, last: position })

const all = cases.on(Reported, step).on(Received, step).on(Planned, step).on(Done, step)

/** The same with the bare driver: read by position, parse, put the row, a thousand events a transaction. */
const direct = (source: ReturnType<typeof durable>, file: string): void => {
  const database = durable(file)
  database.exec(
    "PRAGMA synchronous = NORMAL; CREATE TABLE cases (id TEXT PRIMARY KEY, unit TEXT, events INTEGER, last INTEGER) STRICT, WITHOUT ROWID"
  )
  const page = source.prepare("SELECT position, data FROM plain WHERE position > ? ORDER BY position LIMIT 1024")
  const put = database.prepare(
    "INSERT INTO cases VALUES (?, ?, 1, ?) ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, events = events + 1, last = excluded.last"
  )
  for (let last = 0; ;) {
    const rows = page.all(last)
    const next = rows.at(-1)?.[0]
    if (next === undefined) break
    inOne(database, () => {
      for (const row of rows) {
        const { incidentId, unitPath } = JSON.parse(String(row[1]))
        put.run(incidentId, unitPath[0], Number(row[0]))
      }
    })
    last = Number(next)
  }
  database.close()
}

const remove = (file: string) => ["", "-wal", "-shm"].forEach((end) => rmSync(file + end, { force: true }))

await withFolder(async (path) => {
  const contestants = await contestantsIn(path)
  await fill(contestants, total)
  const { log, store } = contestants
  const plain = durable(join(path, "plain.db"))
  const file = join(path, "views.db")
  const views = layerViewsSqlite({ file, edition: "bench" }).pipe(Layer.provide(Layer.succeed(EventLog, log)))
  const ask = Effect.flatMap(ViewStore, (store) =>
    store.list(all, { where: { unit: "u-3" }, order: { by: "last", descending: true }, limit: 20 })
  )
  tell({
    workload: `W6 build a view of ${total} events`,
    store,
    goals: [{ of: "trygglogg", atLeast: 1.2 }],
    lines: await compare(
      [
        {
          name: "limit: driver, JSON.parse, an upsert an event",
          count: total,
          run: () => {
            remove(join(path, "direct.db"))
            direct(plain, join(path, "direct.db"))
          }
        },
        {
          name: "trygglogg",
          count: total,
          run: () => {
            remove(file)
            return ask.pipe(Effect.provide(views, { local: true }), Effect.runPromise)
          }
        }
      ],
      3
    )
  })
  await Effect.gen(function* () {
    const start = performance.now()
    for (let nth = 0; nth < 200; nth++) yield* ask
    console.log(
      `a page of 20 of ${total / 100} rows, found and sorted: ${((performance.now() - start) / 200).toFixed(2)} ms`
    )
  }).pipe(Effect.provide(views, { local: true }), Effect.runPromise)
  plain.close()
  await contestants.end()
})
