import { guard } from "@trygglogg/core/access"
import { offencesFor } from "@trygglogg/core/catalogue"
import { SetClassification } from "@trygglogg/core/influence-attempt"
import type { CaseRow } from "@trygglogg/core/overview"
import {
  Confidence,
  dayOccurred,
  Form as InfluenceForm,
  Kind,
  lastDayClaimed,
  OccurrenceKind,
  Reason,
  Severity
} from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { ClassifyFields, type Typed } from "./classifyFields.tsx"
import { tooLong, wordsIn } from "./fields.tsx"
import { backTo, CaseFormPage, refusedIn, sealing, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

const isForm = Schema.is(InfluenceForm)
const isKind = Schema.is(Kind)
const isSeverity = Schema.is(Severity)
const isOccurrence = Schema.is(OccurrenceKind)
const isConfidence = Schema.is(Confidence)

/** As the case is classified now, else as it was reported. */
const standing = ({ classification, formsReported, occurrenceKind }: CaseRow): Typed => ({
  forms: classification?.forms ?? formsReported,
  primary: classification?.primaryForm ?? (formsReported.length === 1 ? (formsReported[0] ?? "") : ""),
  kinds: classification?.kinds ?? [],
  severity: String(classification?.severity ?? ""),
  occurrence: classification?.occurrenceKind ?? occurrenceKind,
  confidence: String(classification?.confidence ?? ""),
  offences: [],
  reason: ""
})

const typedIn = (form: Form): Typed => ({
  forms: form.all("former").filter(isForm),
  primary: form.one("viktigast"),
  kinds: form.all("slag").filter(isKind),
  severity: form.one("allvar"),
  occurrence: form.one("typ"),
  confidence: form.one("sakerhet"),
  offences: form.all("brott"),
  reason: wordsIn(form, "skal")
})

const Answers = Schema.Struct({
  forms: Schema.NonEmptyArray(InfluenceForm),
  primaryForm: InfluenceForm,
  kinds: Schema.Array(Kind),
  severity: Severity,
  occurrenceKind: OccurrenceKind,
  confidence: Confidence
})
const readAnswers = Schema.decodeUnknownOption(Answers)

/** The classification that was typed, if every answer to it is there. */
const classificationIn = (typed: Typed) =>
  readAnswers({
    forms: typed.forms,
    primaryForm: typed.primary,
    kinds: typed.kinds,
    severity: Number(typed.severity),
    occurrenceKind: typed.occurrence,
    confidence: Number(typed.confidence)
  })

const wrongIn = (typed: Typed, visit: MemberVisit): ReadonlyArray<FieldError> => {
  const { missing } = formTexts[visit.lang].classify
  return [
    ...(typed.forms.some(isForm) ? [] : [{ field: "former", text: missing.forms }]),
    ...(isForm(typed.primary) ? [] : [{ field: "viktigast", text: missing.primary }]),
    ...(isSeverity(Number(typed.severity)) ? [] : [{ field: "allvar", text: missing.severity }]),
    ...(isOccurrence(typed.occurrence) ? [] : [{ field: "typ", text: missing.occurrence }]),
    ...(isConfidence(Number(typed.confidence)) ? [] : [{ field: "sakerhet", text: missing.confidence }]),
    ...tooLong("skal", typed.reason, visit)
  ]
}

/** The offences in force on the day it happened, or on any day it may have, whatever form they belong to. */
const offencesThen = ({ occurred }: CaseRow) => {
  const days = [dayOccurred(occurred), lastDayClaimed(occurred)]
  const found = InfluenceForm.literals.flatMap((form) => days.flatMap((day) => offencesFor(form, day)))
  return [...new Map(found)]
}

const show = (
  visit: MemberVisit,
  seen: StaffCase,
  typed: Typed,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) => {
  const { button, hint, title } = formTexts[visit.lang].classify
  const action = addressOf(seen.number, "SetClassification", undefined)
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, title, hint, action, commandId, errors, button }}>
      <ClassifyFields visit={visit} typed={typed} errors={errors} offences={offencesThen(seen.row)} />
    </CaseFormPage>
  )
  return shown(visit, render, status)
}

const path = "/arenden/:nr/klassning"

/** How whoever handles or coordinates judges the incident, beside what the exposed person said. */
export const classifyRoutes = [
  casePage(path, "SetClassification", (visit, seen) => show(visit, seen, standing(seen.row), [], 200)),
  caseForm(
    path,
    "SetClassification",
    Effect.fnUntraced(function* (visit, seen, form) {
      const typed = typedIn(form)
      const classification = classificationIn(typed)
      const errors = wrongIn(typed, visit)
      if (classification._tag === "None" || errors.length > 0) return yield* show(visit, seen, typed, errors, 422)
      const { incidentId } = seen.row
      const reason = yield* sealing(Reason, incidentId, typed.reason)
      const input = {
        incidentId,
        classification: classification.value,
        offences: typed.offences.filter((code) => code !== ""),
        ...(reason === undefined ? {} : { reason })
      }
      const command = guard(SetClassification, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "SetClassification"))
      return refused === undefined ? backTo(seen) : yield* show(visit, seen, typed, refusedIn(refused), 409)
    })
  )
]
