/** Words that the queue, the case page, its forms and its history share. */
import type { CaseState, StepCode, StepGroup } from "@trygglogg/core/overview"
import type { Bilingual } from "../texts/language.ts"

type States = { readonly [S in CaseState["_tag"]]: string }
type Steps = { readonly [S in StepCode]: string }
type Groups = { readonly [G in StepGroup]: string }

const states: States = {
  reported: "Ny",
  underHandling: "Pågår",
  reopened: "Öppnat igen",
  closed: "Avslutat",
  notReportable: "Inget att rapportera",
  merged: "Ihopslaget med ett annat"
}

const steps: Steps = {
  contactExposed: "Ring {name}",
  assignHandler: "Välj vem som handlägger",
  startHandling: "Ta ärendet",
  consultPolice: "Rådgör om polisanmälan",
  raisePolice: "Ta upp frågan om polisanmälan",
  decidePolice: "Besluta om polisanmälan",
  filePoliceReport: "Gör polisanmälan",
  assessDuty: "Bedöm om {authority} ska få veta",
  notifyAuthority: "Anmäl till {authority}",
  tellPoliceOutcome: "Berätta för {name} vad polisen beslutade",
  takeStatement: "Fråga {name} om upplevelsen",
  classify: "Klassa händelsen",
  offerSupport: "Erbjud {name} stöd",
  holdFollowUp: "Följ upp stödet till {name}",
  writeSummary: "Skriv sammanfattningen",
  close: "Avsluta ärendet"
}

const groups: Groups = { now: "Nu", today: "I dag", thisWeek: "Den här veckan", waiting: "Väntar på andra" }

const sv = {
  states,
  steps,
  groups,
  someone: "den utsatta",
  unknownForm: "Okänt",
  clock: {
    today: "senast i dag",
    left: "{days} dagar kvar",
    leftOne: "1 dag kvar",
    late: "{days} dagar för sent",
    lateOne: "1 dag för sent",
    by: "senast {day}",
    none: "Ingen tidsgräns"
  },
  handledBy: "{name} handlägger",
  case: "Ärende {number}",
  toCase: "Till ärendet {number}",
  erased: "Uppgiften är gallrad.",
  unreadable: "Texten går inte att öppna just nu. Säg till den som sköter systemet."
}

const en: typeof sv = {
  states: {
    reported: "New",
    underHandling: "Under way",
    reopened: "Reopened",
    closed: "Closed",
    notReportable: "Nothing to report",
    merged: "Merged with another"
  },
  steps: {
    contactExposed: "Call {name}",
    assignHandler: "Choose who handles the case",
    startHandling: "Take the case",
    consultPolice: "Talk over the police report",
    raisePolice: "Raise the question of a police report",
    decidePolice: "Decide on the police report",
    filePoliceReport: "File the police report",
    assessDuty: "Assess whether {authority} must be told",
    notifyAuthority: "Notify {authority}",
    tellPoliceOutcome: "Tell {name} what the police decided",
    takeStatement: "Ask {name} what it was like",
    classify: "Classify the incident",
    offerSupport: "Offer {name} support",
    holdFollowUp: "Follow up the support to {name}",
    writeSummary: "Write the summary",
    close: "Close the case"
  },
  groups: { now: "Now", today: "Today", thisWeek: "This week", waiting: "Waiting for others" },
  someone: "the exposed person",
  unknownForm: "Unknown",
  clock: {
    today: "today at the latest",
    left: "{days} days left",
    leftOne: "1 day left",
    late: "{days} days late",
    lateOne: "1 day late",
    by: "by {day}",
    none: "No deadline"
  },
  handledBy: "Handled by {name}",
  case: "Case {number}",
  toCase: "To case {number}",
  erased: "This has been erased.",
  unreadable: "The text cannot be opened just now. Tell whoever runs the system."
}

export const caseTexts: Bilingual<typeof sv> = { sv, en }
