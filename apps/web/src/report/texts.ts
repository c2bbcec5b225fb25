import type { Form } from "@trygglogg/core/vocabulary"
import type { Bilingual } from "../texts/language.ts"

type FormLabels = { readonly [F in Form]: string }

const forms: FormLabels = {
  threat: "Hot",
  violence: "Våld",
  harassment: "Trakasserier, till exempel förtal eller förföljelse",
  propertyDamage: "Skadegörelse",
  corruption: "Muta eller annat försök att köpa ett beslut"
}

const sv = {
  start: {
    title: "Vad vill du göra?",
    self: "Jag har blivit utsatt",
    other: "Jag rapporterar åt någon annan",
    info: "Det tar ungefär två minuter. Du kan skicka direkt och lägga till mer senare.",
    alarm: "Skicka bara ett larm till min chef"
  },
  alarm: {
    self: {
      title: "Larma din chef",
      info: "Din chef får veta att något har hänt dig. Vi skickar ditt namn, tiden och din enhet."
    },
    forOther: {
      title: "Larma chefen",
      info: "Chefen får veta att något har hänt en medarbetare. Vi skickar ditt namn, tiden, enheten och vem det gäller."
    },
    notAnAlarm: "Det här ersätter inte personlarm eller 112.",
    send: "Skicka nu"
  },
  safety: {
    title: "Är du i säkerhet nu?",
    titleOther: "Är personen i säkerhet nu?",
    adviceTitle: "Ta dig till en säker plats om du kan",
    advice: "Har du personlarm? Använd det.",
    alarm: "Skicka larm till min chef",
    goOn: "Fortsätt rapportera"
  },
  who: {
    title: "Vem gäller det?",
    name: "Namn",
    hint: "Skriv minst två bokstäver. Du behöver inte säga vem.",
    search: "Sök",
    choose: "Välj person",
    unnamed: "Jag vill inte säga",
    none: "Vi hittade ingen med det namnet.",
    knows: "Vet personen att du rapporterar?",
    missing: "Välj en person, eller ”Jag vill inte säga”.",
    missingKnows: "Svara om personen vet att du rapporterar."
  },
  event: {
    title: "Vad hände?",
    hint: "Välj ett eller flera. Är du osäker? Välj ”Vet inte”, så hjälper vi till.",
    forms,
    unknown: "Vet inte eller något annat",
    missing: "Välj minst ett svar. ”Vet inte” går bra.",
    both: "Välj antingen ”Vet inte” eller det som hände."
  },
  story: {
    title: "Berätta kort vad som hände.",
    hint: "Frivilligt. Skriv som det kommer. Du kan lägga till mer senare.",
    personnummer: "Du behöver inte skriva personnummer här.",
    skip: "Hoppa över",
    tooLong: "Texten är för lång. Korta den till 8 000 tecken."
  },
  time: {
    title: "När hände det?",
    date: "Datum",
    clock: "Klockslag",
    clockHint: "Lämna tomt om du inte vet.",
    badDate: "Skriv ett datum, till exempel 2026-03-02.",
    badClock: "Skriv ett klockslag, till exempel 14:30.",
    future: "Tiden har inte varit än. Kontrollera datum och klockslag.",
    lateTitle: "Varför rapporterar du nu?",
    lateHint: "Det har gått mer än {days} dagar. Skriv kort varför. Rapporten är lika viktig ändå.",
    lateMissing: "Skriv kort varför rapporten kommer nu."
  },
  unit: { title: "Vilken enhet gäller det?", missing: "Välj en enhet." },
  receiver: {
    title: "Vem ska läsa rapporten?",
    usual: "Min chef och säkerhetssamordnaren",
    past: "Det gäller min chef. Skicka i stället till chefens chef och säkerhetssamordnaren"
  },
  check: {
    title: "Kontrollera och skicka",
    event: "Händelse",
    unknownEvent: "Vet inte eller något annat",
    who: "Vem det gäller",
    unnamed: "Vill inte säga",
    story: "Berättelse",
    noStory: "Ingen text",
    personnummer: "Det ser ut att stå ett personnummer i texten. Du behöver inte ha med det.",
    when: "När",
    unit: "Enhet",
    readers: "Läses av",
    readersUsual: "Chefen {manager} och säkerhetssamordnaren",
    readersNoManager: "Säkerhetssamordnaren",
    change: "Ändra",
    changeWhat: {
      event: "händelse",
      who: "vem det gäller",
      story: "berättelse",
      when: "tid",
      unit: "enhet",
      readers: "vem som läser"
    },
    send: "Skicka rapporten"
  },
  sent: {
    title: "Rapporten är skickad",
    number: "Ditt nummer är",
    mailed: "Vi mejlar det också till dig.",
    comfort: "Det som hänt är inte ditt fel. Du ska inte behöva hantera det ensam.",
    comfortOther: "Tack för att du berättar. Den utsatta ska inte behöva hantera det ensam.",
    next: "Det här händer nu",
    contactCalls: "{contact} hör av sig senast {deadline}.",
    someoneCalls: "En chef hör av sig senast {deadline}.",
    coordinator: "Säkerhetssamordnaren bedömer risken.",
    police: "Chefen tar upp frågan om polisanmälan.",
    more: "Lägg till mer när du vill",
    statement: "Tror du att någon ville påverka ditt arbete?",
    addendum: "Skriv mer om det som hände",
    follow: "Följ din rapport"
  }
}

