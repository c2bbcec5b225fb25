import type * as errors from "../access/error.ts"
import type { RefusalTexts } from "./text.ts"

export const access = {
  NotAuthorised: {
    code: "TL-ACC-001",
    sv: "Du får inte göra detta.",
    en: "You may not do this.",
    hintSv: "Fråga den som handlägger ärendet.",
    hintEn: "Ask whoever handles the case."
  }
} satisfies RefusalTexts<typeof errors>
