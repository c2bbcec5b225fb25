import { isDeepStrictEqual } from "node:util"
import { commandOutcome } from "./execute.ts"
import { foundNothing, judged } from "./outcome.ts"
import { publishedEntries } from "./publishedEntries.ts"
import { published } from "./workspace.ts"

const driftedEntries = () => {
  const name = "manifests: packed entry points"
  if (published.length === 0) return foundNothing(name, "published packages")
  const complaints = published.flatMap(({ folder, manifest }) => {
    const { bin, exports } = publishedEntries(manifest)
    const same =
      isDeepStrictEqual(manifest.publishConfig?.exports, exports) && isDeepStrictEqual(manifest.publishConfig?.bin, bin)
    return same ? [] : [`${folder}: publishConfig does not follow from exports and bin; run "npm run exports"`]
  })
  return judged(name, complaints, `${published.length} packages`)
}

/** What the manifests say: unused files and dependencies, one version of each, entry points that exist once packed. */
export const manifests = async () => [
  await commandOutcome("manifests: knip", "knip", ["--no-progress", "--no-config-hints"]),
  await commandOutcome("manifests: sherif", "sherif", []),
  driftedEntries()
]
