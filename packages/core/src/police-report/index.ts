export {
  NameComplainantAtPolice,
  RecordPoliceOutcome,
  RegisterPoliceReport,
  SupplementPoliceReport,
  TellOfPoliceStep,
  WithdrawPoliceReport
} from "./command/afterwards.ts"
export { AssessDisclosure, ConsiderPoliceReport, RecordConsultation } from "./command/considering.ts"
export { DecideFiling } from "./command/deciding.ts"
export { FilePoliceReport } from "./command/filing.ts"
export { RecordComplainantStance, RecordPoliceContact } from "./command/persons.ts"
export * from "./error.ts"
export {
  ComplainantNamedAtPolice,
  ComplainantStanceRecorded,
  ConsultationRecorded,
  DisclosureAssessed,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceContactHeld,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented,
  StanceThen
} from "./event.ts"
export { policeReports } from "./projection.ts"
export { PoliceReportRow } from "./view.ts"
