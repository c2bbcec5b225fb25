import type { Bilingual } from "../../texts/language.ts"

const sv = {
  which: {
    legend: "Vilken polisanmälan gäller det?",
    nth: "Den som togs upp som nummer {n}",
    missing: "Välj vilken anmälan det gäller."
  },
  raise: {
    title: "Ta upp frågan om polisanmälan",
    hint: "Frågan ska alltid tas upp vid hot och våld.",
    button: "Ta upp frågan",
    by: "Vem tog upp den?",
    missing: "Välj vem som tog upp frågan."
  },
  consult: {
    title: "Samråd om polisanmälan",
    hint: "Prata först med säkerhetssamordnaren eller chefen för trygghet. Att bara fråga en jurist räcker inte.",
    button: "Spara samrådet",
    who: "Vem pratade du med?",
    missingWho: "Välj vem du pratade med.",
    advice: "Vad blev rådet?",
    missingAdvice: "Välj vad rådet blev.",
    attest: "Intyga",
    attested: "Jag intygar att vi har pratat"
  },
  disclose: {
    title: "Pröva vad polisen får veta",
    hint: "Uppgifter om klienter är hemliga. Pröva innan något lämnas ut.",
    button: "Spara prövningen",
    ground: "På vilken grund?",
    missingGround: "Välj en grund.",
    client: "Uppgifter om klient",
    included: "Texten till polisen säger något om en klient",
    reason: "Varför?",
    missingReason: "Skriv varför."
  },
  decide: {
    title: "Besluta om polisanmälan",
    hint: "Förvaltningen kan anmäla även om den utsatta inte vill vara målsägande.",
    button: "Spara beslutet",
    decision: "Ska det anmälas?",
    missing: "Välj om det ska anmälas.",
    notFiled: "Om det inte ska anmälas: varför?",
    reason: "Berätta mer om skälet",
    more: "Läget",
    asked: "Har någon bett er att inte anmäla?",
    askedHint: "Skriv först ner vad personen säger om att vara målsägande.",
    urgent: "Det är bråttom. Vi samråder efteråt.",
    client: "Texten till polisen säger något om en klient"
  },
  file: {
    title: "Anmälan är gjord",
    hint: "Arbetsplatsens adress står i anmälan. Ring 114 14. Är det fara nu, ring 112.",
    button: "Spara",
    complainant: "Vem står som målsägande?",
    missingComplainant: "Välj vem som står som målsägande.",
    channel: "Hur lämnades den?",
    missingChannel: "Välj hur den lämnades.",
    offences: "Vilket brott kan det vara?",
    more: "Mer",
    protection: "Vi bad om skyddade uppgifter",
    client: "Texten till polisen säger något om en klient"
  },
  number: {
    title: "Polisens nummer",
    button: "Spara numret",
    label: "Numret, till exempel 5000-K123456-26",
    missing: "Skriv numret."
  },
  outcome: {
    title: "Besked från polisen",
    hint: "Berätta sedan för den som är utsatt.",
    button: "Spara beskedet",
    kind: "Vad blev det?",
    missing: "Välj vad det blev.",
    detail: "Vad sa de?"
  }
}

const en: typeof sv = {
  which: {
    legend: "Which report to the police is it about?",
    nth: "Number {n} of those that were raised",
    missing: "Choose which report it is about."
  },
  raise: {
    title: "Raise the question of a police report",
    hint: "The question is always raised of threats and violence.",
    button: "Raise the question",
    by: "Who raised it?",
    missing: "Choose who raised it."
  },
  consult: {
    title: "Talk over the police report",
    hint: "Talk first with the security coordinator or the unit manager for safety. A lawyer alone is not enough.",
    button: "Save the consultation",
    who: "Whom did you talk with?",
    missingWho: "Choose whom you talked with.",
    advice: "What was the advice?",
    missingAdvice: "Choose what the advice was.",
    attest: "Attest",
    attested: "I attest that we have talked"
  },
  disclose: {
    title: "Weigh what the police may be told",
    hint: "What is known of clients is secret. Weigh it before anything is told.",
    button: "Save",
    ground: "On what ground?",
    missingGround: "Choose a ground.",
    client: "About a client",
    included: "The text for the police says something of a client",
    reason: "Why?",
    missingReason: "Write why."
  },
  decide: {
    title: "Decide on the police report",
    hint: "The organisation can report it even if the exposed person does not want to be the complainant.",
    button: "Save the decision",
    decision: "Is it to be filed?",
    missing: "Choose whether it is to be filed.",
    notFiled: "If it is not to be filed: why?",
    reason: "Say more about the reason",
    more: "The situation",
    asked: "Has anybody asked you not to report it?",
    askedHint: "First write down what the person says about being the complainant.",
    urgent: "It is urgent. We talk it over afterwards.",
    client: "The text for the police says something of a client"
  },
  file: {
    title: "The report was filed",
    hint: "The workplace's address stands in the report. Call 114 14. In danger now, call 112.",
    button: "Save",
    complainant: "Who stands as the complainant?",
    missingComplainant: "Choose who stands as the complainant.",
    channel: "How was it given?",
    missingChannel: "Choose how it was given.",
    offences: "Which offence may it be?",
    more: "More",
    protection: "We asked for protected details",
    client: "The text for the police says something of a client"
  },
  number: {
    title: "The police's number",
    button: "Save the number",
    label: "The number, such as 5000-K123456-26",
    missing: "Write the number."
  },
  outcome: {
    title: "Word from the police",
    hint: "Then tell the exposed person.",
    button: "Save",
    kind: "What was it?",
    missing: "Choose what it was.",
    detail: "What did they say?"
  }
}

export const policeTexts: Bilingual<typeof sv> = { sv, en }
