import type * as errors from "../police-report/error.ts"
import type { RefusalTexts } from "./text.ts"

export const policeReport = {
  PoliceReportNotFound: {
    code: "TL-POLICE-001",
    sv: "Den polisanmälan finns inte i ärendet.",
    en: "There is no such police report in the case.",
    hintSv: "Läs om sidan. Börja med att ta upp frågan om polisanmälan.",
    hintEn: "Reload the page. Begin by raising the question of a police report."
  },
  ConsultationMissing: {
    code: "TL-POLICE-002",
    sv: "Rutinen säger att du först pratar med säkerhetssamordnaren.",
    en: "The routine says that you first talk with the security coordinator.",
    hintSv: "Skriv vem du pratade med och när. Är det bråttom kan du välja det och prata efteråt.",
    hintEn: "Write whom you talked with and when. If it is urgent you can say so and talk afterwards."
  },
  NotAuthorisedToFile: {
    code: "TL-POLICE-003",
    sv: "Reglerna här låter inte dig besluta om polisanmälan på det sättet.",
    en: "The rules here do not let you decide on a police report in that capacity.",
    hintSv: "Be närmaste chef att besluta. Staden bestämmer i sina regler vem som får.",
    hintEn: "Ask the closest manager to decide. The city says in its rules who may."
  },
  DisclosureNotAssessed: {
    code: "TL-POLICE-004",
    sv: "Uppgifter om en klient är hemliga. Ingen har prövat om de får lämnas ut.",
    en: "What is known of a client is secret. Nobody has weighed whether it may be told.",
    hintSv: "Pröva det först och skriv på vilken grund. Eller ta bort uppgifterna ur texten.",
    hintEn: "Weigh it first and say on what ground. Or take the information out of the text."
  },
  GroundNotForClientData: {
    code: "TL-POLICE-005",
    sv: "Den grunden gäller inte för uppgifter om klienter.",
    en: "That ground does not reach information about clients.",
    hintSv: "Välj en annan grund. Vanligast är att det är nödvändigt för vårt eget arbete.",
    hintEn: "Choose another ground. The usual one is that it is necessary for our own work."
  },
  StanceMissing: {
    code: "TL-POLICE-006",
    sv: "Det står inte vad den utsatta vill.",
    en: "It does not say what the exposed person wants.",
    hintSv: "Fråga personen och skriv svaret innan du beslutar.",
    hintEn: "Ask the person and write the answer down before you decide."
  },
  NotDecided: {
    code: "TL-POLICE-007",
    sv: "Ingen har beslutat det.",
    en: "Nobody has decided that.",
    hintSv: "Besluta först om det ska polisanmälas.",
    hintEn: "First decide whether it is to be filed."
  },
  PrivateAddressForbidden: {
    code: "TL-POLICE-008",
    sv: "En privat adress får inte stå i anmälan.",
    en: "A private address may not stand in the report.",
    hintSv: "Använd arbetsplatsens adress.",
    hintEn: "Use the workplace's address."
  },
  PersonalIdentityForbidden: {
    code: "TL-POLICE-009",
    sv: "Personnummer, adress och telefon får inte sparas här.",
    en: "A personal number, an address or a telephone number may not be kept here.",
    hintSv: "Lämna uppgiften direkt till polisen eller myndigheten. Skriv bara deras nummer på ärendet.",
    hintEn: "Give it to the police or the authority directly. Write only their number of the case."
  },
  ComplainantNotWilling: {
    code: "TL-POLICE-010",
    sv: "Ingen av de utsatta har sagt ja till att vara målsägande.",
    en: "None of the exposed has agreed to be the complainant.",
    hintSv: "Förvaltningen kan stå bakom anmälan. Välj det, eller fråga personen igen.",
    hintEn: "The organisation can stand behind the report. Choose that, or ask the person again."
  },
  NotFiled: {
    code: "TL-POLICE-011",
    sv: "Polisen har inte fått anmälan än.",
    en: "The police do not have the report yet.",
    hintSv: "Skriv först att anmälan är gjord.",
    hintEn: "First write that the report was filed."
  },
  AlreadyFiled: {
    code: "TL-POLICE-012",
    sv: "Anmälan är redan gjord.",
    en: "The report has already been filed.",
    hintSv: "Lämna mer till polisen som ett tillägg, eller ta tillbaka anmälan.",
    hintEn: "Tell the police more as a supplement, or withdraw the report."
  },
  ReferenceMalformed: {
    code: "TL-POLICE-013",
    sv: "Numret ser inte rätt ut.",
    en: "The number does not look right.",
    hintSv: "Skriv polisens nummer så här: 5000-K123456-26. Andra nummer skrivs utan mellanslag.",
    hintEn: "Write the police's number like this: 5000-K123456-26. Other numbers are written without spaces."
  },
  AttestationMissing: {
    code: "TL-POLICE-014",
    sv: "Du har inte intygat att ni pratade med varandra.",
    en: "You have not attested that you talked with each other.",
    hintSv: "Kryssa i att du intygar det, eller be den andra att skriva.",
    hintEn: "Tick that you attest it, or ask the other one to write it."
  },
  PoliceReportIdTaken: {
    code: "TL-POLICE-015",
    sv: "Frågan hör till ett annat ärende.",
    en: "The question belongs to another case.",
    hintSv: "Läs om sidan och försök igen.",
    hintEn: "Reload the page and try again."
  },
  NotInRoleThen: {
    code: "TL-POLICE-016",
    sv: "Personen hade inte den rollen här den dagen.",
    en: "The person did not hold that role here on that day.",
    hintSv: "Välj vem du pratade med, eller en annan roll.",
    hintEn: "Choose whom you talked with, or another role."
  },
  NotOwnStance: {
    code: "TL-POLICE-017",
    sv: "Bara den som är utsatt kan säga om den vill vara målsägande.",
    en: "Only the exposed person can say whether they want to be the complainant.",
    hintSv: "Fråga personen. Den som handlägger kan skriva ner svaret.",
    hintEn: "Ask the person. Whoever handles the case can write the answer down."
  }
} satisfies RefusalTexts<typeof errors>
