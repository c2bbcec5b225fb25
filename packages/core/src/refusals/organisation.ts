import type * as errors from "../organisation/error.ts"
import type { RefusalTexts } from "./text.ts"

export const organisation = {
  UnitAlreadyRegistered: {
    code: "TL-ORG-001",
    sv: "Enheten finns redan.",
    en: "The unit is already registered.",
    hintSv: "Sök efter enheten i listan.",
    hintEn: "Look for the unit in the list."
  },
  UnitNotFound: {
    code: "TL-ORG-002",
    sv: "Enheten finns inte.",
    en: "There is no such unit.",
    hintSv: "Välj en enhet i listan.",
    hintEn: "Choose a unit from the list."
  },
  UnitIsClosed: {
    code: "TL-ORG-003",
    sv: "Enheten är stängd.",
    en: "The unit is closed.",
    hintSv: "Välj en enhet som finns den dagen.",
    hintEn: "Choose a unit that exists on that day."
  },
  CityAlreadyRegistered: {
    code: "TL-ORG-004",
    sv: "Staden finns redan. Det kan bara finnas en.",
    en: "The city is already registered. There can be only one.",
    hintSv: "Lägg enheten under staden.",
    hintEn: "Place the unit below the city."
  },
  CityHasNoParent: {
    code: "TL-ORG-005",
    sv: "Staden ligger överst och kan inte ligga under något annat.",
    en: "The city is at the top and cannot lie below anything else.",
    hintSv: "Välj en annan sorts enhet eller ta bort enheten ovanför.",
    hintEn: "Choose another kind of unit, or leave out the unit above."
  },
  ParentMissing: {
    code: "TL-ORG-006",
    sv: "Det saknas vilken enhet den ligger under.",
    en: "The unit it lies below is missing.",
    hintSv: "Välj enheten ovanför.",
    hintEn: "Choose the unit above."
  },
  ParentNotActive: {
    code: "TL-ORG-007",
    sv: "Enheten ovanför finns inte den dagen.",
    en: "The unit above does not exist on that day.",
    hintSv: "Välj en annan enhet eller en annan dag.",
    hintEn: "Choose another unit or another day."
  },
  CyclicUnit: {
    code: "TL-ORG-008",
    sv: "En enhet kan inte ligga under sig själv.",
    en: "A unit cannot lie below itself.",
    hintSv: "Välj en enhet som inte ligger under den du flyttar.",
    hintEn: "Choose a unit that is not below the one you move."
  },
  PathOutdated: {
    code: "TL-ORG-009",
    sv: "Organisationen har ändrats sedan sidan visades.",
    en: "The organisation has changed since the page was shown.",
    hintSv: "Läs om sidan och försök igen.",
    hintEn: "Reload the page and try again."
  },
  UnitHasUnitsBelow: {
    code: "TL-ORG-010",
    sv: "Det finns enheter under den här enheten.",
    en: "There are units below this unit.",
    hintSv: "Flytta eller stäng dem först.",
    hintEn: "Move or close them first."
  },
  UnitHasMembers: {
    code: "TL-ORG-011",
    sv: "Det arbetar fortfarande någon på enheten.",
    en: "Somebody still works in the unit.",
    hintSv: "Flytta dem till en annan enhet först.",
    hintEn: "Move them to another unit first."
  },
  MemberNotFound: {
    code: "TL-ORG-012",
    sv: "Personen finns inte.",
    en: "There is no such person.",
    hintSv: "Välj en person i listan.",
    hintEn: "Choose a person from the list."
  },
  MemberNotActive: {
    code: "TL-ORG-013",
    sv: "Personen arbetar inte där då.",
    en: "The person does not work there then.",
    hintSv: "Välj en annan person eller en annan dag.",
    hintEn: "Choose another person or another day."
  },
  MemberAlreadyThere: {
    code: "TL-ORG-014",
    sv: "Personen arbetar redan på enheten.",
    en: "The person already works in the unit.",
    hintSv: "Du behöver inte göra något.",
    hintEn: "You do not need to do anything."
  },
  RoleAlreadyHeld: {
    code: "TL-ORG-015",
    sv: "Personen har redan uppdraget.",
    en: "The person already holds the role.",
    hintSv: "Avsluta uppdraget först om villkoren ska ändras.",
    hintEn: "End the role first if its terms are to change."
  },
  NothingToEnd: {
    code: "TL-ORG-016",
    sv: "Personen har inte det uppdraget.",
    en: "The person does not hold that role.",
    hintSv: "Kontrollera person, enhet och uppdrag.",
    hintEn: "Check the person, the unit and the role."
  },
  PeriodReversed: {
    code: "TL-ORG-017",
    sv: "Datumet ligger för tidigt.",
    en: "The date is too early.",
    hintSv: "Välj ett senare datum.",
    hintEn: "Choose a later date."
  },
  UnitBecomesItself: {
    code: "TL-ORG-018",
    sv: "En enhet kan inte bli sig själv.",
    en: "A unit cannot become itself.",
    hintSv: "Välj en annan enhet.",
    hintEn: "Choose another unit."
  },
  SplitTooSmall: {
    code: "TL-ORG-019",
    sv: "En delad enhet blir minst två andra.",
    en: "A unit that is split becomes at least two others.",
    hintSv: "Välj de enheter som den blir, och en av dem för tidigare siffror.",
    hintEn: "Choose the units it becomes, and one of them for earlier figures."
  },
  HeadcountInconsistent: {
    code: "TL-ORG-020",
    sv: "Yrkesgrupperna är fler än de som arbetar i enheten.",
    en: "The role families are more than those who work in the unit.",
    hintSv: "Kontrollera talen.",
    hintEn: "Check the numbers."
  },
  HeldInFuture: {
    code: "TL-ORG-021",
    sv: "Dagen har inte varit än.",
    en: "That day has not come yet.",
    hintSv: "Ändra dagen.",
    hintEn: "Change the day."
  },
  StillWorksHere: {
    code: "TL-ORG-022",
    sv: "Personen arbetar kvar.",
    en: "The person still works here.",
    hintSv: "Ange sista dagen först.",
    hintEn: "State the last day first."
  },
  ExitInterviewHeldAlready: {
    code: "TL-ORG-023",
    sv: "Samtalet är redan noterat.",
    en: "The talk has already been noted.",
    hintSv: "Inget mer behöver göras.",
    hintEn: "Nothing more needs to be done."
  }
} satisfies RefusalTexts<typeof errors>
