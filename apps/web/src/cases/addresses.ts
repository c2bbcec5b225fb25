/** Where each thing that can be done to a case has its page. */
import type { StepCode } from "@trygglogg/core/overview"
import type { CommandName } from "@trygglogg/core/access"

/** Below `/arenden/:nr/`; those about one exposed person end in the exposure's id. */
export const ofCase = {
  StartHandling: "ta",
  SetClassification: "klassning",
  RegisterExposure: "utsatt",
  WriteClosingSummary: "sammanfattning",
  CloseIncident: "avsluta",
  ReopenIncident: "oppna",
  MarkNotReportable: "inget-att-rapportera",
  AssignHandler: "handlaggare",
  MergeIncidents: "sla-ihop",
  ConsiderPoliceReport: "polisfraga",
  RecordConsultation: "samrad",
  AssessDisclosure: "sekretess",
  DecideFiling: "polisbeslut",
  FilePoliceReport: "polisanmalan",
  RegisterPoliceReport: "polisnummer",
  RecordPoliceOutcome: "polisbesked",
  AssessDuty: "myndighet",
  MarkNotificationNotRequired: "myndighet-behovs-inte",
  RecordNotificationSent: "myndighet-skickat",
  StoreNotificationReceipt: "myndighet-kvitto",
  BreakGlass: "nodoppning",
  ReviewBreakGlass: "granska-nodoppning"
} as const satisfies { readonly [Name in CommandName]?: string }
export type CaseCommand = keyof typeof ofCase

export const ofExposure = {
  RecordContact: "kontakt",
  GiveOwnStatement: "upplevelse",
  OfferSupport: "stod",
  AcceptSupport: "svar",
  HoldFollowUp: "uppfoljning",
  EndSupport: "avsluta-stod",
  RecordComplainantStance: "malsagande",
  TellOfPoliceStep: "beratta"
} as const satisfies { readonly [Name in CommandName]?: string }
export type ExposureCommand = keyof typeof ofExposure

/** The command that takes a step. */
export const commandOf = {
  contactExposed: "RecordContact",
  assignHandler: "AssignHandler",
  startHandling: "StartHandling",
  consultPolice: "RecordConsultation",
  raisePolice: "ConsiderPoliceReport",
  decidePolice: "DecideFiling",
  filePoliceReport: "FilePoliceReport",
  assessDuty: "AssessDuty",
  notifyAuthority: "RecordNotificationSent",
  tellPoliceOutcome: "TellOfPoliceStep",
  takeStatement: "GiveOwnStatement",
  classify: "SetClassification",
  offerSupport: "OfferSupport",
  holdFollowUp: "HoldFollowUp",
  writeSummary: "WriteClosingSummary",
  close: "CloseIncident"
} as const satisfies { readonly [Code in StepCode]: CaseCommand | ExposureCommand }

const isOfExposure = (command: CaseCommand | ExposureCommand): command is ExposureCommand =>
  Object.hasOwn(ofExposure, command)

/** The address of a case's page. */
export const caseAddress = (number: string): string => `/arenden/${number}`

/** The address of the page for a command about a case, or about one exposed person in it. */
export const addressOf = (
  number: string,
  command: CaseCommand | ExposureCommand,
  exposureId: string | undefined
): string =>
  isOfExposure(command)
    ? `${caseAddress(number)}/${ofExposure[command]}/${exposureId ?? ""}`
    : `${caseAddress(number)}/${ofCase[command]}`
