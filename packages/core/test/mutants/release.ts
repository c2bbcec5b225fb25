import type { Mutant } from "./mutant.ts"

const figure = "src/release/command/figure.ts"
const derivable = "src/disclosure/derivable.ts"
const table = "src/disclosure/table.ts"

/** The rules of surveys, of what is let out, and of what can be worked out. */
export const releaseMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "a small group of a survey is refused",
    file: "src/survey/command.ts",
    find: "return [...small, ...outside]",
    replace: "return [...outside]",
    tests: ["test/survey"]
  },
  {
    breaks: "few outside the groups of a survey are refused",
    file: "src/survey/command.ts",
    find: "return [...small, ...outside]",
    replace: "return [...small]",
    tests: ["test/survey"]
  },
  {
    breaks: "answers add up",
    file: "src/survey/command.ts",
    find: "if (answered > invited || wrong.length > 0)",
    replace: "if (answered > invited)",
    tests: ["test/survey"]
  },
  {
    breaks: "a survey is counted along its own path",
    file: "src/survey/command.ts",
    find: 'survey._tag !== "Unknown" && samePath(survey.unitPath, unitPath)',
    replace: 'survey._tag !== "Unknown"',
    tests: ["test/survey"]
  },
  {
    breaks: "a small total is not let out",
    file: figure,
    find: "    if (!totalShown) return new SuppressionRequired({ releaseId })\n",
    replace: "",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "what reveals is refused",
    file: figure,
    find: "    if (first !== undefined) return new WouldReveal({ releaseId, cells: [first, ...more] })\n",
    replace: "",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "what reveals by difference is refused",
    file: figure,
    find: "    if (older !== undefined) return new WouldRevealByDifference({ releaseId, releases: [older, ...others] })\n",
    replace: "",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "harm is weighed in one's own name",
    file: figure,
    find: "    if (actor !== String(override.official)) return new OfficialNotNamed({ releaseId })\n",
    replace: "",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "what was withdrawn after it was published may be known",
    file: "src/release/facts.ts",
    find: "published || !withdrawn",
    replace: "!withdrawn",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "readers inside the district know both",
    file: "src/vocabulary/statistic.ts",
    find: 'public: ["public", "district"]',
    replace: 'public: ["public"]',
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "percentages of few are refused",
    file: figure,
    find: "(total ? countOf(total) : 0) < percentDenominator",
    replace: "false",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "a withdrawn release answers no board",
    file: "src/release/command/board.ts",
    find: 'standings[index]?.state !== "approved"',
    replace: 'standings[index]?.state === "unknown"',
    tests: ["test/release/board.test.ts"]
  },
  {
    breaks: "a small cell is hidden",
    file: table,
    find: 'count < protection.k ? hidden("small")',
    replace: 'false ? hidden("small")',
    tests: ["test/disclosure", "test/release/figure.test.ts"]
  },
  {
    breaks: "a second number is hidden beside the first",
    file: table,
    find: "if (next === undefined) return",
    replace: "if (next !== undefined || next === undefined) return",
    tests: ["test/disclosure"]
  },
  {
    breaks: "several groups that are small together are worked out too",
    file: derivable,
    find: "yield* smallSets(atoms, left, k, [...chosen, index], plus(sum, row))",
    replace: "yield* []",
    tests: ["test/disclosure", "test/release"]
  },
  {
    breaks: "plain totals of one large scope may be subtracted",
    file: derivable,
    find: "return [...scopes.values(), ...apart]",
    replace: "return [...apart]",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "what an official has let out is no news",
    file: derivable,
    find: "return [...scopes.values(), ...apart]",
    replace: "return [...scopes.values()]",
    tests: ["test/release/figure.test.ts"]
  },
  {
    breaks: "earlier figures are compared however many steps away",
    file: "src/disclosure/difference.ts",
    find: "ids.forEach((id) => known.add(id))",
    replace: "",
    tests: ["test/disclosure"]
  },
  {
    breaks: "a figure is counted again from its own position",
    file: "src/overview/measures/released.ts",
    find: "    released.position >= released.approvedAt\n",
    replace: "    false\n",
    tests: ["test/release/scenarios.test.ts"]
  },
  {
    breaks: "under-reporting needs the same twelve months",
    file: "src/overview/measures/surveys.ts",
    find: '...(sameWindow ? [] : ["otherWindow" as const]),',
    replace: "",
    tests: ["test/overview/measures"]
  },
  {
    breaks: "exit interviews have a share of ten answers",
    file: "src/overview/measures/knowledge.ts",
    find: "answered < asked.known.policy.exitShareMinAnswers",
    replace: "false",
    tests: ["test/overview/measures"]
  },
  {
    breaks: "a person hit again is hit within a year",
    file: "src/overview/measures/persons.ts",
    find: "daysBetween(before, day) < 365",
    replace: "daysBetween(before, day) <= 366",
    tests: ["test/overview/measures"]
  },
  {
    breaks: "a board's question is answered by the rules where the board decides",
    file: "src/release/command/board.ts",
    find: "policyFor(policy, input.unitPath, today)",
    replace: "policyFor(policy, [], today)",
    tests: ["test/release/board.test.ts"]
  }
]
