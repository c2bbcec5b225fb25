/** What can be done to a case, as the links of its page call it. */
import type { Bilingual } from "../../texts/language.ts"

const sv = {
  title: "Det här kan du göra",
  groups: { case: "Ärendet", police: "Polisen", authorities: "Myndigheter", ending: "När ärendet är klart" },
  SetClassification: "Klassa händelsen",
  RegisterExposure: "Lägg till någon som är utsatt",
  WriteClosingSummary: "Skriv sammanfattningen",
  CloseIncident: "Avsluta ärendet",
  ReopenIncident: "Öppna ärendet igen",
  MarkNotReportable: "Det var inget att rapportera",
  AssignHandler: "Välj vem som handlägger",
  MergeIncidents: "Slå ihop med ett annat ärende",
  ConsiderPoliceReport: "Ta upp frågan om polisanmälan",
  RecordConsultation: "Skriv ner samrådet om polisanmälan",
  AssessDisclosure: "Pröva vad polisen får veta",
  DecideFiling: "Besluta om polisanmälan",
  FilePoliceReport: "Skriv att anmälan är gjord",
  RegisterPoliceReport: "Skriv polisens nummer",
  RecordPoliceOutcome: "Skriv polisens besked",
  AssessDuty: "Bedöm om en myndighet ska få veta",
  MarkNotificationNotRequired: "Skriv att anmälan inte behövs",
  RecordNotificationSent: "Skriv att myndigheten har fått anmälan",
  StoreNotificationReceipt: "Spara myndighetens kvitto",
  BreakGlass: "Öppna texterna i ett nödläge",
  ReviewBreakGlass: "Granska en nödöppning",
  history: "Se ärendets historik"
}

const en: typeof sv = {
  title: "What you can do",
  groups: { case: "The case", police: "The police", authorities: "Authorities", ending: "When the case is done" },
  SetClassification: "Classify the incident",
  RegisterExposure: "Add somebody who was exposed",
  WriteClosingSummary: "Write the summary",
  CloseIncident: "Close the case",
  ReopenIncident: "Reopen the case",
  MarkNotReportable: "It was nothing to report",
  AssignHandler: "Choose who handles the case",
  MergeIncidents: "Merge with another case",
  ConsiderPoliceReport: "Raise the question of a police report",
  RecordConsultation: "Write down what was talked over",
  AssessDisclosure: "Weigh what the police may be told",
  DecideFiling: "Decide on the police report",
  FilePoliceReport: "Write that the report was filed",
  RegisterPoliceReport: "Write the police's number",
  RecordPoliceOutcome: "Write what the police said",
  AssessDuty: "Assess whether an authority must be told",
  MarkNotificationNotRequired: "Write that no notification is needed",
  RecordNotificationSent: "Write that the authority was told",
  StoreNotificationReceipt: "Keep the authority's receipt",
  BreakGlass: "Open the texts in an emergency",
  ReviewBreakGlass: "Review an emergency opening",
  history: "See the case's history"
}

export const actionTexts: Bilingual<typeof sv> = { sv, en }
