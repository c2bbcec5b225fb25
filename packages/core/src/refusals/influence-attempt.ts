import type * as errors from "../influence-attempt/error.ts"
import type { RefusalTexts } from "./text.ts"

export const influenceAttempt = {
  NotOwnStatement: {
    code: "TL-INF-001",
    sv: "Bara den som är utsatt kan berätta hur det kändes.",
    en: "Only the exposed person can say what it was like.",
    hintSv: "Be personen att svara själv. Den som handlägger kan skriva ner svaret.",
    hintEn: "Ask the person to answer. Whoever handles the case can write the answer down."
  },
  OwnStatementExists: {
    code: "TL-INF-002",
    sv: "Personen har redan berättat själv.",
    en: "The person has already said it themselves.",
    hintSv: "Be personen att ändra sitt eget svar om något är fel.",
    hintEn: "Ask the person to change their own answer if something is wrong."
  },
  KindOfOtherForm: {
    code: "TL-INF-003",
    sv: "Ett av de val du har gjort hör till en annan form av påverkan.",
    en: "One of your choices belongs to another form of influence.",
    hintSv: "Välj formen också, eller ta bort valet.",
    hintEn: "Choose the form too, or take the choice away."
  },
  OffenceNotInForceThen: {
    code: "TL-INF-004",
    sv: "Brottet fanns inte i lagen den dagen.",
    en: "The offence was not in the law on that day.",
    hintSv: "Välj ett brott som gällde när det hände.",
    hintEn: "Choose an offence that was in force when it happened."
  }
} satisfies RefusalTexts<typeof errors>
