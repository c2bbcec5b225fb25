import type { Manifest } from "./workspace.ts"

const source = /^\.\/src\/(.+)\.tsx?$/

const built = (entry: string, ending: string) => entry.replace(source, `./dist/$1.${ending}`)

const packedExport = (entry: string) =>
  source.test(entry) ? { types: built(entry, "d.ts"), default: built(entry, "js") } : entry

/**
 * In the workspace a package exports its sources, so nothing has to be built before it is tested. Packed, it exports
 * the files that the build makes of them: the same entries, computed, so that the two cannot drift apart.
 */
export const publishedEntries = ({ bin, exports = {} }: Pick<Manifest, "bin" | "exports">) => ({
  ...(bin === undefined
    ? {}
    : { bin: Object.fromEntries(Object.entries(bin).map(([name, entry]) => [name, built(entry, "js")])) }),
  exports: Object.fromEntries(Object.entries(exports).map(([name, entry]) => [name, packedExport(entry)]))
})
