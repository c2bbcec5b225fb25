/** What decisions ask about reports to the police. */
import { Fold } from "@trygglogg/log"
import {
  Exposure,
  type ExposureId,
  Incident,
  type IncidentId,
  type PoliceCaseNumber,
  PoliceReport,
  type PoliceReportId
} from "../vocabulary/ids.ts"
import type { ComplainantStance, FilingDecision, PoliceOutcome } from "../vocabulary/police.ts"
import {
  ComplainantNamedAtPolice,
  ComplainantStanceRecorded,
  ConsultationRecorded,
  DisclosureAssessed,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented,
  type StanceThen
} from "./event.ts"

/** How far a report has come. */
export interface Considered {
  readonly _tag: "Considered"
  readonly incidentId: IncidentId
  readonly alsoIncidents: ReadonlyArray<IncidentId>
  /** With the security coordinator or the unit manager for safety and civil society. */
  readonly consulted: boolean
  /** A ground was found on which information about a client may be given. */
  readonly clientDataAssessed: boolean
  readonly decision?: FilingDecision
  readonly stances: ReadonlyArray<StanceThen>
  readonly filed: boolean
  readonly withdrawn: boolean
  readonly caseNumber?: PoliceCaseNumber
  readonly outcome?: PoliceOutcome
}
export type PoliceReportState = { readonly _tag: "Unknown" } | Considered

const then =
  <Event>(change: (report: Considered, event: Event) => Partial<Considered>) =>
  (report: PoliceReportState, event: Event): PoliceReportState =>
    report._tag === "Unknown" ? report : { ...report, ...change(report, event) }

/** A report to the police, from the thought of it on. */
export const policeReport = Fold.make({
  scope: [PoliceReport],
  initial: (): PoliceReportState => ({ _tag: "Unknown" })
})
  .on(PoliceReportConsidered, (_, { alsoIncidents, incidentId }) => ({
    _tag: "Considered",
    incidentId,
    alsoIncidents,
    consulted: false,
    clientDataAssessed: false,
    stances: [],
    filed: false,
    withdrawn: false
  }))
  .on(
    ConsultationRecorded,
    then(({ consulted }, event) => ({ consulted: consulted || event.consulted !== "lawyer" }))
  )
  .on(
    DisclosureAssessed,
    then(({ clientDataAssessed }, { clientDataIncluded }) => ({
      clientDataAssessed: clientDataAssessed || clientDataIncluded
    }))
  )
  .on(
    FilingDecided,
    then((_, { decision, stances }) => ({ decision, stances }))
  )
  .on(
    PoliceReportFiled,
    then(() => ({ filed: true }))
  )
  .on(
    PoliceReportRegistered,
    then((_, { caseNumber }) => ({ caseNumber }))
  )
  .on(
    PoliceOutcomeReceived,
    then((_, { kind }) => ({ outcome: kind }))
  )
  .on(
    PoliceReportWithdrawn,
    then(() => ({ withdrawn: true }))
  )

/** Whether somebody has decided to file a report about the incident, or not to. */
export const policeDecided = Fold.make({ scope: [Incident], initial: () => false }).on(FilingDecided, () => true)

export type Stance = Pick<(typeof ComplainantStanceRecorded)["Type"], "informedOfConsequences" | "stance" | "statedBy">

/** What an exposed person said last of being the complainant, whatever merges the exposure has been through. */
export const stanceOf = Fold.make({ scope: [Exposure], initial: (): Stance | undefined => undefined }).on(
  ComplainantStanceRecorded,
  (_, { informedOfConsequences, stance, statedBy }) => ({ informedOfConsequences, stance, statedBy })
)

/** What the exposed persons of an incident said last of being the complainant. */
export const stancesIn = Fold.make({
  scope: [Incident],
  initial: (): ReadonlyMap<ExposureId, ComplainantStance> => new Map()
}).on(ComplainantStanceRecorded, (stances, { exposureId, stance }) => new Map([...stances, [exposureId, stance]]))

/** The reports to the police about an incident and the exposures named in their steps, each with the last position it was heard of. */
export interface PoliceSteps {
  readonly reports: ReadonlyMap<PoliceReportId, number>
  readonly exposures: ReadonlyMap<ExposureId, number>
}

interface Step {
  readonly policeReportId: PoliceReportId
  readonly exposureId?: ExposureId
}

const stepOf = (
  { exposures, reports }: PoliceSteps,
  { exposureId, policeReportId }: Step,
  { position }: { readonly position: number },
  covered: ReadonlyArray<ExposureId> = exposureId === undefined ? [] : [exposureId]
): PoliceSteps => ({
  reports: new Map([...reports, [policeReportId, position]]),
  exposures: new Map([...exposures, ...covered.map((one) => [one, position] as const)])
})

/** Every step toward the police that the incident was told of. */
export const policeSteps = Fold.make({
  scope: [Incident],
  initial: (): PoliceSteps => ({ reports: new Map(), exposures: new Map() })
})
  .on(PoliceReportConsidered, (steps, event, recorded) => stepOf(steps, event, recorded, event.exposures))
  .on(ConsultationRecorded, stepOf)
  .on(DisclosureAssessed, stepOf)
  .on(FilingDecided, (steps, event, recorded) => stepOf(steps, event, recorded, event.exposuresCovered))
  .on(PoliceReportFiled, stepOf)
  .on(PoliceReportRegistered, stepOf)
  .on(PoliceSupplemented, stepOf)
  .on(PoliceOutcomeReceived, stepOf)
  .on(PoliceReportWithdrawn, stepOf)
  .on(ComplainantNamedAtPolice, stepOf)
  .on(EmployeeToldOfPoliceStep, stepOf)
  .on(ComplainantStanceRecorded, ({ exposures, reports }, { exposureId }, { position }) => ({
    reports,
    exposures: new Map([...exposures, [exposureId, position]])
  }))
