import type * as errors from "../access/error.ts"
import type { RefusalTexts } from "./text.ts"

export const access = {
  NotAuthorised: {
    code: "TL-ACC-001",
    sv: "Du får inte göra detta.",
    en: "You may not do this.",
    hintSv: "Fråga den som handlägger ärendet.",
    hintEn: "Ask whoever handles the case."
  },
  OpeningIdTaken: {
    code: "TL-ACC-002",
    sv: "Ärendet har redan öppnats med den här begäran. Den tiden har gått ut.",
    en: "The case has already been opened by this request. That time has run out.",
    hintSv: "Gör en ny begäran om det fortfarande är nödvändigt.",
    hintEn: "Make a new request if it is still necessary."
  },
  OpeningNotFound: {
    code: "TL-ACC-003",
    sv: "Ingen har öppnat ärendet på det sättet.",
    en: "Nobody has opened the case that way.",
    hintSv: "Välj en nödöppning i listan.",
    hintEn: "Choose an emergency opening in the list."
  },
  OwnOpening: {
    code: "TL-ACC-004",
    sv: "Du kan inte granska en nödöppning som du själv har gjort.",
    en: "You cannot review an emergency opening that you made yourself.",
    hintSv: "Din chef granskar den.",
    hintEn: "Your manager reviews it."
  },
  OpeningReviewed: {
    code: "TL-ACC-005",
    sv: "Nödöppningen är redan granskad, med en annan slutsats.",
    en: "The emergency opening has already been reviewed, with another conclusion.",
    hintSv: "Skriv i ärendet om något nytt har kommit fram.",
    hintEn: "Write in the case if something new has come up."
  }
} satisfies RefusalTexts<typeof errors>
