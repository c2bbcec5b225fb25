import type { DatabaseSync } from "node:sqlite"
import { assert, describe, it } from "@effect/vitest"
import { ActorRef, CommandId, leafOf, sha256, Tree } from "@trygglogg/log"
import { openForAudit } from "@trygglogg/store-sqlite"
import { DateTime, Effect } from "effect"
import { verifyLog } from "../src/index.ts"
import { edited, faultsOf, verified } from "./edited.ts"
import { anywhere, numbers, rewrite } from "./edits.ts"
import { origin } from "./played.ts"

/** The leaf that a row would have had, had it been written so. */
const leafOfRow = (row: Readonly<Record<string, unknown>>): Uint8Array => {
  const { decidedAt, ...meta } = JSON.parse(String(row["meta"]))
  return leafOf(sha256, origin, {
    position: Number(row["position"]),
    id: `${meta.commandId}.${Number(row["nth"])}`,
    type: String(row["type"]),
    version: Number(row["version"]),
    tags: JSON.parse(String(row["tags"])),
    ...(row["occurred_at"] === null ? {} : { occurredAt: String(row["occurred_at"]) }),
    recordedAt: DateTime.makeUnsafe(Number(row["recorded_at"])),
    meta: {
      ...meta,
      commandId: CommandId.make(meta.commandId),
      actor: ActorRef.make(meta.actor),
      decidedAt: DateTime.makeUnsafe(decidedAt)
    },
    data: null,
    text: String(row["data"])
  })
}

/** The head as it would be, had the leaves that are stored been appended. */
const rewriteHead = (database: DatabaseSync): void => {
  const leaves = database.prepare("SELECT leaf, recorded_at FROM events ORDER BY position").all()
  const range = leaves.reduce(
    (range, { leaf }) => Tree.add(sha256, range, leaf instanceof Uint8Array ? leaf : new Uint8Array()),
    Tree.empty
  )
  database.exec("DELETE FROM log_head")
  database
    .prepare("INSERT INTO log_head VALUES (1, ?, ?, ?, ?, ?)")
    .run(
      origin,
      range.size,
      Number(leaves.at(-1)?.["recorded_at"]),
      Buffer.concat(range.nodes),
      Tree.root(sha256, range)
    )
}

const rounds = 20

describe("an event rewritten together with its leaf", () => {
  it.live("is found in its part of the tree, and by a trusted copy at the very event", () =>
    Effect.gen(function* () {
      const random = numbers(7)
      for (let round = 0; round < rounds; round++) {
        let position = 0
        const { file, untouched } = yield* edited((database) => {
          position = anywhere(database, random)
          rewrite(database, position, leafOfRow)
        })
        const [alone, ...more] = yield* faultsOf(file)
        assert.deepStrictEqual([alone?.kind, more], ["rewritten", []])
        assert.isTrue((alone?.position ?? Infinity) <= position && position <= (alone?.last ?? alone?.position ?? 0))
        const compared = yield* Effect.gen(function* () {
          const copy = yield* openForAudit(untouched)
          return yield* verifyLog(yield* openForAudit(file), { copy: { size: copy.last, leaves: copy.leaves } })
        }).pipe(Effect.scoped)
        assert.deepInclude(compared.faults, { kind: "differsFromCopy", position })
        assert.lengthOf(compared.faults, 2)
      }
    })
  )

  it.live("and with the tree is found only by who noted an earlier root, or has a copy", () =>
    Effect.gen(function* () {
      const { file, size, untouched } = yield* edited((database) => {
        rewrite(database, 9, leafOfRow)
        rewriteHead(database)
      })
      assert.deepStrictEqual(yield* faultsOf(file), [])
      const { tree } = yield* verified(untouched)
      const noted = yield* verified(file, { known: [tree] })
      assert.deepStrictEqual(noted.faults, [{ kind: "knownRoot", position: size }])
      assert.deepStrictEqual((yield* verified(untouched, { known: [tree] })).faults, [])
      const compared = yield* Effect.gen(function* () {
        const copy = yield* openForAudit(untouched)
        return yield* verifyLog(yield* openForAudit(file), { copy: { size: copy.last, leaves: copy.leaves } })
      }).pipe(Effect.scoped)
      assert.deepStrictEqual(compared.faults, [{ kind: "differsFromCopy", position: 9 }])
    })
  )
})

describe("an event that was given an earlier time together with its leaf", () => {
  it.live("runs backwards there", () =>
    Effect.gen(function* () {
      const { file } = yield* edited((database) =>
        rewrite(database, 20, leafOfRow, () =>
          database.exec("UPDATE events SET recorded_at = recorded_at - 3600000 WHERE position = 20")
        )
      )
      assert.deepStrictEqual(yield* faultsOf(file), [
        { kind: "rewritten", position: 1, last: 32 },
        { kind: "timeBackwards", position: 20 }
      ])
    })
  )
})

describe("a log without its end, with a tree made to fit", () => {
  it.live("is found by who noted an earlier root, or has a copy", () =>
    Effect.gen(function* () {
      const { file, size, untouched } = yield* edited((database) => {
        database.exec("DELETE FROM event_tags WHERE position > 40; DELETE FROM events WHERE position > 40")
        database.exec("DELETE FROM types WHERE id NOT IN (SELECT type_id FROM events)")
        database.exec("DELETE FROM tags WHERE id NOT IN (SELECT tag_id FROM event_tags)")
        rewriteHead(database)
      })
      assert.deepStrictEqual(yield* faultsOf(file), [])
      const { tree } = yield* verified(untouched)
      assert.deepStrictEqual((yield* verified(file, { known: [tree] })).faults, [
        { kind: "knownBeyond", position: size }
      ])
      const early = yield* verified(file)
      assert.deepStrictEqual((yield* verified(untouched, { known: [early.tree] })).faults, [])
    })
  )
})
