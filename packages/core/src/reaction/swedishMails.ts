import type { MailTexts } from "./mailText.ts"

/** What the mails say in Swedish. */
export const swedishMails: MailTexts = {
  someone: "Den som tar hand om ärendet",
  soon: "snart",
  something: "Något ska göras",
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
  policeReported: {
    subject: ({ number }) => `Ett besked i ärendet ${number}`,
    body: ({ contact }) => [
      "Det finns ett besked till dig.",
      "En polisanmälan är gjord. Din egen adress står inte i den.",
      `Polisen kan vilja prata med dig. Vill du ha någon med dig? Säg det till oss. ${contact} svarar på dina frågor.`,
      "Du bestämmer själv om du vill vara målsägande. Du kan ändra dig senare.",
      "Går det till åtal? Då behöver det finnas en målsägande med namn.",
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
  opened: {
    subject: () => "Någon har öppnat ett ärende i ett akut läge",
    body: ({ by }) => [
      "Någon som inte arbetar med ett ärende har öppnat det. De säger att det var akut.",
      `Läs varför. Säg senast ${by} om det behövdes.`,
      "Här står inget om det som hände. Det är för att skydda dem det gäller. Logga in för att läsa."
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
  },
  waits: {
    subject: () => "Något i ett ärende väntar på dig",
    body: ({ by }) => [
      `Något i ett ärende ska vara klart senast ${by}.`,
      "Logga in och se vad som är nästa steg. Kan du inte? Be en annan chef om hjälp.",
      "Här står inget om det som hände. Det är för att skydda dem det gäller."
    ],
    link: "Läs ärendet"
  },
  late: {
    subject: () => "Något i ett ärende är inte gjort i tid",
    body: ({ by }) => [
      `Något i ett ärende skulle ha varit klart senast ${by}. Det är inte gjort.`,
      "Logga in och se vad det är. Prata med den som tar hand om ärendet.",
      "Här står inget om det som hände. Det är för att skydda dem det gäller."
    ],
    link: "Läs ärendet"
  },
  task: {
    subject: () => "Något väntar på dig",
    body: ({ by, task }) => [
      `Det här väntar: ${task}.`,
      `Det skulle vara klart senast ${by}. Logga in och gör det nu.`
    ],
    link: "Logga in"
  },
  missedCheckIn: {
    subject: () => "Ingen har hörts av från ett besök",
    body: ({ at }) => [
      "Ingen på ett besök har hört av sig i tid.",
      `De skulle ha gjort det ${at}.`,
      "Ring dem. Får du inget svar: ring 112.",
      "Det här mejlet är inget larm. Det ersätter inte personlarm eller 112."
    ],
    link: "Logga in"
  }
}
