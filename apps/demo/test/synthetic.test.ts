import { assert, describe, it } from "@effect/vitest"
import { Day } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, EventLog } from "@trygglogg/log"
import { DateTime, Effect } from "effect"
import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll } from "vitest"
import { inPlace } from "../synthetic/opened.ts"
import { scanned } from "../synthetic/scanned.ts"
import { problemText, written } from "../synthetic/written.ts"

const folder = mkdtempSync(join(tmpdir(), "trygglogg-synthetic-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = { address: `sqlite:${join(folder, "city.db")}`, origin: "synthetic" }
const size = { seed: 1, incidents: 2, from: Day.make("2025-01-01"), to: Day.make("2025-02-15") }
const write = (seed: number, told: Array<number> = []) =>
  inPlace(
    written({ ...size, seed }, (steps) => told.push(steps)),
    place,
    problemText
  )
const scan = () => inPlace(scanned, place, ({ _tag }) => _tag)

/** Somebody has written a personnummer where it must not stand. */
const careless = Effect.gen(function* () {
  const decidedAt = yield* DateTime.now
  const meta = { commandId: CommandId.make("careless"), actor: ActorRef.make("p-1"), command: "Note", decidedAt }
  const data = { note: "19850709-9805" }
  yield* (yield* EventLog).append([{ events: [{ type: "Noted", version: 1, tags: ["note:n-1"], data }], meta }])
})

/** Milliseconds: a database of its own and a process, on a machine that does other things too. */
const patience = 120_000

describe("a synthetic city in a place", { timeout: patience }, () => {
  it("is written once, told of on the way, gone on with, and never on top of another", async () => {
    const told: Array<number> = []
    const made = await write(1, told)
    if ("problem" in made) return assert.fail(made.problem)
    assert.isAbove(made.events, made.steps)
    assert.isAbove(made.readings, 0)
    assert.deepStrictEqual(told.at(-1), made.steps)
    assert.deepStrictEqual(await write(1), made)
    assert.deepStrictEqual(await write(2), {
      problem: "The place holds another log already. Nothing was written."
    })
    assert.deepStrictEqual(await scan(), { events: made.events + made.readings, found: 0, first: [] })
  })

  it("is scanned by a command, which fails when something points at a person and does not say what", async () => {
    await inPlace(careless, place, ({ _tag }) => _tag)
    const run = promisify(execFile)(process.execPath, [
      join(import.meta.dirname, "../synthetic/scan.ts"),
      "--db",
      place.address
    ])
    const { code, stdout } = await run.then(
      () => assert.fail("the command found nothing"),
      (error: { readonly code: number; readonly stdout: string }) => error
    )
    assert.strictEqual(code, 1)
    assert.include(stdout, '"found":1')
    assert.include(stdout, '"path":"data.note"')
    assert.notInclude(stdout, "19850709")
  })

  it("says in plain words why a place cannot be opened", async () => {
    const ended = await inPlace(scanned, { ...place, address: "mysql:nowhere" }, ({ _tag }) => _tag)
    assert.include("problem" in ended ? ended.problem : "", "cannot be used")
  })
})
