import type { Bilingual } from "../../texts/language.ts"

const sv = {
  open: {
    title: "Öppna ett ärende i ett nödläge",
    lead: "Det här ärendet får du inte läsa i vanliga fall. I ett nödläge kan du öppna det en kort stund. Då händer det här:",
    follows: [
      "Du kan läsa i {minutes} minuter. Sedan stängs ärendet igen.",
      "Du kan bara läsa. Du kan inte ändra något.",
      "Den som är utsatt ser att du har öppnat ärendet, och vad du har läst.",
      "De som handlägger ser det i historiken.",
      "En chef ska granska varför du öppnade. Det ska ske inom {days} dagar."
    ],
    ground: "Vad är skälet?",
    missingGround: "Välj ett skäl.",
    reason: "Beskriv varför du behöver öppna ärendet",
    reasonHint: "Texten förseglas. Skriv inget personnummer.",
    missingReason: "Skriv varför du behöver öppna ärendet.",
    hidden: "Om någon i ärendet har skyddade uppgifter: varför måste du ändå läsa?",
    hiddenHint: "Utan ett svar här öppnas inte ett sådant ärende. Svaret blir då att ärendet inte finns.",
    button: "Öppna ärendet"
  },
  review: {
    title: "Granska en nödöppning",
    hint: "Var det rätt att öppna ärendet? Skälet står under rubriken Skrivet i ärendet.",
    button: "Spara granskningen",
    which: "Vilken nödöppning?",
    missingWhich: "Välj vilken nödöppning du granskar.",
    opened: "{name}, {time}: {ground}",
    outcome: "Var det rätt att öppna?",
    outcomes: { justified: "Ja", notJustified: "Nej" },
    missingOutcome: "Välj ja eller nej.",
    reason: "Varför?",
    reasonHint: "Om du svarar nej måste du skriva varför. Skriv inget personnummer."
  }
}

const en: typeof sv = {
  open: {
    title: "Open a case in an emergency",
    lead: "You may not usually read this case. In an emergency you can open it for a short time. Then this happens:",
    follows: [
      "You can read for {minutes} minutes. Then the case is closed again.",
      "You can only read. You cannot change anything.",
      "The person who was exposed sees that you have opened the case, and what you have read.",
      "Those who handle the case see it in the history.",
      "A manager is to review why you opened it. That is to be done within {days} days."
    ],
    ground: "What is the reason?",
    missingGround: "Choose a reason.",
    reason: "Describe why you need to open the case",
    reasonHint: "The text is sealed. Write no personal identity number.",
    missingReason: "Write why you need to open the case.",
    hidden: "If somebody in the case has a protected identity: why must you read it all the same?",
    hiddenHint: "Without an answer here such a case is not opened. The answer is then that there is no such case.",
    button: "Open the case"
  },
  review: {
    title: "Review an emergency opening",
    hint: "Was it right to open the case? The reason stands under the heading Written in the case.",
    button: "Save the review",
    which: "Which emergency opening?",
    missingWhich: "Choose which emergency opening you review.",
    opened: "{name}, {time}: {ground}",
    outcome: "Was it right to open it?",
    outcomes: { justified: "Yes", notJustified: "No" },
    missingOutcome: "Choose yes or no.",
    reason: "Why?",
    reasonHint: "If you answer no you must write why. Write no personal identity number."
  }
}

export const emergencyTexts: Bilingual<typeof sv> = { sv, en }
