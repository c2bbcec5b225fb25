import type { Mutant } from "./mutant.ts"

const opening = ["test/access/breakGlass.test.ts"]
const review = ["test/access/breakGlassReview.test.ts"]
const destroying = ["test/retention/destroying.test.ts"]
const running = ["test/retention/running.test.ts"]
const deciding = ["test/retention/deciding.test.ts"]

/** The rules of emergencies, of destroying, and of answering those who ask. */
export const keepingMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "a protected identity needs a reason of its own before the glass is broken",
    file: "src/access/command/breakGlass.ts",
    find: " || (isProtected && input.protectedReason === undefined)",
    replace: "",
    tests: opening
  },
  {
    breaks: "a reporter's protected identity counts when the glass is broken",
    file: "src/access/command/breakGlass.ts",
    find: ", ...access.reporters",
    replace: "",
    tests: opening
  },
  {
    breaks: "an open glass is not prolonged",
    file: "src/access/command/breakGlass.ts",
    find: "one.by === by && from < one.until",
    replace: "one.by === by && one.until < from",
    tests: opening
  },
  {
    breaks: "the glass is closed when its time is out",
    file: "src/access/relation.ts",
    find: " && now < until",
    replace: "",
    tests: opening
  },
  {
    breaks: "the glass is open to whoever broke it alone",
    file: "src/access/relation.ts",
    find: "by === personRef && ",
    replace: "",
    tests: ["test/access"]
  },
  {
    breaks: "the glass is closed when the role ends",
    file: "src/access/relation.ts",
    find: " && roles.some((held) => held.role === role)",
    replace: "",
    tests: opening
  },
  {
    breaks: "a coordinator who was exposed breaks no glass",
    file: "src/access/guard.ts",
    find: '!grants.has("exposed") && ',
    replace: "",
    tests: ["test/access/breakGlass.test.ts", "test/access/cells.test.ts"]
  },
  {
    breaks: "nobody reviews what they opened themselves",
    file: "src/access/command/breakGlass.ts",
    find: "if (opening.by === reviewer) return Result.fail(new OwnOpening(about))",
    replace: "",
    tests: review
  },
  {
    breaks: "that there was no need to open is said why",
    file: "src/access/command/breakGlass.ts",
    find: 'input.outcome === "notJustified" && input.reason === undefined',
    replace: "input.reason === null",
    tests: review
  },
  {
    breaks: "nothing is destroyed before the decision's day",
    file: "src/retention/command/destroying.ts",
    find: "if (today < destroyFrom) return Result.fail(new DestructionNotDue({ decisionId, destroyFrom }))",
    replace: "",
    tests: destroying
  },
  {
    breaks: "nothing is destroyed by a decision of another class",
    file: "src/retention/command/destroying.ts",
    find: "classOf[subject.kind] !== decision.class",
    replace: 'decision.class === "access"',
    tests: destroying
  },
  {
    breaks: "nothing made after the decision's period is destroyed",
    file: "src/retention/command/destroying.ts",
    find: " && day < to",
    replace: "",
    tests: destroying
  },
  {
    breaks: "nothing made before the decision's period is destroyed",
    file: "src/retention/command/destroying.ts",
    find: "from <= day && ",
    replace: "",
    tests: destroying
  },
  {
    breaks: "a person's words in a case that nobody named are not destroyed",
    file: "src/retention/command/destroying.ts",
    find: "  ...exposed.flat(),\n",
    replace: "",
    tests: destroying
  },
  {
    breaks: "a colleague's words in a case that nobody named are not destroyed",
    file: "src/retention/command/destroying.ts",
    find: "  ...supported.flat(),\n",
    replace: "",
    tests: destroying
  },
  {
    breaks: "words of a merged case are kept for the case it went on in",
    file: "src/retention/command/destroying.ts",
    find: '  ...cases.flatMap((status) => (status._tag === "Merged" ? [status.target] : []))\n',
    replace: "",
    tests: destroying
  },
  {
    breaks: "words of an open case are kept",
    file: "src/retention/command/destroying.ts",
    find: "  cases.some(caseRuns) ||\n",
    replace: "",
    tests: destroying
  },
  {
    breaks: "words of an assessment that somebody relies on are kept",
    file: "src/retention/command/destroying.ts",
    find: "assessment.judgement.validUntil >= today",
    replace: "assessment.judgement.validUntil > today",
    tests: running
  },
  {
    breaks: "words of a measure that is to be done are kept",
    file: "src/retention/command/destroying.ts",
    find: "  action.some(actionRuns) ||\n",
    replace: "",
    tests: running
  },
  {
    breaks: "nothing may be destroyed before its period has ended",
    file: "src/retention/command/deciding.ts",
    find: " || destroyFrom < to",
    replace: "",
    tests: deciding
  },
  {
    breaks: "a question about oneself is answered once",
    file: "src/retention/command/deciding.ts",
    find: "if (answered.includes(askedOn)) return Result.fail(new SubjectAccessRepeated({ personRef, askedOn }))",
    replace: "",
    tests: deciding
  },
  {
    breaks: "nobody is told of an opening of their own, nor reminded to review it",
    file: "src/reaction/lead.ts",
    find: "[...concernedIn(row), ...except]",
    replace: "[...concernedIn(row), ...except.slice(0, 0)]",
    tests: ["test/reaction/openings.test.ts"]
  },
  {
    breaks: "an opening that was reviewed is brought up no more",
    file: "src/reaction/openings.ts",
    find: "review === undefined && ",
    replace: "",
    tests: ["test/reaction/openings.test.ts"]
  }
]
