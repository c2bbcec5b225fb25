import type { Bilingual } from "../../texts/language.ts"

const sv = {
  missing: {
    one: "En händelse i loggen om ärendet går inte att läsa. Det som står här kan vara ofullständigt. Berätta för den som sköter systemet.",
    many: "{count} händelser i loggen om ärendet går inte att läsa. Det som står här kan vara ofullständigt. Berätta för den som sköter systemet."
  },
  head: {
    what: "Vad",
    unit: "Enhet",
    state: "Läge",
    occurred: "Hände",
    reported: "Rapporterat",
    handler: "Handlägger",
    nobody: "Ingen än",
    reporter: "Rapporterat av",
    hiddenReporter: "Visas inte",
    anonymous: "Anonym"
  },
  next: {
    title: "Nästa steg",
    nothing: "Det finns inget mer att göra i ärendet just nu.",
    others: "Det här gör den som handlägger ärendet.",
    called: "Jag har ringt",
    otherWay: "Vi har pratat på annat sätt",
    take: "Jag tar ärendet",
    fields: {
      contactExposed: "Anteckna samtalet",
      assignHandler: "Välj handläggare",
      startHandling: "Jag tar ärendet",
      consultPolice: "Skriv ner samrådet",
      raisePolice: "Ta upp frågan",
      decidePolice: "Besluta",
      filePoliceReport: "Skriv att anmälan är gjord",
      assessDuty: "Gör bedömningen",
      notifyAuthority: "Skriv att anmälan är skickad",
      tellPoliceOutcome: "Anteckna att du har berättat",
      takeStatement: "Skriv ner svaret",
      classify: "Klassa händelsen",
      offerSupport: "Erbjud stöd",
      holdFollowUp: "Följ upp stödet",
      writeSummary: "Skriv sammanfattningen",
      close: "Avsluta"
    }
  },
  people: {
    title: "De som är utsatta",
    none: "Ingen är registrerad som utsatt.",
    statement: "Ser det som försök att påverka arbetet",
    notAsked: "Inte frågad än",
    contact: "Senaste kontakt",
    noContact: "Ingen kontakt än",
    phone: "Telefon",
    support: "Stöd",
    supportStates: {
      none: "Inte erbjudet",
      offered: "Erbjudet, inget svar än",
      accepted: "Personen har tackat ja",
      declined: "Personen har tackat nej",
      ended: "Avslutat"
    },
    followUps: "Uppföljningar",
    noFollowUps: "Inga planerade",
    held: "gjord",
    planned: "planerad",
    last: "Senaste uppföljningen",
    sufficient: "Räckte stödet: {answer}",
    relevant: "Passade stödet: {answer}",
    employer: "Gjorde arbetsgivaren tillräckligt: {answer}",
    stillAffected: "Påverkas fortfarande",
    wantsMore: "Vill ha mer stöd",
    do: {
      RecordContact: "Anteckna kontakt med {name}",
      GiveOwnStatement: "Skriv ner vad {name} säger om upplevelsen",
      OfferSupport: "Erbjud {name} stöd",
      AcceptSupport: "Svara på erbjudandet åt {name}",
      HoldFollowUp: "Följ upp stödet till {name}",
      EndSupport: "Avsluta stödet till {name}",
      RecordComplainantStance: "Skriv om {name} vill vara målsägande",
      TellOfPoliceStep: "Skriv att {name} vet hur det går med polisen"
    }
  },
  checklist: {
    title: "Checklista",
    yes: "Klart",
    no: "Kvar",
    contact: "Ringt",
    statement: "Egen upplevelse",
    classification: "Klassning",
    police: "Beslut om polisanmälan",
    authority: "Anmälan till myndighet",
    support: "Stöd",
    followUp: "Uppföljning",
    summary: "Sammanfattning"
  },
  classification: {
    title: "Klassning",
    severity: "Hur allvarligt",
    kinds: "Slag",
    occurrence: "Typ av händelse",
    confidence: "Hur säker bedömningen är"
  },
  words: {
    title: "Det som är skrivet",
    none: "Inget är skrivet.",
    narrative: "Berättelse",
    addendum: "Tillägg",
    statement: "{name} om sin upplevelse",
    summary: "Sammanfattning",
    reason: "Skäl",
    comment: "Kommentar om stödet",
    police: "Om polisen",
    notification: "Till myndigheten",
    message: "Meddelande om rapporten",
    findings: "Från utredningen",
    action: "Om en åtgärd",
    influencer: "Om påverkaren",
    by: "{time}, av {name}"
  },
  openedInEmergency: "Du har öppnat ärendet i ett nödläge. Det stängs igen {time}.",
  logged: "Det antecknas att du har läst ärendet.",
  back: "Till listan"
}

