/** What can be wrong while an incident is handled, closed and put in order. */
export const handling = {
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
} as const
