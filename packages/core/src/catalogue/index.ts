export { catalogueVersion } from "./catalogueVersion.ts"
export {
  affectedObjects,
  channels,
  entryRoutes,
  evidenceKinds,
  influencerRelations,
  influencesOnDecision,
  linksToRole,
  occurrenceKinds,
  perceivedIntents,
  placeRelations,
  places,
  precisions,
  reporterKinds,
  reporterModes
} from "./circumstances.ts"
export {
  authorities,
  authoritiesToAssess,
  authorityTold,
  dutyBases,
  type DutyFacts,
  dutyTriggers,
  dutyTriggersOf,
  type Trigger
} from "./duties.ts"
export { deadlineReactions, responsibles } from "./deadlines.ts"
export { type Entry, inForce, label, search } from "./entry.ts"
export { type KindEntry, forms, kinds, kindsOf } from "./forms.ts"
export { confidences, followUpOccasions, severities, sufficiencies, supportKinds } from "./handling.ts"
export {
  decisionKinds,
  groupAffiliations,
  offencesSuggestedBy,
  seriesBases,
  seriesRelations,
  triggers
} from "./influence.ts"
export {
  causeKinds,
  circumstanceAnswers,
  externalSystems,
  handlerReasons,
  notifiedOccasions,
  notifiedWays,
  physicalHarms,
  psychologicalHarms,
  reattributionCauses,
  timesOfDay,
  workStoppers
} from "./investigation.ts"
export {
  isOffenceCode,
  needsComplainant,
  type Offence,
  type OffenceCode,
  offenceInForce,
  offences,
  offencesFor,
  type Prosecution
} from "./offences.ts"
export { employmentForms, exposedKinds, roleFamilies, roles, serviceAreas, unitKinds } from "./people.ts"
export {
  complainantKinds,
  complainantStances,
  consultationAdvices,
  consultedRoles,
  contactAddresses,
  disclosureGrounds,
  filedByRoles,
  filingDecisions,
  type Ground,
  notFiledReasons,
  policeChannels,
  policeInitiators,
  policeOutcomes,
  policeStates,
  policeSteps
} from "./police.ts"
export {
  exerciseScenarios,
  familiarities,
  measureStates,
  protectionMeasures,
  requestAnswers,
  trainingContents,
  waiverReasons
} from "./knowledge.ts"
export { openingGrounds, sealedSubjects, subjectAccessWays } from "./keeping.ts"
export { mandatoryItems, mappingItems, mappingRevisions, riskAreas } from "./mapping.ts"
export { policyDefaults } from "./policyDefaults.ts"
export {
  type PolicyEdition,
  policyFor,
  type PolicyInForce,
  type PolicyName,
  policyOn,
  weakerThan
} from "./policyInForce.ts"
export {
  alarmSteps,
  assessmentKinds,
  assessmentResults,
  riskFactors,
  riskLevels,
  riskMeasures,
  riskWeights,
  visitKinds,
  visitPlaces,
  visitPrecautions,
  visitStops
} from "./risk.ts"
export { retentionClasses, retentionOf } from "./retention.ts"
export type { Strictness } from "./strictness.ts"
export { addWorkingDays, holidays, isWorkingDay, startHandlingBy } from "./workingDays.ts"
export {
  actionEffects,
  actionOrigins,
  colleagueRoles,
  handOverReasons,
  measureKinds,
  missedReasons,
  protectiveMeasures,
  supportProviders
} from "./support.ts"
export { dialogueParties, leaveReasons, threatAnswers } from "./workplace.ts"