const en: typeof sv = {
  missing: {
    one: "One event of the log about the case cannot be read. What stands here may be incomplete. Tell whoever runs the system.",
    many: "{count} events of the log about the case cannot be read. What stands here may be incomplete. Tell whoever runs the system."
  },
  head: {
    what: "What",
    unit: "Unit",
    state: "State",
    occurred: "Happened",
    reported: "Reported",
    handler: "Handled by",
    nobody: "Nobody yet",
    reporter: "Reported by",
    hiddenReporter: "Not shown",
    anonymous: "Anonymous"
  },
  next: {
    title: "Next step",
    nothing: "There is nothing more to do in the case just now.",
    others: "Whoever handles the case does this.",
    called: "I have called",
    otherWay: "We have talked in another way",
    take: "I take the case",
    fields: {
      contactExposed: "Note the call",
      assignHandler: "Choose a handler",
      startHandling: "I take the case",
      consultPolice: "Write down what was said",
      raisePolice: "Raise the question",
      decidePolice: "Decide",
      filePoliceReport: "Write that it was filed",
      assessDuty: "Assess it",
      notifyAuthority: "Write that it was sent",
      tellPoliceOutcome: "Note that you have told",
      takeStatement: "Write down the answer",
      classify: "Classify the incident",
      offerSupport: "Offer support",
      holdFollowUp: "Follow up the support",
      writeSummary: "Write the summary",
      close: "Close"
    }
  },
  people: {
    title: "Those who were exposed",
    none: "Nobody is registered as exposed.",
    statement: "Sees it as an attempt to influence the work",
    notAsked: "Not asked yet",
    contact: "Last contact",
    noContact: "No contact yet",
    phone: "Phone",
    support: "Support",
    supportStates: {
      none: "Not offered",
      offered: "Offered, not answered yet",
      accepted: "Accepted",
      declined: "Declined",
      ended: "Ended"
    },
    followUps: "Follow-ups",
    noFollowUps: "None planned",
    held: "held",
    planned: "planned",
    last: "The latest follow-up",
    sufficient: "Was the support enough: {answer}",
    relevant: "Did the support fit: {answer}",
    employer: "Did the employer do enough: {answer}",
    stillAffected: "Is still affected",
    wantsMore: "Wants more support",
    do: {
      RecordContact: "Note contact with {name}",
      GiveOwnStatement: "Write down what {name} says it was like",
      OfferSupport: "Offer {name} support",
      AcceptSupport: "Answer the offer for {name}",
      HoldFollowUp: "Follow up the support to {name}",
      EndSupport: "End the support to {name}",
      RecordComplainantStance: "Write whether {name} wants to be the complainant",
      TellOfPoliceStep: "Write that {name} knows how it goes with the police"
    }
  },
  checklist: {
    title: "Checklist",
    yes: "Done",
    no: "Left",
    contact: "Called",
    statement: "Own view",
    classification: "Classification",
    police: "Decision on a police report",
    authority: "Notification to an authority",
    support: "Support",
    followUp: "Follow-up",
    summary: "Summary"
  },
  classification: {
    title: "Classification",
    severity: "How serious",
    kinds: "Kinds",
    occurrence: "Kind of event",
    confidence: "How sure the judgement is"
  },
  words: {
    title: "What has been written",
    none: "Nothing has been written.",
    narrative: "Account",
    addendum: "Addition",
    statement: "{name} on what it was like",
    summary: "Summary",
    reason: "Reason",
    comment: "Comment on the support",
    police: "About the police",
    notification: "To the authority",
    message: "Message about the report",
    findings: "From the investigation",
    action: "About a measure",
    influencer: "About the influencer",
    by: "{time}, by {name}"
  },
  openedInEmergency: "You have opened the case in an emergency. It closes again {time}.",
  logged: "It is noted that you have read the case.",
  back: "To the list"
}

export const pageTexts: Bilingual<typeof sv> = { sv, en }
