import type { Bilingual } from "../texts/language.ts"

const sv = {
  title: "Vad vill du göra?",
  greeting: "Inloggad som {name}",
  report: "Rapportera en händelse",
  reportInfo: "Hot, våld, trakasserier, skadegörelse eller mutförsök.",
  mine: "Mina rapporter",
  mineInfo: "Se vad som händer och lägg till mer.",
  todo: "Att göra",
  todoInfo: "Dina ärenden, det som brådskar först.",
  cases: "Ärenden",
  casesInfo: "Ärenden i ditt område.",
  statistics: "Statistik",
  statisticsInfo: "Svar på vanliga frågor, med siffror som går att räkna om."
}

const en: typeof sv = {
  title: "What do you want to do?",
  greeting: "Logged in as {name}",
  report: "Report an incident",
  reportInfo: "Threats, violence, harassment, damage or attempted bribes.",
  mine: "My reports",
  mineInfo: "See what happens and add more.",
  todo: "To do",
  todoInfo: "Your cases, the urgent ones first.",
  cases: "Cases",
  casesInfo: "The cases in your area.",
  statistics: "Statistics",
  statisticsInfo: "Answers to common questions, with figures that can be recounted."
}

export const startTexts: Bilingual<typeof sv> = { sv, en }
