import { guard, visibleParts } from "@trygglogg/core/access"
import { MergeIncidents } from "@trygglogg/core/incident"
import { cases } from "@trygglogg/core/overview"
import { ReportNumber } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import { relationIn, vacantIn } from "../../server/reading.ts"
import { seeOther } from "../../server/reply.ts"
import { idIn, type MemberVisit } from "../../server/visit.ts"
import { addressOf, caseAddress } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { Line } from "./fields.tsx"
import { CaseFormPage, refusedIn, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

const field = "nummer"

const show = (
  visit: MemberVisit,
  seen: StaffCase,
  typed: string,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) => {
  const { button, hint, label, labelHint, title } = formTexts[visit.lang].merge
  const action = addressOf(seen.number, "MergeIncidents", undefined)
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, title, hint, action, commandId, errors, button }}>
      <Line name={field} legend={label} hint={labelHint} typed={typed} errors={errors} />
    </CaseFormPage>
  )
  return shown(visit, render, status)
}

/** The case with a number, if the visitor may know of it: an unknown number and somebody else's case are answered alike. */
const caseWith = Effect.fnUntraced(function* (visit: MemberVisit, { organisation }: StaffCase, typed: string) {
  const number = idIn(ReportNumber, typed)
  if (number === undefined) return undefined
  const [row] = (yield* (yield* ViewStore).list(cases, { where: { number } })).rows
  if (row === undefined) return undefined
  return visibleParts(relationIn(organisation, visit, row)).parts.has("case") ? row : undefined
})

const path = "/arenden/:nr/sla-ihop"

/** Two reports of one incident become one case. */
export const mergeRoutes = [
  casePage(path, "MergeIncidents", (visit, seen) => show(visit, seen, "", [], 200)),
  caseForm(
    path,
    "MergeIncidents",
    Effect.fnUntraced(function* (visit, seen, form) {
      const typed = form.one(field).trim().toUpperCase()
      const target = yield* caseWith(visit, seen, typed)
      if (target === undefined) {
        return yield* show(visit, seen, typed, [{ field, text: formTexts[visit.lang].merge.unknown }], 422)
      }
      const command = guard(MergeIncidents, vacantIn(seen.organisation, seen.row))
      const input = { incidentId: seen.row.incidentId, targetId: target.incidentId }
      const refused = yield* give(visit, form, command, input, roleFor(seen, "MergeIncidents"))
      if (refused === undefined) return seeOther(caseAddress(typed))
      return yield* show(visit, seen, typed, refusedIn(refused), 409)
    })
  )
]
