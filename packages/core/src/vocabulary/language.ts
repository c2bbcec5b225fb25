import { Schema } from "effect"

/** The two languages everything is said in. Swedish is the source. */
export const Language = Schema.Literals(["sv", "en"])
export type Language = typeof Language.Type
