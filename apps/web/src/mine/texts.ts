import type { Bilingual } from "../texts/language.ts"

const sv = {
  list: {
    title: "Mina rapporter",
    empty: "Du har inga rapporter.",
    report: "Rapportera en händelse",
    reported: "Rapporterad",
    next: "Nästa steg",
    older: "Äldre rapporter",
    newer: "Nyare rapporter"
  },
  status: {
    received: "Mottagen",
    underHandling: "Någon tar hand om den",
    reopened: "Öppnad igen",
    closed: "Klar",
    notReportable: "Avslutad utan åtgärd",
    merged: "Ihopförd med en annan rapport",
    retracted: "Tillbakadragen"
  },
  next: {
    beingRead: "En chef läser din rapport och hör av sig.",
    beingCalled: "Du blir uppringd.",
    giveStatement: "Berätta hur du upplevde det.",
    answerOffer: "Svara på erbjudandet om stöd.",
    followUp: "Vi frågar hur du har det {day}.",
    handlingGoesOn: "Arbetet pågår.",
    readSummary: "Läs hur det blev. Saknas något kan du öppna ärendet igen.",
    nothing: "Inget mer händer nu."
  },
  page: {
    title: "Rapport {number}",
    contact: "Kontakt",
    noContact: "En chef hör av sig",
    words: "Din berättelse",
    addenda: "Tillägg",
    statementWords: "Din upplevelse",
    summary: "Så blev det",
    erased: "Uppgiften är gallrad.",
    unreadable: "Texten går inte att öppna just nu.",
    more: "Det här kan du göra",
    addendum: "Skriv mer",
    statement: "Berätta hur du upplevde det",
    support: "Stöd till dig",
    readers: "Se vem som har läst",
    retract: "Dra tillbaka rapporten",
    reopen: "Öppna ärendet igen",
    reopenInfo: "Du behöver inte säga varför."
  },
  addendum: {
    title: "Skriv mer om det som hände",
    hint: "Det du skrev förut ändras inte.",
    missing: "Skriv något, eller gå tillbaka."
  },
  retract: {
    title: "Dra tillbaka rapporten?",
    info: "Rapporten finns kvar, men märks som tillbakadragen. Den räknas inte i statistiken.",
    reason: "Varför? (frivilligt)",
    button: "Dra tillbaka"
  },
  statement: {
    title: "Hur upplevde du det?",
    info: "Bara du bestämmer vad som står här. Ingen annan kan ändra det.",
    intent: "Tror du att någon ville påverka ditt arbete?",
    unsure: "Osäker",
    threatened: "Hur hotad kände du dig?",
    threatenedLevels: ["Inte alls", "Lite", "Ganska", "Mycket", "Väldigt mycket"],
    decision: "Påverkades ett beslut?",
    decisions: {
      none: "Nej",
      hesitated: "Jag tvekade",
      delayed: "Beslutet dröjde",
      changed: "Beslutet ändrades",
      withdrew: "Jag drog mig ur",
      handedOver: "Någon annan tog över"
    },
    wording: "Med dina egna ord (frivilligt)",
    missing: "Svara på om någon ville påverka ditt arbete."
  },
  support: {
    title: "Stöd till dig",
    none: "Du har inte fått något erbjudande än. Vi hör av oss.",
    offered: "Du har fått erbjudande om stöd.",
    choose: "Vilket stöd vill du ha?",
    accept: "Tacka ja",
    decline: "Jag vill inte ha stöd",
    accepted: "Du har tackat ja.",
    declined: "Du har tackat nej. Du kan ändra dig. Prata med din kontakt.",
    ended: "Stödet är avslutat.",
    missing: "Välj minst ett stöd.",
    ask: "Svara på frågor om stödet",
    askTitle: "Fick du det stöd du behövde?",
    sufficient: "Räckte stödet?",
    relevant: "Var det rätt stöd för dig?",
    enough: "Känner du tillräckligt stöd från staden som arbetsgivare?",
    affected: "Mår du fortfarande dåligt av det som hände?",
    more: "Vill du ha mer stöd?",
    partly: "Delvis",
    comment: "Vill du berätta mer? (frivilligt)",
    whoSees: "Bara den som har hand om ärendet ser svaret.",
    answer: "Skicka svaret",
    missingAnswer: "Svara på frågan.",
    thanks: "Tack. Ditt senaste svar är sparat {time}."
  },
  readers: {
    title: "Vem har läst",
    caption: "Alla som har öppnat rapporten",
    who: "Vem",
    when: "När",
    what: "Vad",
    none: "Ingen har läst den än.",
    parts: {
      case: "ärendet",
      narrative: "berättelsen",
      statement: "din upplevelse",
      addendum: "tillägg",
      summary: "sammanfattningen",
      support: "stödet",
      history: "historiken"
    }
  }
}

