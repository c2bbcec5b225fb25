import { Result, Schema } from "effect"
import { canonicalJson } from "../canonicalJson.ts"
import type * as Event from "../event.ts"
import { LogUnavailable, type Recorded } from "../eventLog.ts"
import { hex, sha256, utf8 } from "../hash.ts"
import type { ParkedIn } from "../parked.ts"
import { change, type IndexValue, type Projection } from "../projection.ts"
import { all, type Query } from "../query.ts"
import * as Tag from "../tag.ts"
import type { Named, Written } from "./tables.ts"

/** What is kept of events in a store: which events, which rows they are about, and what becomes of those. */
export interface Definition extends Named {
  readonly query: Query
  readonly ids: (events: ReadonlyArray<Recorded>) => ReadonlyArray<string>
  readonly fold: (events: ReadonlyArray<Recorded>, stored: ReadonlyMap<string, string>) => Written
}

/** A projection, and what a store keeps of it. */
export interface DefinitionOf<Row> extends Definition {
  readonly decode: (text: string) => Row
}

const digestOf = (visible: Schema.Json): string => hex(sha256(utf8(canonicalJson(visible))))

/**
 * What shows of a definition: its name, its events with their versions, its columns and the shape of its rows.
 *
 * What a step computes does not show. So the edition is part of it: a new edition of the program builds its views again.
 */
const namedOf = <Row, Kind extends string, E extends Event.Any>(
  { by, columns, name, row, steps }: Projection<Row, Kind, E>,
  edition: string
): Named => {
  const events = [...steps.values()].map(({ event }) => `${event.type} ${event.version}`).toSorted()
  const shape = digestOf({ columns, shape: JSON.stringify(Schema.toJsonSchemaDocument(row)) })
  return { name, fingerprint: digestOf({ name, by, events, shape, edition }), shape, edition }
}

const valuesOf = (value: IndexValue): ReadonlyArray<string | number> =>
  value === undefined ? [] : typeof value === "string" || typeof value === "number" ? [value] : [...new Set(value)]

/** A row is decoded once and encoded once, however many of the events change it. */
const foldOf =
  <Row, Kind extends string, E extends Event.Any>(
    projection: Projection<Row, Kind, E>,
    decode: (text: string) => Row,
    encode: (row: Row) => string
  ): Definition["fold"] =>
  (events, stored) => {
    const rows = new Map<string, { readonly before: Row | undefined; readonly now: Row | undefined }>()
    const parked: Array<ParkedIn> = []
    const rowOf = (id: string): Row | undefined => {
      const known = rows.get(id)
      if (known !== undefined) return known.now
      const text = stored.get(id)
      const before = text === undefined ? undefined : decode(text)
      rows.set(id, { before, now: before })
      return before
    }
    for (const recorded of events) {
      const changes = change(projection, recorded, rowOf)
      if (Result.isFailure(changes)) parked.push(changes.failure)
      else for (const [id, now] of changes.success) rows.set(id, { before: rows.get(id)?.before, now })
    }
    const changed = [...rows].filter(([, { before, now }]) => before !== now)
    const index = (row: Row | undefined) => (row === undefined ? {} : projection.indexOf(row))
    return {
      parked,
      rows: changed.map(([id, { now }]) => [id, now === undefined ? undefined : encode(now)] as const),
      values: changed.flatMap(([id, { before, now }]) => {
        const [old, current] = [index(before), index(now)]
        return projection.columns.flatMap((column, columnNth) => {
          const values = valuesOf(current[column])
          const same = JSON.stringify(valuesOf(old[column])) === JSON.stringify(values)
          return same ? [] : [[id, columnNth, values] as const]
        })
      })
    }
  }

/** Names are remembered with the edition they were made for: rendering a row's schema takes milliseconds. */
export const makeDefine = (edition: string) => {
  const names = new WeakMap<object, Named>()
  return <Row, Kind extends string, E extends Event.Any>(projection: Projection<Row, Kind, E>): DefinitionOf<Row> => {
    const named = names.get(projection) ?? namedOf(projection, edition)
    names.set(projection, named)
    const encodeRow = Schema.encodeSync(projection.row)
    const decodeRow = Schema.decodeUnknownSync(projection.row)
    const decode = (text: string): Row => {
      try {
        return decodeRow(JSON.parse(text))
      } catch {
        // Written under this very shape, so it was in order then.
        throw new LogUnavailable({ reason: "damaged" })
      }
    }
    return {
      ...named,
      query: projection.query,
      ids: (events) => [...new Set(events.flatMap(({ tags }) => Tag.idsOf(projection.by, tags)))],
      fold: foldOf(projection, decode, (row) => JSON.stringify(encodeRow(row))),
      decode
    }
  }
}

/**
 * The events of types that this program does not know, of which it cannot say what they mean for any row. Noted with their tags, so
 * that the rows they are about are not taken for whole. When the program learns a type, this is another definition, built anew.
 */
export const unknownTypes = (knows: Iterable<{ readonly type: string }>): Definition => {
  const types = new Set([...knows].map(({ type }) => type))
  const fingerprint = digestOf([...types].toSorted())
  return {
    name: "events-of-unknown-types",
    fingerprint,
    shape: fingerprint,
    edition: "",
    query: all,
    ids: () => [],
    fold: (events) => ({
      rows: [],
      values: [],
      parked: events
        .filter(({ type }) => !types.has(type))
        .map(({ position, tags, type, version }) => ({ position, type, version, reason: "TypeUnknown", ids: tags }))
    })
  }
}
