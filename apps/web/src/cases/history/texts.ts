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
    hazard: "risken",
    measure: "åtgärden",
    expectedEffect: "väntad effekt",
    findings: "vad utredningen visade",
    recommendations: "rekommendationer",
    note: "anteckning",
    message: "meddelande",
    description: "beskrivning",
    comment: "kommentar",
    policeUnit: "polisområde",
    what: "det som lämnades",
    detail: "polisens besked",
    about: "om vad"
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
    hazard: "the risk",
    measure: "the measure",
    expectedEffect: "expected effect",
    findings: "what was found",
    recommendations: "recommendations",
    note: "note",
    message: "message",
    description: "description",
    comment: "comment",
    policeUnit: "police unit",
    what: "what was told",
    detail: "what the police said",
    about: "about what"
  }
}

export const historyTexts: Bilingual<typeof sv> = { sv, en }
