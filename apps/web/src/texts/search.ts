import type { Bilingual } from "./language.ts"

const sv = {
  name: "Namn",
  hint: "Skriv minst två bokstäver.",
  search: "Sök",
  none: "Vi hittade ingen med det namnet.",
  searchFirst: "Sök efter personen först."
}

const en: typeof sv = {
  name: "Name",
  hint: "Write at least two letters.",
  search: "Search",
  none: "We found nobody with that name.",
  searchFirst: "Search for the person first."
}

export const searchTexts: Bilingual<typeof sv> = { sv, en }
