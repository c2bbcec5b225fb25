/** The words of what is told of it, inside and outside. */
import { plan, skärholmen, house, type Term } from "./term.ts"

export const told: ReadonlyArray<Term> = [
  {
    sv: "enkät",
    identifiers: ["SurveyOpened", "SurveyKind"],
    meaning:
      "Staff are asked: whether they were exposed, how large the problem is, whether the support was enough. Kept as sums only.",
    source: `${plan}, section 5`
  },
  {
    sv: "enkätsvar",
    identifiers: ["SurveyAnswersCounted", "AnswerCell"],
    meaning: "How many gave each answer in a group. A group that is small enough to point somebody out is not counted.",
    source: house
  },
  {
    sv: "extern uppgift",
    identifiers: ["ExternalFigureRecorded"],
    meaning:
      "What others have measured, with their population and recall window. It stands beside own figures, never in them.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "kontaktvolym",
    identifiers: ["ContactVolumeRecorded"],
    meaning: "How many contacts a unit had through a channel. Without it nobody can say that a channel is safer.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "statistikuttag",
    identifiers: ["ReleaseApproved", "ReleasePublished"],
    meaning:
      "A figure that is let out: frozen at a position of the log, with small numbers hidden, and countable again.",
    source: house
  },
  {
    sv: "prövning av skada",
    identifiers: ["HarmAssessment"],
    meaning: "Why a named official shows a small number all the same.",
    source: "Secrecy Act (OSL 2009:400)"
  },
  {
    sv: "röjande genom skillnad",
    identifiers: ["WouldRevealByDifference"],
    meaning: "A small number that could be worked out from a figure and those that were let out before it.",
    source: house
  },
  {
    sv: "skrivelse, fråga till nämnden",
    identifiers: ["BoardQuestionReceived", "BoardQuestionAnswered"],
    meaning: "A written question to a board, answered by released figures or by what is not measured.",
    source: skärholmen
  },
  {
    sv: "utredningsuppdrag",
    identifiers: ["AssignmentGiven", "AssignmentReported"],
    meaning: "What a board has told the administration to look into, and what came of it.",
    source: "Board initiative on digital contacts"
  },
  {
    sv: "inte mätt",
    identifiers: ["NotMeasured"],
    meaning: "An answer: nobody has asked or recorded it, and no other figure is put in its place.",
    source: skärholmen
  },
  {
    sv: "mörkertal",
    identifiers: ["underReporting", "CannotEstimate"],
    meaning: "What happens and is never reported: a span from a survey and the register, or why nobody can say.",
    source: `${plan}, section 5`
  },
  {
    sv: "likvärdighet",
    identifiers: ["policyEquality", "outcomeEquality"],
    meaning: "Equal protection between districts: by the rules, and by what is done. Two answers, and never a ranking.",
    source: "Interpellation on the protection of social workers"
  }
]
