/**
 * What the mails say. Plain words (LIX at most 30, sentences of at most 15 words: `test/reaction/texts.test.ts`), and nothing of what
 * happened, where, or to whom. A mail names at most the contact.
 */
import type { Template } from "./notice.ts"

export interface Filling {
  readonly number: string
  /** The contact's name, or the words used without one. */
  readonly contact: string
  /** A day, written out. */
  readonly by: string
  /** A day and a time, written out. */
  readonly at: string
}

export interface MailText {
  readonly subject: (filling: Filling) => string
  /** Paragraphs. */
  readonly body: (filling: Filling) => ReadonlyArray<string>
  /** What the link is called. */
  readonly link: string
}

export type MailTexts = { readonly [T in Template]: MailText } & {
  /** Instead of a name, at the start of a sentence. */
  readonly someone: string
  readonly soon: string
}

const sv: MailTexts = {
  someone: "Den som tar hand om ärendet",
  soon: "snart",
  receipt: {
    subject: ({ number }) => `Vi har fått din rapport ${number}`,
    body: ({ by, contact, number }) => [
      `Vi har fått din rapport. Numret är ${number}.`,
      "Det som har hänt är inte ditt fel. Du ska inte behöva hantera det ensam.",
      `Det här händer nu. ${contact} hör av sig senast ${by}.`,
      "Är det fara nu? Ring 112.",
      "Du kan läsa och lägga till mer när du vill. Där ser du också vem som har läst din rapport."
    ],
    link: "Läs din rapport"
  },
  receiptForOther: {
    subject: ({ number }) => `Vi har fått din rapport ${number}`,
    body: ({ by, contact, number }) => [
      `Vi har fått din rapport. Numret är ${number}.`,
      "Tack för att du berättade. Det hjälper oss att ta hand om den som blev utsatt.",
      `Det här händer nu. ${contact} läser den senast ${by}.`,
      "Är det fara nu? Ring 112.",
      "Du kan läsa och lägga till mer när du vill. Där ser du också vem som har läst din rapport."
    ],
    link: "Läs din rapport"
  },
  toManager: {
    subject: () => "En ny rapport väntar på dig",
    body: ({ by }) => [
      "Det finns en ny rapport som du ska ta hand om.",
      "Läs den nu. Ring den som blev utsatt i dag.",
      `Ta hand om ärendet senast ${by}.`,
      "Här står inget om det som hände. Det är för att skydda dem det gäller. Logga in för att läsa."
    ],
    link: "Läs rapporten"
  },
  confirmExposure: {
    subject: () => "Stämmer det här?",
    body: ({ contact }) => [
      "Någon har skickat en rapport som gäller dig. Stämmer det att du blev utsatt?",
      "Logga in och säg hur det var för dig. Du kan också lägga till mer.",
      `${contact} hör av sig till dig. Du ska inte behöva hantera det ensam.`,
      "Är det fara nu? Ring 112."
    ],
    link: "Läs och svara"
  },
  assigned: {
    subject: () => "Du tar hand om ett ärende",
    body: () => [
      "Du ska ta hand om ett ärende från och med nu.",
      "Läs det i dag och se vad som är nästa steg.",
      "Här står inget om det som hände. Det är för att skydda dem det gäller. Logga in för att läsa."
    ],
    link: "Läs ärendet"
  },
  reportAdded: {
    subject: () => "En rapport till i ditt ärende",
    body: () => [
      "Det har kommit en rapport till i ett ärende som du tar hand om.",
      "Läs den i dag. Hör av dig till den som skrev, om du vet vem det är.",
      "Logga in för att läsa."
    ],
    link: "Läs rapporten"
  },
  read: {
    subject: () => "Din rapport är läst",
    body: ({ at, contact }) => [
      `${contact} läste din rapport ${at}.`,
      "Nästa steg är att vi hör av oss.",
      "Har du inte hört något? Ring din chef eller den som arbetar med säkerhet.",
      "Är det fara nu? Ring 112."
    ],
    link: "Se vad som händer"
  },
  closed: {
    subject: ({ number }) => `Ärendet ${number} är klart`,
    body: ({ number }) => [
      `Ärendet ${number} är klart. Vi har skrivit hur det blev. Logga in och läs.`,
      "Är något fel? Saknas något? Då kan du öppna ärendet igen. Du behöver inte säga varför.",
      "Vi frågar dig igen hur du har det, om du har fått stöd."
    ],
    link: "Läs hur det blev"
  },
  reopened: {
    subject: () => "Ett ärende är öppet igen",
    body: () => [
      "Ett ärende som du tog hand om är öppet igen.",
      "Läs det i dag och hör av dig till dem det gäller.",
      "Logga in för att läsa."
    ],
    link: "Läs ärendet"
  },
  followUp: {
    subject: () => "Hur har du det?",
    body: ({ contact }) => [
      "Vi vill veta hur du har det nu. Fick du det stöd du behövde?",
      "Svara ja, delvis eller nej. Det tar en halv minut.",
      `Bara de som tar hand om ärendet ser ditt svar. ${contact} ringer dig om det inte räcker.`,
      "Är det fara nu? Ring 112."
    ],
    link: "Svara"
  },
  notStarted: {
    subject: () => "Ett ärende väntar på dig",
    body: ({ by }) => [
      `Ett ärende skulle ha fått hjälp senast ${by}. Ingen har börjat.`,
      "Läs det nu. Ring den som blev utsatt. Kan du inte? Be en annan chef att ta över.",
      "Logga in för att läsa."
    ],
    link: "Läs ärendet"
  }
}

