/** What the page that says who has read tells of a case that was opened in an emergency. */
import type { Bilingual } from "../texts/language.ts"

const sv = {
  emergency: "i ett nödläge",
  opened: "{name} öppnade ärendet i ett nödläge {time}. Skäl: {ground}.",
  reviewed: {
    waiting: "Ingen har granskat det än.",
    justified: "En chef har granskat det. Det var rätt.",
    notJustified: "En chef har granskat det. Det var inte rätt."
  }
}

const en: typeof sv = {
  emergency: "in an emergency",
  opened: "{name} opened the case in an emergency {time}. Reason: {ground}.",
  reviewed: {
    waiting: "Nobody has reviewed it yet.",
    justified: "A manager has reviewed it. It was right.",
    notJustified: "A manager has reviewed it. It was not right."
  }
}

export const openedTexts: Bilingual<typeof sv> = { sv, en }
