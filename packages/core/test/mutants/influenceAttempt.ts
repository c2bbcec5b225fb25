import type { Mutant } from "./mutant.ts"

/** The rules of own statements and classifications. */
export const influenceAttemptMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "only the person says it themselves",
    file: "src/influence-attempt/command/statement.ts",
    find: 'givenVia === "self" ? context.actor === String(personRef) : handles(handler, context)',
    replace: 'givenVia === "self" ? true : handles(handler, context)',
    tests: ["test/influence-attempt/statement.test.ts"]
  },
  {
    breaks: "a witness passes nothing on",
    file: "src/influence-attempt/command/statement.ts",
    find: 'givenVia === "self" ? context.actor === String(personRef) : handles(handler, context)',
    replace: 'givenVia === "self" ? context.actor === String(personRef) : true',
    tests: ["test/influence-attempt/statement.test.ts"]
  },
  {
    breaks: "nobody speaks over the person",
    file: "src/influence-attempt/command/statement.ts",
    find: 'if (givenVia === "relayed" && earlier?.givenVia === "self") {',
    replace: "if (false) {",
    tests: ["test/influence-attempt/statement.test.ts"]
  },
  {
    breaks: "an offence was in force when it happened",
    file: "src/influence-attempt/command/statement.ts",
    find: "if (ofAnotherTime !== undefined) return Result.fail(ofAnotherTime)",
    replace: "",
    tests: ["test/influence-attempt/classification.test.ts"]
  },
  {
    breaks: "the primary form is one of the forms",
    file: "src/influence-attempt/command/statement.ts",
    find: `    if (!forms.includes(primaryForm)) return Result.fail(new PrimaryFormNotListed({ incidentId }))
`,
    replace: "",
    tests: ["test/influence-attempt/classification.test.ts"]
  },
  {
    breaks: "a kind belongs to a chosen form",
    file: "src/influence-attempt/command/statement.ts",
    find: `    if (kind !== undefined) return Result.fail(new KindOfOtherForm({ incidentId, kind }))
`,
    replace: "",
    tests: ["test/influence-attempt/classification.test.ts"]
  },
  {
    breaks: "a case is classified anew for a reason",
    file: "src/influence-attempt/command/statement.ts",
    find: `    if (reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
`,
    replace: `    if (reason === undefined) return Result.succeed(noted)
`,
    tests: ["test/influence-attempt/classification.test.ts"]
  }
]
