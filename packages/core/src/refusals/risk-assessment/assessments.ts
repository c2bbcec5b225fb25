/** What can be wrong with an assessment of a risk. */
export const assessments = {
  AssessmentNotFound: {
    code: "TL-RISK-001",
    sv: "Riskbedömningen finns inte.",
    en: "There is no such risk assessment.",
    hintSv: "Välj en bedömning i listan.",
    hintEn: "Choose an assessment from the list."
  },
  AssessmentIdTaken: {
    code: "TL-RISK-002",
    sv: "Riskbedömningen är redan påbörjad.",
    en: "The risk assessment is already started.",
    hintSv: "Öppna den i listan.",
    hintEn: "Open it from the list."
  },
  AssessmentConcluded: {
    code: "TL-RISK-003",
    sv: "Risken är redan bedömd.",
    en: "The risk is already assessed.",
    hintSv: "Gör en ny bedömning om något har ändrats.",
    hintEn: "Make a new assessment if something has changed."
  },
  NotYetAssessed: {
    code: "TL-RISK-004",
    sv: "Risken är inte bedömd än.",
    en: "The risk is not assessed yet.",
    hintSv: "Gör klart bedömningen först.",
    hintEn: "Finish the assessment first."
  },
  FactorsMissing: {
    code: "TL-RISK-005",
    sv: "Det saknas vad som gör det riskfyllt.",
    en: "What makes it risky is missing.",
    hintSv: "Svara på frågorna om risker först.",
    hintEn: "Answer the questions about risks first."
  },
  MeasuresNotNamed: {
    code: "TL-RISK-006",
    sv: "Det saknas vilka åtgärder som ska göras.",
    en: "The measures to be taken are missing.",
    hintSv: "Välj minst en åtgärd.",
    hintEn: "Choose at least one measure."
  },
  LoneWorkForbidden: {
    code: "TL-RISK-007",
    sv: "En uppgift med påtaglig risk får inte göras ensam.",
    en: "A task with evident risk may not be done alone.",
    hintSv: "Planera för minst två personer.",
    hintEn: "Plan for at least two persons."
  },
  ValidityOutOfBounds: {
    code: "TL-RISK-008",
    sv: "Bedömningen kan inte gälla till det datumet.",
    en: "The assessment cannot be valid until that date.",
    hintSv: "Välj ett datum från i dag fram till den längsta tiden.",
    hintEn: "Choose a date from today up to the longest time allowed."
  },
  NotOwnAssessment: {
    code: "TL-RISK-009",
    sv: "Du kan bara bedöma i ditt eget namn.",
    en: "You can only assess in your own name.",
    hintSv: "Låt den som bedömer göra det själv.",
    hintEn: "Let whoever assesses do it themselves."
  },
  AssessmentOver: {
    code: "TL-RISK-010",
    sv: "Riskbedömningen gäller inte längre.",
    en: "The risk assessment no longer applies.",
    hintSv: "Gör en ny bedömning.",
    hintEn: "Make a new assessment."
  },
  NotSecondReader: {
    code: "TL-RISK-011",
    sv: "Någon annan behöver läsa och godkänna bedömningen.",
    en: "Somebody else needs to read and approve the assessment.",
    hintSv: "Be den som ska läsa att godkänna.",
    hintEn: "Ask the second reader to approve it."
  },
  AssessmentStillValid: {
    code: "TL-RISK-012",
    sv: "Riskbedömningen gäller fortfarande.",
    en: "The risk assessment is still valid.",
    hintSv: "Vänta tills den har gått ut, eller gör en ny.",
    hintEn: "Wait until it has expired, or make a new one."
  },
  SameChannel: {
    code: "TL-RISK-013",
    sv: "Kontaktsättet är detsamma som förut.",
    en: "The way of contact is the same as before.",
    hintSv: "Välj ett annat kontaktsätt.",
    hintEn: "Choose another way of contact."
  },
  ReviewDayPast: {
    code: "TL-RISK-014",
    sv: "Dagen för omprövning har redan varit.",
    en: "The day of review has passed.",
    hintSv: "Välj en senare dag.",
    hintEn: "Choose a later day."
  }
} as const
