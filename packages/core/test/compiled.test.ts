import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { assert, describe, it } from "vitest"
import { compiledSign } from "./decoded.ts"

const run = promisify(execFile)

/** What every event type reads of what, one a line, and how many functions were compiled for it. */
const decoded = async (...flags: ReadonlyArray<string>) => {
  const options = { cwd: import.meta.dirname, maxBuffer: 2 ** 28 }
  const { stdout } = await run(process.execPath, [...flags, join(import.meta.dirname, "decoded.ts")], options)
  const lines = stdout.trim().split("\n")
  return { compiled: Number(lines.at(-1)?.replace(compiledSign, "")), lines: lines.slice(0, -1) }
}

/** Two programs, each with the whole domain in it. */
const patience = 120_000

describe("compiled decoders", () => {
  it(
    "read of every event what the schema itself reads, and refuse what it refuses",
    async () => {
      const compiler = ["--import", "effect/schema/SchemaJITCompiler/enable"]
      const [interpreted, compiled] = await Promise.all([decoded(), decoded(...compiler)])
      assert.strictEqual(interpreted.compiled, 0)
      assert.isAbove(compiled.compiled, 40)
      assert.isAbove(interpreted.lines.length, 1_000)
      assert.isTrue(interpreted.lines.some((line) => line.endsWith(" ShapeUnknown")))
      assert.deepStrictEqual(compiled.lines, interpreted.lines)
    },
    patience
  )
})
