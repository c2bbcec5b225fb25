/** The forms of a case toward the authorities that the law names. */
import { authorities, dutyBases } from "@trygglogg/core/catalogue"
import {
  AssessDuty,
  MarkNotificationNotRequired,
  RecordNotificationSent,
  StoreNotificationReceipt
} from "@trygglogg/core/statutory-notification"
import { Authority, DutyBasis, Reason } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { Bilingual, Language } from "../../texts/language.ts"
import { choicesOf, wordsIn } from "../form/fields.tsx"
import { sealing } from "../form/frame.tsx"
import { paperRoutes, type Question } from "../form/paper.tsx"

const sv = {
  assess: {
    title: "Ska en myndighet få veta?",
    hint: "Våld, hot med vapen, dödshot och det som är allvarligt ska alltid bedömas. Gör det i dag.",
    button: "Spara bedömningen"
  },
  notRequired: {
    title: "Anmälan behövs inte",
    hint: "Skriv bara det här om någon har bedömt det först.",
    button: "Spara",
    reason: "Varför behövs den inte?",
    missing: "Skriv varför den inte behövs."
  },
  sent: { title: "Anmälan till myndigheten är skickad", button: "Spara" },
  receipt: { title: "Kvitto från myndigheten", button: "Spara kvittot" },
  authority: "Vilken myndighet?",
  missingAuthority: "Välj myndighet.",
  basis: "Vad har hänt?",
  missingBasis: "Välj vad som har hänt.",
  reason: "Varför?",
  reasonHint: "Skriv varför om ingen myndighet behöver få veta.",
  reference: "Myndighetens nummer, om du har det",
  missingReference: "Skriv myndighetens nummer."
}
const en: typeof sv = {
  assess: {
    title: "Must an authority be told?",
    hint: "Violence, threats with a weapon, death threats and what is serious are always assessed. Do it today.",
    button: "Save the assessment"
  },
  notRequired: {
    title: "No notification is needed",
    hint: "Write this only if somebody has assessed it first.",
    button: "Save",
    reason: "Why is it not needed?",
    missing: "Write why it is not needed."
  },
  sent: { title: "The notification to the authority was sent", button: "Save" },
  receipt: { title: "Receipt from the authority", button: "Save the receipt" },
  authority: "Which authority?",
  missingAuthority: "Choose the authority.",
  basis: "What has happened?",
  missingBasis: "Choose what has happened.",
  reason: "Why?",
  reasonHint: "Write why if no authority need be told.",
  reference: "The authority's number, if you have it",
  missingReference: "Write the authority's number."
}
const texts: Bilingual<typeof sv> = { sv, en }

const isAuthority = Schema.is(Authority)
const isBasis = Schema.is(DutyBasis)
const which = (lang: Language): Question => ({
  name: "myndighet",
  type: "radio",
  legend: texts[lang].authority,
  choices: choicesOf(authorities, lang),
  missing: texts[lang].missingAuthority
})

const assess = paperRoutes({
  command: AssessDuty,
  texts: { sv: sv.assess, en: en.assess },
  questions: ({ lang }) => {
    const { basis, missingBasis, reason, reasonHint } = texts[lang]
    return Effect.succeed([
      which(lang),
      { name: "grund", type: "radio", legend: basis, choices: choicesOf(dutyBases, lang), missing: missingBasis },
      { name: "skal", type: "words", legend: reason, hint: reasonHint }
    ])
  },
  input: Effect.fnUntraced(function* (form, { row: { incidentId } }) {
    const [authority, basis] = [form.one("myndighet"), form.one("grund")]
    if (!isAuthority(authority) || !isBasis(basis)) return undefined
    const reason = yield* sealing(Reason, incidentId, wordsIn(form, "skal"))
    return { incidentId, authority, basis, ...(reason === undefined ? {} : { reason }) }
  })
})

const notRequired = paperRoutes({
  command: MarkNotificationNotRequired,
  texts: { sv: sv.notRequired, en: en.notRequired },
  questions: ({ lang }) => {
    const { missing, reason } = texts[lang].notRequired
    return Effect.succeed([which(lang), { name: "skal", type: "words", legend: reason, missing }])
  },
  input: Effect.fnUntraced(function* (form, { row: { incidentId } }) {
    const authority = form.one("myndighet")
    const reason = yield* sealing(Reason, incidentId, wordsIn(form, "skal"))
    return isAuthority(authority) && reason !== undefined ? { incidentId, authority, reason } : undefined
  })
})

const sent = paperRoutes({
  command: RecordNotificationSent,
  texts: { sv: sv.sent, en: en.sent },
  questions: ({ lang }) =>
    Effect.succeed([which(lang), { name: "nummer", type: "line", legend: texts[lang].reference }]),
  input: (form, { row: { incidentId } }) => {
    const authority = form.one("myndighet")
    const receiptRef = form.one("nummer").trim().slice(0, 60)
    if (!isAuthority(authority)) return Effect.succeed(undefined)
    return Effect.succeed({ incidentId, authority, ...(receiptRef === "" ? {} : { receiptRef }) })
  }
})

const receipt = paperRoutes({
  command: StoreNotificationReceipt,
  texts: { sv: sv.receipt, en: en.receipt },
  questions: ({ lang }) => {
    const { missingReference, reference } = texts[lang]
    return Effect.succeed([which(lang), { name: "nummer", type: "line", legend: reference, missing: missingReference }])
  },
  input: (form, { row: { incidentId } }) => {
    const authority = form.one("myndighet")
    const receiptRef = form.one("nummer").slice(0, 60)
    return Effect.succeed(isAuthority(authority) ? { incidentId, authority, receiptRef } : undefined)
  }
})

export const authorityRoutes = [...assess, ...notRequired, ...sent, ...receipt]
