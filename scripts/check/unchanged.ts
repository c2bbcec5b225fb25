import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Check, Outcome } from "./outcome.ts"
import { repositoryFiles } from "./repository.ts"
import { root } from "./workspace.ts"

/** Where what has passed is remembered, and for what: a text that differs as soon as anything a check reads does. */
export interface Memory {
  readonly folder: string
  readonly state: () => Promise<string>
}

/** The whole repository, uncommitted files included, and what runs it: any change makes every check run again. */
const repositoryState = async (): Promise<string> => {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}\0`)
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith("TRYGGLOGG_"))
  hash.update(JSON.stringify(settings.toSorted()))
  for (const file of await repositoryFiles()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0")
  }
  return hash.digest("hex")
}

export const repositoryMemory: Memory = {
  folder: join(root, "node_modules", ".cache", "trygglogg-checks"),
  state: repositoryState
}

interface Remembered {
  readonly state: string
  readonly outcomes: ReadonlyArray<Outcome>
}

const recall = (file: string): Remembered | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    // Nothing remembered, or half-written by a run that was stopped: the check runs.
    return undefined
  }
}

/**
 * Runs the check, unless it passed on exactly what is there now: then its numbers are given again. A failure is never
 * remembered, and neither is a run during which something changed.
 */
export const runUnlessUnchanged = async (check: Check, { folder, state }: Memory): Promise<ReadonlyArray<Outcome>> => {
  const file = join(folder, `${check.name}.json`)
  const before = await state()
  const remembered = recall(file)
  if (remembered?.state === before) {
    return remembered.outcomes.map((outcome) => ({ ...outcome, note: "unchanged since it passed" }))
  }
  const outcomes = await check.run()
  if (outcomes.every(({ failed }) => failed === 0) && (await state()) === before) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify({ state: before, outcomes } satisfies Remembered))
  }
  return outcomes
}
