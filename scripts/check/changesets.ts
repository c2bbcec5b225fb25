import { existsSync } from "node:fs"
import { join } from "node:path"
import getChangesets from "@changesets/read"
import { execute } from "./execute.ts"
import { failed, judged, passed, type Outcome } from "./outcome.ts"
import { published, root } from "./workspace.ts"

/** Every published package is described in a pending changeset, or was released before and has a changelog. */
const described = async (): Promise<Outcome> => {
  const changesets = await getChangesets(root)
  const releases = new Set(changesets.flatMap((changeset) => changeset.releases.map(({ name }) => name)))
  const known = new Set(published.map(({ manifest }) => manifest.name))
  const complaints = [
    ...[...releases].filter((name) => !known.has(name)).map((name) => `${name}: no published package has this name`),
    ...published
      .filter(({ manifest, path }) => !releases.has(manifest.name) && !existsSync(join(path, "CHANGELOG.md")))
      .map(({ manifest }) => `${manifest.name}: neither a changeset nor a changelog`)
  ]
  return judged("changesets: every package described", complaints, `${changesets.length} changesets`)
}

/**
 * On a branch, what it changes needs a changeset of its own. A fresh clone of the main branch, or one without the
 * branch it came from, has nothing to compare with, and owes nothing.
 */
const changesDescribed = async (): Promise<Outcome> => {
  const name = "changesets: this branch's changes described"
  const { code, stdout } = await execute("git", ["merge-base", "HEAD", "origin/main"])
  if (code !== 0) return passed(name, "no branch to compare with")
  const status = await execute("changeset", ["status", "--since", stdout.trim()])
  return status.code === 0 ? passed(name) : failed(name, status.output)
}

export const changesets = async () => [await described(), await changesDescribed()]
