/**
 * What a column must hold. Tables are STRICT, so anything else means that the file was changed by other hands or by the disk.
 */
import type { SQLOutputValue } from "node:sqlite"

export { blob, integer, optionalText, text } from "@trygglogg/log/store"

/** A row with its values in the order of the SELECT: `row[0]`. */
export type Row = Readonly<Record<number, SQLOutputValue>>
