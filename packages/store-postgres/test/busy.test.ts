import { assert, describe, it } from "@effect/vitest"
import { type EventLog, LogBusy, type LogUnavailable } from "@trygglogg/log"
import { Effect, Fiber, Redacted, Result } from "effect"
import { Client } from "pg"
import { makeEventLog } from "../src/eventLog.ts"
import { commit, event, origin, readAll } from "./events.ts"
import { freshSchema, url } from "./schema.ts"

const append = (log: EventLog["Service"], commandId: string) =>
  log.append([commit(commandId, event("A", "x:1"), event("B"))])

/** Lets everybody who was just forked come as far as they can without being answered. Counted, not timed: a busy machine is no reason to fail. */
const turns = Effect.repeat(Effect.yieldNow, { times: 100 })

/** One after another asks while nothing can be written, until one is refused: those who wait, and who was told what. */
const fill = Effect.fnUntraced(function* (log: EventLog["Service"]) {
  const ids: Array<string> = []
  const waiting: Array<Fiber.Fiber<unknown, LogBusy | LogUnavailable>> = []
  for (;;) {
    const id = `c-${ids.length}`
    const asking = yield* Effect.forkChild(append(log, id))
    yield* turns
    if (asking.pollUnsafe() !== undefined)
      return { ids, waiting, refused: id, told: yield* Effect.flip(Fiber.join(asking)) }
    ids.push(id)
    waiting.push(asking)
  }
})

const connected = Effect.acquireRelease(
  Effect.promise(async () => {
    const client = new Client({ connectionString: Redacted.value(url) })
    await client.connect()
    return client
  }),
  (client) => Effect.promise(() => client.end())
)

describe("a log that more ask than it can write", () => {
  it.live("tells who comes beyond the queue, writes nothing of theirs, and takes the same command later", () =>
    Effect.gen(function* () {
      const schema = freshSchema()
      const log = yield* makeEventLog({ url, schema, origin, waitingAtMost: 2 })
      const other = yield* connected
      yield* Effect.promise(() => other.query(`BEGIN; SELECT * FROM ${schema}.log_head FOR UPDATE`))
      const { ids, refused, told, waiting } = yield* fill(log)
      assert.deepStrictEqual(told, new LogBusy({ waiting: 2 }))
      yield* Fiber.interrupt(waiting.pop() ?? assert.fail("nobody waits"))
      const late = yield* Effect.forkChild(append(log, "c-late"))
      yield* turns
      yield* Effect.promise(() => other.query("ROLLBACK"))
      yield* Effect.forEach([...waiting, late], (one) => Fiber.join(one))
      const [again] = yield* append(log, refused)
      assert.deepStrictEqual(again && Result.isSuccess(again) && again.success.repeated, false)
      assert.deepStrictEqual(
        (yield* readAll(log)).map(({ id }) => id),
        [...ids.slice(0, -1), "c-late", refused].flatMap((id) => [`${id}.0`, `${id}.1`])
      )
    })
  )
})
