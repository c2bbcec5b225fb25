import type * as errors from "../policy/error.ts"
import type { RefusalTexts } from "./text.ts"

export const policy = {
  PolicyVersionTaken: {
    code: "TL-POL-001",
    sv: "Det finns redan regler med det namnet.",
    en: "There are already rules by that name.",
    hintSv: "Ge de nya reglerna ett eget namn.",
    hintEn: "Give the new rules a name of their own."
  },
  PolicyBackdated: {
    code: "TL-POL-002",
    sv: "Nya regler kan inte gälla bakåt i tiden.",
    en: "New rules cannot apply to the past.",
    hintSv: "Välj dagens datum eller ett senare.",
    hintEn: "Choose today or a later day."
  },
  ThresholdsReversed: {
    code: "TL-POL-003",
    sv: "Gränsen för små tal kan inte vara lägre för allmänheten än inom staden.",
    en: "The limit for small numbers cannot be lower for the public than inside the city.",
    hintSv: "Sätt gränsen högst för allmänheten och lägst för dem som handlägger.",
    hintEn: "Set the limit highest for the public and lowest for those who handle cases."
  },
  PolicyNotFound: {
    code: "TL-POL-004",
    sv: "Reglerna finns inte, eller hör till en annan enhet.",
    en: "There are no such rules, or they belong to another unit.",
    hintSv: "Välj regler i listan.",
    hintEn: "Choose rules from the list."
  },
  PolicyWeaker: {
    code: "TL-POL-005",
    sv: "Lokala regler får inte ge sämre skydd än reglerna ovanför.",
    en: "Local rules may not protect less well than those above.",
    hintSv: "Ändra de regler som ger sämre skydd, eller ta bort dem.",
    hintEn: "Change the rules that protect less well, or leave them out."
  },
  PolicyNotLocal: {
    code: "TL-POL-006",
    sv: "Några av reglerna kan bara staden bestämma.",
    en: "Some of the rules can only be decided by the city.",
    hintSv: "Ta bort de reglerna.",
    hintEn: "Leave those rules out."
  },
  NotOwnAcknowledgement: {
    code: "TL-POL-007",
    sv: "Du kan bara svara för dig själv.",
    en: "You can only answer for yourself.",
    hintSv: "Be personen att svara själv.",
    hintEn: "Ask the person to answer themselves."
  },
  RoutineSuperseded: {
    code: "TL-POL-008",
    sv: "Rutinen gäller inte längre.",
    en: "The routine no longer applies.",
    hintSv: "Läs den som gäller nu.",
    hintEn: "Read the one that applies now."
  },
  NotInUnit: {
    code: "TL-POL-009",
    sv: "Personen arbetar inte på enheten.",
    en: "The person does not work in the unit.",
    hintSv: "Välj en person som arbetar där.",
    hintEn: "Choose somebody who works there."
  },
  DayNotCome: {
    code: "TL-POL-010",
    sv: "Dagen har inte varit än.",
    en: "The day has not come yet.",
    hintSv: "Välj dagens datum eller ett tidigare.",
    hintEn: "Choose today or an earlier day."
  },
  ExerciseNotFound: {
    code: "TL-POL-011",
    sv: "Övningen finns inte.",
    en: "There is no such exercise.",
    hintSv: "Välj en övning i listan.",
    hintEn: "Choose an exercise from the list."
  },
  ExerciseIdTaken: {
    code: "TL-POL-012",
    sv: "Övningen är redan planerad.",
    en: "The exercise is already planned.",
    hintSv: "Öppna den i listan.",
    hintEn: "Open it from the list."
  },
  ExerciseNotHeld: {
    code: "TL-POL-013",
    sv: "Övningen är inte genomförd än.",
    en: "The exercise is not held yet.",
    hintSv: "Anteckna först att den är genomförd.",
    hintEn: "Note first that it was held."
  },
  RequestNotFound: {
    code: "TL-POL-014",
    sv: "Begäran finns inte.",
    en: "There is no such request.",
    hintSv: "Välj en begäran i listan.",
    hintEn: "Choose a request from the list."
  },
  RequestIdTaken: {
    code: "TL-POL-015",
    sv: "Begäran är redan gjord.",
    en: "The request is already made.",
    hintSv: "Öppna den i listan.",
    hintEn: "Open it from the list."
  },
  NotInOwnName: {
    code: "TL-POL-016",
    sv: "Du kan bara göra det i ditt eget namn.",
    en: "You can only do that in your own name.",
    hintSv: "Be personen att göra det själv.",
    hintEn: "Ask the person to do it themselves."
  },
  RequestNotConfirmed: {
    code: "TL-POL-017",
    sv: "Begäran är inte bekräftad än.",
    en: "The request is not confirmed yet.",
    hintSv: "Bekräfta först att den har kommit.",
    hintEn: "Confirm first that it has come."
  },
  AnswerNotDue: {
    code: "TL-POL-018",
    sv: "Arbetsgivaren har fortfarande tid att svara.",
    en: "The employer still has time to answer.",
    hintSv: "Vänta till dagen då svaret ska komma.",
    hintEn: "Wait until the day the answer is due."
  },
  RequestGranted: {
    code: "TL-POL-019",
    sv: "Arbetsgivaren har gått med på begäran.",
    en: "The employer has granted the request.",
    hintSv: "Gör en ny begäran om något återstår.",
    hintEn: "Make a new request if something is left."
  },
  LegalReviewMissing: {
    code: "TL-POL-020",
    sv: "En jurist måste granska frågan innan uppgifter om påverkare får slås på.",
    en: "A legal review is needed before references to influencers can be switched on.",
    hintSv: "Ange granskningens dag, vem som svarar för den och diarienumret. Eller låt uppgifterna vara av.",
    hintEn: "Give the day of the review, who answers for it and its registry number. Or leave the references off."
  }
} satisfies RefusalTexts<typeof errors>
