/** The list that auditors and programs go by is every view there is, found by reading the sources. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { Predicate } from "effect"
import { assert, describe, it } from "vitest"
import { everyAccessProjection, everyProjection } from "../../src/overview/everyProjection.ts"

const sources = join(import.meta.dirname, "../../src")
const made = /\bProjection\.make\(/g

const files = globSync("**/*.ts", { cwd: sources })
  .map((file) => ({ file, made: [...readFileSync(join(sources, file), "utf8").matchAll(made)].length }))
  .filter((one) => one.made > 0)

const isProjection = (value: unknown): value is { readonly name: string } =>
  Predicate.isObject(value) && ["name", "by", "row", "query", "steps"].every((part) => part in value)

const exportedBy = async (file: string): Promise<ReadonlyArray<string>> => {
  const module: object = await import(pathToFileURL(join(sources, file)).href)
  return Object.values(module)
    .filter(isProjection)
    .map(({ name }) => name)
}

const listed = [...everyProjection, ...everyAccessProjection].map(({ name }) => name)

describe("every view", () => {
  it("is on the list: add a projection that is new to overview/everyProjection.ts", async () => {
    assert.isAtLeast(files.length, 15)
    const found = (await Promise.all(files.map(({ file }) => exportedBy(file)))).flat()
    assert.deepStrictEqual(listed.toSorted(), found.toSorted())
  })

  it.each(files)("of $file can be asked by others", async ({ file, made: count }) => {
    assert.lengthOf(await exportedBy(file), count)
  })

  it("has a name of its own", () => assert.strictEqual(new Set(listed).size, listed.length))

  it("is kept over the log that its events are in", () => {
    const readings = (one: (typeof everyProjection)[number]) =>
      one.query.flatMap(({ types = [] }) => types).includes("RecordRead")
    assert.deepStrictEqual(everyProjection.filter(readings), [])
    assert.deepStrictEqual(everyAccessProjection.filter(readings), everyAccessProjection)
  })
})
