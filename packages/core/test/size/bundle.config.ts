/** How the core is bundled to be weighed: each entry but the testing one for a page, and what they share once. */
import { readFileSync } from "node:fs"

const manifest: { readonly exports: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8")
)
const entry = Object.fromEntries(
  Object.entries(manifest.exports)
    .filter(([name, source]) => source.startsWith("./src/") && name !== "./testing")
    .map(([name, source]) => [name.slice(2), source])
)

/** Its own code alone, or all that it needs with it: the kernel and Effect. */
export default ["own", "whole"].map((what) => ({
  entry,
  outDir: `${process.env["SIZE_FOLDER"]}/${what}`,
  format: "esm",
  platform: "browser",
  target: "es2023",
  minify: true,
  splitting: true,
  treeshake: false,
  external: what === "own" ? [/^@trygglogg\/log/, /^effect/, "date-easter"] : [],
  noExternal: what === "own" ? [] : [/.*/],
  dts: false,
  silent: true
}))
