import { createHash } from "node:crypto"
import { canonicalJson, type Event, type Projection } from "@trygglogg/log"
import { Schema } from "effect"
import { damaged } from "../unavailable.ts"

/** A projection, and what this store keeps of it. */
export interface Definition<Row, Kind extends string, E extends Event.Any> {
  readonly projection: Projection.Projection<Row, Kind, E>
  readonly name: string
  /** Another definition has another fingerprint, and so rows of its own. */
  readonly fingerprint: string
  readonly encode: (row: Row) => string
  readonly decode: (text: string) => Row
}

/**
 * What shows of a definition: its name, its events with their versions, its columns and the shape of its rows.
 *
 * What a step computes does not show. So the edition is part of it: a new edition of the program builds its views again.
 */
const fingerprintOf = <Row, Kind extends string, E extends Event.Any>(
  { by, columns, name, row, steps }: Projection.Projection<Row, Kind, E>,
  edition: string
): string => {
  const events = [...steps.values()].map(({ event }) => `${event.type} ${event.version}`).toSorted()
  const shape = JSON.stringify(Schema.toJsonSchemaDocument(row))
  const visible = canonicalJson({ name, by, events, columns, shape, edition })
  return createHash("sha256").update(visible).digest("hex")
}

/** Fingerprints are remembered with the edition they were made for: rendering a row's schema takes milliseconds. */
export const makeDefine = (edition: string) => {
  const fingerprints = new WeakMap<object, string>()
  return <Row, Kind extends string, E extends Event.Any>(
    projection: Projection.Projection<Row, Kind, E>
  ): Definition<Row, Kind, E> => {
    const fingerprint = fingerprints.get(projection) ?? fingerprintOf(projection, edition)
    fingerprints.set(projection, fingerprint)
    const encode = Schema.encodeSync(projection.row)
    const decode = Schema.decodeUnknownSync(projection.row)
    return {
      projection,
      name: projection.name,
      fingerprint,
      encode: (row) => JSON.stringify(encode(row)),
      decode: (text) => {
        try {
          return decode(JSON.parse(text))
        } catch {
          // Written under this very fingerprint, so it was in order then.
          throw damaged()
        }
      }
    }
  }
}
