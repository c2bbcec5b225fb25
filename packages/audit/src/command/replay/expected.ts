/** An earlier output of `replay`, as lines or as JSON, and how it differs from one made now. */
import { Option, Schema } from "effect"
import type { Replay } from "../../replay/replayDigests.ts"

/** What a file of an earlier replay says. */
export interface Expected {
  readonly position: number
  readonly access: number | undefined
  /** By projection. */
  readonly digests: ReadonlyMap<string, string>
}

const Document = Schema.Struct({
  command: Schema.Literal("replay"),
  position: Schema.Int,
  access: Schema.optionalKey(Schema.Struct({ position: Schema.Int })),
  digests: Schema.Array(Schema.Struct({ projection: Schema.String, digest: Schema.String }))
})
const decodeDocument = Schema.decodeUnknownOption(Schema.fromJsonString(Document))

const fromDocument = (text: string): Expected | undefined =>
  Option.getOrUndefined(
    Option.map(decodeDocument(text), ({ access, digests, position }) => ({
      position,
      access: access?.position,
      digests: new Map(digests.map(({ digest, projection }) => [projection, digest]))
    }))
  )

const numberIn = (text: string, name: string): number | undefined => {
  const found = new RegExp(`^${name} (\\d{1,15})$`, "m").exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

const fromLines = (text: string): Expected | undefined => {
  const position = numberIn(text, "position")
  const digests = new Map(
    [...text.matchAll(/^([A-Za-z-]+) ([0-9a-f]{64})$/gm)].map(([, projection = "", digest = ""]) => [
      projection,
      digest
    ])
  )
  return position === undefined || digests.size === 0
    ? undefined
    : { position, access: numberIn(text, "access"), digests }
}

/**
 * Reads an earlier output.
 *
 * @returns nothing when it is none
 */
export const readExpected = (text: string): Expected | undefined => fromDocument(text) ?? fromLines(text)

/** What is not as expected: positions that the log has not got, and projections, by name. */
export const differences = (expected: Expected, { access, digests, position }: Replay): ReadonlyArray<string> => {
  const found = new Map(digests.map(({ digest, projection }) => [projection, digest]))
  const names = [...new Set([...expected.digests.keys(), ...found.keys()])].toSorted()
  return [
    ...(position === expected.position ? [] : ["position"]),
    ...(access?.position === expected.access ? [] : ["access"]),
    ...names.filter((name) => found.get(name) !== expected.digests.get(name))
  ]
}
