import type { Mutant } from "./mutant.ts"

/** The rules of telling the authorities, and of what a case owes before it closes. */
export const dutyMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "each authority is told of what is its own",
    file: "src/statutory-notification/command/duty.ts",
    find: 'basis !== "none" && authorityTold[basis] !== authority',
    replace: "false",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "a duty is known no later than now",
    file: "src/statutory-notification/command/duty.ts",
    find: "if (knownSince > instantOf(now))",
    replace: "if (false)",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "that there is no duty is said why",
    file: "src/statutory-notification/command/duty.ts",
    find: `    if (reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
    return Result.succeed([assessed, NotificationNotRequired({ incidentId, authority, reason })])
`,
    replace: `    return Result.succeed(reason === undefined ? [assessed] : [assessed, NotificationNotRequired({ incidentId, authority, reason })])
`,
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "what was told is not assessed away",
    file: "src/statutory-notification/command/duty.ts",
    find: `    if (before?._tag === "Sent") return Result.fail(new NotificationAlreadySent({ incidentId, authority }))
`,
    replace: "",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "a duty is put aside after it was assessed",
    file: "src/statutory-notification/command/duty.ts",
    find: `    if (duty === undefined) return Result.fail(new DutyNotAssessed({ incidentId, authority }))
    if (duty._tag === "Sent")`,
    replace: `    if (duty === undefined) return Result.succeed([])
    if (duty._tag === "Sent")`,
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "an authority is told of a duty, not of none",
    file: "src/statutory-notification/command/notification.ts",
    find: `    if (duty._tag === "NotRequired") return Result.fail(new NoDutyToNotify({ incidentId, authority }))
`,
    replace: "",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "a notification is sent once",
    file: "src/statutory-notification/command/notification.ts",
    find: `    if (duty._tag === "Sent") return Result.succeed([])
`,
    replace: "",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "a receipt is of what was sent",
    file: "src/statutory-notification/command/notification.ts",
    find: `  if (dutiesHere(incidentId, past).get(authority)?._tag !== "Sent")
    return new NotificationNotSent({ incidentId, authority })
`,
    replace: "",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "an authority's reference is no person's",
    file: "src/statutory-notification/command/reference.ts",
    find: `  if (pointsAtPerson(reference)) return Result.fail(new PersonalIdentityForbidden({ incidentId }))
`,
    replace: "",
    tests: ["test/statutory-notification/duty.test.ts"]
  },
  {
    breaks: "a referral is made once under a name",
    file: "src/statutory-notification/command/referral.ts",
    find: `    if (made.lexSarah.includes(reference)) return Result.succeed([])
`,
    replace: "",
    tests: ["test/statutory-notification/referral.test.ts"]
  },
  {
    breaks: "no case closes with an authority untold",
    file: "src/incident/command/closing.ts",
    find: "    if (authority !== undefined) {",
    replace: "    if (authority !== undefined && authorities.length > 9) {",
    tests: ["test/incident/closingDemands.test.ts"]
  },
  {
    breaks: "no case of threat or violence closes undecided",
    file: "src/incident/command/closing.ts",
    find: `    if (policeMatter && !policeDecided) return Result.fail(new PoliceDecisionMissing({ incidentId }))
`,
    replace: "",
    tests: ["test/incident/closingDemands.test.ts"]
  },
  {
    breaks: "closing is no next step while something is owed",
    file: "src/overview/cases/nextStep.ts",
    find: " || !outwardSettled(row)",
    replace: "",
    tests: ["test/overview/cases.nextStep.outward.test.ts"]
  },
  {
    breaks: "a lawyer's advice leaves the consultation owed",
    file: "src/overview/cases/outward.ts",
    find: 'row === undefined || consulted === "lawyer"',
    replace: "row === undefined",
    tests: ["test/overview/cases.outward.test.ts"]
  },
  {
    breaks: "what was told stays told in the queue",
    file: "src/overview/cases/outward.ts",
    find: 'state: isTold ? "told" : state',
    replace: "state",
    tests: ["test/overview/cases.outward.test.ts"]
  },
  {
    breaks: "a consultation afterwards is owed in one case",
    file: "src/overview/cases/outward.ts",
    find: "urgent && incidentId === row.incidentId",
    replace: "urgent",
    tests: ["test/overview/cases.outward.test.ts"]
  }
]
