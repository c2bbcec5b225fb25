/** The core stays small: what a page would load of it is weighed, and held against what docs/reference/core-size.md says. */
import { execFileSync } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const core = join(import.meta.dirname, "..")
const document = join(core, "../../docs/reference/core-size.md")

/** Kibibytes, rounded up. */
interface Size {
  readonly minified: number
  readonly gzipped: number
}
type What = "own" | "whole"

const folder = mkdtempSync(join(tmpdir(), "trygglogg-core-size-"))
const codeOf = (what: What): ReadonlyArray<string> =>
  globSync(join(folder, what, "**/*.js")).map((file) => readFileSync(file, "utf8"))
const sizeOf = (what: What): Size => {
  const kibibytes = (lengths: ReadonlyArray<number>) => Math.ceil(lengths.reduce((sum, one) => sum + one, 0) / 1024)
  const files = codeOf(what).map((code) => Buffer.from(code))
  return {
    minified: kibibytes(files.map(({ length }) => length)),
    gzipped: kibibytes(files.map((code) => gzipSync(code).length))
  }
}

const rowOf = (what: What, { gzipped, minified }: Size): string =>
  `| ${what === "own" ? "its own code" : "with the kernel and Effect"} | ${minified} | ${gzipped} |`
const said = (what: What, text: string): Size => {
  const numbers = new RegExp(rowOf(what, { minified: 0, gzipped: 0 }).replaceAll("|", "\\|").replaceAll("0", "(\\d+)"))
  const [, minified = "", gzipped = ""] = numbers.exec(text) ?? []
  return { minified: Number(minified), gzipped: Number(gzipped) }
}

/** Per cent that it may weigh more or less than the document says. */
const tolerance = 5
const isAbout = (weighed: Size, recorded: Size): boolean =>
  (
    [
      [weighed.minified, recorded.minified],
      [weighed.gzipped, recorded.gzipped]
    ] as const
  ).every(([now, then]) => Math.abs(now - then) * 100 <= then * tolerance)

/** Milliseconds: two bundles on a machine that does other things too. */
const patience = 120_000

beforeAll(() => {
  execFileSync(join(core, "../../node_modules/.bin/tsup"), ["--config", "test/size/bundle.config.ts"], {
    cwd: core,
    stdio: "pipe",
    env: { ...process.env, SIZE_FOLDER: folder }
  })
}, patience)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the size of the core", () => {
  it.each(["own", "whole"] as const)("is what the document says: %s (renew with RENEW_SIZE=1)", (what) => {
    const weighed = sizeOf(what)
    const text = readFileSync(document, "utf8")
    if (process.env["RENEW_SIZE"] === "1") {
      writeFileSync(document, text.replace(rowOf(what, said(what, text)), rowOf(what, weighed)))
    }
    const recorded = said(what, readFileSync(document, "utf8"))
    assert.isTrue(
      isAbout(weighed, recorded),
      `${JSON.stringify(weighed)}, the document says ${JSON.stringify(recorded)}`
    )
  })

  it("would be missed by a few per cent more or less, and by a document that says nothing", () => {
    const weighed = { minified: 1000, gzipped: 300 }
    assert.isTrue(isAbout(weighed, { minified: 960, gzipped: 310 }))
    assert.isFalse(isAbout(weighed, { minified: 940, gzipped: 300 }))
    assert.isFalse(isAbout(weighed, { minified: 1000, gzipped: 330 }))
    assert.isFalse(isAbout(weighed, said("own", "nothing")))
  })

  it("has nothing of Node's in it, with all that it needs", () => {
    const asked = codeOf("whole").flatMap((code) =>
      [...code.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["']([^"']+)["']/g)].map(([, name = ""]) => name)
    )
    assert.isAbove(asked.length, 0)
    assert.deepStrictEqual(asked.filter(isBuiltin), [])
  })
})
