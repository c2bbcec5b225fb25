/**
 * What a column must hold. A store's tables say so too, so anything else means that they were changed by other hands or by the disk.
 */
import { LogUnavailable } from "../eventLog.ts"

/** Stored bytes are not what this program writes. To be thrown where rows are read; the store tells it as its failure. */
export const damaged = (): LogUnavailable => new LogUnavailable({ reason: "damaged" })

/** A whole number that a JavaScript number holds exactly. */
export const integer = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw damaged()
  return value
}

/** A text. */
export const text = (value: unknown): string => {
  if (typeof value !== "string") throw damaged()
  return value
}

/** A text, or nothing where the column is NULL. */
export const optionalText = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : text(value)

/** Bytes. */
export const blob = (value: unknown): Uint8Array => {
  if (!(value instanceof Uint8Array)) throw damaged()
  return value
}
