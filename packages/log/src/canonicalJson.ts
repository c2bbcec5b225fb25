import type { Schema } from "effect"

const isList = (value: Schema.Json): value is ReadonlyArray<Schema.Json> => Array.isArray(value)
const isStruct = (value: Schema.Json): value is { readonly [key: string]: Schema.Json } =>
  typeof value === "object" && value !== null && !isList(value)

/**
 * JSON with one spelling (RFC 8785): keys in UTF-16 order, no white space, strings and numbers as ECMAScript writes them.
 *
 * Two programs that hold the same value write the same bytes, so a hash of it means the same on every machine.
 */
export const canonicalJson = (value: Schema.Json): string => {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (!isStruct(value)) return JSON.stringify(value)
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(",")}}`
}
