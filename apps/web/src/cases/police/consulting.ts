/** With whom a report to the police was talked over: those appointed where it happened, each in the role they were asked in. */
import { consultationAdvices, consultedRoles, label } from "@trygglogg/core/catalogue"
import { consultedFor } from "@trygglogg/core/organisation"
import { RecordConsultation } from "@trygglogg/core/police-report"
import { ConsultationAdvice, ConsultedRole, PersonRef } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import { namesOf } from "../../server/organisation.ts"
import { idIn } from "../../server/visit.ts"
import { choicesOf } from "../form/fields.tsx"
import { paperRoutes } from "../form/paper.tsx"
import { policeTexts } from "./texts.ts"
import { reportOf, whichReport } from "./which.ts"

const { en, sv } = policeTexts
const isConsulted = Schema.is(ConsultedRole)
const isAdvice = Schema.is(ConsultationAdvice)

export const consultRoutes = paperRoutes({
  command: RecordConsultation,
  texts: { sv: sv.consult, en: en.consult },
  questions: Effect.fnUntraced(function* (visit, seen) {
    const { organisation, row } = seen
    const texts = policeTexts[visit.lang].consult
    const asked = ConsultedRole.literals.flatMap((role) =>
      consultedFor(organisation.members, role, row.unitPath, organisation.day).map((ref) => ({ ref, role }))
    )
    const nameOf = yield* namesOf(
      visit,
      asked.map(({ ref }) => ref)
    )
    const people = asked.map(({ ref, role }) => ({
      value: `${role}:${ref}`,
      label: `${nameOf(ref)}, ${label(consultedRoles, role, visit.lang).toLocaleLowerCase(visit.lang)}`
    }))
    return [
      ...whichReport(visit.lang, seen),
      { name: "person", type: "radio", legend: texts.who, choices: people, missing: texts.missingWho },
      {
        name: "rad",
        type: "radio",
        legend: texts.advice,
        choices: choicesOf(consultationAdvices, visit.lang),
        missing: texts.missingAdvice
      },
      { name: "intyg", type: "checkbox", legend: texts.attest, choices: [{ value: "ja", label: texts.attested }] }
    ] as const
  }),
  input: (form, seen) => {
    const advice = form.one("rad")
    const [consulted, person] = form.one("person").split(":")
    const memberRef = idIn(PersonRef, person)
    const attested = form.one("intyg") === "ja"
    return Effect.succeed(
      isAdvice(advice) && isConsulted(consulted) && memberRef !== undefined
        ? { ...reportOf(seen, form), consulted, memberRef, advice, attested }
        : undefined
    )
  }
})
