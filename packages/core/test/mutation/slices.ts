/** What of the core is mutated, piece by piece, and the tests that must notice. */
export interface Slice {
  /** Patterns below the package. */
  readonly mutate: ReadonlyArray<string>
  readonly tests: ReadonlyArray<string>
}

/** Names and lists alone: nothing in them decides. Events and errors are shapes, held by their fingerprints and by the compiler. */
const shapes = ["!src/**/{index,error,event,words}.ts", "!src/**/event/*.ts"]

/**
 * The tests of a folder, without two kinds. What random histories notice, an example has to notice as well, and tells what it is. The
 * tables of everybody before every command take most of a minute for each change that nobody notices.
 */
const testsOf = (folder: string): string => `test/${folder}/**/!(*.laws|cells|matrix).test.ts`

/** The decisions of a slice, and the folds they stand on; `also` names other folders whose decisions ask these folds. */
const decisions = (name: string, ...also: ReadonlyArray<string>): Slice => ({
  mutate: [`src/${name}/{command,facts}.ts`, `src/${name}/{command,facts}/**/*.ts`],
  tests: [name, ...also].map(testsOf)
})

const whole = (folder: string, ...tests: ReadonlyArray<string>): Slice => ({
  mutate: [`src/${folder}/**/*.ts`, ...shapes],
  tests: tests.map(testsOf)
})

export const slices: ReadonlyMap<string, Slice> = new Map([
  ["access", whole("access", "access")],
  ["disclosure", whole("disclosure", "disclosure", "release")],
  ["incident", decisions("incident", "access")],
  ["influence-attempt", decisions("influence-attempt", "incident")],
  ["follow-up", decisions("follow-up", "incident", "retention")],
  ["police-report", decisions("police-report", "incident")],
  ["statutory-notification", decisions("statutory-notification", "incident")],
  ["risk-assessment", decisions("risk-assessment", "retention", "access")],
  ["policy", decisions("policy", "access", "incident")],
  ["survey", decisions("survey")],
  ["release", decisions("release")],
  ["retention", decisions("retention")],
  ["organisation", decisions("organisation", "policy", "access")],
  [
    "statistics",
    {
      ...whole("overview/statistics"),
      tests: ["test/overview/{interval,scenarios,statistics.*}.test.ts", "test/release/scenarios.test.ts"]
    }
  ],
  ["measures", whole("overview/measures", "overview/measures")],
  ["deadline", whole("deadline", "deadline")]
])
