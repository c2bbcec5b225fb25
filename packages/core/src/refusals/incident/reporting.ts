/** What can be wrong with a report and with what is said of it afterwards. */
export const reporting = {
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
  }
} as const
