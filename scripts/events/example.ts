/** An example of an event, made from its schema: the same every time, with ids and times that look like real ones. */
import type { Event } from "@trygglogg/log"
import { Result, Schema } from "effect"

interface Node {
  readonly type?: string
  readonly const?: Schema.Json
  readonly enum?: ReadonlyArray<Schema.Json>
  readonly anyOf?: ReadonlyArray<Node>
  readonly oneOf?: ReadonlyArray<Node>
  readonly allOf?: ReadonlyArray<Node>
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly prefixItems?: ReadonlyArray<Node>
  readonly minimum?: number
  readonly required?: ReadonlyArray<string>
  readonly $ref?: string
}
export type JsonSchema = Node

const readNode = Schema.decodeUnknownSync(Schema.Record(Schema.String, Schema.Json))

/** What a text may look like. The first that the field accepts is taken, those that its name speaks of before the others. */
const texts = {
  day: "2026-03-14",
  time: "2026-03-14T09:30",
  instant: "2026-03-14T08:30:00.000Z",
  number: "H-2026-4K7QT",
  caseNumber: "5000-K123456-26",
  id: "f3a9c1d27b604e58",
  word: "example"
}

const candidatesFor = (name: string): ReadonlyArray<string> => {
  const all = Object.values(texts)
  const first = (...some: ReadonlyArray<string>) => [...some, ...all.filter((text) => !some.includes(text))]
  if (/(Id|Ref|Ids|Refs|Path|key|seal|commitment|cipher|subject)$/.test(name)) return first(texts.id)
  if (name.endsWith("Number")) return first(texts.number, texts.caseNumber, texts.id)
  if (/(At|now)$/.test(name)) return first(texts.instant, texts.time, texts.day)
  if (name === "local") return first(texts.time)
  if (/(On|from|until|From|Until|day|Day|to)$/.test(name)) return first(texts.day, texts.instant)
  return first(texts.word, texts.id)
}

/** What a schema refers to, where it refers to something. */
export const resolved = (node: Node, definitions: Readonly<Record<string, Node>>): Node =>
  node.$ref === undefined ? node : resolved(definitions[node.$ref.split("/").at(-1) ?? ""] ?? {}, definitions)

/** Everything a schema accepts at one place, as far as the search needs: one value for most, several for a text. */
const valuesOf = (
  stated: Node,
  name: string,
  definitions: Readonly<Record<string, Node>>
): ReadonlyArray<Schema.Json> => {
  const node = resolved(stated, definitions)
  if (node.const !== undefined) return [node.const]
  if (node.enum !== undefined) return node.enum.slice(0, 1)
  const choices = node.anyOf ?? node.oneOf
  if (choices !== undefined) return choices.flatMap((choice) => valuesOf(choice, name, definitions).slice(0, 6))
  if (node.properties !== undefined) return objectsOf(node.properties, definitions)
  if (node.type === "array") {
    const [first = node.items ?? {}] = node.prefixItems ?? []
    return [...valuesOf(first, name, definitions).map((value) => [value]), []]
  }
  if (node.type === "integer" || node.type === "number") return [node.minimum ?? 1, (node.minimum ?? 1) + 1]
  if (node.type === "boolean") return [true, false]
  return candidatesFor(name)
}

/** Objects whose texts are tried together, one look after another, since fields of one kind look alike. */
const objectsOf = (properties: Readonly<Record<string, Node>>, definitions: Readonly<Record<string, Node>>) => {
  const values = Object.entries(properties).map(([name, node]) => ({ name, some: valuesOf(node, name, definitions) }))
  const most = Math.max(1, ...values.map(({ some }) => some.length))
  return Array.from({ length: most }, (_, nth) =>
    Object.fromEntries(values.map(({ name, some }) => [name, some[Math.min(nth, some.length - 1)] ?? null]))
  )
}

/** The JSON Schema of an event's data, as it is stored. */
export const schemaOf = (
  event: Event.Any
): { readonly schema: Node; readonly definitions: Readonly<Record<string, Node>> } => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Schema.Struct(event.fields))
  return { schema: readNode(schema), definitions }
}

/**
 * An example of an event's data with every field filled in, which the event itself decodes.
 *
 * @returns the data, or the name of the field that no example was found for
 */
export const exampleOf = (event: Event.Any): Result.Result<Schema.JsonObject, string> => {
  const { definitions, schema } = schemaOf(event)
  const data: Record<string, Schema.Json> = {}
  for (const [name, field] of Object.entries(event.fields)) {
    const accepts = Schema.decodeUnknownResult(field)
    const value = valuesOf(schema.properties?.[name] ?? {}, name, definitions).find((one) =>
      Result.isSuccess(accepts(one))
    )
    if (value === undefined) return Result.fail(name)
    data[name] = value
  }
  return Result.succeed(data)
}
