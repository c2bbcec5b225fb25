import { join } from "node:path"
import { copyFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Fault } from "../src/index.ts"
import { faultsOf } from "./edited.ts"
import { edits, numbers, positionsOf } from "./edits.ts"
import { administrate, playedIn } from "./played.ts"
import { folder } from "./temporary.ts"

const kindsOf = (faults: ReadonlyArray<Fault>) => [...new Set(faults.map(({ kind }) => kind))]

/** Ten of each, at places and with bytes from a seed. */
const rounds = 10

describe("an administrator's edit is found where it was made, and nowhere else", () => {
  it.live.each(edits.map((edit, index) => ({ ...edit, seed: 20_230_101 + index })))("$name", ({ make, seed }) =>
    Effect.gen(function* () {
      const where = yield* folder
      const file = yield* playedIn(where)
      const edited = join(where, "edited.db")
      const random = numbers(seed)
      for (let round = 0; round < rounds; round++) {
        copyFileSync(file, edited)
        const made = { kinds: [""], at: [0] }
        yield* administrate(edited, (database) => Object.assign(made, make(database, random)))
        const faults = yield* faultsOf(edited)
        assert.deepStrictEqual(positionsOf(faults), made.at, JSON.stringify(faults))
        assert.includeMembers(kindsOf(faults), made.kinds)
      }
    })
  )

  it("by more than two hundred edits", () => assert.isAtLeast(edits.length * rounds, 200))
})
