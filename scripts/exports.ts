/**
 * Writes what each published package exports once it is packed (`publishConfig`) from what it exports in the workspace:
 * `npm run exports`. Run it after adding an entry point; `npm test` says when it was forgotten.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { publishedEntries } from "./check/publishedEntries.ts"
import { published } from "./check/workspace.ts"

for (const { manifest, path } of published) {
  const file = join(path, "package.json")
  const written: object = JSON.parse(readFileSync(file, "utf8"))
  const publishConfig = { access: "public", ...publishedEntries(manifest) }
  writeFileSync(file, `${JSON.stringify({ ...written, publishConfig }, null, 2)}\n`)
  spawnSync("oxfmt", [file], { stdio: "inherit" })
}
