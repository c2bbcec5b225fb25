import type { Bilingual } from "../texts/language.ts"

const sv = {
  title: "Statistik",
  intro: "Välj en fråga. Varje svar visar hur vi har räknat, och går att räkna om.",
  questions: {
    "hur-manga": "Hur många händelser har rapporterats?",
    utsatta: "Hur många gånger har någon blivit utsatt?",
    former: "Vilka former?",
    plats: "Var hände det?"
  },
  asked: {
    heading: "Ändra frågan",
    unit: "Enhet och allt under den",
    from: "Från och med",
    to: "Till (dagen efter den sista)",
    basis: "Räkna efter",
    reported: "dagen det rapporterades",
    occurred: "dagen det hände",
    forms: "Händelser",
    five: "Med otillåten påverkan (de fem formerna)",
    all: "Alla händelser",
    by: "Dela upp på",
    byNothing: "Ingenting",
    byUnit: "Enhet",
    byPlace: "Plats",
    byForm: "Form",
    audience: "För vem",
    handling: "Handläggning (alla tal visas)",
    district: "Inom förvaltningen (små tal skyddas)",
    public: "Offentligt (små tal skyddas)",
    per: "Läget vid händelse nummer (tomt: nu)",
    show: "Visa svaret"
  },
  table: {
    caption: "Samma svar som tabell",
    what: "Vad",
    count: "Antal",
    share: "Andel",
    total: "Totalt",
    hidden: "visas inte",
    tooFew: "för få",
    because: { small: "litet tal", zero: "inga, i en liten grupp", complement: "skyddar ett annat tal" }
  },
  chart: "Stapeldiagram. Tabellen under visar samma tal.",
  how: {
    heading: "Så räknade vi",
    unit: "Vi räknar",
    countUnits: { incidents: "händelser", exposures: "utsatta personer per händelse", reports: "rapporter" },
    basis: "Period efter",
    period: "Period",
    until: "till och med",
    scope: "Enhet, som den var när det hände",
    audience: "Visas för",
    position: "Läget vid händelse nummer",
    left: "Inte med: sammanslagna, tillbakadragna och sådant som inte skulle ha rapporterats.",
    command: "Räkna om det själv"
  },
  limits: "Fler rapporter kan betyda att fler händer, eller att fler vågar rapportera. Siffrorna säger inte vilket.",
  past: "Du ser läget vid händelse nummer {position}. Det kan ha ändrats sedan dess.",
  noAnswer: "Det finns inget svar på den frågan",
  badQuestion: "Kontrollera frågan: någon uppgift går inte att läsa. (TL-WEB-422)"
}

const en: typeof sv = {
  title: "Statistics",
  intro: "Choose a question. Every answer shows how it was counted, and can be recounted.",
  questions: {
    "hur-manga": "How many incidents have been reported?",
    utsatta: "How many times has somebody been exposed?",
    former: "Which forms?",
    plats: "Where did it happen?"
  },
  asked: {
    heading: "Change the question",
    unit: "Unit and everything below it",
    from: "From",
    to: "To (the day after the last)",
    basis: "Count by",
    reported: "the day it was reported",
    occurred: "the day it happened",
    forms: "Incidents",
    five: "Undue influence (the five forms)",
    all: "All incidents",
    by: "Break down by",
    byNothing: "Nothing",
    byUnit: "Unit",
    byPlace: "Place",
    byForm: "Form",
    audience: "For whom",
    handling: "Handling (all numbers shown)",
    district: "Inside the district (small numbers protected)",
    public: "Public (small numbers protected)",
    per: "As of event number (empty: now)",
    show: "Show the answer"
  },
  table: {
    caption: "The same answer as a table",
    what: "What",
    count: "Count",
    share: "Share",
    total: "Total",
    hidden: "not shown",
    tooFew: "too few",
    because: { small: "small number", zero: "none, in a small group", complement: "protects another number" }
  },
  chart: "Bar chart. The table below shows the same numbers.",
  how: {
    heading: "How we counted",
    unit: "We count",
    countUnits: { incidents: "incidents", exposures: "exposed persons per incident", reports: "reports" },
    basis: "Period by",
    period: "Period",
    until: "up to and including",
    scope: "Unit, as it was when it happened",
    audience: "Shown to",
    position: "As of event number",
    left: "Left out: merged, taken back, and what should not have been reported.",
    command: "Recount it yourself"
  },
  limits: "More reports may mean that more happens, or that more people dare to report. The figures do not tell which.",
  past: "You see how it was at event number {position}. It may have changed since.",
  noAnswer: "There is no answer to that question",
  badQuestion: "Check the question: something in it cannot be read. (TL-WEB-422)"
}

export const statisticsTexts: Bilingual<typeof sv> = { sv, en }
export type QuestionName = keyof typeof sv.questions
