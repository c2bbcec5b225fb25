import type { Mutant } from "./mutant.ts"

const visits = ["test/risk-assessment/visit.test.ts"]
const planning = ["test/risk-assessment/planning.test.ts"]
const assessments = ["test/risk-assessment/assessment.test.ts"]
const mappings = ["test/risk-assessment/mapping.test.ts"]

/** The rules of visits, assessments and mappings. */
export const riskMutants: ReadonlyArray<Mutant> = [
  {
    breaks: "nobody goes alone",
    file: "src/risk-assessment/command/visit.ts",
    find: "there < required ?",
    replace: "there < 0 ?",
    tests: visits
  },
  {
    breaks: "everybody on a visit has an alarm of their own",
    file: "src/risk-assessment/command/visit.ts",
    find: "if (Array.isArrayNonEmpty(without)) return new AlarmMissing({ visitId, without })",
    replace: "",
    tests: visits
  },
  {
    breaks: "an alarm is tested before the visit, not after",
    file: "src/risk-assessment/command/visit.ts",
    find: "testedAt <= now && ",
    replace: "",
    tests: visits
  },
  {
    breaks: "an alarm tested long ago is not tested",
    file: "src/risk-assessment/command/visit.ts",
    find: " && hoursBetween(testedAt, now) <= alarmTestedHours",
    replace: "",
    tests: visits
  },
  {
    breaks: "a risk visit is approved by a second reader",
    file: "src/risk-assessment/command/visit.ts",
    find: "assessment?.judgement?.approvedBy === undefined",
    replace: "false",
    tests: visits
  },
  {
    breaks: "a step of the alarm chain is told once",
    file: "src/risk-assessment/command/visit.ts",
    find: "isDue(step) && !isTold(step)",
    replace: "isDue(step)",
    tests: visits
  },
  {
    breaks: "only those on a visit tell of it",
    file: "src/risk-assessment/command/visit.ts",
    find: "|| !(by === visit.contactPerson || visit.participants.includes(by))",
    replace: "",
    tests: visits
  },
  {
    breaks: "a check-in answers the next one waited for",
    file: "src/vocabulary/checkIn.ts",
    find: "answered + 1",
    replace: "answered",
    tests: visits
  },
  {
    breaks: "two of the same person are one",
    file: "src/risk-assessment/command/planning.ts",
    find: "new Set(participants).size",
    replace: "participants.length",
    tests: planning
  },
  {
    breaks: "an assessment forbids",
    file: "src/risk-assessment/command/byAssessment.ts",
    find: "if (forbids(kind, result)) return new AssessmentForbids({ visitId, assessmentId, result })",
    replace: "",
    tests: planning
  },
  {
    breaks: "an assessment of another visit is none of this",
    file: "src/risk-assessment/command/byAssessment.ts",
    find: '(subject.of !== "visit" || subject.visitId === visit.visitId)',
    replace: "true",
    tests: planning
  },
  {
    breaks: "an assessment of another unit is none of this",
    file: "src/risk-assessment/command/byAssessment.ts",
    find: "visit.unitPath.some((unitId) => unitId === unitPath[0])",
    replace: "true",
    tests: planning
  },
  {
    breaks: "nobody is their own second reader",
    file: "src/risk-assessment/command/assessment.ts",
    find: " || approvedBy === assessedBy",
    replace: "",
    tests: assessments
  },
  {
    breaks: "an assessment is not valid longer than the rules allow",
    file: "src/risk-assessment/command/assessment.ts",
    find: " || validUntil > latest",
    replace: "",
    tests: assessments
  },
  {
    breaks: "evident risk is not taken alone",
    file: "src/risk-assessment/command/assessment.ts",
    find: 'loneWork && kind === "taskWithEvidentRisk" && goes',
    replace: "false",
    tests: assessments
  },
  {
    breaks: "what raises the risk has a measure",
    file: "src/risk-assessment/command/mapping.ts",
    find: "return raisesRisk && measure === undefined && motivation === undefined",
    replace: "return false",
    tests: mappings
  },
  {
    breaks: "every question of a mapping is answered",
    file: "src/risk-assessment/command/mapping.ts",
    find: "if (Array.isArrayNonEmpty(missing)) return yield* Result.fail(new MappingIncomplete({ mappingId, missing }))",
    replace: "",
    tests: mappings
  },
  {
    breaks: "a mapping is made with a safety representative of the unit",
    file: "src/risk-assessment/command/mapping.ts",
    find: " && unitPath.includes(unitId)",
    replace: "",
    tests: mappings
  }
]
