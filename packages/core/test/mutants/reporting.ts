import type { Mutant } from "./mutant.ts"

/** The rules of reports and exposures. */
export const reportingMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "nothing happens after it is told",
    file: "src/incident/command/report.ts",
    find: `  if (isAfter(occurred, DateTime.makeUnsafe(reportedAt))) return new OccurredInFuture({ incidentId, occurred })
`,
    replace: "",
    tests: ["test/incident/reportTimes.test.ts"]
  },
  {
    breaks: "late is after the last day, not on it",
    file: "src/incident/command/report.ts",
    find: "if (days > lateAfter &&",
    replace: "if (days >= lateAfter &&",
    tests: ["test/incident/reportTimes.test.ts"]
  },
  {
    breaks: "a unit lay where it is said to have lain",
    file: "src/organisation/facts.ts",
    find: `  return "notActive" in confirmed
`,
    replace: `  if ("notParent" in confirmed) return undefined
  return "notActive" in confirmed
`,
    tests: ["test/incident/reportTimes.test.ts"]
  },
  {
    breaks: "a number is given once",
    file: "src/incident/command/report.ts",
    find: `    if (past.numberGiven) return Result.fail(new ReportNumberTaken({ reportNumber }))
`,
    replace: "",
    tests: ["test/incident/report.test.ts"]
  },
  {
    breaks: "a number is given once, also in a race",
    file: "src/incident/facts/reports.ts",
    find: "scope: [NumberedReport]",
    replace: "scope: [Incident]",
    tests: ["test/incident/races.laws.test.ts"]
  },
  {
    breaks: "anonymous means without a name",
    file: "src/incident/command/report.ts",
    find: `  if (named !== inside) return new ReporterInconsistent({ incidentId, reportId })
`,
    replace: "",
    tests: ["test/incident/reportPersons.test.ts"]
  },
  {
    breaks: "a child is not registered in a first report",
    file: "src/incident/command/report.ts",
    find: `    if (exposedKind === "relativeChild") return new MinorRequiresHandler({ exposureId })
`,
    replace: "",
    tests: ["test/incident/reportPersons.test.ts"]
  },
  {
    breaks: "a child is registered by who handles the case",
    file: "src/incident/command/exposure.ts",
    find: 'if (exposedKind === "relativeChild" && !handles(handler, context)) {',
    replace: "if (false) {",
    tests: ["test/incident/exposure.test.ts"]
  },
  {
    breaks: "a person is exposed once in an incident",
    file: "src/incident/command/exposure.ts",
    find: "if (exposed.some((person) => person.personRef === personRef)) {",
    replace: "if (false) {",
    tests: ["test/incident/exposure.test.ts"]
  },
  {
    breaks: "nobody is registered in a closed case",
    file: "src/incident/command/exposure.ts",
    find: `    if (state === "closed") return Result.fail(new IncidentIsClosed({ incidentId }))
`,
    replace: "",
    tests: ["test/incident/races.laws.test.ts"]
  },
  {
    breaks: "an exposure belongs to its own incident",
    file: "src/incident/facts/exposed.ts",
    find: 'exposure._tag === "Registered" && exposure.incidentId === incidentId ?',
    replace: 'exposure._tag === "Registered" ?',
    tests: ["test/incident/removing.test.ts"]
  },
  {
    breaks: "exposures of other incidents hold nothing back",
    file: "src/incident/facts/exposed.ts",
    find: `export const exposedPersons = Fold.make({
  scope: [Incident],`,
    replace: `export const exposedPersons = Fold.make({
  scope: [],`,
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "a merge moves exposures",
    file: "src/incident/facts/exposed.ts",
    find: `    ...movedExposures
`,
    replace: `    ...movedExposures.slice(1)
`,
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "a merge brings an exposure once",
    file: "src/incident/facts/exposed.ts",
    find: ".filter((moved) => persons.every(({ exposureId }) => exposureId !== moved.exposureId))",
    replace: "",
    tests: ["test/incident/facts.test.ts"]
  },
  {
    breaks: "a merge brings a report once",
    file: "src/incident/facts/reports.ts",
    find: `    ...movedReports
      .filter((moved) => reports.every(({ reportId }) => reportId !== moved.reportId))
`,
    replace: `    ...movedReports
`,
    tests: ["test/incident/facts.test.ts"]
  }
]
