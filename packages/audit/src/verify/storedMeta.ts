/**
 * The meta of a stored row, taken apart and put together again without being parsed: a pass over a log does it for every command, and
 * decoding a schema there took longer than reading and hashing the row.
 */

/** What the leaf and the row's other columns need of it. */
export interface StoredMeta {
  readonly commandId: string
  /** Its members in canonical order, as a leaf's entry holds them. */
  readonly canonical: string
}

const string = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`
const filled = `(?!"")${string}`
const optional = (name: string, value: string): string => `(?:,"${name}":(${value}))?`

/** Each member as its JSON, in the order `encodeMeta` of the log writes them; ids are never empty. */
const shape = new RegExp(
  `^\\{"command":(${string}),"commandId":(${filled}),"actor":(${filled})` +
    optional("role", string) +
    optional("onBehalfOf", filled) +
    optional("policy", string) +
    optional("correlationId", string) +
    optional("causationId", string) +
    `,"decidedAt":(${string})\\}$`
)

/** Which of them stands where in canonical order (RFC 8785): by the UTF-16 units of their names. */
const canonicalOrder: ReadonlyArray<readonly [name: string, nth: number]> = [
  ["actor", 3],
  ["causationId", 8],
  ["command", 1],
  ["commandId", 2],
  ["correlationId", 7],
  ["decidedAt", 9],
  ["onBehalfOf", 5],
  ["policy", 6],
  ["role", 4]
]

const parseString = (quoted: string): string =>
  quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1)

/** JSON allows a string several spellings, and this program writes one. Without an escape there is no other. */
const isCanonical = (quoted: string): boolean => !quoted.includes("\\") || JSON.stringify(JSON.parse(quoted)) === quoted

/** A time of a day that every month has: most need no calendar to be known for one. */
const ordinary =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/

/** Throws for a time that no calendar has. */
const isInstant = (time: string): boolean => ordinary.test(time) || new Date(time).toISOString() === time

/** Nothing when it is not, byte for byte, what this program writes. May throw where it has a time that is none. */
export const readMeta = (text: string): StoredMeta | undefined => {
  const members = shape.exec(text)
  const [, , commandId, , , , , , , decidedAt] = members ?? []
  if (members === null || commandId === undefined || decidedAt === undefined) return undefined
  let canonical = ""
  for (const [name, nth] of canonicalOrder) {
    const value = members[nth]
    if (value === undefined) continue
    if (!isCanonical(value)) return undefined
    canonical += `${canonical === "" ? "{" : ","}"${name}":${value}`
  }
  return isInstant(parseString(decidedAt))
    ? { commandId: parseString(commandId), canonical: `${canonical}}` }
    : undefined
}
