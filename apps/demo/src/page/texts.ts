/** What the demo's pages say. Swedish is the source; English is complete, or it does not compile. */
import type { Role, Workplace } from "../persons.ts"
import type { Language } from "./language.ts"

const sv = {
  choosePerson: "Välj vem du vill logga in som",
  chooseIntro: "Det här är en demo. Alla personer är påhittade. Du behöver inget lösenord.",
  cancel: "Avbryt",
  loginExpired: "Inloggningen har gått ut",
  loginExpiredHelp: "Gå tillbaka till Trygglogg och logga in igen.",
  unknownPerson: "Den personen finns inte",
  unknownPersonHelp: "Gå tillbaka och välj en person i listan.",
  loginFailed: "Det gick inte att logga in",
  loginFailedHelp: "Gå tillbaka till Trygglogg och försök igen. Felets namn:",
  logOutQuestion: "Vill du logga ut?",
  logOut: "Logga ut",
  stay: "Stanna kvar",
  loggedOut: "Du är utloggad",
  loggedOutHelp: "Du kan stänga sidan.",
  post: "Post i demon",
  postIntro: "Här ser du alla mejl som Trygglogg har skickat. Det nyaste står först. Inget mejl lämnar datorn.",
  noPost: "Det finns ingen post än. Skicka en rapport, så kommer ett mejl hit.",
  to: "Till:",
  from: "Från:",
  at: "Tid:",
  noSubject: "(ämne saknas)",
  notFound: "Sidan finns inte",
  notFoundHelp: "Kontrollera adressen.",
  role: {
    employee: "Socialsekreterare",
    manager: "Enhetschef",
    departmentManager: "Avdelningschef",
    securityCoordinator: "Säkerhetssamordnare",
    safetyRepresentative: "Skyddsombud",
    boardOfficer: "Nämndhandläggare",
    auditor: "Revisor"
  } satisfies Record<Role, string>,
  workplace: {
    "Ekonomiskt bistånd": "Ekonomiskt bistånd",
    "Barn och unga": "Barn och unga"
  } satisfies Record<Workplace, string>
}

const en: typeof sv = {
  choosePerson: "Choose who to log in as",
  chooseIntro: "This is a demo. All persons are invented. You need no password.",
  cancel: "Cancel",
  loginExpired: "The login has expired",
  loginExpiredHelp: "Go back to Trygglogg and log in again.",
  unknownPerson: "There is no such person",
  unknownPersonHelp: "Go back and choose a person from the list.",
  loginFailed: "The login did not work",
  loginFailedHelp: "Go back to Trygglogg and try again. The name of the error:",
  logOutQuestion: "Do you want to log out?",
  logOut: "Log out",
  stay: "Stay logged in",
  loggedOut: "You are logged out",
  loggedOutHelp: "You can close this page.",
  post: "Mail in the demo",
  postIntro: "Here are all mails that Trygglogg has sent. The newest is first. No mail leaves this computer.",
  noPost: "There is no mail yet. Send a report, and a mail will arrive here.",
  to: "To:",
  from: "From:",
  at: "Time:",
  noSubject: "(no subject)",
  notFound: "The page does not exist",
  notFoundHelp: "Check the address.",
  role: {
    employee: "Social worker",
    manager: "Unit manager",
    departmentManager: "Department manager",
    securityCoordinator: "Security coordinator",
    safetyRepresentative: "Safety representative",
    boardOfficer: "Board officer",
    auditor: "Auditor"
  },
  workplace: {
    "Ekonomiskt bistånd": "Financial assistance",
    "Barn och unga": "Children and youth"
  }
}

export const texts: Record<Language, typeof sv> = { sv, en }

/** What a person does and where, as one line. */
export function occupation(
  person: { readonly role: Role; readonly workplace?: Workplace },
  language: Language
): string {
  const { role, workplace } = texts[language]
  return person.workplace === undefined ? role[person.role] : `${role[person.role]}, ${workplace[person.workplace]}`
}
