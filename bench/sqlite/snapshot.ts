/**
 * Deciding over one entity with very many events, with its fold kept and without; and asking a view as of a position. `node snapshot.ts
 * [EVENTS]`, 10,000 if not said.
 */
import { join } from "node:path"
import {
  ActorRef,
  Command,
  CommandId,
  Event,
  EventLog,
  Fold,
  handle,
  Projection,
  type Snapshots,
  Tag,
  ViewStore
} from "@trygglogg/log"
import { layerViewsSqlite, makeEventLog } from "@trygglogg/store-sqlite"
import { DateTime, Effect, Exit, Layer, Result, Schema, Scope } from "effect"
import { compare, withFolder } from "../measure.ts"
import { tell } from "../result.ts"
import { score, whole } from "../score.ts"

const asked = Number(process.argv[2])
const total = Number.isInteger(asked) ? asked : 10_000

const Account = Tag.make("account", Schema.String)
const fields = { account: Schema.String, amount: Schema.Int }
const Paid = Event.make("Paid", { version: 1, fields, tags: ({ account }) => [Account(account)] })
const balance = Fold.make({ scope: [Account], initial: () => 0 })
  .on(Paid, (sum, { amount }) => sum + amount)
  .snapshot({ name: "balance", state: Schema.Int, revision: 1 })
/** Reads the whole history and decides that nothing is to be done, so that rounds do not change what they measure. */
const Ask = Command.make("Ask", {
  input: { account: Schema.String },
  reads: ({ account }) => ({ balance: balance(account) }),
  emits: [Paid],
  refuses: [],
  decide: () => Result.succeed([])
})
const accounts = Projection.make("accounts", {
  by: Account,
  row: Schema.Struct({ sum: Schema.Int, events: Schema.Int })
}).on(Paid, (row, { amount }) => ({ sum: (row?.sum ?? 0) + amount, events: (row?.events ?? 0) + 1 }))

const actor = ActorRef.make("a")
const fill = (log: EventLog["Service"], from: number) => {
  const events = Array.from({ length: 1_000 }, (_, nth) => {
    const event = Paid({ account: nth % 2 === 0 ? "one" : `other-${(from + nth) % 500}`, amount: nth })
    return { type: Paid.type, version: 1, tags: Paid.tags(event), data: Paid.encode(event) }
  })
  const meta = { command: "fill", commandId: CommandId.make(`fill-${from}`), actor, decidedAt: DateTime.makeUnsafe(0) }
  return log.append([{ events, meta }])
}

const ask = handle(Ask)({ account: "one" }, { commandId: CommandId.make("ask"), actor })
const views = Effect.flatMap(ViewStore, (store) => store.list(accounts))
const middle = { asOf: { known: total } }

const within = Effect.fnUntraced(function* (path: string) {
  const log = yield* makeEventLog({ file: join(path, "log.db"), origin: "bench" })
  // Half of them are one account's.
  for (let from = 0; from < total * 2; from += 1_000) yield* fill(log, from)
  const services = yield* Layer.build(
    layerViewsSqlite({ file: join(path, "views.db"), edition: "bench" }).pipe(
      Layer.provideMerge(Layer.succeed(EventLog, log))
    )
  )
  return { log, services }
})

await withFolder(async (path) => {
  const scope = Scope.makeUnsafe()
  const { log, services } = await Effect.runPromise(Scope.provide(within(path), scope))
  const run = <A, E>(effect: Effect.Effect<A, E, EventLog | ViewStore | Snapshots>) =>
    Effect.runPromise(Effect.provideContext(effect, services))
  const bare = () => Effect.runPromise(Effect.provideService(ask, EventLog, log))
  const fromSnapshot = "from its snapshot"
  const lines = await compare(
    [
      { name: "limit: from the first event", count: 1, run: bare },
      { name: fromSnapshot, count: 1, run: () => run(ask) }
    ],
    7
  )
  tell({
    workload: `decide over one entity of ${whole(total)} events, ${fromSnapshot}`,
    store: "sqlite",
    lines,
    scores: [score(lines, { of: fromSnapshot, goal: { atLeast: 10 } })]
  })
  const list = (options: {}) => run(Effect.flatMap(ViewStore, (store) => store.list(accounts, options)))
  const get = (id: string) => run(Effect.flatMap(ViewStore, (store) => store.get(accounts, id, middle)))
  await run(views)
  tell({
    workload: `ask a view of ${whole(total * 2)} events as of its middle`,
    store: "sqlite",
    scores: [],
    lines: await compare(
      [
        { name: "all rows, as they are kept", count: 1, run: () => list({}) },
        { name: "all rows, as of then", count: 1, run: () => list(middle) },
        { name: "the row with half of the events, as of then", count: 1, run: () => get("one") },
        { name: "a row of a few events, as of then", count: 1, run: () => get("other-1") }
      ],
      7
    )
  })
  await Effect.runPromise(Scope.close(scope, Exit.void))
})
