import type { Event } from "@trygglogg/log"
import { Predicate } from "effect"
import * as access from "../access/event.ts"
import * as accessBreakGlass from "../access/event/breakGlass.ts"
import * as followUp from "../follow-up/event.ts"
import * as incident from "../incident/event.ts"
import * as incidentAbout from "../incident/event/about.ts"
import * as incidentChanged from "../incident/event/changed.ts"
import * as incidentCircumstances from "../incident/event/circumstances.ts"
import * as incidentInvestigation from "../incident/event/investigation.ts"
import * as incidentTold from "../incident/event/told.ts"
import * as influenceAttempt from "../influence-attempt/event.ts"
import * as influenceAttemptBackground from "../influence-attempt/event/background.ts"
import * as influenceAttemptSeries from "../influence-attempt/event/series.ts"
import * as organisation from "../organisation/event.ts"
import * as policeReport from "../police-report/event.ts"
import * as policy from "../policy/event.ts"
import * as release from "../release/event.ts"
import * as retention from "../retention/event.ts"
import * as riskAssessmentAssessment from "../risk-assessment/event/assessment.ts"
import * as riskAssessmentMapping from "../risk-assessment/event/mapping.ts"
import * as riskAssessmentVisit from "../risk-assessment/event/visit.ts"
import * as statutoryNotification from "../statutory-notification/event.ts"
import * as survey from "../survey/event.ts"

const isEvent = (value: unknown): value is Event.Any =>
  Predicate.isFunction(value) && ["type", "version", "fields", "decode"].every((part) => part in value)

/**
 * Every event type that this program can read. A view store that is given it marks what an event of another type is about as not whole.
 *
 * @example
 * layerCity({ databaseUrl, origin, edition, permit, knows: everyEvent })
 */
export const everyEvent: ReadonlyArray<Event.Any> = [
  ...new Set(
    [
      access,
      accessBreakGlass,
      followUp,
      incident,
      incidentAbout,
      incidentChanged,
      incidentCircumstances,
      incidentInvestigation,
      incidentTold,
      influenceAttempt,
      influenceAttemptBackground,
      influenceAttemptSeries,
      organisation,
      policeReport,
      policy,
      release,
      retention,
      riskAssessmentAssessment,
      riskAssessmentMapping,
      riskAssessmentVisit,
      statutoryNotification,
      survey
    ]
      .flatMap((module) => Object.values<unknown>(module))
      .filter(isEvent)
  )
]
