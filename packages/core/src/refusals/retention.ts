import type * as errors from "../retention/error.ts"
import type { RefusalTexts } from "./text.ts"

export const retention = {
  RetentionDecisionTaken: {
    code: "TL-RETENTION-001",
    sv: "Gallringsbeslutet finns redan.",
    en: "The retention decision is already there.",
    hintSv: "Lägg in det som ett nytt beslut.",
    hintEn: "Enter it as a new decision."
  },
  RetentionPeriodWrong: {
    code: "TL-RETENTION-002",
    sv: "Perioden slutar innan den börjar, eller efter dagen då texterna får gallras.",
    en: "The period ends before it begins, or after the day that texts may be destroyed.",
    hintSv: "Kontrollera dagarna i beslutet.",
    hintEn: "Check the days in the decision."
  },
  RetentionInFuture: {
    code: "TL-RETENTION-003",
    sv: "Dagen har inte kommit än.",
    en: "That day has not come yet.",
    hintSv: "Skriv den dag då det hände.",
    hintEn: "Enter the day that it happened."
  },
  RetentionDecisionNotFound: {
    code: "TL-RETENTION-004",
    sv: "Det finns inget sådant gallringsbeslut.",
    en: "There is no such retention decision.",
    hintSv: "Lägg in beslutet innan du gallrar.",
    hintEn: "Enter the decision before you destroy anything."
  },
  DestructionNotDue: {
    code: "TL-RETENTION-005",
    sv: "Texterna får inte gallras än. Dagen i beslutet har inte kommit.",
    en: "The texts may not be destroyed yet. The decision's day has not come.",
    hintSv: "Vänta till den dag som står i beslutet.",
    hintEn: "Wait for the day that the decision names."
  },
  ClassNotCovered: {
    code: "TL-RETENTION-006",
    sv: "Gallringsbeslutet gäller andra uppgifter.",
    en: "The retention decision is about other records.",
    hintSv: "Välj ett beslut för rätt slags uppgifter.",
    hintEn: "Choose a decision for the right class of records."
  },
  RecordsNotCovered: {
    code: "TL-RETENTION-007",
    sv: "Allt som skulle gallras är inte från beslutets period.",
    en: "Not all that would be destroyed is from the decision's period.",
    hintSv: "Välj ett beslut som täcker hela tiden.",
    hintEn: "Choose a decision that covers the whole time."
  },
  SubjectInUse: {
    code: "TL-RETENTION-008",
    sv: "Texterna behövs fortfarande. Något av det de hör till är inte avslutat.",
    en: "The texts are still needed. Something they belong to is not over.",
    hintSv: "Avsluta ärendet, åtgärden eller bedömningen först.",
    hintEn: "Close the case, the measure or the assessment first."
  },
  CasesNotNamed: {
    code: "TL-RETENTION-009",
    sv: "Texterna finns i fler ärenden än du har valt.",
    en: "The texts stand in more cases than you have chosen.",
    hintSv: "Ta med alla ärenden som texterna finns i.",
    hintEn: "Include every case that the texts stand in."
  },
  SubjectAccessRepeated: {
    code: "TL-RETENTION-010",
    sv: "Den begäran har redan fått ett svar.",
    en: "That request has already been answered.",
    hintSv: "Skriv den dag då den nya frågan ställdes.",
    hintEn: "Enter the day of the new question."
  }
} satisfies RefusalTexts<typeof errors>
