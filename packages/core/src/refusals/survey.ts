import type * as errors from "../survey/error.ts"
import type { RefusalTexts } from "./text.ts"

export const survey = {
  SurveyIdTaken: {
    code: "TL-SURVEY-001",
    sv: "Enkäten är redan öppnad.",
    en: "The survey has already been opened.",
    hintSv: "Öppna en ny enkät.",
    hintEn: "Open a new survey."
  },
  SurveyNotFound: {
    code: "TL-SURVEY-002",
    sv: "Det finns ingen sådan enkät för enheten.",
    en: "There is no such survey of the unit.",
    hintSv: "Välj en enkät i listan.",
    hintEn: "Choose a survey in the list."
  },
  SurveyIsClosed: {
    code: "TL-SURVEY-003",
    sv: "Enkäten är stängd. Inga fler svar räknas.",
    en: "The survey is closed. No more answers are counted.",
    hintSv: "Öppna en ny enkät om du behöver fråga igen.",
    hintEn: "Open a new survey if you need to ask again."
  },
  RecallWindowMissing: {
    code: "TL-SURVEY-004",
    sv: "Det saknas hur långt tillbaka frågan gäller.",
    en: "It does not say how far back the question asks.",
    hintSv: "Skriv antalet månader.",
    hintEn: "Enter the number of months."
  },
  ScaleMissing: {
    code: "TL-SURVEY-005",
    sv: "Skalan saknas.",
    en: "The scale is missing.",
    hintSv: "Skriv skalans lägsta och högsta steg.",
    hintEn: "Enter the lowest and the highest step of the scale."
  },
  AnswersDoNotAddUp: {
    code: "TL-SURVEY-006",
    sv: "Svaren är fler än de som har svarat, eller fler än de som fick frågan.",
    en: "There are more answers than people who answered, or than people who were asked.",
    hintSv: "Räkna om svaren.",
    hintEn: "Count the answers again."
  },
  BelowSurveyThreshold: {
    code: "TL-SURVEY-007",
    sv: "Så få har svarat i en grupp att någon kan pekas ut.",
    en: "So few answered in a group that somebody could be pointed out.",
    hintSv: "Slå ihop små grupper och räkna igen.",
    hintEn: "Put small groups together and count again."
  },
  SurveyCountMissing: {
    code: "TL-SURVEY-008",
    sv: "Inga svar är räknade än.",
    en: "No answers have been counted yet.",
    hintSv: "Räkna svaren innan enkäten stängs.",
    hintEn: "Count the answers before the survey is closed."
  },
  ExternalFigureTaken: {
    code: "TL-SURVEY-009",
    sv: "Uppgiften finns redan.",
    en: "The figure is already there.",
    hintSv: "Lägg in den som en ny uppgift.",
    hintEn: "Enter it as a new figure."
  },
  VolumePeriodReversed: {
    code: "TL-SURVEY-010",
    sv: "Perioden slutar innan den börjar.",
    en: "The period ends before it begins.",
    hintSv: "Byt plats på dagarna.",
    hintEn: "Swap the days."
  }
} satisfies RefusalTexts<typeof errors>