const formsEn: FormLabels = {
  threat: "Threat",
  violence: "Violence",
  harassment: "Harassment, such as defamation or stalking",
  propertyDamage: "Damage to property",
  corruption: "A bribe or another attempt to buy a decision"
}

const en: typeof sv = {
  start: {
    title: "What do you want to do?",
    self: "Something has happened to me",
    other: "I report for somebody else",
    info: "It takes about two minutes. You can send at once and add more later.",
    alarm: "Just send an alarm to my manager"
  },
  alarm: {
    self: {
      title: "Alarm your manager",
      info: "Your manager is told that something has happened to you. We send your name, the time and your unit."
    },
    forOther: {
      title: "Alarm the manager",
      info: "The manager is told that something has happened to an employee. We send your name, the time, the unit and who it is about."
    },
    notAnAlarm: "This does not replace a personal alarm or 112.",
    send: "Send now"
  },
  safety: {
    title: "Are you safe now?",
    titleOther: "Is the person safe now?",
    adviceTitle: "Get to a safe place if you can",
    advice: "Do you carry a personal alarm? Use it.",
    alarm: "Send an alarm to my manager",
    goOn: "Go on reporting"
  },
  who: {
    title: "Whom is it about?",
    name: "Name",
    hint: "Write at least two letters. You need not say who.",
    search: "Search",
    choose: "Choose a person",
    unnamed: "I do not want to say",
    none: "We found nobody of that name.",
    knows: "Does the person know that you report?",
    missing: "Choose a person, or “I do not want to say”.",
    missingKnows: "Say whether the person knows that you report."
  },
  event: {
    title: "What happened?",
    hint: "Choose one or more. Not sure? Choose “Don't know” and we will help.",
    forms: formsEn,
    unknown: "Don't know, or something else",
    missing: "Choose at least one answer. “Don't know” is fine.",
    both: "Choose either “Don't know” or what happened."
  },
  story: {
    title: "Tell in short what happened.",
    hint: "Optional. Write it as it comes. You can add more later.",
    personnummer: "You need not write a personnummer (identity number) here.",
    skip: "Skip",
    tooLong: "The text is too long. Shorten it to 8,000 characters."
  },
  time: {
    title: "When did it happen?",
    date: "Date",
    clock: "Time",
    clockHint: "Leave it empty if you do not know.",
    badDate: "Write a date, such as 2026-03-02.",
    badClock: "Write a time, such as 14:30.",
    future: "That time has not been yet. Check the date and the time.",
    lateTitle: "Why do you report now?",
    lateHint: "More than {days} days have passed. Write in short why. The report matters just as much.",
    lateMissing: "Write in short why the report comes now."
  },
  unit: { title: "Which unit is it about?", missing: "Choose a unit." },
  receiver: {
    title: "Who should read the report?",
    usual: "My manager and the security coordinator",
    past: "It is about my manager. Send it to the manager's manager and the security coordinator instead"
  },
  check: {
    title: "Check and send",
    event: "What happened",
    unknownEvent: "Don't know, or something else",
    who: "Whom it is about",
    unnamed: "Do not want to say",
    story: "Your words",
    noStory: "No text",
    personnummer: "There seems to be a personnummer in the text. You need not include it.",
    when: "When",
    unit: "Unit",
    readers: "Read by",
    readersUsual: "The manager {manager} and the security coordinator",
    readersNoManager: "The security coordinator",
    change: "Change",
    changeWhat: {
      event: "what happened",
      who: "whom it is about",
      story: "your words",
      when: "the time",
      unit: "the unit",
      readers: "who reads it"
    },
    send: "Send the report"
  },
  sent: {
    title: "The report is sent",
    number: "Your number is",
    mailed: "We also mail it to you.",
    comfort: "What happened is not your fault. You should not have to deal with it alone.",
    comfortOther: "Thank you for telling. The exposed person should not have to deal with it alone.",
    next: "This happens now",
    contactCalls: "{contact} gets in touch by {deadline}.",
    someoneCalls: "A manager gets in touch by {deadline}.",
    coordinator: "The security coordinator assesses the risk.",
    police: "The manager raises the question of a police report.",
    more: "Add more when you like",
    statement: "Do you think somebody wanted to influence your work?",
    addendum: "Write more about what happened",
    follow: "Follow your report"
  }
}

export const reportTexts: Bilingual<typeof sv> = { sv, en }
