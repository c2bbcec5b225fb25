/** The kernel runs where there is no Node: bundled for a browser, in a context that has what pages have and nothing else. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { isBuiltin } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createContext, runInContext } from "node:vm"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { layerScene, scene } from "./browser/scene.ts"

const root = join(import.meta.dirname, "..")

const bundled = Effect.acquireUseRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "trygglogg-browser-"))),
  (folder) =>
    Effect.sync(() => {
      const tsup = join(root, "../../node_modules/.bin/tsup")
      execFileSync(tsup, ["--config", "test/browser/bundle.config.ts", "--out-dir", folder], {
        cwd: root,
        stdio: "pipe"
      })
      return readFileSync(join(folder, "program.global.js"), "utf8")
    }),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
)

/** What a page has of what the kernel may use. Of cryptography, Web Crypto only. */
const page = () =>
  createContext({ crypto, TextEncoder, TextDecoder, AbortController, setTimeout, clearTimeout, queueMicrotask })

describe("the kernel in a browser", () => {
  it.effect("has no module of Node's in it, and comes to the same as here, to the last byte of the digest", () =>
    Effect.gen(function* () {
      const code = yield* bundled
      const asked = [...code.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)].map(([, name = ""]) => name)
      assert.deepStrictEqual(asked.filter(isBuiltin), [])
      const context = page()
      assert.strictEqual(
        runInContext("typeof process + typeof require + typeof Buffer", context),
        "undefined".repeat(3)
      )
      runInContext(code, context)
      const answer: unknown = yield* Effect.promise(() => Promise.resolve(runInContext("answer", context)))
      const here = yield* Effect.provide(scene, layerScene, { local: true })
      assert.strictEqual(answer, JSON.stringify(here))
      assert.match(here.digest, /^[0-9a-f]{64}$/)
      assert.strictEqual(here.rows.length, 2)
    })
  )
})
