/** What the police answer to a report: its number, and what they decided. */
import { policeOutcomes } from "@trygglogg/core/catalogue"
import { RecordPoliceOutcome, RegisterPoliceReport } from "@trygglogg/core/police-report"
import { PoliceOutcome, PoliceWords } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import { choicesOf, wordsIn } from "../form/fields.tsx"
import { sealing } from "../form/frame.tsx"
import { paperRoutes } from "../form/paper.tsx"
import { policeTexts } from "./texts.ts"
import { reportOf, whichReport } from "./which.ts"

const { en, sv } = policeTexts
const isOutcome = Schema.is(PoliceOutcome)

const number = paperRoutes({
  command: RegisterPoliceReport,
  texts: { sv: sv.number, en: en.number },
  questions: ({ lang }, seen) => {
    const { label, missing } = policeTexts[lang].number
    return Effect.succeed([...whichReport(lang, seen), { name: "nummer", type: "line", legend: label, missing }])
  },
  input: (form, seen) => Effect.succeed({ ...reportOf(seen, form), caseNumber: form.one("nummer").slice(0, 60) })
})

const outcome = paperRoutes({
  command: RecordPoliceOutcome,
  texts: { sv: sv.outcome, en: en.outcome },
  questions: ({ lang }, seen) => {
    const { detail, kind, missing } = policeTexts[lang].outcome
    return Effect.succeed([
      ...whichReport(lang, seen),
      { name: "besked", type: "radio", legend: kind, choices: choicesOf(policeOutcomes, lang), missing },
      { name: "detalj", type: "words", legend: detail }
    ])
  },
  input: Effect.fnUntraced(function* (form, seen) {
    const kind = form.one("besked")
    if (!isOutcome(kind)) return undefined
    const detail = yield* sealing(PoliceWords, seen.row.incidentId, wordsIn(form, "detalj"))
    return { ...reportOf(seen, form), kind, ...(detail === undefined ? {} : { detail }) }
  })
})

export const policeAnswerRoutes = [...number, ...outcome]
