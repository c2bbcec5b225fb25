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
  },
  InfluencerReferenceOff: {
    code: "TL-INF-005",
    sv: "Staden har inte tillåtit att påverkare får en beteckning.",
    en: "The city has not allowed references to influencers.",
    hintSv: "Beskriv relationen i stället. Koppla händelser genom ärende eller kampanj.",
    hintEn: "Describe the relation instead. Link incidents by case or campaign."
  },
  SeriesIdTaken: {
    code: "TL-INF-006",
    sv: "Händelsekedjan finns redan.",
    en: "The series is already there.",
    hintSv: "Öppna kedjan och lägg till händelsen.",
    hintEn: "Open the series and add the incident."
  },
  SeriesNotFound: {
    code: "TL-INF-007",
    sv: "Händelsekedjan finns inte.",
    en: "There is no such series.",
    hintSv: "Läs om sidan och välj i listan.",
    hintEn: "Reload the page and choose from the list."
  },
  SeriesIsClosed: {
    code: "TL-INF-008",
    sv: "Händelsekedjan är avslutad.",
    en: "The series is closed.",
    hintSv: "Börja en ny kedja om det händer mer.",
    hintEn: "Begin a new series if more happens."
  },
  SeriesChangedMeanwhile: {
    code: "TL-INF-009",
    sv: "Kedjan har ändrats sedan du öppnade sidan.",
    en: "The series has changed since you opened the page.",
    hintSv: "Läs om sidan och försök igen.",
    hintEn: "Reload the page and try again."
  }
} satisfies RefusalTexts<typeof errors>
