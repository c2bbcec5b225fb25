/** The writer as one file: most of a short life would go to reading a thousand modules otherwise. */
import { join } from "node:path"
import { build } from "tsup"

/** Makes the file and answers with its path. What it imports from npm is found from there. */
export const bundled = async (): Promise<string> => {
  const outDir = join(import.meta.dirname, "..", "node_modules", ".cache", "writer")
  await build({
    config: false,
    silent: true,
    entry: { writer: join(import.meta.dirname, "writer.ts") },
    format: ["esm"],
    target: "node24",
    platform: "node",
    noExternal: [/^@trygglogg\//, "effect"],
    external: ["pg"],
    removeNodeProtocol: false,
    splitting: false,
    outExtension: () => ({ js: ".mjs" }),
    outDir
  })
  return join(outDir, "writer.mjs")
}
