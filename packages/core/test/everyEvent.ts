/** Every event type there is, found by itself: a slice that is added is looked at without anybody naming it. */
import { globSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { join } from "node:path"
import type { Event } from "@trygglogg/log"

export const isEvent = (value: unknown): value is Event.Any =>
  typeof value === "function" && "version" in value && "fields" in value && "tags" in value

const sources = join(import.meta.dirname, "../src")

/** `event.ts` of every slice, or what lies in a folder of that name. */
const files = globSync(["*/event.ts", "*/event/**/*.ts"], { cwd: sources }).toSorted()

const exportsOf = async (file: string): Promise<ReadonlyArray<unknown>> => {
  const module: object = await import(pathToFileURL(join(sources, file)).href)
  return Object.values(module)
}

/** The slices that have events. */
export const slices: ReadonlyArray<string> = [...new Set(files.map((file) => file.split("/")[0] ?? file))]

/** Each event type once, by name. */
export const everyEvent: ReadonlyArray<Event.Any> = [
  ...new Set((await Promise.all(files.map(exportsOf))).flat().filter(isEvent))
].toSorted((one, other) => (one.type < other.type ? -1 : 1))
