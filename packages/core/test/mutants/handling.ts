import type { Mutant } from "./mutant.ts"

/** The rules of handling, closing, correcting and merging. */
export const handlingMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "support is owed until it was followed up or declined",
    file: "src/incident/command/closing.ts",
    find: `    if (owed !== undefined) return Result.fail(new SupportOwed({ incidentId, exposures: [owed, ...more] }))
`,
    replace: "",
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "support is owed, judged by the laws alone",
    file: "src/incident/command/closing.ts",
    find: `    if (owed !== undefined) return Result.fail(new SupportOwed({ incidentId, exposures: [owed, ...more] }))
`,
    replace: "",
    tests: ["test/incident/invariants.laws.test.ts"]
  },
  {
    breaks: "what was settled before a merge is settled",
    file: "src/incident/command/closing.ts",
    find: "!settledBeforeMerge && !settled",
    replace: "!settled",
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "a case is closed with a summary",
    file: "src/incident/command/closing.ts",
    find: `    if (!summaryWritten) return Result.fail(new SummaryMissing({ incidentId }))
`,
    replace: "",
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "a case nobody has started on is not closed",
    file: "src/incident/command/closing.ts",
    find: 'if (state === "reported" || state === "notReportable") return',
    replace: 'if (state === "notReportable") return',
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "a summary is written anew after a reopening",
    file: "src/incident/facts/handling.ts",
    find: "  .on(IncidentReopened, () => false)",
    replace: "",
    tests: ["test/incident/closing.test.ts"]
  },
  {
    breaks: "who reopens without being concerned says why",
    file: "src/incident/command/closing.ts",
    find: `    if (reason === undefined && !concerned) return Result.fail(new ReasonRequired({ incidentId }))
`,
    replace: "",
    tests: ["test/incident/reopening.test.ts"]
  },
  {
    breaks: "the reporter reopens without a reason",
    file: "src/incident/command/closing.ts",
    find: "[...access.exposed, ...access.reporters]",
    replace: "[...access.exposed]",
    tests: ["test/incident/reopening.test.ts"]
  },
  {
    breaks: "a merge gives the reporters of the source their say",
    file: "src/incident/facts/access.ts",
    find: "[...access.exposures, ...brought]), movedReports)",
    replace: "[...access.exposures, ...brought]), [])",
    tests: ["test/incident/reopening.test.ts"]
  },
  {
    breaks: "who was exposed does not handle it",
    file: "src/incident/command/handling.ts",
    find: `if (isExposed(exposed, handlerRef) || keptFrom === handlerRef)
`,
    replace: `if (keptFrom === handlerRef)
`,
    tests: ["test/incident/handling.test.ts"]
  },
  {
    breaks: "whom a report is about does not handle it",
    file: "src/incident/command/handling.ts",
    find: "if (handlerRef !== undefined && (isExposed(exposed, handlerRef) || keptFrom === handlerRef)) {",
    replace: "if (handlerRef !== undefined && isExposed(exposed, handlerRef)) {",
    tests: ["test/incident/handling.test.ts"]
  },
  {
    breaks: "who has left handles nothing",
    file: "src/incident/command/handling.ts",
    find: `    if (!memberActiveOn(member, dayOf(now))) return Result.fail(new HandlerInactive({ handlerRef }))
`,
    replace: "",
    tests: ["test/incident/handling.test.ts"]
  },
  {
    breaks: "an exposed person's own word stands",
    file: "src/incident/command/handling.ts",
    find: "if (contradicted !== undefined) {",
    replace: "if (false) {",
    tests: ["test/incident/notReportable.test.ts"]
  },
  {
    breaks: "only the reporter takes a report back",
    file: "src/incident/command/afterwards.ts",
    find: `    if (!own) return Result.fail(new NotOwnReport({ incidentId, reportId }))
`,
    replace: "",
    tests: ["test/incident/retracting.test.ts"]
  },
  {
    breaks: "a report is not taken back from a closed case",
    file: "src/incident/command/afterwards.ts",
    find: `    if (stateOf(incident) === "closed") return Result.fail(new IncidentIsClosed({ incidentId }))
`,
    replace: "",
    tests: ["test/incident/retracting.test.ts"]
  },
  {
    breaks: "the days to take a report back are the policy's",
    file: "src/incident/command/afterwards.ts",
    find: "if (days > retractDays)",
    replace: "if (days > 30)",
    tests: ["test/incident/retracting.test.ts"]
  },
  {
    breaks: "a correction starts from what is said now",
    file: "src/incident/command/afterwards.ts",
    find: `    if (!same(current, from)) return Result.fail(new FieldChangedMeanwhile({ incidentId, field }))
`,
    replace: "",
    tests: ["test/incident/correcting.test.ts"]
  },
  {
    breaks: "a correction is one of the field's words",
    file: "src/incident/command/afterwards.ts",
    find: `    if (!isWordOf[field](to)) return Result.fail(new InvalidCorrection({ incidentId, field }))
`,
    replace: "",
    tests: ["test/incident/correcting.test.ts"]
  },
  {
    breaks: "no merge leads back",
    file: "src/incident/command/merge.ts",
    find: `    if (target._tag === "Merged") {
      return Result.fail(new AlreadyMerged({ incidentId: targetId, target: target.target }))
    }
`,
    replace: "",
    tests: ["test/incident/merge.test.ts"]
  },
  {
    breaks: "an incident is not merged with itself",
    file: "src/incident/command/merge.ts",
    find: "if (incidentId === targetId ||",
    replace: "if (",
    tests: ["test/incident/merge.test.ts"]
  },
  {
    breaks: "nothing is merged into a closed case",
    file: "src/incident/command/merge.ts",
    find: `    if (target.state === "closed" || target.state === "notReportable") {
      return Result.fail(new WrongState({ incidentId: targetId, state: target.state }))
    }
    if (past.sourceKeptFrom`,
    replace: `    if (target.state === "notReportable") {
      return Result.fail(new WrongState({ incidentId: targetId, state: target.state }))
    }
    if (past.sourceKeptFrom`,
    tests: ["test/incident/merge.test.ts"]
  },
  {
    breaks: "a merge does not reveal",
    file: "src/incident/command/merge.ts",
    find: "if (past.sourceKeptFrom !== undefined && past.sourceKeptFrom !== past.targetKeptFrom) {",
    replace: "if (false) {",
    tests: ["test/incident/merge.test.ts"]
  }
]
