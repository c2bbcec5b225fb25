import type { Mutant } from "./mutant.ts"

const local = ["test/policy/local.test.ts"]
const knowing = ["test/policy/knowing.test.ts"]
const requests = ["test/policy/request.test.ts"]
const deadlines = ["test/deadline"]

/** The rules about rules, and what is due by them. */
export const policyMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "local rules are not weaker",
    file: "src/policy/command/adopting.ts",
    find: "return Array.isReadonlyArrayNonEmpty(weaker) ? new PolicyWeaker({ version, values: weaker }) : undefined",
    replace: "return undefined",
    tests: local
  },
  {
    breaks: "influencers are referred to after a legal review only",
    file: "src/policy/command/adopting.ts",
    find: "if (unreviewed(adopting, today)) return",
    replace: "if (false) return",
    tests: ["test/policy/policy.test.ts"]
  },
  {
    breaks: "and one that is finished",
    file: "src/policy/command/adopting.ts",
    find: " || legalReview.on > today",
    replace: "",
    tests: ["test/policy/policy.test.ts"]
  },
  {
    breaks: "what only the city decides is not local",
    file: "src/policy/command/adopting.ts",
    find: "if (Array.isArrayNonEmpty(notLocal)) return new PolicyNotLocal({ version, values: notLocal })",
    replace: "",
    tests: local
  },
  {
    breaks: "rules are retired by whose they are",
    file: "src/policy/command/adopting.ts",
    find: " || edition.unitId !== unitId",
    replace: "",
    tests: local
  },
  {
    breaks: "of two levels the stricter applies",
    file: "src/catalogue/strictness.ts",
    find: "together: Math.max",
    replace: "together: (_, local) => local",
    tests: local
  },
  {
    breaks: "retired rules apply no more",
    file: "src/catalogue/policyInForce.ts",
    find: "...(retiredFrom && { to: retiredFrom })",
    replace: "",
    tests: local
  },
  {
    breaks: "a routine is acknowledged in one's own name",
    file: "src/policy/command/knowing.ts",
    find: "if (actor !== String(personRef)) return Result.fail(new NotOwnAcknowledgement({ personRef }))",
    replace: "",
    tests: knowing
  },
  {
    breaks: "a routine that was replaced is not acknowledged",
    file: "src/policy/command/knowing.ts",
    find: "if (isOver(adopted, version, dayOf(now))) return Result.fail(new RoutineSuperseded({ version }))",
    replace: "",
    tests: knowing
  },
  {
    breaks: "training is of somebody who works there",
    file: "src/policy/command/knowing.ts",
    find: "(works ? undefined : new NotInUnit({ personRef, unitId }))",
    replace: "undefined",
    tests: knowing
  },
  {
    breaks: "a request is answered after it was confirmed",
    file: "src/policy/command/request.ts",
    find: "if (!confirmed) return yield* Result.fail(new RequestNotConfirmed({ requestId }))",
    replace: "",
    tests: requests
  },
  {
    breaks: "the authority is turned to after the time to answer",
    file: "src/policy/command/request.ts",
    find: "answer === undefined && dayOf(context.now) <= dueOn",
    replace: "false",
    tests: requests
  },
  {
    breaks: "what was done too late was missed",
    file: "src/deadline/deadlinesAt.ts",
    find: 'return doneAt <= dueAt ? "met" : "missed"',
    replace: 'return "met"',
    tests: deadlines
  },
  {
    breaks: "nobody is told of what was done",
    file: "src/deadline/deadlinesAt.ts",
    find: "deadline.doneAt === undefined\n      ? deadline.steps",
    replace: 'deadline.key !== ""\n      ? deadline.steps',
    tests: deadlines
  },
  {
    breaks: "a consultation is owed once for several incidents",
    file: "src/deadline/clocks/incident.ts",
    find: "urgent && incidentId === row.incidentId",
    replace: "urgent",
    tests: deadlines
  },
  {
    breaks: "the mapping of a unit is due after incidents in it, not below it",
    file: "src/deadline/clocks/risk.ts",
    find: "row === undefined || unitPath[0] !== row.unitId",
    replace: "row === undefined",
    tests: deadlines
  },
  {
    breaks: "a routine is owed as it began by whoever moves below those who adopted it",
    file: "src/deadline/acknowledgements.ts",
    find: "posts.findLastIndex((post) => pathUnder(post, routine) === undefined) + 1",
    replace: "posts.length - 1",
    tests: deadlines
  },
  {
    breaks: "a routine is owed anew by whoever comes back to it",
    file: "src/deadline/acknowledgements.ts",
    find: "from === validFrom ? memberRef : `${memberRef}:${from}`",
    replace: "memberRef",
    tests: deadlines
  },
  {
    breaks: "an introduction follows only who moves from its unit",
    file: "src/deadline/clocks/people.ts",
    find: "clock.unitPath[0] === fromUnit ?",
    replace: "clock.unitPath[0] !== toUnit ?",
    tests: deadlines
  }
]
