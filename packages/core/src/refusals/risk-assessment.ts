import type * as errors from "../risk-assessment/error.ts"
import type { RefusalTexts } from "./text.ts"

const assessments = {
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

const visits = {
  VisitNotFound: {
    code: "TL-VISIT-001",
    sv: "Besöket finns inte.",
    en: "There is no such visit.",
    hintSv: "Välj ett besök i listan.",
    hintEn: "Choose a visit from the list."
  },
  VisitIdTaken: {
    code: "TL-VISIT-002",
    sv: "Besöket är redan planerat.",
    en: "The visit is already planned.",
    hintSv: "Öppna det i listan.",
    hintEn: "Open it from the list."
  },
  VisitInOtherState: {
    code: "TL-VISIT-003",
    sv: "Det går inte att göra det med besöket nu.",
    en: "That cannot be done to the visit now.",
    hintSv: "Läs om sidan och se hur långt besöket har kommit.",
    hintEn: "Reload the page and see how far the visit has come."
  },
  TooFewStaff: {
    code: "TL-VISIT-004",
    sv: "Ni är för få för besöket.",
    en: "You are too few for the visit.",
    hintSv: "Ta med fler medarbetare eller skjut upp besöket.",
    hintEn: "Bring more staff, or postpone the visit."
  },
  VisitTimesReversed: {
    code: "TL-VISIT-005",
    sv: "Tiderna för besöket kommer i fel ordning.",
    en: "The times of the visit come in the wrong order.",
    hintSv: "Kontrollera start, avstämningar och slut.",
    hintEn: "Check the start, the check-ins and the end."
  },
  AssessmentMissing: {
    code: "TL-VISIT-006",
    sv: "Det saknas en riskbedömning för besöket.",
    en: "A risk assessment of the visit is missing.",
    hintSv: "Gör en riskbedömning först.",
    hintEn: "Make a risk assessment first."
  },
  AssessmentExpired: {
    code: "TL-VISIT-007",
    sv: "Riskbedömningen gäller inte när besöket görs.",
    en: "The risk assessment does not hold when the visit is made.",
    hintSv: "Gör en ny riskbedömning.",
    hintEn: "Make a new risk assessment."
  },
  AssessmentForbids: {
    code: "TL-VISIT-008",
    sv: "Riskbedömningen säger att besöket inte ska göras så här.",
    en: "The risk assessment says that the visit is not to be made like this.",
    hintSv: "Följ bedömningen, eller gör en ny.",
    hintEn: "Follow the assessment, or make a new one."
  },
  NotApproved: {
    code: "TL-VISIT-009",
    sv: "Ingen annan har godkänt riskbedömningen.",
    en: "Nobody else has approved the risk assessment.",
    hintSv: "Be en kollega eller chef att läsa och godkänna den.",
    hintEn: "Ask a colleague or a manager to read and approve it."
  },
  AlarmMissing: {
    code: "TL-VISIT-010",
    sv: "Alla på besöket har inte larm.",
    en: "Not everybody on the visit has an alarm.",
    hintSv: "Ge alla ett personlarm innan ni går.",
    hintEn: "Give everybody a personal alarm before you go."
  },
  AlarmNotTested: {
    code: "TL-VISIT-011",
    sv: "Ett larm är inte testat.",
    en: "An alarm is not tested.",
    hintSv: "Testa larmet innan ni går.",
    hintEn: "Test the alarm before you go."
  },
  PrecautionMissing: {
    code: "TL-VISIT-012",
    sv: "Det saknas larm i rummet, och ingen är informerad.",
    en: "There is no alarm in the room, and nobody is informed.",
    hintSv: "Välj ett rum med larm, eller säg till receptionen eller samordnaren.",
    hintEn: "Choose a room with an alarm, or tell the reception or the coordinator."
  },
  NotOnVisit: {
    code: "TL-VISIT-013",
    sv: "Bara de som är med på besöket kan göra det.",
    en: "Only those on the visit can do that.",
    hintSv: "Be någon av dem att göra det.",
    hintEn: "Ask one of them to do it."
  }
} as const

const mappings = {
  MappingNotFound: {
    code: "TL-MAP-001",
    sv: "Kartläggningen finns inte.",
    en: "There is no such mapping.",
    hintSv: "Välj en kartläggning i listan.",
    hintEn: "Choose a mapping from the list."
  },
  MappingIdTaken: {
    code: "TL-MAP-002",
    sv: "Kartläggningen är redan öppnad.",
    en: "The mapping is already opened.",
    hintSv: "Öppna den i listan.",
    hintEn: "Open it from the list."
  },
  MappingIsComplete: {
    code: "TL-MAP-003",
    sv: "Kartläggningen är klar.",
    en: "The mapping is completed.",
    hintSv: "Öppna en ny kartläggning.",
    hintEn: "Open a new mapping."
  },
  MappingNotComplete: {
    code: "TL-MAP-004",
    sv: "Kartläggningen är inte klar än.",
    en: "The mapping is not completed yet.",
    hintSv: "Svara på frågorna och gör klart den.",
    hintEn: "Answer the questions and complete it."
  },
  MappingPeriodReversed: {
    code: "TL-MAP-005",
    sv: "Perioden slutar innan den börjar.",
    en: "The period ends before it begins.",
    hintSv: "Kontrollera datumen.",
    hintEn: "Check the dates."
  },
  NotSafetyRepHere: {
    code: "TL-MAP-006",
    sv: "Personen är inte skyddsombud för enheten.",
    en: "The person is not a safety representative of the unit.",
    hintSv: "Välj ett skyddsombud för enheten.",
    hintEn: "Choose a safety representative of the unit."
  },
  MappingIncomplete: {
    code: "TL-MAP-007",
    sv: "Alla frågor är inte besvarade.",
    en: "Not all questions are answered.",
    hintSv: "Svara på de frågor som återstår.",
    hintEn: "Answer the questions that are left."
  },
  MeasureMissing: {
    code: "TL-MAP-008",
    sv: "Det saknas en åtgärd för något som höjer risken.",
    en: "A measure is missing for something that raises the risk.",
    hintSv: "Skriv vad som ska göras, eller varför inget kan göras.",
    hintEn: "Write what is to be done, or why nothing can be done."
  },
  IncidentsNotNamed: {
    code: "TL-MAP-009",
    sv: "Det saknas vilka händelser det gäller.",
    en: "The incidents it is about are missing.",
    hintSv: "Välj minst en händelse.",
    hintEn: "Choose at least one incident."
  }
} as const

export const riskAssessment = {
  ...assessments,
  ...visits,
  ...mappings
} satisfies RefusalTexts<typeof errors>
