/** `npm run events`: writes the catalogue of events below `docs/reference/events`. */
import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "./check/workspace.ts"
import { eventCatalogue } from "./events/document.ts"

const folder = join(root, "docs/reference/events")
rmSync(folder, { recursive: true, force: true })
for (const [file, text] of await eventCatalogue()) {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
execFileSync("oxfmt", [folder], { stdio: "inherit" })
