/** What can be wrong with a visit. */
export const visits = {
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
