import type { Sensitivity } from "@trygglogg/core/vocabulary"
import type { TimelineEntry } from "@trygglogg/core/overview"
import type { Bilingual } from "../../texts/language.ts"

type Unreadable = { readonly [R in NonNullable<TimelineEntry["unreadable"]>]: string }
type Careful = { readonly [S in Sensitivity]: string }

const unreadable: Unreadable = {
  TypeUnknown: "Okänd händelse. Den är skriven av en nyare version av programmet.",
  VersionUnknown: "Händelsen är skriven i en nyare version och går inte att läsa här.",
  ShapeUnknown: "Händelsen går inte att läsa. Säg till den som sköter systemet."
}

const careful: Careful = {
  none: "säger inget om någon",
  internal: "för intern användning",
  personal: "om en medarbetare",
  health: "om hälsa",
  offence: "om brott",
  client: "kan röra en klient",
  securityMeasure: "om säkerhetsåtgärder"
}

const sv = {
  title: "Historik för {number}",
  info: "Allt som har hänt i ärendet. Inget går att ändra eller ta bort. Det antecknas att du har läst.",
  ofCase: "Ärendet",
  ofExposure: "Utsatt: {name}",
  ofSomebody: "En utsatt person",
  none: "Inget har hänt.",
  withoutSupport: "Händelser om stöd visas inte för din roll.",
  columns: { position: "Nr", what: "Vad", who: "Vem", recorded: "Sparat", occurred: "Hände", id: "Id och version" },
  unnamed: "Medarbetare",
  program: "Systemet",
  anonymous: "Anonym",
  showThen: "Visa läget efter händelse {position}",
  version: "version {version}",
  sealed: "Förseglad text: {names}",
  fields: "Uppgifter som de är lagrade",
  asOf: "Du ser läget per händelse {position}, sparad {time}.",
  notYet: "Ärendet fanns inte vid händelse {position}.",
  toNow: "Visa läget nu",
  state: "Läge då",
  handler: "Handlägger då",
  nobody: "Ingen",
  unreadable,
  careful,
  words: {
    narrative: "berättelse",
    lateReason: "varför rapporten kom sent",
    reason: "skäl",
    text: "tillägg",
    wording: "den utsattas egna ord",
    summary: "sammanfattning",
    comment: "kommentar"
  },
  events: {
    IncidentReported: "Händelsen rapporterades",
    ReportAdded: "En rapport till lades till",
    ReportRetracted: "En rapport togs tillbaka",
    ExposureRegistered: "En utsatt person registrerades",
    ExposureRemoved: "En utsatt person togs bort",
    ExposedPersonContacted: "Kontakt med den utsatta",
    HandlerAssigned: "Handläggare valdes",
    HandlingStarted: "Handläggningen började",
    IncidentCorrected: "En uppgift rättades",
    AddendumWritten: "Ett tillägg skrevs",
    IncidentMarkedNotReportable: "Det var inget att rapportera",
    IncidentMergedInto: "Ärenden slogs ihop",
    ClosingSummaryWritten: "Sammanfattningen skrevs",
    IncidentClosed: "Ärendet avslutades",
    IncidentReopened: "Ärendet öppnades igen",
    OwnStatementGiven: "Den utsatta berättade om sin upplevelse",
    OwnStatementRevised: "Den utsatta ändrade sin berättelse",
    ClassificationSet: "Händelsen klassades",
    ClassificationChanged: "Klassningen ändrades",
    PreliminaryOffenceNoted: "Ett möjligt brott noterades",
    SupportOffered: "Stöd erbjöds",
    SupportAccepted: "Den utsatta tackade ja till stöd",
    SupportDeclined: "Den utsatta tackade nej till stöd",
    FollowUpPlanned: "En uppföljning planerades",
    FollowUpHeld: "Stödet följdes upp",
    SupportEnded: "Stödet avslutades"
  }
}

const en: typeof sv = {
  title: "History of {number}",
  info: "Everything that has happened in the case. Nothing can be changed or taken away. It is noted that you have read it.",
  ofCase: "The case",
  ofExposure: "Exposed: {name}",
  ofSomebody: "An exposed person",
  none: "Nothing has happened.",
  withoutSupport: "Events about support are not shown to your role.",
  columns: {
    position: "No",
    what: "What",
    who: "Who",
    recorded: "Recorded",
    occurred: "Happened",
    id: "Id and version"
  },
  unnamed: "Employee",
  program: "The system",
  anonymous: "Anonymous",
  showThen: "Show how it was after event {position}",
  version: "version {version}",
  sealed: "Sealed text: {names}",
  fields: "The facts as they are stored",
  asOf: "You see how it was as of event {position}, recorded {time}.",
  notYet: "The case was not there at event {position}.",
  toNow: "Show how it is now",
  state: "State then",
  handler: "Handled then by",
  nobody: "Nobody",
  unreadable: {
    TypeUnknown: "An unknown event. It was written by a newer version of the program.",
    VersionUnknown: "The event was written in a newer version and cannot be read here.",
    ShapeUnknown: "The event cannot be read. Tell whoever runs the system."
  },
  careful: {
    none: "says nothing about anybody",
    internal: "for internal use",
    personal: "about an employee",
    health: "about health",
    offence: "about an offence",
    client: "may be about a client",
    securityMeasure: "about security measures"
  },
  words: {
    narrative: "account",
    lateReason: "why the report came late",
    reason: "reason",
    text: "addition",
    wording: "the exposed person's own words",
    summary: "summary",
    comment: "comment"
  },
  events: {
    IncidentReported: "The incident was reported",
    ReportAdded: "One more report was added",
    ReportRetracted: "A report was taken back",
    ExposureRegistered: "An exposed person was registered",
    ExposureRemoved: "An exposed person was removed",
    ExposedPersonContacted: "Contact with the exposed person",
    HandlerAssigned: "A handler was chosen",
    HandlingStarted: "Handling began",
    IncidentCorrected: "A fact was corrected",
    AddendumWritten: "An addition was written",
    IncidentMarkedNotReportable: "It was nothing to report",
    IncidentMergedInto: "Cases were merged",
    ClosingSummaryWritten: "The summary was written",
    IncidentClosed: "The case was closed",
    IncidentReopened: "The case was reopened",
    OwnStatementGiven: "The exposed person said what it was like",
    OwnStatementRevised: "The exposed person changed what they said",
    ClassificationSet: "The incident was classified",
    ClassificationChanged: "The classification was changed",
    PreliminaryOffenceNoted: "A possible offence was noted",
    SupportOffered: "Support was offered",
    SupportAccepted: "The exposed person accepted support",
    SupportDeclined: "The exposed person declined support",
    FollowUpPlanned: "A follow-up was planned",
    FollowUpHeld: "The support was followed up",
    SupportEnded: "The support ended"
  }
}

export const historyTexts: Bilingual<typeof sv> = { sv, en }
