/** What an exposed person says of being the complainant, and what they are told of the police. */
import { complainantStances, policeSteps } from "@trygglogg/core/catalogue"
import { RecordComplainantStance, TellOfPoliceStep } from "@trygglogg/core/police-report"
import { ComplainantStance, PoliceStep } from "@trygglogg/core/vocabulary"
import { Schema } from "effect"
import type { Bilingual } from "../../texts/language.ts"
import { choicesOf } from "../form/fields.tsx"
import { personPaperRoutes } from "../form/personPaper.tsx"
import { reportOf, whichReport } from "./which.ts"

const ways = ["phone", "meeting", "message"] as const
const isStance = Schema.is(ComplainantStance)
const isStep = Schema.is(PoliceStep)
const isWay = Schema.is(Schema.Literals(ways))

const sv = {
  stance: {
    title: "Vill {name} vara målsägande?",
    hint: "Förvaltningen kan anmäla ändå. Personen kan ändra sig senare.",
    button: "Spara svaret",
    stance: "Vad säger personen?",
    missing: "Välj vad personen säger.",
    informed: "Information",
    told: "Personen vet vad valet leder till",
    toldHint: "Om åklagaren väcker åtal behöver det finnas en målsägande med namn."
  },
  tell: {
    title: "Berätta för {name} om polisen",
    hint: "Skriv bara att ni har pratat. Vad ni sa sparas inte.",
    button: "Spara",
    step: "Vad har du berättat?",
    missingStep: "Välj vad du har berättat.",
    via: "Hur pratade ni?",
    missingVia: "Välj hur ni pratade.",
    ways: { phone: "Telefon", meeting: "Möte", message: "Meddelande" }
  }
}
const en: typeof sv = {
  stance: {
    title: "Does {name} want to be the complainant?",
    hint: "The organisation can report it anyway. The person can change their mind later.",
    button: "Save the answer",
    stance: "What does the person say?",
    missing: "Choose what the person says.",
    informed: "Information",
    told: "The person knows what the choice leads to",
    toldHint: "If the prosecutor brings charges there must be a complainant with a name."
  },
  tell: {
    title: "Tell {name} about the police",
    hint: "Write only that you have talked. What you said is not kept.",
    button: "Save",
    step: "What have you told?",
    missingStep: "Choose what you have told.",
    via: "How did you talk?",
    missingVia: "Choose how you talked.",
    ways: { phone: "Phone", meeting: "Meeting", message: "Message" }
  }
}
const texts: Bilingual<typeof sv> = { sv, en }

const stance = personPaperRoutes({
  command: RecordComplainantStance,
  texts: { sv: sv.stance, en: en.stance },
  questions: (lang) => {
    const { informed, missing, stance, told, toldHint } = texts[lang].stance
    return [
      { name: "svar", type: "radio", legend: stance, choices: choicesOf(complainantStances, lang), missing },
      {
        name: "vet",
        type: "checkbox",
        legend: informed,
        hint: toldHint,
        choices: [{ value: "ja", label: told }]
      }
    ]
  },
  input: (form, { row: { incidentId } }, { exposureId }) => {
    const stance = form.one("svar")
    return isStance(stance)
      ? { incidentId, exposureId, stance, informedOfConsequences: form.one("vet") === "ja" }
      : undefined
  }
})

const tell = personPaperRoutes({
  command: TellOfPoliceStep,
  texts: { sv: sv.tell, en: en.tell },
  questions: (lang, seen) => {
    const { missingStep, missingVia, step, via, ways: labels } = texts[lang].tell
    return [
      ...whichReport(lang, seen),
      { name: "vad", type: "radio", legend: step, choices: choicesOf(policeSteps, lang), missing: missingStep },
      {
        name: "via",
        type: "radio",
        legend: via,
        choices: ways.map((value) => ({ value, label: labels[value] })),
        missing: missingVia
      }
    ]
  },
  input: (form, seen, { exposureId }) => {
    const [step, via] = [form.one("vad"), form.one("via")]
    return isStep(step) && isWay(via) ? { ...reportOf(seen, form), exposureId, step, via } : undefined
  }
})

export const policePersonRoutes = [...stance, ...tell]
