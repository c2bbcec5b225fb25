import type * as errors from "../follow-up/error.ts"
import type { RefusalTexts } from "./text.ts"

export const followUp = {
  SelfSupportForbidden: {
    code: "TL-SUP-001",
    sv: "Du kan inte erbjuda stöd till dig själv.",
    en: "You cannot offer support to yourself.",
    hintSv: "Din egen chef erbjuder dig stöd.",
    hintEn: "Your own manager offers you support."
  },
  SupportNotOffered: {
    code: "TL-SUP-002",
    sv: "Stödet är inte erbjudet.",
    en: "The support has not been offered.",
    hintSv: "Erbjud stödet först.",
    hintEn: "Offer the support first."
  },
  SupportIsOver: {
    code: "TL-SUP-003",
    sv: "Stödet är avslutat.",
    en: "The support has ended.",
    hintSv: "Erbjud stödet på nytt om det behövs.",
    hintEn: "Offer the support anew if it is needed."
  },
  NotOwnSupport: {
    code: "TL-SUP-004",
    sv: "Bara den som är utsatt kan svara om stödet.",
    en: "Only the exposed person can answer about the support.",
    hintSv: "Be personen att svara själv. Den som handlägger kan skriva ner svaret.",
    hintEn: "Ask the person to answer. Whoever handles the case can write the answer down."
  },
  EmployeeWantsMore: {
    code: "TL-SUP-005",
    sv: "Personen vill ha mer stöd.",
    en: "The person wants more support.",
    hintSv: "Erbjud mer stöd och följ upp igen innan det avslutas.",
    hintEn: "Offer more support and follow up again before it ends."
  }
} satisfies RefusalTexts<typeof errors>
