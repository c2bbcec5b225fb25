import { chmodSync, existsSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { execute } from "./execute.ts"
import { printedAsPromised, runnableFences, type Fence } from "./fences.ts"
import { sideBySide } from "./sideBySide.ts"
import { failed, foundNothing, passed, type Outcome } from "./outcome.ts"
import { root, scratchFolder } from "./workspace.ts"

/** Guides that are programs from beginning to end, and those that may hold a program or command among other things. */
const tutorials = () => ["README.md", ...globSync("docs/tutorial/*.md", { cwd: root }).toSorted()]
const guides = () => globSync("docs/how-to/*.md", { cwd: root }).toSorted()

/**
 * A folder as a reader would have it: the `./trygglogg` of the checkout, and the packages that the examples depend on.
 */
const prepareFolder = (): string => {
  const folder = scratchFolder("document")
  const command = join(folder, "trygglogg")
  writeFileSync(command, `#!/bin/sh\nexec "${join(root, "trygglogg")}" "$@"\n`)
  chmodSync(command, 0o755)
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
  symlinkSync(join(root, "examples", "node_modules"), join(folder, "node_modules"))
  return folder
}

const runFence = ({ code, file, language, line }: Fence, cwd: string) => {
  const program = join(cwd, file ?? `fence-${line}.${language}`)
  writeFileSync(program, `${code}\n`)
  return execute(language === "ts" ? process.execPath : "sh", [program], { cwd })
}

const outcomeOf = async (document: string, fence: Fence, cwd: string): Promise<Outcome> => {
  const name = `${document}:${fence.line}`
  const { code, output, stdout } = await runFence(fence, cwd)
  if (code !== 0) return failed(name, `The ${fence.language} fence ended with exit code ${code}.\n${output}`)
  if (fence.output === undefined || printedAsPromised(fence.output, stdout)) return passed(name)
  return failed(name, `The document promises:\n${fence.output}\n\nThe program printed:\n${stdout}`)
}

/** A document's fences run one after another in one folder, as its reader would run them. */
const runDocument = async (document: string, fences: ReadonlyArray<Fence>): Promise<ReadonlyArray<Outcome>> => {
  const cwd = prepareFolder()
  try {
    const outcomes = []
    for (const fence of fences) outcomes.push(await outcomeOf(document, fence, cwd))
    return outcomes
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

const fencesOf = (document: string): ReadonlyArray<Fence> => {
  const path = join(root, document)
  return existsSync(path) ? runnableFences(readFileSync(path, "utf8")) : []
}

const tested = (document: string, isTutorial: boolean): Promise<ReadonlyArray<Outcome>> => {
  const fences = fencesOf(document)
  return isTutorial && fences.length === 0
    ? Promise.resolve([foundNothing(document, "fences")])
    : runDocument(document, fences)
}

/** Everything that README, the tutorial and the guides tell their readers to run does what they say. */
export const documentation = async () => {
  const documents = [
    ...tutorials().map((document) => ({ document, isTutorial: true })),
    ...guides().map((document) => ({ document, isTutorial: false }))
  ]
  // Each document has a folder of its own, so two need not wait for each other.
  const outcomes = await sideBySide(documents, 2, ({ document, isTutorial }) => tested(document, isTutorial))
  return outcomes.flat()
}
