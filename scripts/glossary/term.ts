/** What a term of the glossary says, and where most of them come from. */

export interface Term {
  readonly sv: string
  /** As written in the code: a type, an event, a field, or a value between single quotes. */
  readonly identifiers: readonly [string, ...ReadonlyArray<string>]
  readonly meaning: string
  readonly source: string
}

export const plan = "City of Stockholm 2021, report on the action plan"
export const skärholmen = "Skärholmen district, reply on threats 2023"
export const hässelby = "Hässelby-Vällingby district, reply 2024-08-29"
export const ia = "The city's reporting system IA"
export const brå = "Brå's definition of otillåten påverkan"
export const house = "This product"