const en: MailTexts = {
  someone: "Whoever handles the case",
  soon: "soon",
  receipt: {
    subject: ({ number }) => `We have your report ${number}`,
    body: ({ by, contact, number }) => [
      `We have your report. Its number is ${number}.`,
      "What happened is not your fault. You should not have to deal with it alone.",
      `This is what happens now. ${contact} will get in touch by ${by}.`,
      "Are you in danger now? Call 112.",
      "You can read and add more at any time. There you also see who has read it."
    ],
    link: "Read your report"
  },
  receiptForOther: {
    subject: ({ number }) => `We have your report ${number}`,
    body: ({ by, contact, number }) => [
      `We have your report. Its number is ${number}.`,
      "Thank you for telling us. It helps us to look after the one who was hit.",
      `This is what happens now. ${contact} will read it by ${by}.`,
      "Are you in danger now? Call 112.",
      "You can read and add more at any time. There you also see who has read it."
    ],
    link: "Read your report"
  },
  toManager: {
    subject: () => "A new report is waiting for you",
    body: ({ by }) => [
      "There is a new report for you to look after.",
      "Read it now. Call the one who was hit today.",
      `Take on the case by ${by}.`,
      "Nothing of what happened is said here. That protects the people it is about. Log in to read."
    ],
    link: "Read the report"
  },
  confirmExposure: {
    subject: () => "Is this right?",
    body: ({ contact }) => [
      "Somebody has sent a report that is about you. Is it right that you were hit?",
      "Log in and say what it was like for you. You can also add more.",
      `${contact} will get in touch. You should not have to deal with it alone.`,
      "Are you in danger now? Call 112."
    ],
    link: "Read and answer"
  },
  assigned: {
    subject: () => "A case is yours now",
    body: () => [
      "You are the one to handle a case from now on.",
      "Read it today and see what the next step is.",
      "Nothing of what happened is said here. That protects the people it is about. Log in to read."
    ],
    link: "Read the case"
  },
  reportAdded: {
    subject: () => "One more report in your case",
    body: () => [
      "One more report has come in a case that you handle.",
      "Read it today. Get in touch with whoever wrote it, if you know who that is.",
      "Log in to read."
    ],
    link: "Read the report"
  },
  read: {
    subject: () => "Your report has been read",
    body: ({ at, contact }) => [
      `${contact} read your report on ${at}.`,
      "The next step is that we get in touch.",
      "Have you heard nothing? Call your manager or the one who works with safety.",
      "Are you in danger now? Call 112."
    ],
    link: "See what happens"
  },
  closed: {
    subject: ({ number }) => `Case ${number} is done`,
    body: ({ number }) => [
      `Case ${number} is done. We have written how it went. Log in and read.`,
      "Is anything wrong? Is something missing? Then you can open the case again. You need not say why.",
      "We will ask again how you are, if you have had support."
    ],
    link: "Read how it went"
  },
  reopened: {
    subject: () => "A case is open again",
    body: () => [
      "A case that you handled is open again.",
      "Read it today and get in touch with the people it is about.",
      "Log in to read."
    ],
    link: "Read the case"
  },
  followUp: {
    subject: () => "How are you?",
    body: ({ contact }) => [
      "We want to know how you are now. Did you get the support you needed?",
      "Answer yes, partly or no. It takes half a minute.",
      `Only those who handle the case see your answer. ${contact} will call you if it is not enough.`,
      "Are you in danger now? Call 112."
    ],
    link: "Answer"
  },
  notStarted: {
    subject: () => "A case is waiting for you",
    body: ({ by }) => [
      `A case should have had help by ${by}. Nobody has started.`,
      "Read it now. Call the one who was hit. Can you not? Ask another manager to take over.",
      "Log in to read."
    ],
    link: "Read the case"
  }
}

export const mailTexts = { sv, en }
