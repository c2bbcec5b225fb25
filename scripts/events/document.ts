/** `docs/reference/events/`: a page for every slice, a JSON Schema for every version of an event, and a list of them all. */
import { Result, type Schema } from "effect"
import { retentionClasses, retentionOf } from "../../packages/core/src/catalogue/retention.ts"
import { sensitivityOf } from "../../packages/core/src/vocabulary/sensitivity.ts"
import { code, table } from "../markdown.ts"
import { exampleOf, type JsonSchema, resolved, schemaOf } from "./example.ts"
import { findEvents, type Found } from "./found.ts"

const schemaName = ({ event }: Found): string => `${event.type}.v${event.version}.json`

/** What a field holds, in a few words. */
const kindOf = (stated: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): string => {
  const node = resolved(stated, definitions)
  if (node.enum !== undefined) return node.enum.map((value) => code(String(value))).join(", ")
  if ("const" in node) return code(String(node.const))
  const choices = node.anyOf ?? node.oneOf
  if (choices !== undefined) return choices.map((choice) => kindOf(choice, definitions)).join(" or ")
  if (node.properties !== undefined) {
    const names = Object.keys(node.properties)
    return names.includes("cipher") ? "sealed text" : `{ ${names.join(", ")} }`
  }
  if (node.type === "array") return `list of ${kindOf(node.prefixItems?.[0] ?? node.items ?? {}, definitions)}`
  return node.type ?? "any"
}

const fieldTable = ({ event }: Found): ReadonlyArray<string> => {
  const { definitions, schema } = schemaOf(event)
  const required = new Set(schema.required ?? [])
  return table(
    ["Field", "Holds", "Sensitivity"],
    Object.entries(event.fields).map(([name, field]) => [
      `${code(name)}${required.has(name) ? "" : " (optional)"}`,
      kindOf(schema.properties?.[name] ?? {}, definitions),
      sensitivityOf(field) ?? ""
    ])
  )
}

const causeLine = ({ command, grants }: Found["causes"][number]): string =>
  `- ${code(command)}: ${grants.length === 0 ? "given by the product itself" : grants.map(code).join(", ")}`

const listed = (names: ReadonlyArray<string>): string => (names.length === 0 ? "none" : names.map(code).join(", "))

/** The tags that an example carries, their ids left out. */
const tagsOf = ({ event }: Found, data: Schema.JsonObject): ReadonlyArray<string> => {
  const decoded = event.decode(event.version, data)
  if (Result.isFailure(decoded)) return []
  return [...new Set(event.tags(decoded.success).map((tag) => tag.slice(0, tag.indexOf(":"))))].toSorted()
}

const retentionLine = (slice: string): string => {
  const found = retentionOf(slice)
  return found === undefined ? "none" : `${code(found)} (${retentionClasses[found].sv})`
}

const eventSection = (found: Found): ReadonlyArray<string> => {
  const example = Result.getOrElse(exampleOf(found.event), () => ({}))
  return [
    `## ${found.event.type}`,
    "",
    ...(found.about === "" ? [] : [found.about, ""]),
    `Version ${found.event.version}, [JSON Schema](schema/${schemaName(found)}).`,
    "",
    ...fieldTable(found),
    "",
    "Caused by, and by whom:",
    "",
    ...found.causes.map(causeLine),
    "",
    `Tags: ${listed(tagsOf(found, example))}. Views: ${listed(found.views)}. Facts: ${listed(found.facts)}. Retention class: ${retentionLine(found.slice)}.`,
    "",
    "```json",
    JSON.stringify(example, null, 2),
    "```",
    ""
  ]
}

const written =
  "Written by `npm run events` from the schemas, the commands and the table of permissions; a test fails when it is not what they say."

const slicePage = (slice: string, events: ReadonlyArray<Found>): string =>
  [`# Events: ${slice}`, "", written, "", ...events.flatMap(eventSection)].join("\n")

const indexPage = (events: ReadonlyArray<Found>): string =>
  [
    "# Every event",
    "",
    "What the log can hold: an event is stored once and never changed. Fields marked sealed can be read by the vault alone, and",
    "by nobody once their key is destroyed. Ids are pseudonyms.",
    "",
    written,
    "",
    ...table(
      ["Event", "Version", "Slice", "Retention class"],
      events
        .toSorted((one, other) => (one.event.type < other.event.type ? -1 : 1))
        .map(({ event, slice }) => [
          `[${event.type}](${slice}.md#${event.type.toLowerCase()})`,
          String(event.version),
          slice,
          retentionOf(slice) ?? ""
        ])
    ),
    ""
  ].join("\n")

/** Every file of the catalogue: its path below `docs/reference/events`, and its text. */
export const eventCatalogue = async (): Promise<ReadonlyMap<string, string>> => {
  const events = await findEvents()
  const slices = [...new Set(events.map(({ slice }) => slice))].toSorted()
  return new Map([
    ["README.md", indexPage(events)],
    ...slices.map((slice): [string, string] => [
      `${slice}.md`,
      slicePage(
        slice,
        events.filter((found) => found.slice === slice)
      )
    ]),
    ...events.map((found): [string, string] => {
      const { definitions, schema } = schemaOf(found.event)
      const named = { $schema: "https://json-schema.org/draft/2020-12/schema", title: found.event.type, ...schema }
      const whole = Object.keys(definitions).length === 0 ? named : { ...named, $defs: definitions }
      return [`schema/${schemaName(found)}`, `${JSON.stringify(whole)}\n`]
    })
  ])
}
