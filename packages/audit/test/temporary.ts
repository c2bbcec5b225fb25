import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"

/** A folder of the test's own, removed with its scope. Its name has what paths may have. */
export const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "trygglogg å ö "))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)
