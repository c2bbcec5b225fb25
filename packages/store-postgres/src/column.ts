/**
 * What a column must hold. The tables say so too, so anything else means that they were changed by other hands.
 */
import { damaged } from "./unavailable.ts"

/** A row with its values in the order of the SELECT: `row[0]`. */
export type Row = ReadonlyArray<unknown>

export const integer = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw damaged()
  return value
}

export const text = (value: unknown): string => {
  if (typeof value !== "string") throw damaged()
  return value
}

export const optionalText = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : text(value)

export const blob = (value: unknown): Uint8Array => {
  if (!(value instanceof Uint8Array)) throw damaged()
  return value
}
