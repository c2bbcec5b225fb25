/** Texts of the forms about one exposed person. */
import type { Bilingual } from "../../texts/language.ts"

const sv = {
  contact: {
    title: "Kontakt med {name}",
    hint: "Skriv bara att ni har pratat. Vad ni sa sparas inte.",
    via: "Hur pratade ni?",
    ways: { phone: "Telefon", meeting: "Möte", message: "Meddelande" },
    missing: "Välj hur ni pratade.",
    button: "Spara"
  },
  statement: {
    title: "Så säger {name}",
    hint: "Fråga personen och skriv svaret. Har personen redan svarat själv gäller det svaret.",
    intent: "Var det ett försök att påverka arbetet?",
    threatened: "Hur hotad kände sig personen?",
    levels: { 0: "Inte alls", 1: "Lite", 2: "Ganska mycket", 3: "Mycket", 4: "Väldigt mycket" },
    decision: "Påverkades något beslut? Välj med personens ord.",
    noAnswer: "Inget svar",
    words: "Personens egna ord",
    missing: "Välj vad personen svarade.",
    button: "Spara svaret"
  },
  offer: {
    title: "Erbjud {name} stöd",
    hint: "Uppföljningar planeras när stödet erbjuds första gången.",
    kinds: "Vilket stöd?",
    missing: "Välj minst ett stöd.",
    button: "Erbjud"
  },
  answer: {
    title: "Svar på erbjudandet från {name}",
    hint: "Fyll bara i det som personen har sagt till dig. Helst svarar personen själv.",
    answer: "Vad svarade personen?",
    answers: { yes: "Tackar ja", no: "Tackar nej" },
    kinds: "Tackar ja till",
    missing: "Välj ja eller nej.",
    missingKinds: "Välj vad personen tackar ja till.",
    button: "Spara svaret"
  },
  followUp: {
    title: "Följ upp stödet till {name}",
    hint: "Fråga personen. Skriv personens svar, inte ditt.",
    sufficient: "Räckte stödet?",
    relevant: "Var det rätt stöd?",
    enoughFromEmployer: "Gjorde arbetsgivaren tillräckligt?",
    stillAffected: "Påverkas personen fortfarande?",
    wantsMore: "Vill personen ha mer stöd?",
    comment: "Kommentar",
    commentHint: "Frivilligt. Skriv inget om vad som sagts i stödsamtal.",
    missing: "Svara på frågan.",
    button: "Spara uppföljningen"
  },
  end: {
    title: "Avsluta stödet till {name}",
    hint: "Planerade uppföljningar står kvar.",
    reason: "Varför avslutas det?",
    reasons: {
      noLongerNeeded: "Det behövs inte längre",
      personLeft: "Personen har slutat",
      byOwnWish: "Personen vill det"
    },
    missing: "Välj varför.",
    button: "Avsluta stödet"
  }
}

const en: typeof sv = {
  contact: {
    title: "Contact with {name}",
    hint: "Note only that you have talked. What was said is not kept.",
    via: "How did you talk?",
    ways: { phone: "Phone", meeting: "Meeting", message: "Message" },
    missing: "Choose how you talked.",
    button: "Save"
  },
  statement: {
    title: "What {name} says",
    hint: "Ask the person and write down the answer. If the person has answered already, that answer stands.",
    intent: "Was it an attempt to influence the work?",
    threatened: "How threatened did the person feel?",
    levels: { 0: "Not at all", 1: "A little", 2: "Quite a lot", 3: "Much", 4: "Very much" },
    decision: "Was any decision affected? Choose in the person's words.",
    noAnswer: "No answer",
    words: "The person's own words",
    missing: "Choose what the person answered.",
    button: "Save the answer"
  },
  offer: {
    title: "Offer {name} support",
    hint: "Follow-ups are planned when support is first offered.",
    kinds: "Which support?",
    missing: "Choose at least one kind of support.",
    button: "Offer"
  },
  answer: {
    title: "The answer of {name} to the offer",
    hint: "Enter only what the person has told you. It is better that they answer themselves.",
    answer: "What did the person answer?",
    answers: { yes: "Accepts", no: "Declines" },
    kinds: "Accepts",
    missing: "Choose yes or no.",
    missingKinds: "Choose what the person accepts.",
    button: "Save the answer"
  },
  followUp: {
    title: "Follow up the support to {name}",
    hint: "Ask the person. Write the person's answers, not yours.",
    sufficient: "Was the support enough?",
    relevant: "Was it the right support?",
    enoughFromEmployer: "Did the employer do enough?",
    stillAffected: "Is the person still affected?",
    wantsMore: "Does the person want more support?",
    comment: "Comment",
    commentHint: "Optional. Write nothing of what was said in support conversations.",
    missing: "Answer the question.",
    button: "Save the follow-up"
  },
  end: {
    title: "End the support to {name}",
    hint: "Planned follow-ups stay.",
    reason: "Why does it end?",
    reasons: {
      noLongerNeeded: "It is no longer needed",
      personLeft: "The person has left",
      byOwnWish: "The person wishes it"
    },
    missing: "Choose why.",
    button: "End the support"
  }
}

export const personTexts: Bilingual<typeof sv> = { sv, en }
