/** What one check, or one test run, came to. `report` is shown when something failed. */
export interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line beside the name: how much was looked at. */
  readonly note: string
  readonly report: string
}

export interface Check {
  readonly name: string
  /** Reads more than the repository's files (git's history, what was built before), so it runs every time. */
  readonly always?: true
  readonly run: () => Promise<ReadonlyArray<Outcome>>
}

export const passed = (name: string, note = ""): Outcome => ({
  name,
  passed: 1,
  failed: 0,
  skipped: 0,
  note,
  report: ""
})

export const failed = (name: string, report: string): Outcome => ({
  name,
  passed: 0,
  failed: 1,
  skipped: 0,
  note: "",
  report
})

/** A check that found nothing to check has checked nothing, so it fails. */
export const foundNothing = (name: string, what: string): Outcome => failed(name, `Found ${what} to check: none.`)

/** Passed when nobody has a complaint. */
export const judged = (name: string, complaints: ReadonlyArray<string>, note = ""): Outcome =>
  complaints.length === 0 ? passed(name, note) : failed(name, complaints.join("\n"))

/** The last line of a run: `12 passed, 0 failed`, and what was skipped if anything was. */
export const closingLine = (outcomes: ReadonlyArray<Outcome>): string => {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const skipped = sum((outcome) => outcome.skipped)
  const tail = skipped === 0 ? "" : `, ${skipped} skipped`
  return `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed${tail}`
}
