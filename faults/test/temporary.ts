import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

/** A folder that goes with the test. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), "trygglogg-faults-test-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
