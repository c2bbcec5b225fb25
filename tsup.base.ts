import { spawnSync } from "node:child_process"
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { defineConfig, type Options } from "tsup"

interface Manifest {
  readonly exports?: Readonly<Record<string, string>>
  readonly bin?: Readonly<Record<string, string>>
}

/**
 * The options every build shares. tsup runs in the package's own folder, so the manifest read is that package's.
 */
const shared = {
  format: ["esm"],
  target: "node24",
  platform: "neutral",
  clean: true,
  splitting: true,
  // `node:sqlite` has no name without its prefix.
  removeNodeProtocol: false,
  // One line a file built is of no use to whoever waits for a test run.
  silent: true
} satisfies Options

const sourceOf = (entry: string): [name: string, source: string] => [
  entry.replace(/^\.\/src\//, "").replace(/\.tsx?$/, ""),
  entry
]

const declarationsOnly = {
  extends: "../tsconfig.json",
  include: ["../src"],
  compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: "../src", outDir: "." }
}

/**
 * The declarations, one beside each source's place in `dist`, from the compiler that checks the types: tsup would bundle them with the
 * compiler in JavaScript, which took ten times as long.
 */
const declare = async () => {
  const project = "dist/tsconfig.json"
  writeFileSync(project, JSON.stringify(declarationsOnly))
  const { status } = spawnSync("tsc", ["--project", project], { shell: process.platform === "win32", stdio: "inherit" })
  rmSync(project)
  if (status !== 0) throw new Error("The declarations could not be made, see above.")
  for (const file of globSync("dist/**/*.d.ts")) {
    // Sources name each other as sources; what is shipped lies beside JavaScript.
    writeFileSync(file, readFileSync(file, "utf8").replace(/(["']\.{1,2}\/[^"'\n]*)\.ts(["'])/g, "$1.js$2"))
  }
}

/**
 * A published package: every source that the manifest exports or offers as a command becomes one file in `dist`, with
 * its declarations. Dependencies stay outside.
 */
export const library = (options: Options = {}) => {
  const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"))
  const sources = [...Object.values(manifest.exports ?? {}), ...Object.values(manifest.bin ?? {})]
  const entry = Object.fromEntries(sources.filter((source) => source.startsWith("./src/")).map(sourceOf))
  return defineConfig({ ...shared, entry, onSuccess: declare, ...options })
}

/**
 * An app: `src/main.ts` with the workspace's own packages inside it, and npm's outside, to be found where the app is
 * installed: what those packages need (the database driver) is a dependency of the app too.
 */
export const application = (options: Options = {}) =>
  defineConfig({
    ...shared,
    entry: { main: "src/main.ts" },
    platform: "node",
    noExternal: [/^@trygglogg\//],
    sourcemap: true,
    ...options
  })
