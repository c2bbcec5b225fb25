import type { Bilingual } from "./language.ts"

const sv = {
  product: "Trygglogg",
  skip: "Till innehållet",
  otherLanguage: "English",
  logOut: "Logga ut",
  back: "Tillbaka",
  about: "Om Trygglogg",
  dangerNow: "Är det fara nu?",
  call112: "Ring 112",
  hide: "Göm sidan",
  post: "Demons mejl",
  demo: "Det här är en demo. Allt är påhittat.",
  errorTitle: "Fel:",
  errorsHeading: "Något behöver rättas",
  code: "Kod",
  continue: "Fortsätt",
  save: "Spara",
  yes: "Ja",
  no: "Nej",
  dontKnow: "Jag vet inte",
  voluntary: "Frivilligt",
  unknownPerson: "Medarbetare",
  problems: {
    notFound: "Sidan finns inte",
    notFoundText: "Sidan finns inte, eller så får du inte se den. Gå till startsidan och börja om därifrån.",
    emergency: "Är det ett nödläge? Du kan öppna ett ärende en kort stund",
    forbidden: "Du får inte göra det här",
    refused: "Det gick inte",
    unexpected: "Något gick fel hos oss",
    unexpectedText:
      "Felet är vårt. Försök igen om en stund. Hjälper inte det? Ring din chef eller säkerhetssamordnaren.",
    unavailable: "Det går inte att spara just nu",
    unavailableText: "Inget har skickats. Försök igen om en stund. Är det bråttom? Ring din chef.",
    erased: "Uppgifterna är gallrade",
    erasedText: "Det går inte att skriva mer här, för texterna är gallrade. Inget har sparats.",
    tooLarge: "Du skickade för mycket text",
    badForm: "Formuläret gick inte att läsa",
    badFormText: "Gå tillbaka, ladda om sidan och försök igen. Inget har skickats.",
    expired: "Sidan var för gammal",
    expiredText: "Du har varit inne länge eller loggat in på nytt. Gå tillbaka, ladda om sidan och försök igen.",
    wrongMethod: "Så kan sidan inte användas",
    toStart: "Till startsidan"
  },
  signedOut: { title: "Du är utloggad", text: "Stäng fönstret om du delar dator med andra.", again: "Logga in igen" },
  unknownUser: {
    title: "Vi känner inte igen dig",
    text: "Du är inloggad, men du finns inte i registret över medarbetare. Ring din chef eller säkerhetssamordnaren."
  },
  loginFailed: {
    title: "Inloggningen gick inte",
    text: "Försök logga in igen. Hjälper inte det? Ring din chef.",
    again: "Logga in"
  },
  loginUnavailable: {
    title: "Det går inte att logga in just nu",
    text: "Inloggningen svarar inte. Försök igen om en stund. Är det bråttom? Ring din chef."
  }
}

const en: typeof sv = {
  product: "Trygglogg",
  skip: "To the content",
  otherLanguage: "Svenska",
  logOut: "Log out",
  back: "Back",
  about: "About Trygglogg",
  dangerNow: "Are you in danger now?",
  call112: "Call 112",
  hide: "Hide this page",
  post: "The demo's mail",
  demo: "This is a demo. Everything is made up.",
  errorTitle: "Error:",
  errorsHeading: "Something needs to be corrected",
  code: "Code",
  continue: "Continue",
  save: "Save",
  yes: "Yes",
  no: "No",
  dontKnow: "I don't know",
  voluntary: "Optional",
  unknownPerson: "Employee",
  problems: {
    notFound: "There is no such page",
    notFoundText: "The page does not exist, or you may not see it. Go to the start page and begin again from there.",
    emergency: "Is it an emergency? You can open a case for a short time",
    forbidden: "You may not do this",
    refused: "That was not possible",
    unexpected: "Something went wrong on our side",
    unexpectedText:
      "The fault is ours. Try again in a while. Still wrong? Call your manager or the security coordinator.",
    unavailable: "Nothing can be saved just now",
    unavailableText: "Nothing has been sent. Try again in a while. Is it urgent? Call your manager.",
    erased: "The information has been erased",
    erasedText: "Nothing more can be written here, because the texts have been erased. Nothing has been saved.",
    tooLarge: "You sent too much text",
    badForm: "The form could not be read",
    badFormText: "Go back, reload the page and try again. Nothing has been sent.",
    expired: "The page was too old",
    expiredText: "You have been here for long or have logged in anew. Go back, reload the page and try again.",
    wrongMethod: "The page cannot be used like that",
    toStart: "To the start page"
  },
  signedOut: {
    title: "You are logged out",
    text: "Close the window if you share the computer.",
    again: "Log in again"
  },
  unknownUser: {
    title: "We do not recognise you",
    text: "You are logged in, but you are not in the register of employees. Call your manager or the security coordinator."
  },
  loginFailed: {
    title: "The login did not work",
    text: "Try to log in again. Still wrong? Call your manager.",
    again: "Log in"
  },
  loginUnavailable: {
    title: "It is not possible to log in right now",
    text: "The login does not answer. Try again in a while. Is it urgent? Call your manager."
  }
}

export const common: Bilingual<typeof sv> = { sv, en }
