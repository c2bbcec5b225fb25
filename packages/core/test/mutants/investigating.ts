import type { Mutant } from "./mutant.ts"

/** The rules of harm, words with reporters, investigations, units, series, and merges that are undone. */
export const investigatingMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "an alarm that was not there was not used",
    file: "src/incident/command/harm.ts",
    find: '(alarmAvailable === "no" && alarmUsed === "yes") || ',
    replace: "",
    tests: ["test/incident/harm.test.ts"]
  },
  {
    breaks: "nobody stops work in the safety representative's name",
    file: "src/incident/command/harm.ts",
    find: 'if (by === "safetyRep" && context.role !== "safetyRepresentative" && !handles(handler, context)) {',
    replace: "if (false) {",
    tests: ["test/incident/harm.test.ts"]
  },
  {
    breaks: "an anonymous reporter has no address",
    file: "src/incident/command/telling.ts",
    find: 'if (report.success.reporter.mode === "anonymous" && via !== "page") {',
    replace: "if (false) {",
    tests: ["test/incident/telling.test.ts"]
  },
  {
    breaks: "only the reporter answers as the reporter",
    file: "src/incident/command/telling.ts",
    find: "const own = actor ===",
    replace: "const own = actor !== undefined || actor ===",
    tests: ["test/incident/telling.test.ts"]
  },
  {
    breaks: "a report is one of the incident",
    file: "src/incident/command/telling.ts",
    find: 'report._tag === "Unknown" || report.incidentId !== incidentId',
    replace: 'report._tag === "Unknown"',
    tests: ["test/incident/telling.test.ts"]
  },
  {
    breaks: "a safety representative is told of their own area",
    file: "src/incident/command/telling.ts",
    find: "if (!represents || !path.includes(area)) return",
    replace: "if (!represents) return",
    tests: ["test/incident/telling.test.ts"]
  },
  {
    breaks: "who was hit is not told as a representative",
    file: "src/incident/command/telling.ts",
    find: "if (access.exposed.includes(repRef) || access.keptFrom === repRef) {",
    replace: "if (access.keptFrom === repRef) {",
    tests: ["test/incident/telling.test.ts"]
  },
  {
    breaks: "a serious incident is investigated with the safety representative",
    file: "src/incident/command/investigation.ts",
    find: "(classification?.severity ?? 0) >= 3 ||",
    replace: "(classification?.severity ?? 0) >= 4 ||",
    tests: ["test/incident/investigation.test.ts"]
  },
  {
    breaks: "a work injury is investigated with the safety representative",
    file: "src/incident/command/investigation.ts",
    find: ' || (classification?.occurrenceKind ?? fields?.occurrenceKind) === "workInjury"',
    replace: "",
    tests: ["test/incident/investigation.test.ts"]
  },
  {
    breaks: "what turned out serious is not completed without asking",
    file: "src/incident/command/investigation.ts",
    find: "if ((isGrave(past) || safetyRepParticipated) && invited.length === 0) {",
    replace: "if (safetyRepParticipated && invited.length === 0) {",
    tests: ["test/incident/investigation.test.ts"]
  },
  {
    breaks: "a risk is raised where it happened",
    file: "src/incident/command/investigation.ts",
    find: `    if (!path.includes(unitId)) return Result.fail(new UnitNotInPath({ incidentId, unitId }))
`,
    replace: "",
    tests: ["test/incident/investigation.test.ts"]
  },
  {
    breaks: "an incident moves with a reorganisation only",
    file: "src/incident/command/attribution.ts",
    find: 'if (cause === "reorganisation" && effectiveFrom === undefined) {',
    replace: "if (false) {",
    tests: ["test/incident/attribution.test.ts"]
  },
  {
    breaks: "what happened before a reorganisation stays",
    file: "src/organisation/facts.ts",
    find: "at <= day && units.includes(other)",
    replace: "units.includes(other)",
    tests: ["test/incident/attribution.test.ts"]
  },
  {
    breaks: "a merge is not undone once something was done with what came",
    file: "src/incident/command/merge.ts",
    find: "if (inUse) return",
    replace: "if (false) return",
    tests: ["test/incident/undoMerge.test.ts"]
  },
  {
    breaks: "support in the target belongs there",
    file: "src/incident/command/merge.ts",
    find: "past.supported.has(id) || ",
    replace: "",
    tests: ["test/incident/undoMerge.test.ts"]
  },
  {
    breaks: "an undone merge opens what was closed",
    file: "src/incident/command/merge.ts",
    find: '(state === "closed" ? "reopened" : state)',
    replace: "state",
    tests: ["test/incident/undoMerge.test.ts"]
  },
  {
    breaks: "who came by a mistake sees nothing afterwards",
    file: "src/incident/facts/access.ts",
    find: "access.incidentId === targetId\n",
    replace: "access.incidentId === undefined\n",
    tests: ["test/incident/undoMerge.test.ts"]
  },
  {
    breaks: "a reference to an influencer is allowed first",
    file: "src/influence-attempt/command/background.ts",
    find: "if (influencerRef !== undefined && !influencerReferences) {",
    replace: "if (false) {",
    tests: ["test/influence-attempt/background.test.ts"]
  },
  {
    breaks: "a series by person is allowed first",
    file: "src/influence-attempt/command/series.ts",
    find: 'if (basis === "sameInfluencer" && !policyOn(policy, dayOf(now)).values.influencerReferences) {',
    replace: "if (false) {",
    tests: ["test/influence-attempt/background.test.ts"]
  },
  {
    breaks: "a series is closed by who knows it whole",
    file: "src/influence-attempt/command/series.ts",
    find: "if (!Equal.equals(new Set(alsoIncidents), new Set(members))) {",
    replace: "if (false) {",
    tests: ["test/influence-attempt/background.test.ts"]
  },
  {
    breaks: "a unit is split when it is empty",
    file: "src/organisation/command/reorganisation.ts",
    find: "      if (anybodyIn(past.staff, unitId)) return yield* Result.fail(new UnitHasMembers({ unitId }))\n",
    replace: "",
    tests: ["test/organisation/reorganisation.test.ts"]
  },
  {
    breaks: "nobody is moved to where they are",
    file: "src/organisation/command/reorganisation.ts",
    find: "HashSet.has(there, memberRef)",
    replace: "false",
    tests: ["test/organisation/reorganisation.test.ts"]
  },
  {
    breaks: "who stays is not talked with about leaving",
    file: "src/organisation/command/workplace.ts",
    find: `    if (last.to === undefined) return Result.fail(new StillWorksHere({ memberRef }))
`,
    replace: "",
    tests: ["test/organisation/workplace.test.ts"]
  }
]
