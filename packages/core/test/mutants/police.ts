import type { Mutant } from "./mutant.ts"

/** The rules of a report to the police. */
export const policeMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "a decision is talked over first",
    file: "src/police-report/command/deciding.ts",
    find: `  if (!report.consulted && !(urgent && files)) return new ConsultationMissing({ policeReportId })
`,
    replace: "",
    tests: ["test/police-report/deciding.test.ts", "test/police-report/order.laws.test.ts"]
  },
  {
    breaks: "a hurry is to file, not to leave it",
    file: "src/police-report/command/deciding.ts",
    find: "!(urgent && files)",
    replace: "!urgent",
    tests: ["test/police-report/deciding.test.ts", "test/police-report/order.laws.test.ts"]
  },
  {
    breaks: "a client is named after it was weighed, when it is decided",
    file: "src/police-report/command/deciding.ts",
    find: "if (files && clientDataIncluded && !report.clientDataAssessed)",
    replace: "if (false)",
    tests: ["test/police-report/deciding.test.ts"]
  },
  {
    breaks: "not to file is said why",
    file: "src/police-report/command/deciding.ts",
    find: 'decision === "notFile" && (notFiledReason === undefined || (notFiledReason === "other" && reason === undefined))',
    replace: 'notFiledReason === "other" && reason === undefined',
    tests: ["test/police-report/deciding.test.ts"]
  },
  {
    breaks: "another reason not to file is said in words",
    file: "src/police-report/command/deciding.ts",
    find: ' || (notFiledReason === "other" && reason === undefined)',
    replace: "",
    tests: ["test/police-report/deciding.test.ts"]
  },
  {
    breaks: "what the police have is decided on no more",
    file: "src/police-report/command/deciding.ts",
    find: `    if (report.filed) return Result.fail(new AlreadyFiled({ policeReportId }))
`,
    replace: "",
    tests: ["test/police-report/deciding.test.ts", "test/police-report/order.laws.test.ts"]
  },
  {
    breaks: "a decision covers who was exposed in it",
    file: "src/police-report/command/deciding.ts",
    find: `    if (strange !== undefined) return Result.fail(new ExposureNotFound({ incidentId, exposureId: strange }))
`,
    replace: "",
    tests: ["test/police-report/deciding.test.ts"]
  },
  {
    breaks: "who asked that it not be filed is heard",
    file: "src/police-report/command/deciding.ts",
    find: `    if (unheard !== undefined) return Result.fail(new StanceMissing({ policeReportId, exposures: [unheard, ...more] }))
`,
    replace: "",
    tests: ["test/police-report/deciding.test.ts"]
  },
  {
    breaks: "a lawyer alone is no consultation",
    file: "src/police-report/facts.ts",
    find: 'consulted || event.consulted !== "lawyer"',
    replace: "true",
    tests: ["test/police-report/deciding.test.ts"]
  },
  {
    breaks: "who decides holds the capacity they name",
    file: "src/police-report/command/capacity.ts",
    find: " && held(actor, incident, roles)[by]",
    replace: "",
    tests: ["test/police-report/capacity.test.ts"]
  },
  {
    breaks: "the city's rules say who decides",
    file: "src/police-report/command/capacity.ts",
    find: "rulesFor({ incident, policy }, day).values.policeFiledBy.includes(by) && ",
    replace: "",
    tests: ["test/police-report/capacity.test.ts", "test/police-report/filing.test.ts"]
  },
  {
    breaks: "what is filed was decided to be",
    file: "src/police-report/command/filing.ts",
    find: `    if (report.decision !== "file") return Result.fail(new NotDecided({ policeReportId }))
`,
    replace: "",
    tests: ["test/police-report/filing.test.ts", "test/police-report/order.laws.test.ts"]
  },
  {
    breaks: "a report is filed once",
    file: "src/police-report/command/filing.ts",
    find: `    if (report.filed) return Result.fail(new AlreadyFiled({ policeReportId }))
`,
    replace: "",
    tests: ["test/police-report/filing.test.ts", "test/police-report/order.laws.test.ts"]
  },
  {
    breaks: "the police are given no private address",
    file: "src/police-report/command/filing.ts",
    find: `    if (contactAddressKind === "private") return Result.fail(new PrivateAddressForbidden({ policeReportId }))
`,
    replace: `    if (contactAddressKind === "private") return Result.succeed([])
`,
    tests: ["test/police-report/filing.test.ts"]
  },
  {
    breaks: "a client is named after it was weighed, when it is filed",
    file: "src/police-report/command/filing.ts",
    find: "if (clientDataIncluded && !report.clientDataAssessed) {",
    replace: "if (false) {",
    tests: ["test/police-report/filing.test.ts"]
  },
  {
    breaks: "an offence was in the law when it happened",
    file: "src/police-report/command/filing.ts",
    find: `    if (unknownThen !== undefined) return Result.fail(unknownThen)
`,
    replace: "",
    tests: ["test/police-report/filing.test.ts"]
  },
  {
    breaks: "nobody is named as complainant against their will",
    file: "src/police-report/command/filing.ts",
    find: 'if (told.complainantKind === "named" && !willing)',
    replace: "if (false)",
    tests: ["test/police-report/filing.test.ts"]
  },
  {
    breaks: "a filed report warns only where nobody is willing",
    file: "src/police-report/command/filing.ts",
    find: "if (first === undefined || willing) return []",
    replace: "if (first === undefined) return []",
    tests: ["test/police-report/filing.test.ts"]
  },
  {
    breaks: "a consultation by another is attested",
    file: "src/police-report/command/considering.ts",
    find: `    if (actor !== String(memberRef) && !attested) return Result.fail(new AttestationMissing({ policeReportId }))
`,
    replace: "",
    tests: ["test/police-report/considering.test.ts"]
  },
  {
    breaks: "who was consulted coordinated there that day",
    file: "src/police-report/command/considering.ts",
    find: 'consulted !== "lawyer" && !held',
    replace: "false",
    tests: ["test/police-report/considering.test.ts"]
  },
  {
    breaks: "a consultation after the decision is one afterwards",
    file: "src/police-report/command/considering.ts",
    find: "afterwards: decision !== undefined",
    replace: "afterwards: false",
    tests: ["test/police-report/considering.test.ts", "test/police-report/order.laws.test.ts"]
  },
  {
    breaks: "a ground that does not reach clients is none for them",
    file: "src/police-report/command/considering.ts",
    find: "if (clientDataIncluded && !disclosureGrounds[ground].forClientData) {",
    replace: "if (false) {",
    tests: ["test/police-report/considering.test.ts"]
  },
  {
    breaks: "the police's number is no person's",
    file: "src/police-report/command/afterwards.ts",
    find: `  if (pointsAtPerson(number)) return Result.fail(new PersonalIdentityForbidden({ incidentId }))
`,
    replace: "",
    tests: ["test/police-report/afterwards.test.ts"]
  },
  {
    breaks: "an outcome is of what was filed",
    file: "src/police-report/command/known.ts",
    find: "known.filed ? Result.succeed(known) : Result.fail(new NotFiled({ policeReportId: asked.policeReportId }))",
    replace: "Result.succeed(known)",
    tests: ["test/police-report/afterwards.test.ts"]
  },
  {
    breaks: "a step that is told was taken",
    file: "src/police-report/command/afterwards.ts",
    find: `      if (!taken) return Result.fail(new NotDecided({ policeReportId }))
`,
    replace: `      if (!taken && decision === undefined) return Result.fail(new NotDecided({ policeReportId }))
`,
    tests: ["test/police-report/afterwards.test.ts"]
  },
  {
    breaks: "only they themselves, or who handles the case, say a stance",
    file: "src/police-report/command/persons.ts",
    find: `    if (!isSelf && !handles(handler, context)) return Result.fail(new NotOwnStance({ incidentId, exposureId }))
`,
    replace: "",
    tests: ["test/police-report/persons.test.ts"]
  },
  {
    breaks: "a stance that was passed on is not said by themselves",
    file: "src/police-report/command/persons.ts",
    find: 'const statedBy = isSelf ? "self" : "managerRelaying"',
    replace: 'const statedBy = "self"',
    tests: ["test/police-report/persons.test.ts"]
  },
  {
    breaks: "who was willing in a case that was merged is heard",
    file: "src/police-report/command/filing.ts",
    find: "...decided, ...brought, ...here",
    replace: "...decided, ...here",
    tests: ["test/police-report/merged.test.ts"]
  },
  {
    breaks: "a merge brings along what was said of being the complainant",
    file: "src/incident/command/merge.ts",
    find: "past.stances.get(exposureId) ?? stanceBeforeMerge",
    replace: "past.stances.get(exposureId)",
    tests: ["test/incident/merge.test.ts"]
  }
]
