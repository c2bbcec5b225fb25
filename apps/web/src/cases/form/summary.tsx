import { guard } from "@trygglogg/core/access"
import { WriteClosingSummary } from "@trygglogg/core/incident"
import { Summary } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { tooLong, Words, wordsIn } from "./fields.tsx"
import { backTo, CaseFormPage, refusedIn, sealing, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

const field = "sammanfattning"

const show = (
  visit: MemberVisit,
  seen: StaffCase,
  typed: string,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) => {
  const { button, hint, label, title } = formTexts[visit.lang].summary
  const action = addressOf(seen.number, "WriteClosingSummary", undefined)
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, title, hint, action, commandId, errors, button }}>
      <Words
        name={field}
        legend={label}
        hint={formTexts[visit.lang].noPersonnummer}
        typed={typed}
        rows={6}
        errors={errors}
      />
    </CaseFormPage>
  )
  return shown(visit, render, status)
}

const path = "/arenden/:nr/sammanfattning"

/** What the exposed person and the reporter are told about how it was handled. */
export const summaryRoutes = [
  casePage(path, "WriteClosingSummary", (visit, seen) => show(visit, seen, "", [], 200)),
  caseForm(
    path,
    "WriteClosingSummary",
    Effect.fnUntraced(function* (visit, seen, form) {
      const typed = wordsIn(form, field)
      const { incidentId } = seen.row
      const wrong = tooLong(field, typed, visit)
      if (wrong.length > 0) return yield* show(visit, seen, typed, wrong, 422)
      const summary = yield* sealing(Summary, incidentId, typed)
      if (summary === undefined) {
        return yield* show(visit, seen, typed, [{ field, text: formTexts[visit.lang].summary.missing }], 422)
      }
      const command = guard(WriteClosingSummary, vacantIn(seen.organisation, seen.row))
      const role = roleFor(seen, "WriteClosingSummary")
      const refused = yield* give(visit, form, command, { incidentId, summary }, role)
      return refused === undefined ? backTo(seen) : yield* show(visit, seen, typed, refusedIn(refused), 409)
    })
  )
]
