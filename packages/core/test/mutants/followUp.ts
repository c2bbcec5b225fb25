import type { Mutant } from "./mutant.ts"

/** The rules of support. */
export const followUpMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "nobody offers support to themselves",
    file: "src/follow-up/command/support.ts",
    find: `    if (isSelf(personRef, context)) return Result.fail(new SelfSupportForbidden({ exposureId }))
`,
    replace: "",
    tests: ["test/follow-up/offering.test.ts"]
  },
  {
    breaks: "follow-ups are planned once",
    file: "src/follow-up/command/support.ts",
    find: "planned.length > 0 ? [] :",
    replace: "",
    tests: ["test/follow-up/offering.test.ts"]
  },
  {
    breaks: "support does not end while more is wanted",
    file: "src/follow-up/command/support.ts",
    find: `    if (wantsMore) return Result.fail(new EmployeeWantsMore({ exposureId }))
`,
    replace: "",
    tests: ["test/follow-up/holding.test.ts"]
  },
  {
    breaks: "the last follow-up counts",
    file: "src/follow-up/facts.ts",
    find: "    planned: answeredOn(support.planned, dayOfInstant(at)),\n    wantsMore\n",
    replace:
      "    planned: answeredOn(support.planned, dayOfInstant(at)),\n    wantsMore: support.wantsMore || wantsMore\n",
    tests: ["test/follow-up/holding.test.ts"]
  },
  {
    breaks: "a decline settles",
    file: "src/follow-up/facts.ts",
    find: "  .on(SupportDeclined, (settled, { exposureId }) => new Set([...settled, exposureId]))",
    replace: "",
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "what was settled elsewhere settles nothing here",
    file: "src/follow-up/facts.ts",
    find: "supportSettled = Fold.make({ scope: [Incident],",
    replace: "supportSettled = Fold.make({ scope: [],",
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "the support of another is another's",
    file: "src/follow-up/facts.ts",
    find: "scope: [Exposure], initial: () => none",
    replace: "scope: [], initial: () => none",
    tests: ["test/follow-up"]
  },
  {
    breaks: "support is accepted only as offered",
    file: "src/follow-up/command/support.ts",
    find: `    if (notOffered.length > 0) return Result.fail(new SupportNotOffered({ exposureId, kinds: notOffered }))
`,
    replace: "",
    tests: ["test/follow-up/answering.test.ts"]
  },
  {
    breaks: "answers are the person's own only when they give them",
    file: "src/follow-up/command/followUp.ts",
    find: "const answeredBySelf = isSelf(personRef, context)",
    replace: "const answeredBySelf = true",
    tests: ["test/follow-up/holding.test.ts"]
  }
]
