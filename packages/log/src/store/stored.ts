/**
 * An event as it stands in its row.
 *
 * Its JSON is parsed when somebody asks for it and not before: a verifier looks at texts only, most folds at a few types, and
 * parsing costs ten times what making the object does (`npm run bench -- recorded`). Yet an event is plain data to whoever holds it:
 * the getters are each object's own and enumerable, so that spreading, comparing and printing see `data` and `meta`. They share their
 * functions; on the prototype they would cost nothing, and be lost in every copy.
 */
import { DateTime, type Schema } from "effect"
import { ActorRef, CommandId, type Meta, type Recorded } from "../eventLog.ts"
import type { Tag } from "../tag.ts"
import { damaged, integer, optionalText, text } from "./column.ts"

/** Columns of a table, for a SELECT. */
export const columnsOf = (table: string, names: ReadonlyArray<string>): string =>
  names.map((name) => `${table}.${name}`).join(", ")

/** The columns of a table of events that make a `Recorded`, in the order `fromRow` reads them. */
export const columns = (table: string): string =>
  columnsOf(table, ["position", "nth", "type_id", "version", "tags", "occurred_at", "recorded_at", "meta", "data"])

/** Where such a row has the number of its type. */
export const typeColumn = 2

/** A string in JSON, as a pattern. */
export const jsonString = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`
const instant = String.raw`"-?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z"`
const optional = ["role", "onBehalfOf", "policy", "correlationId", "causationId"]
  .map((name) => `(?:,"${name}":${jsonString})?`)
  .join("")

/** Meta as `encodeMeta` writes it. Matched when the row is read, so that asking for it later cannot fail. */
const metaShape = new RegExp(
  `^\\{"command":${jsonString},"commandId":(${jsonString}),"actor":${jsonString}${optional},"decidedAt":${instant}\\}$`
)

const commandIdOf = (meta: string): string => {
  const quoted = metaShape.exec(meta)?.[1]
  if (quoted === undefined) throw damaged()
  // Only a string with an escape in it needs parsing.
  return quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}

/** The meta of a stored text; what it was made from may have held more. */
export const parseMeta = (stored: string): Meta => {
  const { actor, commandId, decidedAt, onBehalfOf, ...same } = JSON.parse(stored)
  return {
    ...same,
    commandId: CommandId.make(commandId),
    actor: ActorRef.make(actor),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: ActorRef.make(onBehalfOf) }),
    decidedAt: DateTime.makeUnsafe(decidedAt)
  }
}

/** A text that is not JSON has been changed since it was written. It reads as null, which no event decodes from, and so is set aside. */
export const parseData = (stored: string): Schema.Json => {
  try {
    return JSON.parse(stored)
  } catch {
    return null
  }
}

const isTag = (value: unknown): value is Tag => typeof value === "string" && value.includes(":")

/** The tags of a stored text. Throws `damaged` when they are none. */
export const parseTags = (stored: string): ReadonlyArray<Tag> => {
  const tags: unknown = parseData(stored)
  if (!Array.isArray(tags) || !tags.every(isTag)) throw damaged()
  return tags
}

/** What an event is made of. */
export interface Fields {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly version: number
  readonly tags: ReadonlyArray<Tag>
  readonly occurredAt: string | undefined
  readonly recordedAt: DateTime.Utc
  readonly metaText: string
  /** The same, parsed, where somebody has it. */
  readonly meta?: Meta
  readonly text: string
}

class Stored implements Recorded {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly version: number
  readonly tags: ReadonlyArray<Tag>
  declare readonly occurredAt?: string
  readonly recordedAt: DateTime.Utc
  readonly text: string
  declare readonly meta: Meta
  declare readonly data: Schema.Json
  readonly #metaText: string
  #meta: Meta | undefined
  #data: Schema.Json | undefined

  static readonly #getters = {
    meta: {
      enumerable: true,
      get(this: Stored): Meta {
        return (this.#meta ??= parseMeta(this.#metaText))
      }
    },
    data: {
      enumerable: true,
      get(this: Stored): Schema.Json {
        if (this.#data === undefined) this.#data = parseData(this.text)
        return this.#data
      }
    }
  }

  constructor(fields: Fields) {
    this.position = fields.position
    this.id = fields.id
    this.type = fields.type
    this.version = fields.version
    this.tags = fields.tags
    if (fields.occurredAt !== undefined) this.occurredAt = fields.occurredAt
    this.recordedAt = fields.recordedAt
    this.text = fields.text
    this.#metaText = fields.metaText
    this.#meta = fields.meta
    Object.defineProperty(this, "meta", Stored.#getters.meta)
    Object.defineProperty(this, "data", Stored.#getters.data)
  }
}

/** An event of its parts. */
export const make = (fields: Fields): Recorded => new Stored(fields)

/** What texts were before a store changed them to fit. */
export interface Originals {
  readonly meta: (stored: string) => string
  readonly occurredAt: (stored: string) => string
}

const same = (stored: string): string => stored
const unchanged: Originals = { meta: same, occurredAt: same }

/**
 * The event of a row of `columns`. `nameOf` gives the name of an interned type, `originals` what was written. Throws `damaged` for what
 * was never written so.
 */
export const fromRow = (
  row: Readonly<Record<number, unknown>>,
  nameOf: (typeId: number) => string,
  originals: Originals = unchanged
): Recorded => {
  const metaText = originals.meta(text(row[7]))
  const occurredAt = optionalText(row[5])
  return make({
    position: integer(row[0]),
    id: `${commandIdOf(metaText)}.${integer(row[1])}`,
    type: nameOf(integer(row[2])),
    version: integer(row[3]),
    tags: parseTags(text(row[4])),
    occurredAt: occurredAt === undefined ? undefined : originals.occurredAt(occurredAt),
    recordedAt: DateTime.makeUnsafe(integer(row[6])),
    metaText,
    text: text(row[8])
  })
}