const en: typeof sv = {
  list: {
    title: "My reports",
    empty: "You have no reports.",
    report: "Report an incident",
    reported: "Reported",
    next: "Next step",
    older: "Older reports",
    newer: "Newer reports"
  },
  status: {
    received: "Received",
    underHandling: "Somebody is taking care of it",
    reopened: "Opened again",
    closed: "Done",
    notReportable: "Ended without action",
    merged: "Joined with another report",
    retracted: "Taken back"
  },
  next: {
    beingRead: "A manager reads your report and gets in touch.",
    beingCalled: "You will be called.",
    giveStatement: "Tell how you experienced it.",
    answerOffer: "Answer the offer of support.",
    followUp: "We ask how you are {day}.",
    handlingGoesOn: "The work goes on.",
    readSummary: "Read how it turned out. If something is missing you can open the case again.",
    nothing: "Nothing more happens now."
  },
  page: {
    title: "Report {number}",
    contact: "Contact",
    noContact: "A manager gets in touch",
    words: "Your words",
    addenda: "Additions",
    statementWords: "Your experience",
    summary: "How it turned out",
    erased: "This has been erased.",
    unreadable: "The text cannot be opened just now.",
    more: "What you can do",
    addendum: "Write more",
    statement: "Tell how you experienced it",
    support: "Support for you",
    readers: "See who has read it",
    retract: "Take the report back",
    reopen: "Open the case again",
    reopenInfo: "You need not say why."
  },
  addendum: {
    title: "Write more about what happened",
    hint: "What you wrote before is not changed.",
    missing: "Write something, or go back."
  },
  retract: {
    title: "Take the report back?",
    info: "The report stays, marked as taken back. It is not counted in the statistics.",
    reason: "Why? (optional)",
    button: "Take it back"
  },
  statement: {
    title: "How did you experience it?",
    info: "You alone decide what is written here. Nobody else can change it.",
    intent: "Do you think somebody wanted to influence your work?",
    unsure: "Unsure",
    threatened: "How threatened did you feel?",
    threatenedLevels: ["Not at all", "A little", "Rather", "Much", "Very much"],
    decision: "Was a decision affected?",
    decisions: {
      none: "No",
      hesitated: "I hesitated",
      delayed: "The decision was delayed",
      changed: "The decision was changed",
      withdrew: "I withdrew",
      handedOver: "Somebody else took over"
    },
    wording: "In your own words (optional)",
    missing: "Say whether somebody wanted to influence your work."
  },
  support: {
    title: "Support for you",
    none: "You have not been offered anything yet. We get in touch.",
    offered: "You have been offered support.",
    choose: "Which support do you want?",
    accept: "Accept",
    decline: "I do not want support",
    accepted: "You have accepted.",
    declined: "You have declined. You can change your mind. Talk with your contact.",
    ended: "The support has ended.",
    missing: "Choose at least one kind of support.",
    ask: "Answer questions about the support",
    askTitle: "Did you get the support you needed?",
    sufficient: "Was the support enough?",
    relevant: "Was it the right support for you?",
    enough: "Do you feel enough support from the city as your employer?",
    affected: "Are you still affected by what happened?",
    more: "Do you want more support?",
    partly: "Partly",
    comment: "Do you want to tell more? (optional)",
    whoSees: "Only whoever handles the case sees the answer.",
    answer: "Send the answer",
    missingAnswer: "Answer the question.",
    thanks: "Thank you. Your latest answer was saved {time}."
  },
  readers: {
    title: "Who has read it",
    caption: "Everybody who has opened the report",
    who: "Who",
    when: "When",
    what: "What",
    none: "Nobody has read it yet.",
    parts: {
      case: "the case",
      narrative: "your words",
      statement: "your experience",
      addendum: "additions",
      summary: "the summary",
      support: "the support",
      history: "the history"
    }
  }
}

export const mineTexts: Bilingual<typeof sv> = { sv, en }
