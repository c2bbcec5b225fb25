/** Forms whose only question is why: opening a case again, and saying that it was nothing to report. */
import { guard } from "@trygglogg/core/access"
import { MarkNotReportable, ReopenIncident } from "@trygglogg/core/incident"
import { Reason } from "@trygglogg/core/vocabulary"
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

const field = "skal"
type Asked = "ReopenIncident" | "MarkNotReportable"

const textsOf = (asked: Asked, { lang }: MemberVisit) => {
  const { notReportable, reopen } = formTexts[lang]
  return asked === "ReopenIncident" ? reopen : notReportable
}

const show = (
  asked: Asked,
  visit: MemberVisit,
  seen: StaffCase,
  typed: string,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) => {
  const { reason, ...texts } = textsOf(asked, visit)
  const action = addressOf(seen.number, asked, undefined)
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, ...texts, action, commandId, errors }}>
      <Words name={field} legend={reason} hint={formTexts[visit.lang].noPersonnummer} typed={typed} errors={errors} />
    </CaseFormPage>
  )
  return shown(visit, render, status)
}

const reopening = "/arenden/:nr/oppna"
const nothing = "/arenden/:nr/inget-att-rapportera"

/** Whether a reason is needed is the commands' to say: left out, they answer that it is missing. */
export const reasonRoutes = [
  casePage(reopening, "ReopenIncident", (visit, seen) => show("ReopenIncident", visit, seen, "", [], 200)),
  caseForm(
    reopening,
    "ReopenIncident",
    Effect.fnUntraced(function* (visit, seen, form) {
      const typed = wordsIn(form, field)
      const wrong = tooLong(field, typed, visit)
      if (wrong.length > 0) return yield* show("ReopenIncident", visit, seen, typed, wrong, 422)
      const { incidentId } = seen.row
      const reason = yield* sealing(Reason, incidentId, typed)
      const input = { incidentId, ...(reason === undefined ? {} : { reason }) }
      const command = guard(ReopenIncident, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "ReopenIncident"))
      if (refused === undefined) return backTo(seen)
      return yield* show("ReopenIncident", visit, seen, typed, refusedIn(refused), 409)
    })
  ),
  casePage(nothing, "MarkNotReportable", (visit, seen) => show("MarkNotReportable", visit, seen, "", [], 200)),
  caseForm(
    nothing,
    "MarkNotReportable",
    Effect.fnUntraced(function* (visit, seen, form) {
      const typed = wordsIn(form, field)
      const wrong = tooLong(field, typed, visit)
      if (wrong.length > 0) return yield* show("MarkNotReportable", visit, seen, typed, wrong, 422)
      const { incidentId } = seen.row
      const reason = yield* sealing(Reason, incidentId, typed)
      const input = { incidentId, ...(reason === undefined ? {} : { reason }) }
      const command = guard(MarkNotReportable, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "MarkNotReportable"))
      if (refused === undefined) return backTo(seen)
      return yield* show("MarkNotReportable", visit, seen, typed, refusedIn(refused), 409)
    })
  )
]
