/** What the core has to say about its events: which there are, what is written about them, who causes them and what reads them. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Event } from "@trygglogg/log"
import { permissions } from "../../packages/core/src/access/permissions.ts"
import { isEvent } from "../../packages/core/test/everyEvent.ts"
import { root } from "../check/workspace.ts"

const sources = join(root, "packages/core/src")

interface Exported {
  /** The folder of the slice. */
  readonly slice: string
  /** The source it is exported from. */
  readonly text: string
  readonly name: string
  readonly value: unknown
}

const exportsOf = async (file: string): Promise<ReadonlyArray<Exported>> => {
  const module: object = await import(pathToFileURL(join(sources, file)).href)
  const slice = file.split("/")[0] ?? file
  const text = readFileSync(join(sources, file), "utf8")
  return Object.entries(module).map(([name, value]: [string, unknown]) => ({ slice, text, name, value }))
}

const exportsIn = async (...patterns: ReadonlyArray<string>): Promise<ReadonlyArray<Exported>> =>
  (await Promise.all(globSync(patterns, { cwd: sources }).toSorted().map(exportsOf))).flat()

const isCommand = (
  value: unknown
): value is { readonly name: string; readonly emits: ReadonlyArray<{ readonly type: string }> } =>
  typeof value === "object" && value !== null && "decide" in value && "emits" in value

const isProjection = (
  value: unknown
): value is { readonly name: string; readonly steps: ReadonlyMap<string, unknown> } =>
  typeof value === "object" && value !== null && "steps" in value && value.steps instanceof Map && "by" in value

type BindFold = (...ids: ReadonlyArray<string>) => { readonly item: { readonly types?: ReadonlyArray<string> } }
const isFold = (value: unknown): value is BindFold => typeof value === "function" && "on" in value && !isEvent(value)

/** Where a constant is declared in a source; -1 in one that only hands it on. */
const declarationOf = ({ name, text }: Exported): number => text.search(new RegExp(`^export const ${name}\\b`, "m"))

/** The comment right above the declaration of an exported constant, as one line. */
const commentAbove = (exported: Exported): string => {
  const before = exported.text.slice(0, declarationOf(exported))
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1] ?? ""
  const prose = comment.split(/^\s*\*\s*@/m)[0] ?? ""
  return prose
    .replace(/^\s*\* ?/gm, " ")
    .replace(/\s+/g, " ")
    .trim()
}

/** A command that emits an event, and who may give it. */
export interface Cause {
  readonly command: string
  /** As in the table of permissions; empty where the command is given by the product itself. */
  readonly grants: ReadonlyArray<string>
}

export interface Found {
  readonly event: Event.Any
  readonly slice: string
  readonly about: string
  readonly causes: ReadonlyArray<Cause>
  /** The views that show it, by name. */
  readonly views: ReadonlyArray<string>
  /** The facts that decisions ask, as `slice.name`. */
  readonly facts: ReadonlyArray<string>
}

const granted: Readonly<Record<string, ReadonlyArray<string>>> = permissions

/** Loaders list a module's exports in orders of their own. */
const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1
const unique = (texts: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(texts)].toSorted()

/** As many ids as any fold has kinds of tags in its scope; what is too much is not looked at. */
const anyIds = ["a", "b", "c", "d", "e", "f"]

/** Every event of the core, by slice and name. */
export const findEvents = async (): Promise<ReadonlyArray<Found>> => {
  const commands = (await exportsIn("*/command.ts", "*/command/**/*.ts"))
    .map(({ value }) => value)
    .filter(isCommand)
    .toSorted(byName)
  const projections = (await exportsIn("**/projection.ts", "**/projection/**/*.ts"))
    .map(({ value }) => value)
    .filter(isProjection)
  const folds = (await exportsIn("*/facts.ts", "*/facts/**/*.ts")).flatMap(({ name, slice, value }) =>
    isFold(value) ? [{ name: `${slice}.${name}`, types: value(...anyIds).item.types ?? [] }] : []
  )
  const events = (await exportsIn("*/event.ts", "*/event/**/*.ts")).toSorted(byName)
  const seen = new Set<string>()
  return events.flatMap((exported) => {
    const { slice, value } = exported
    // What an index file hands on stands where it was declared too.
    if (!isEvent(value) || seen.has(value.type) || declarationOf(exported) < 0) return []
    seen.add(value.type)
    const causes = commands
      .filter(({ emits }) => emits.some(({ type }) => type === value.type))
      .map((command) => ({ command: command.name, grants: granted[command.name] ?? [] }))
    const views = projections.filter(({ steps }) => steps.has(value.type)).map((projection) => projection.name)
    const facts = folds.filter(({ types }) => types.includes(value.type)).map((fold) => fold.name)
    return [{ event: value, slice, about: commentAbove(exported), causes, views: unique(views), facts: unique(facts) }]
  })
}
