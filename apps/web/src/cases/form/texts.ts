/** Texts of the forms about a case as a whole. */
import type { Bilingual } from "../../texts/language.ts"

const sv = {
  state: "Läget nu",
  tooLong: "Texten är för lång. Korta den till 8 000 tecken.",
  noPersonnummer: "Skriv inga personnummer och inga namn på klienter.",
  take: {
    title: "Ta ärendet",
    hint: "Du blir handläggare om ingen annan är det. Den som rapporterade får veta att någon har tagit hand om det.",
    button: "Jag tar ärendet"
  },
  classify: {
    title: "Klassa händelsen",
    hint: "Klassningen står bredvid det som den utsatta har sagt. Den ändrar det aldrig.",
    forms: "Vad var det?",
    kinds: "Slag av {form}",
    primary: "Vad var viktigast?",
    severity: "Hur allvarligt var det?",
    severityWords: {
      1: "1 Låg. Obehagligt, men ingen fara.",
      2: "2 Måttlig. Någon blev påverkad eller rädd.",
      3: "3 Allvarlig. Våld, eller ett hot som togs på allvar.",
      4: "4 Kritisk. Fara för liv eller hälsa."
    },
    occurrence: "Vilken typ av händelse?",
    confidence: "Hur säker är du?",
    offences: "Brott som det kan vara",
    offencesHint: "Enligt lagen den dag det hände. Polisen avgör. Det som redan är noterat står kvar.",
    showOffences: "Visa brott",
    reason: "Varför",
    reasonHint: "Behövs om händelsen var klassad förut.",
    missing: {
      forms: "Välj minst en form.",
      primary: "Välj vad som var viktigast.",
      severity: "Välj hur allvarligt det var.",
      occurrence: "Välj typ av händelse.",
      confidence: "Välj hur säker du är."
    },
    button: "Spara klassningen"
  },
  summary: {
    title: "Skriv sammanfattningen",
    hint: "Den utsatta och den som rapporterade får läsa den. Skriv vad som har gjorts.",
    label: "Sammanfattning",
    missing: "Skriv vad som har gjorts.",
    button: "Spara sammanfattningen"
  },
  close: {
    title: "Avsluta ärendet",
    hint: "Den utsatta och den som rapporterade får veta att det är avslutat.",
    outcome: "Hur slutade det?",
    outcomes: { handled: "Det är hanterat", unfounded: "Det fanns ingen grund" },
    missing: "Välj hur det slutade.",
    left: "Det här är kvar",
    button: "Avsluta"
  },
  reopen: {
    title: "Öppna ärendet igen",
    reason: "Varför?",
    button: "Öppna igen"
  },
  notReportable: {
    title: "Det var inget att rapportera",
    hint: "Ärendet finns kvar i historiken. Det räknas inte i statistiken.",
    reason: "Varför?",
    button: "Spara"
  },
  assign: {
    title: "Välj vem som handlägger",
    choose: "Välj person",
    reason: "Varför byter ni?",
    reasons: {
      closestManager: "Närmaste chefen tar det",
      managerLeft: "Chefen har slutat",
      conflictOfInterest: "Den förra är själv berörd",
      wrongUnit: "Det hör till en annan enhet",
      substitute: "En ersättare tar det",
      other: "Annat skäl"
    },
    missingPerson: "Välj en person.",
    missingReason: "Välj varför.",
    button: "Spara"
  },
  merge: {
    title: "Slå ihop med ett annat ärende",
    hint: "Det här ärendet går upp i det andra. Rapporter och utsatta följer med. Det går inte att ångra.",
    label: "Numret på det andra ärendet",
    labelHint: "Till exempel H-2026-7K3M9",
    unknown: "Vi hittar inget ärende med det numret.",
    button: "Slå ihop"
  },
  exposed: {
    title: "Lägg till någon som är utsatt",
    choose: "Välj person",
    notStaff: "Personen finns inte i registret",
    kind: "Vem är personen?",
    relative: "Vems anhörig är personen?",
    relativeHint: "Svara bara för anhöriga.",
    none: "Ingens",
    missingPerson: "Välj en person.",
    missingKind: "Välj vem personen är.",
    button: "Lägg till"
  }
}

const en: typeof sv = {
  state: "State now",
  tooLong: "The text is too long. Shorten it to 8,000 characters.",
  noPersonnummer: "Write no personal identity numbers and no names of clients.",
  take: {
    title: "Take the case",
    hint: "You become the handler if nobody else is. Whoever reported is told that somebody has taken it on.",
    button: "I take the case"
  },
  classify: {
    title: "Classify the incident",
    hint: "The classification stands beside what the exposed person said. It never changes that.",
    forms: "What was it?",
    kinds: "Kinds of {form}",
    primary: "What was most important?",
    severity: "How serious was it?",
    severityWords: {
      1: "1 Low. Unpleasant, but no danger.",
      2: "2 Moderate. Somebody was affected or frightened.",
      3: "3 Serious. Violence, or a threat that was taken seriously.",
      4: "4 Critical. Danger to life or health."
    },
    occurrence: "What kind of event?",
    confidence: "How sure are you?",
    offences: "Offences it may be",
    offencesHint: "By the law on the day it happened. The police decide. What is already noted stays.",
    showOffences: "Show offences",
    reason: "Why",
    reasonHint: "Needed if the incident was classified before.",
    missing: {
      forms: "Choose at least one form.",
      primary: "Choose what was most important.",
      severity: "Choose how serious it was.",
      occurrence: "Choose the kind of event.",
      confidence: "Choose how sure you are."
    },
    button: "Save the classification"
  },
  summary: {
    title: "Write the summary",
    hint: "The exposed person and whoever reported may read it. Write what has been done.",
    label: "Summary",
    missing: "Write what has been done.",
    button: "Save the summary"
  },
  close: {
    title: "Close the case",
    hint: "The exposed person and whoever reported are told that it is closed.",
    outcome: "How did it end?",
    outcomes: { handled: "It has been handled", unfounded: "There were no grounds" },
    missing: "Choose how it ended.",
    left: "This is left",
    button: "Close"
  },
  reopen: {
    title: "Reopen the case",
    reason: "Why?",
    button: "Reopen"
  },
  notReportable: {
    title: "It was nothing to report",
    hint: "The case stays in the history. It is not counted in the statistics.",
    reason: "Why?",
    button: "Save"
  },
  assign: {
    title: "Choose who handles the case",
    choose: "Choose a person",
    reason: "Why the change?",
    reasons: {
      closestManager: "The closest manager takes it",
      managerLeft: "The manager has left",
      conflictOfInterest: "The former handler is concerned",
      wrongUnit: "It belongs to another unit",
      substitute: "A substitute takes it",
      other: "Another reason"
    },
    missingPerson: "Choose a person.",
    missingReason: "Choose why.",
    button: "Save"
  },
  merge: {
    title: "Merge with another case",
    hint: "This case becomes part of the other. Reports and exposed persons come along. It cannot be undone.",
    label: "The other case's number",
    labelHint: "Such as H-2026-7K3M9",
    unknown: "We find no case with that number.",
    button: "Merge"
  },
  exposed: {
    title: "Add somebody who was exposed",
    choose: "Choose a person",
    notStaff: "The person is not in the register",
    kind: "Who is the person?",
    relative: "Whose relative is the person?",
    relativeHint: "Answer for relatives only.",
    none: "Nobody's",
    missingPerson: "Choose a person.",
    missingKind: "Choose who the person is.",
    button: "Add"
  }
}

export const formTexts: Bilingual<typeof sv> = { sv, en }
