/** What can be wrong with a mapping of a unit's risks. */
export const mappings = {
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
