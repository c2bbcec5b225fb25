/**
 * What a column must hold. The tables say so too, so anything else means that they were changed by other hands.
 */
export { blob, integer, optionalText, text } from "@trygglogg/log/store"

/** A row with its values in the order of the SELECT: `row[0]`. */
export type Row = ReadonlyArray<unknown>
