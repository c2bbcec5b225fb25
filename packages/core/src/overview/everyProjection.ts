import { Projection } from "@trygglogg/log"
import { breakGlass, readers } from "../access/projection.ts"
import { questionClocks, requestClocks } from "../deadline/clocks/asked.ts"
import { incidentClocks } from "../deadline/clocks/incident.ts"
import { personClocks, routineClocks, supportClocks } from "../deadline/clocks/people.ts"
import { assessmentClocks, unitClocks, visitClocks } from "../deadline/clocks/risk.ts"
import { members } from "../organisation/projection/members.ts"
import { units } from "../organisation/projection/units.ts"
import { policeReports } from "../police-report/projection.ts"
import {
  exercises,
  knowledge,
  policies,
  protection,
  safetyRequests,
  trainingRequirements
} from "../policy/projection.ts"
import { assignments, boardQuestions, releases } from "../release/projection.ts"
import { retentionDecisions, subjectAccesses } from "../retention/projection.ts"
import { assessments, mappings, visits } from "../risk-assessment/projection.ts"
import { contactVolumes, externalFigures, surveys } from "../survey/projection.ts"
import { actions } from "./actions/projection.ts"
import { cases } from "./cases/projection.ts"
import { measureRows } from "./measures/projection.ts"
import { statisticRows } from "./statistics/projection.ts"
import { caseWork } from "./work/projection.ts"

const { any } = Projection

/**
 * Every view over the domain's log: what a page, a deadline or a figure is read from is one of these, and an auditor who plays the log
 * again gets the digest of each.
 *
 * @example
 * for (const one of everyProjection) one.with((projection) => views.rebuild(projection))
 */
export const everyProjection: ReadonlyArray<Projection.Any> = [
  any(cases),
  any(caseWork),
  any(actions),
  any(statisticRows),
  any(measureRows),
  any(policeReports),
  any(units),
  any(members),
  any(policies),
  any(knowledge),
  any(trainingRequirements),
  any(exercises),
  any(safetyRequests),
  any(protection),
  any(assessments),
  any(visits),
  any(mappings),
  any(surveys),
  any(externalFigures),
  any(contactVolumes),
  any(releases),
  any(boardQuestions),
  any(assignments),
  any(retentionDecisions),
  any(subjectAccesses),
  any(breakGlass),
  any(incidentClocks),
  any(supportClocks),
  any(personClocks),
  any(routineClocks),
  any(unitClocks),
  any(assessmentClocks),
  any(visitClocks),
  any(requestClocks),
  any(questionClocks)
]

/** Every view over the log of who has read what. */
export const everyAccessProjection: ReadonlyArray<Projection.Any> = [any(readers)]
