/**
 * What a column must hold. Tables are STRICT, so anything else means that the file was changed by other hands or by the disk.
 */
import type { SQLOutputValue } from "node:sqlite"
import { damaged } from "./unavailable.ts"

/** A row with its values in the order of the SELECT: `row[0]`. */
export type Row = Readonly<Record<number, SQLOutputValue>>
type Value = SQLOutputValue | undefined

export const integer = (value: Value): number => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw damaged()
  return value
}

export const text = (value: Value): string => {
  if (typeof value !== "string") throw damaged()
  return value
}

export const optionalText = (value: Value): string | undefined =>
  value === null || value === undefined ? undefined : text(value)

export const blob = (value: Value): Uint8Array => {
  if (!(value instanceof Uint8Array)) throw damaged()
  return value
}
