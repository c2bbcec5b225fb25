/** What a drill came to: figures to be written down, and what went wrong. All is well when there are no faults. */
export interface Outcome {
  readonly figures: Readonly<Record<string, number | string>>
  readonly faults: ReadonlyArray<string>
}

/** What a drill is told. What it does not know it leaves alone. */
export interface DrillOptions {
  readonly seed: number
  /** How much of it: events, rounds, cases. */
  readonly count?: number
}
