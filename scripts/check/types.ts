import { rmSync } from "node:fs"
import { commandOutcome } from "./execute.ts"
import { apps, packages, programs, root, scratchFolder } from "./workspace.ts"

/**
 * Types of every package. The published ones also emit their declarations: an exported type that has no name outside
 * its package (TS2883) only shows there.
 */
export const types = async () => {
  const declarations = scratchFolder("declarations")
  const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", root]
  try {
    const checks = [
      ...packages.map(({ folder }) => ({ folder, args: [...emit, "--outDir", `${declarations}/${folder}`] })),
      ...[...apps.map(({ folder }) => folder), ...programs, "."].map((folder) => ({ folder, args: [] }))
    ]
    const outcomes = []
    for (const { args, folder } of checks) {
      outcomes.push(await commandOutcome(`types: ${folder}`, "tsc", ["--project", folder, ...args]))
    }
    return outcomes
  } finally {
    rmSync(declarations, { recursive: true, force: true })
  }
}
