/** One rule taken away, and where its absence must be noticed. */
export interface Mutant {
  /** What is no longer true. */
  readonly breaks: string
  /** Below the package. */
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly replace: string
  /** Test files or folders below the package, one of which must fail. */
  readonly tests: ReadonlyArray<string>
}
