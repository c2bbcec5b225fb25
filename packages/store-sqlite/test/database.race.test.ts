import { StatementSync } from "node:sqlite"
import { join } from "node:path"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { open } from "../src/database.ts"
import { folder } from "./temporary.ts"

const options = (path: string) => ({
  file: join(path, "log.db"),
  kind: "log" as const,
  durable: true,
  migrations: ["CREATE TABLE things (id INTEGER PRIMARY KEY)"]
})

/** Has something happen after the n-th look that is taken by the driver. */
const afterLook = (nth: number, happen: () => void) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const original = StatementSync.prototype.get
      let looks = 0
      Reflect.set(
        StatementSync.prototype,
        "get",
        function look(this: unknown, ...given: ReadonlyArray<unknown>): unknown {
          const found: unknown = Reflect.apply(original, this, given)
          looks += 1
          if (looks === nth) happen()
          return found
        }
      )
      return original
    }),
    (original) => Effect.sync(() => void Reflect.set(StatementSync.prototype, "get", original))
  )

it.live.each([1, 2, 3])(
  "a file that another process makes its own after look %s is opened, not taken for another kind",
  (nth) =>
    Effect.gen(function* () {
      const path = yield* folder
      const other = Effect.scoped(open(options(path)))
      let tried = 0
      // It may have to wait for us, and then it has opened nothing yet.
      yield* afterLook(nth, () => void (Effect.runSyncExit(other), (tried += 1)))
      const database = yield* open(options(path))
      assert.strictEqual(database.file, join(path, "log.db"))
      assert.strictEqual(tried, 1)
    })
)
