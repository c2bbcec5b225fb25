import type * as errors from "../statutory-notification/error.ts"
import type { RefusalTexts } from "./text.ts"

export const statutoryNotification = {
  DutyNotAssessed: {
    code: "TL-DUTY-001",
    sv: "Ingen har bedömt om myndigheten ska få veta.",
    en: "Nobody has assessed whether the authority must be told.",
    hintSv: "Gör bedömningen först.",
    hintEn: "Make the assessment first."
  },
  BasisOfOtherAuthority: {
    code: "TL-DUTY-002",
    sv: "Det skälet hör till en annan myndighet.",
    en: "That basis belongs to another authority.",
    hintSv: "En arbetsskada anmäls till Försäkringskassan. Annat anmäls till Arbetsmiljöverket.",
    hintEn: "A work injury is told to the Social Insurance Agency. The rest is told to the Work Environment Authority."
  },
  NoDutyToNotify: {
    code: "TL-DUTY-003",
    sv: "Det är bedömt att myndigheten inte behöver få veta.",
    en: "It was assessed that the authority need not be told.",
    hintSv: "Bedöm det på nytt om det var fel.",
    hintEn: "Assess it anew if that was wrong."
  },
  NotificationNotSent: {
    code: "TL-DUTY-004",
    sv: "Ingen anmälan är skickad till myndigheten.",
    en: "Nothing was sent to the authority.",
    hintSv: "Skriv först att anmälan är skickad.",
    hintEn: "First write that the notification was sent."
  },
  NotificationAlreadySent: {
    code: "TL-DUTY-005",
    sv: "Myndigheten har redan fått anmälan.",
    en: "The authority has already been told.",
    hintSv: "Skicka ett tillägg om något har ändrats.",
    hintEn: "Send a supplement if something has changed."
  },
  KnownInFuture: {
    code: "TL-DUTY-006",
    sv: "Tiden då ni fick veta ligger framåt.",
    en: "The time when you learned of it lies ahead.",
    hintSv: "Välj en tid som har varit.",
    hintEn: "Choose a time that has been."
  }
} satisfies RefusalTexts<typeof errors>
