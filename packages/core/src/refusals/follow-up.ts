import type * as errors from "../follow-up/error.ts"
import type { RefusalTexts } from "./text.ts"

export const followUp = {
  SelfSupportForbidden: {
    code: "TL-SUP-001",
    sv: "Du kan inte erbjuda stöd till dig själv.",
    en: "You cannot offer support to yourself.",
    hintSv: "Din egen chef erbjuder dig stöd.",
    hintEn: "Your own manager offers you support."
  },
  SupportNotOffered: {
    code: "TL-SUP-002",
    sv: "Stödet är inte erbjudet.",
    en: "The support has not been offered.",
    hintSv: "Erbjud stödet först.",
    hintEn: "Offer the support first."
  },
  SupportIsOver: {
    code: "TL-SUP-003",
    sv: "Stödet är avslutat.",
    en: "The support has ended.",
    hintSv: "Erbjud stödet på nytt om det behövs.",
    hintEn: "Offer the support anew if it is needed."
  },
  NotOwnSupport: {
    code: "TL-SUP-004",
    sv: "Bara den som är utsatt kan svara om stödet.",
    en: "Only the exposed person can answer about the support.",
    hintSv: "Be personen att svara själv. Den som handlägger kan skriva ner svaret.",
    hintEn: "Ask the person to answer. Whoever handles the case can write the answer down."
  },
  EmployeeWantsMore: {
    code: "TL-SUP-005",
    sv: "Personen vill ha mer stöd.",
    en: "The person wants more support.",
    hintSv: "Erbjud mer stöd och följ upp igen innan det avslutas.",
    hintEn: "Offer more support and follow up again before it ends."
  },
  FollowUpInPast: {
    code: "TL-SUP-006",
    sv: "Dagen har redan varit.",
    en: "That day has already been.",
    hintSv: "Välj i dag eller en senare dag.",
    hintEn: "Choose today or a later day."
  },
  FollowUpNotPlanned: {
    code: "TL-SUP-007",
    sv: "Ingen uppföljning är planerad den dagen.",
    en: "No follow-up is planned for that day.",
    hintSv: "Välj en planerad dag som inte är gjord.",
    hintEn: "Choose a planned day that has not been done."
  },
  FollowUpNotDue: {
    code: "TL-SUP-008",
    sv: "Dagen för uppföljningen har inte passerat.",
    en: "The day of the follow-up has not passed.",
    hintSv: "Följ upp stödet, eller vänta tills dagen har gått.",
    hintEn: "Follow up the support, or wait until the day has passed."
  },
  EndsBeforeItBegins: {
    code: "TL-SUP-009",
    sv: "Skyddet slutar innan det börjar.",
    en: "The protection ends before it begins.",
    hintSv: "Ändra en av dagarna.",
    hintEn: "Change one of the days."
  },
  SelfColleagueSupport: {
    code: "TL-SUP-010",
    sv: "Du kan inte erbjuda stöd till dig själv.",
    en: "You cannot offer support to yourself.",
    hintSv: "Be din chef eller säkerhetssamordnaren om stöd.",
    hintEn: "Ask your manager or the security coordinator for support."
  },
  ColleagueIsExposed: {
    code: "TL-SUP-011",
    sv: "Personen är själv utsatt i händelsen.",
    en: "The person was hit by the incident.",
    hintSv: "Erbjud stöd till personen som utsatt.",
    hintEn: "Offer support to the person as exposed."
  },
  NotTheReporter: {
    code: "TL-SUP-012",
    sv: "Personen har inte rapporterat händelsen.",
    en: "The person has not reported the incident.",
    hintSv: "Välj att personen såg eller hörde, om det stämmer.",
    hintEn: "Choose that the person saw or heard it, if so."
  },
  ColleagueNotActive: {
    code: "TL-SUP-013",
    sv: "Personen arbetar inte här.",
    en: "The person does not work here.",
    hintSv: "Kontrollera att du har valt rätt person.",
    hintEn: "Check that you have chosen the right person."
  },
  ColleagueSupportNotOffered: {
    code: "TL-SUP-014",
    sv: "Kollegan har inte fått något stöd erbjudet.",
    en: "The colleague has not been offered any support.",
    hintSv: "Erbjud stöd först.",
    hintEn: "Offer support first."
  },
  NotOwnColleagueSupport: {
    code: "TL-SUP-015",
    sv: "Bara kollegan själv kan svara om stödet.",
    en: "Only the colleague can answer about the support.",
    hintSv: "Be kollegan att svara. Den som handlägger kan skriva ner svaret.",
    hintEn: "Ask the colleague to answer. Whoever handles the case can write it down."
  },
  ActionIdTaken: {
    code: "TL-ACT-001",
    sv: "Åtgärden finns redan.",
    en: "The measure is already there.",
    hintSv: "Öppna sidan på nytt om du vill besluta en till.",
    hintEn: "Open the page again to decide on one more."
  },
  ActionNotFound: {
    code: "TL-ACT-002",
    sv: "Åtgärden finns inte i ärendet.",
    en: "There is no such measure in the case.",
    hintSv: "Läs om sidan och välj i listan.",
    hintEn: "Reload the page and choose from the list."
  },
  ActionEnded: {
    code: "TL-ACT-003",
    sv: "Åtgärden är klar eller avbruten.",
    en: "The measure is done or cancelled.",
    hintSv: "Besluta en ny åtgärd om något mer behövs.",
    hintEn: "Decide on a new measure if more is needed."
  },
  ActionNotDone: {
    code: "TL-ACT-004",
    sv: "Åtgärden är inte klar än.",
    en: "The measure is not done yet.",
    hintSv: "Vänta med att se på effekten tills den är klar.",
    hintEn: "Wait with looking at the effect until it is done."
  },
  DoneInFuture: {
    code: "TL-ACT-005",
    sv: "Åtgärden kan inte vara klar senare än nu.",
    en: "The measure cannot be done later than now.",
    hintSv: "Ändra tiden då den blev klar.",
    hintEn: "Change when it was done."
  },
  DueDayMissing: {
    code: "TL-ACT-006",
    sv: "Åtgärden saknar en dag då den ska vara klar.",
    en: "The measure has no day by which it is to be done.",
    hintSv: "Välj en dag, eller ange att den redan är gjord.",
    hintEn: "Choose a day, or state that it has been done."
  },
  ActionDueInPast: {
    code: "TL-ACT-007",
    sv: "Dagen har redan varit.",
    en: "That day has already been.",
    hintSv: "Välj i dag eller en senare dag.",
    hintEn: "Choose today or a later day."
  },
  OriginInconsistent: {
    code: "TL-ACT-008",
    sv: "Det som åtgärden kommer ur stämmer inte.",
    en: "What the measure comes out of does not fit.",
    hintSv: "Välj händelse bara om åtgärden gäller en händelse.",
    hintEn: "Choose incident only if the measure is about one."
  },
  OwnerInactive: {
    code: "TL-ACT-009",
    sv: "Den som ska göra åtgärden arbetar inte här.",
    en: "Whoever is to do it does not work here.",
    hintSv: "Välj någon annan.",
    hintEn: "Choose somebody else."
  }
} satisfies RefusalTexts<typeof errors>
