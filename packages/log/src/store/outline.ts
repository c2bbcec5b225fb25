/** An event as a fold steps on it, made of half its row: its tags and its data are parsed when somebody asks for them. */
import { Effect, type Schema } from "effect"
import { LogUnavailable, type Outline } from "../eventLog.ts"
import type { Tag } from "../tag.ts"
import { integer, text } from "./column.ts"
import { columnsOf, parseData, parseTags } from "./stored.ts"

/** The columns of a table of events that make an `Outline`, in the order `fromRow` reads them. */
export const columns = (table: string): string => columnsOf(table, ["position", "type_id", "version", "tags", "data"])

/** Where such a row has the number of its type. */
export const typeColumn = 1

/** Its getters stand on the prototype, where they cost nothing: an outline is looked at and not copied. */
class Seen implements Outline {
  readonly position: number
  readonly type: string
  readonly version: number
  readonly #tagsText: string
  readonly #text: string
  #data: Schema.Json | undefined

  constructor(position: number, type: string, version: number, tags: string, data: string) {
    this.position = position
    this.type = type
    this.version = version
    this.#tagsText = tags
    this.#text = data
  }

  /** Throws `damaged` where they are none, into the scan that gave the outline. */
  get tags(): ReadonlyArray<Tag> {
    return parseTags(this.#tagsText)
  }

  get data(): Schema.Json {
    if (this.#data === undefined) this.#data = parseData(this.#text)
    return this.#data
  }
}

const damageOf = (error: unknown): LogUnavailable => {
  if (error instanceof LogUnavailable) return error
  // A step's own error is a defect, and not the store's.
  throw error
}

/** The outline of a row of `columns`. `nameOf` gives the name of an interned type. Throws `damaged` for what was never written so. */
export const fromRow = (row: Readonly<Record<number, unknown>>, nameOf: (typeId: number) => string): Outline =>
  new Seen(integer(row[0]), nameOf(integer(row[1])), integer(row[2]), text(row[3]), text(row[4]))

/** Gives the outlines of rows to a scan's `take`. */
export const give = (
  rows: ReadonlyArray<Readonly<Record<number, unknown>>>,
  nameOf: (typeId: number) => string,
  take: (event: Outline) => void
): Effect.Effect<void, LogUnavailable> =>
  Effect.try({
    try: () => {
      for (const row of rows) take(fromRow(row, nameOf))
    },
    catch: damageOf
  })
