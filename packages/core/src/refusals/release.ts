import type * as errors from "../release/error.ts"
import type { RefusalTexts } from "./text.ts"

export const release = {
  ReleaseIdTaken: {
    code: "TL-RELEASE-001",
    sv: "Uttaget finns redan.",
    en: "The release is already there.",
    hintSv: "Gör ett nytt uttag.",
    hintEn: "Make a new release."
  },
  ReleaseNotFound: {
    code: "TL-RELEASE-002",
    sv: "Det finns inget sådant uttag för enheten.",
    en: "There is no such release for the unit.",
    hintSv: "Välj ett uttag i listan.",
    hintEn: "Choose a release in the list."
  },
  ReleaseNotApproved: {
    code: "TL-RELEASE-003",
    sv: "Uttaget är inte godkänt.",
    en: "The release is not approved.",
    hintSv: "Pröva uttaget först.",
    hintEn: "Weigh the release first."
  },
  ReleaseIsWithdrawn: {
    code: "TL-RELEASE-004",
    sv: "Uttaget är återkallat.",
    en: "The release has been withdrawn.",
    hintSv: "Gör ett nytt uttag.",
    hintEn: "Make a new release."
  },
  FigureMalformed: {
    code: "TL-RELEASE-005",
    sv: "Siffrorna i tabellen hänger inte ihop.",
    en: "The numbers of the table do not hang together.",
    hintSv: "Räkna om tabellen från loggen.",
    hintEn: "Count the table again from the log."
  },
  WouldReveal: {
    code: "TL-RELEASE-006",
    sv: "Med de här talen kan någon pekas ut.",
    en: "With these numbers somebody could be pointed out.",
    hintSv: "Dölj talen. En utsedd person kan annars pröva om de kan visas utan skada.",
    hintEn: "Hide the numbers. Otherwise a named official can weigh whether they can be shown without harm."
  },
  SuppressionRequired: {
    code: "TL-RELEASE-007",
    sv: "Hela siffran är så liten att den måste döljas.",
    en: "The whole figure is so small that it must be hidden.",
    hintSv: "Ta en längre period eller en större enhet.",
    hintEn: "Take a longer period or a larger unit."
  },
  WouldRevealByDifference: {
    code: "TL-RELEASE-008",
    sv: "Tillsammans med tidigare uttag går det att räkna ut ett litet tal.",
    en: "Together with earlier releases a small number could be worked out.",
    hintSv: "Ta samma period och samma fördelning som förut, eller ett helt nytt år.",
    hintEn: "Take the same period and breakdown as before, or a whole new year."
  },
  DenominatorTooSmall: {
    code: "TL-RELEASE-009",
    sv: "Det är för få för att räkna i procent.",
    en: "There are too few for a percentage.",
    hintSv: "Visa antal i stället.",
    hintEn: "Show numbers instead."
  },
  OverrideNotNeeded: {
    code: "TL-RELEASE-010",
    sv: "Alla talen får visas utan prövning av skada.",
    en: "All the numbers may be shown without weighing harm.",
    hintSv: "Gör uttaget utan prövning.",
    hintEn: "Make the release without it."
  },
  OfficialNotNamed: {
    code: "TL-RELEASE-011",
    sv: "Den som prövar skadan måste göra uttaget själv.",
    en: "Whoever weighs the harm must make the release.",
    hintSv: "Be den som ansvarar att göra uttaget.",
    hintEn: "Ask whoever is responsible to make the release."
  },
  BoardQuestionTaken: {
    code: "TL-RELEASE-012",
    sv: "Frågan är redan inlagd.",
    en: "The question has already been entered.",
    hintSv: "Öppna frågan i listan.",
    hintEn: "Open the question in the list."
  },
  BoardQuestionNotFound: {
    code: "TL-RELEASE-013",
    sv: "Det finns ingen sådan fråga för enheten.",
    en: "There is no such question for the unit.",
    hintSv: "Välj en fråga i listan.",
    hintEn: "Choose a question in the list."
  },
  FigureWithoutRelease: {
    code: "TL-RELEASE-014",
    sv: "En siffra i svaret är inte uttagen och godkänd.",
    en: "A figure in the answer has not been released and approved.",
    hintSv: "Gör ett uttag först, eller svara att det inte är mätt.",
    hintEn: "Make a release first, or answer that it is not measured."
  },
  NothingAnswered: {
    code: "TL-RELEASE-015",
    sv: "Svaret är tomt.",
    en: "The answer is empty.",
    hintSv: "Lägg till ett uttag, eller skriv vad som inte är mätt.",
    hintEn: "Add a release, or say what is not measured."
  },
  BoardQuestionUnanswered: {
    code: "TL-RELEASE-016",
    sv: "Frågan har inget svar att godkänna.",
    en: "The question has no answer to approve.",
    hintSv: "Svara först.",
    hintEn: "Answer first."
  },
  BoardQuestionIsApproved: {
    code: "TL-RELEASE-017",
    sv: "Nämnden har redan godkänt svaret.",
    en: "The board has already approved the answer.",
    hintSv: "Lägg in en ny fråga om svaret behöver ändras.",
    hintEn: "Enter a new question if the answer must change."
  },
  AssignmentTaken: {
    code: "TL-RELEASE-018",
    sv: "Uppdraget är redan inlagt.",
    en: "The assignment has already been entered.",
    hintSv: "Öppna uppdraget i listan.",
    hintEn: "Open the assignment in the list."
  },
  AssignmentNotFound: {
    code: "TL-RELEASE-019",
    sv: "Det finns inget sådant uppdrag för enheten.",
    en: "There is no such assignment for the unit.",
    hintSv: "Välj ett uppdrag i listan.",
    hintEn: "Choose an assignment in the list."
  },
  AssignmentIsReported: {
    code: "TL-RELEASE-020",
    sv: "Uppdraget är redan redovisat.",
    en: "The assignment has already been reported.",
    hintSv: "Be nämnden om ett nytt uppdrag.",
    hintEn: "Ask the board for a new assignment."
  },
  DueInPast: {
    code: "TL-RELEASE-021",
    sv: "Dagen har redan varit.",
    en: "The day has already been.",
    hintSv: "Välj dagens datum eller ett senare.",
    hintEn: "Choose today or a later day."
  }
} satisfies RefusalTexts<typeof errors>
