import type * as errors from "../incident/error.ts"
import type { RefusalTexts } from "./text.ts"

/** Also the refusals that the slices around an incident share with it. */
export const incident = {
  IncidentNotFound: {
    code: "TL-INC-001",
    sv: "Händelsen finns inte.",
    en: "There is no such incident.",
    hintSv: "Kontrollera numret, eller fråga den som gav dig det.",
    hintEn: "Check the number, or ask whoever gave it to you."
  },
  IncidentMerged: {
    code: "TL-INC-002",
    sv: "Händelsen har slagits ihop med en annan.",
    en: "The incident has been merged with another.",
    hintSv: "Fortsätt i den andra händelsen.",
    hintEn: "Go on in the other incident."
  },
  WrongState: {
    code: "TL-INC-003",
    sv: "Det går inte i det läge som händelsen är i.",
    en: "This cannot be done in the state the incident is in.",
    hintSv: "Läs om sidan och se vad som är nästa steg.",
    hintEn: "Reload the page and see what the next step is."
  },
  IncidentAlreadyReported: {
    code: "TL-INC-004",
    sv: "Händelsen är redan rapporterad.",
    en: "The incident is already reported.",
    hintSv: "Öppna händelsen och lägg till det som saknas.",
    hintEn: "Open the incident and add what is missing."
  },
  IdTaken: {
    code: "TL-INC-005",
    sv: "Rapporten är redan mottagen.",
    en: "The report has already been received.",
    hintSv: "Öppna sidan på nytt om du vill skicka något mer.",
    hintEn: "Open the page again if you want to send more."
  },
  ReportNumberTaken: {
    code: "TL-INC-006",
    sv: "Rapportnumret är upptaget.",
    en: "The report number is taken.",
    hintSv: "Skicka en gång till, så får rapporten ett nytt nummer.",
    hintEn: "Send once more, and the report gets a new number."
  },
  NothingReported: {
    code: "TL-INC-007",
    sv: "Det står inte vad som hände.",
    en: "It does not say what happened.",
    hintSv: "Välj minst en sak som stämmer.",
    hintEn: "Choose at least one thing that fits."
  },
  PrimaryFormNotListed: {
    code: "TL-INC-008",
    sv: "Det som är viktigast finns inte bland det du har valt.",
    en: "What is most important is not among what you chose.",
    hintSv: "Välj det viktigaste bland det du har kryssat i.",
    hintEn: "Choose the most important of those you ticked."
  },
  OccurredInFuture: {
    code: "TL-INC-009",
    sv: "Tiden har inte varit än.",
    en: "That time has not come yet.",
    hintSv: "Ändra datum eller klockslag.",
    hintEn: "Change the date or the time."
  },
  ReportedInFuture: {
    code: "TL-INC-010",
    sv: "Rapporten kan inte vara gjord senare än nu.",
    en: "The report cannot have been made later than now.",
    hintSv: "Ändra dagen då rapporten gjordes.",
    hintEn: "Change the day the report was made."
  },
  LateReasonMissing: {
    code: "TL-INC-011",
    sv: "Det har gått lång tid. Skriv varför du rapporterar nu.",
    en: "A long time has passed. Write why you report now.",
    hintSv: "En kort mening räcker.",
    hintEn: "A short sentence is enough."
  },
  UnitNotActiveThen: {
    code: "TL-INC-012",
    sv: "Enheten fanns inte den dagen.",
    en: "The unit did not exist on that day.",
    hintSv: "Välj en enhet som fanns då, eller ändra dagen.",
    hintEn: "Choose a unit that existed then, or change the day."
  },
  UnitElsewhereThen: {
    code: "TL-INC-013",
    sv: "Enheten låg på en annan plats i organisationen den dagen.",
    en: "The unit had another place in the organisation on that day.",
    hintSv: "Välj enheten en gång till.",
    hintEn: "Choose the unit once more."
  },
  ReporterInconsistent: {
    code: "TL-INC-014",
    sv: "Uppgifterna om dig som rapporterar går inte ihop.",
    en: "What it says about you who report does not fit together.",
    hintSv: "Välj en gång till hur du vill rapportera.",
    hintEn: "Choose once more how you want to report."
  },
  AnonymousNotOffered: {
    code: "TL-INC-015",
    sv: "Det går inte att rapportera anonymt här.",
    en: "You cannot report anonymously here.",
    hintSv: "Rapportera med skyddat namn eller med ditt namn.",
    hintEn: "Report with your name protected, or with your name."
  },
  NameProtectedNotOffered: {
    code: "TL-INC-016",
    sv: "Det går inte att rapportera med skyddat namn här.",
    en: "You cannot report with your name protected here.",
    hintSv: "Rapportera anonymt eller med ditt namn.",
    hintEn: "Report anonymously, or with your name."
  },
  ExposureNotFound: {
    code: "TL-INC-017",
    sv: "Personen är inte med i händelsen.",
    en: "The person is not part of the incident.",
    hintSv: "Läs om sidan och välj bland dem som är med.",
    hintEn: "Reload the page and choose among those who are."
  },
  DuplicateExposure: {
    code: "TL-INC-018",
    sv: "Personen är redan med i händelsen.",
    en: "The person is already part of the incident.",
    hintSv: "Du behöver inte lägga till personen igen.",
    hintEn: "You need not add the person again."
  },
  RelationMissing: {
    code: "TL-INC-019",
    sv: "Det saknas vem personen är anhörig till.",
    en: "It does not say whose relative the person is.",
    hintSv: "Välj den medarbetare som personen är anhörig till.",
    hintEn: "Choose the employee whose relative it is."
  },
  MinorRequiresHandler: {
    code: "TL-INC-020",
    sv: "Ett barn läggs till av den som handlägger.",
    en: "A child is added by whoever handles the case.",
    hintSv: "Skriv det i berättelsen. Chefen tar det vidare.",
    hintEn: "Write it in the account. The manager will take it from there."
  },
  ReportNotFound: {
    code: "TL-INC-021",
    sv: "Rapporten finns inte i händelsen.",
    en: "The report is not part of the incident.",
    hintSv: "Läs om sidan och försök igen.",
    hintEn: "Reload the page and try again."
  },
  NotOwnReport: {
    code: "TL-INC-022",
    sv: "Bara den som har rapporterat kan ta tillbaka rapporten.",
    en: "Only whoever reported can take the report back.",
    hintSv: "Be den som rapporterade att ta tillbaka den.",
    hintEn: "Ask whoever reported to take it back."
  },
  TooLateToRetract: {
    code: "TL-INC-023",
    sv: "Det har gått för lång tid för att ta tillbaka rapporten.",
    en: "Too much time has passed to take the report back.",
    hintSv: "Skriv ett tillägg, eller prata med den som handlägger.",
    hintEn: "Write an addendum, or talk to whoever handles the case."
  },
  IncidentIsClosed: {
    code: "TL-INC-024",
    sv: "Händelsen är avslutad.",
    en: "The incident is closed.",
    hintSv: "Öppna händelsen igen om något saknas.",
    hintEn: "Reopen the incident if something is missing."
  },
  ReasonRequired: {
    code: "TL-INC-025",
    sv: "Det saknas varför.",
    en: "The reason is missing.",
    hintSv: "Skriv en kort mening om varför.",
    hintEn: "Write a short sentence about why."
  },
  InvalidCorrection: {
    code: "TL-INC-026",
    sv: "Det värdet går inte att välja här.",
    en: "That value cannot be chosen here.",
    hintSv: "Välj ett av svaren i listan.",
    hintEn: "Choose one of the answers in the list."
  },
  FieldChangedMeanwhile: {
    code: "TL-INC-027",
    sv: "Någon annan har ändrat uppgiften sedan sidan visades.",
    en: "Somebody else has changed this since the page was shown.",
    hintSv: "Läs om sidan och ändra om det behövs.",
    hintEn: "Reload the page and change it if needed."
  },
  ContradictsOwnStatement: {
    code: "TL-INC-028",
    sv: "Den utsatta säger själv något annat. Den upplevelsen går före.",
    en: "The exposed person says otherwise, and their own view decides.",
    hintSv: "Prata med den som är utsatt.",
    hintEn: "Talk to the exposed person."
  },
  HandlerInactive: {
    code: "TL-INC-029",
    sv: "Personen arbetar inte här nu.",
    en: "The person does not work here now.",
    hintSv: "Välj någon som arbetar här.",
    hintEn: "Choose somebody who works here."
  },
  ConflictOfInterest: {
    code: "TL-INC-030",
    sv: "Personen kan inte handlägga det som rör personen själv.",
    en: "The person cannot handle what concerns themselves.",
    hintSv: "Välj en annan chef, eller fråga säkerhetssamordnaren.",
    hintEn: "Choose another manager, or ask the security coordinator."
  },
  SupportOwed: {
    code: "TL-INC-031",
    sv: "Stödet är inte följt upp för alla som är utsatta.",
    en: "The support has not been followed up for everybody exposed.",
    hintSv: "Följ upp stödet, eller anteckna att personen har tackat nej.",
    hintEn: "Follow up the support, or note that the person declined."
  },
  PoliceDecisionMissing: {
    code: "TL-INC-060",
    sv: "Ingen har beslutat om det ska polisanmälas.",
    en: "Nobody has decided whether to tell the police.",
    hintSv: "Besluta det först. Ska det inte anmälas, skriv varför.",
    hintEn: "Decide that first. If it is not to be filed, write why."
  },
  NotificationOutstanding: {
    code: "TL-INC-061",
    sv: "En myndighet kan behöva få veta. Det är inte klart.",
    en: "An authority may have to be told. That is not settled.",
    hintSv: "Bedöm om myndigheten ska få veta. Skicka anmälan, eller skriv varför den inte behövs.",
    hintEn: "Assess whether the authority must be told. Send the notification, or write why it is not needed."
  },
  SummaryMissing: {
    code: "TL-INC-032",
    sv: "Det saknas en sammanfattning till den utsatta och den som rapporterade.",
    en: "The summary to the exposed person and the reporter is missing.",
    hintSv: "Skriv kort vad som har gjorts.",
    hintEn: "Write briefly what has been done."
  },
  AlreadyMerged: {
    code: "TL-INC-033",
    sv: "Händelsen är redan ihopslagen med en annan.",
    en: "The incident has already been merged with another.",
    hintSv: "Öppna den händelse som den hör till.",
    hintEn: "Open the incident it belongs to."
  },
  CyclicMerge: {
    code: "TL-INC-034",
    sv: "En händelse kan inte slås ihop med sig själv.",
    en: "An incident cannot be merged with itself.",
    hintSv: "Välj en annan händelse.",
    hintEn: "Choose another incident."
  },
  MergeWouldReveal: {
    code: "TL-INC-035",
    sv: "Rapporten får inte ses av en person som kan se den andra händelsen.",
    en: "The report must not be seen by somebody who can see the other incident.",
    hintSv: "Slå ihop åt andra hållet.",
    hintEn: "Merge them the other way round."
  },
  NotMerged: {
    code: "TL-INC-036",
    sv: "Händelserna är inte sammanslagna.",
    en: "The incidents are not merged.",
    hintSv: "Läs om sidan och se vad händelsen hör till nu.",
    hintEn: "Reload the page and see what the incident belongs to now."
  },
  MergeInUse: {
    code: "TL-INC-037",
    sv: "Något har redan gjorts med det som följde med.",
    en: "Something has already been done with what came along.",
    hintSv: "Rätta i den händelse där ärendet fortsätter.",
    hintEn: "Correct it in the incident where the case goes on."
  },
  ActionsOpen: {
    code: "TL-INC-038",
    sv: "Det finns åtgärder som inte är klara.",
    en: "There are measures that are not done.",
    hintSv: "Gör klart eller avbryt åtgärderna först.",
    hintEn: "Finish or cancel the measures first."
  },
  CircumstancesContradict: {
    code: "TL-INC-039",
    sv: "Svaren går inte ihop.",
    en: "The answers do not go together.",
    hintSv: "Kontrollera larm och ensamarbete.",
    hintEn: "Check the alarm and whether anybody was alone."
  },
  NotTheSafetyRep: {
    code: "TL-INC-040",
    sv: "Bara skyddsombudet kan stoppa arbetet som skyddsombud.",
    en: "Only the safety representative stops work as one.",
    hintSv: "Välj att medarbetaren stoppade arbetet, om det stämmer.",
    hintEn: "Choose that the employee stopped the work, if so."
  },
  StopEndsBeforeItBegins: {
    code: "TL-INC-041",
    sv: "Stoppet slutar innan det börjar.",
    en: "The stop ends before it begins.",
    hintSv: "Ändra en av tiderna.",
    hintEn: "Change one of the times."
  },
  AnonymousUnreachable: {
    code: "TL-INC-042",
    sv: "Den som rapporterade är anonym.",
    en: "Whoever reported is anonymous.",
    hintSv: "Skriv ett meddelande på rapportens sida.",
    hintEn: "Write a message on the page of the report."
  },
  SafetyRepElsewhere: {
    code: "TL-INC-043",
    sv: "Skyddsombudet har inte det området.",
    en: "The safety representative does not have that area.",
    hintSv: "Välj skyddsombudet för enheten.",
    hintEn: "Choose the safety representative of the unit."
  },
  SafetyRepNotInvited: {
    code: "TL-INC-044",
    sv: "Skyddsombudet är inte inbjudet.",
    en: "The safety representative has not been asked.",
    hintSv: "Bjud in skyddsombudet till utredningen.",
    hintEn: "Ask the safety representative to take part."
  },
  InvestigationNotOpen: {
    code: "TL-INC-045",
    sv: "Ingen utredning pågår.",
    en: "No investigation is going on.",
    hintSv: "Börja en utredning först.",
    hintEn: "Open an investigation first."
  },
  UnitNotInPath: {
    code: "TL-INC-046",
    sv: "Händelsen hör inte till den enheten.",
    en: "The incident does not belong to that unit.",
    hintSv: "Välj enheten där det hände, eller en ovanför.",
    hintEn: "Choose the unit where it happened, or one above."
  },
  NoReorganisation: {
    code: "TL-INC-047",
    sv: "Enheten hade inte blivit den andra när det hände.",
    en: "The unit had not become the other when it happened.",
    hintSv: "Välj rättelse och skriv varför, om enheten var fel.",
    hintEn: "Choose correction and write why, if the unit was wrong."
  }
} satisfies RefusalTexts<typeof errors>
