import type { Mutant } from "./mutant.ts"

/** The rules of support given, of colleagues' support, and of measures. */
export const measuresMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "support is given as it was offered",
    file: "src/follow-up/command/delivery.ts",
    find: `    if (!past.support.offered.includes(kind)) return Result.fail(new SupportNotOffered({ exposureId, kinds: [kind] }))
`,
    replace: "",
    tests: ["test/follow-up/delivery.test.ts"]
  },
  {
    breaks: "protection ends after it begins",
    file: "src/follow-up/command/delivery.ts",
    find: "until < from",
    replace: "until <= from",
    tests: ["test/follow-up/delivery.test.ts"]
  },
  {
    breaks: "a follow-up that was held was not missed",
    file: "src/follow-up/command/followUp.ts",
    find: "if (!planned.some(isAwaited)) return",
    replace: "if (planned.length === 0) return",
    tests: ["test/follow-up/delivery.test.ts"]
  },
  {
    breaks: "a follow-up due today is not missed yet",
    file: "src/follow-up/command/followUp.ts",
    find: "if (dayOf(now) <= dueOn) return",
    replace: "if (dayOf(now) < dueOn) return",
    tests: ["test/follow-up/delivery.test.ts"]
  },
  {
    breaks: "who was hit has support of their own",
    file: "src/follow-up/command/colleague.ts",
    find: `    if (access.exposed.includes(personRef)) return Result.fail(new ColleagueIsExposed(of))
`,
    replace: "",
    tests: ["test/follow-up/colleague.test.ts"]
  },
  {
    breaks: "a reporter has reported",
    file: "src/follow-up/command/colleague.ts",
    find: `    if (as === "reporter" && !access.reporters.includes(personRef)) return Result.fail(new NotTheReporter(of))
`,
    replace: "",
    tests: ["test/follow-up/colleague.test.ts"]
  },
  {
    breaks: "a colleague's comment is sealed for them",
    file: "src/follow-up/command/colleague.ts",
    find: "comment !== undefined && comment.subject !== String(personRef)",
    replace: "false",
    tests: ["test/follow-up/colleague.test.ts"]
  },
  {
    breaks: "a measure is of the incident it is asked in",
    file: "src/follow-up/command/action.ts",
    find: "return elsewhere || ofAnother ?",
    replace: "return ofAnother ?",
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "only the owner passes as the owner",
    file: "src/follow-up/command/action.ts",
    find: "return elsewhere || ofAnother ?",
    replace: "return elsewhere ?",
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "a measure goes along with a merge",
    file: "src/follow-up/command/action.ts",
    find: "(movedTo ?? action.incidentId) !== incidentId",
    replace: "action.incidentId !== incidentId",
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "a measure has a day or is done",
    file: "src/follow-up/command/action.ts",
    find: "    if (dueOn === undefined) return Result.fail(new DueDayMissing({ actionId }))\n    if (dueOn < dayOf(now))",
    replace: "    if (dueOn !== undefined && dueOn < dayOf(now))",
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "an owner works here",
    file: "src/follow-up/command/action.ts",
    find: `    if (!memberActiveOn(owner, dayOf(now))) return Result.fail(new OwnerInactive({ ownerRef }))
`,
    replace: "",
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "an effect is of something done",
    file: "src/follow-up/command/action.ts",
    find: `    if (action.success._tag !== "Done") return Result.fail(new ActionNotDone({ actionId }))
`,
    replace: "",
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "what is over is not started",
    file: "src/follow-up/command/action.ts",
    find: 'action._tag === "Decided" || action._tag === "Started"\n      ?',
    replace: 'action._tag !== "Done"\n      ?',
    tests: ["test/follow-up/action.test.ts"]
  },
  {
    breaks: "a case closes with no measure open",
    file: "src/incident/command/closing.ts",
    find: "if (open !== undefined && !allowCloseWithOpenActions)",
    replace: "if (false)",
    tests: ["test/incident/closingActions.test.ts"]
  },
  {
    breaks: "the city may let it close with some",
    file: "src/incident/command/closing.ts",
    find: "if (open !== undefined && !allowCloseWithOpenActions)",
    replace: "if (open !== undefined)",
    tests: ["test/incident/closingActions.test.ts"]
  },
  {
    breaks: "and the unit may take that back",
    file: "src/incident/command/closing.ts",
    find: "const { allowCloseWithOpenActions } = policyFor(past.policy, past.access.unitPath,",
    replace: "const { allowCloseWithOpenActions } = policyFor(past.policy, [],",
    tests: ["test/incident/closingActions.test.ts"]
  },
  {
    breaks: "support is followed up as the unit's rules say",
    file: "src/follow-up/command/support.ts",
    find: "policyFor(past.policy, past.access.unitPath, dayOf(context.now)).values.followUpDays",
    replace: "policyFor(past.policy, [], dayOf(context.now)).values.followUpDays",
    tests: ["test/follow-up/offering.test.ts"]
  },
  {
    breaks: "what a merge brought is open too",
    file: "src/follow-up/facts.ts",
    find: "[...new Set([...decided, ...brought])]",
    replace: "[...new Set([...decided, ...brought.slice(0, 0)])]",
    tests: ["test/incident/closingActions.test.ts"]
  },
  {
    breaks: "a unit's measure lies where it was decided to",
    file: "src/access/guard.ts",
    find: "const path = place?.unitPath ?? asked.unitPath ?? []",
    replace: "const path = asked.unitPath ?? []",
    tests: ["test/access/unitAction.test.ts"]
  }
]
