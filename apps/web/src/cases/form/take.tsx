import { guard } from "@trygglogg/core/access"
import { StartHandling } from "@trygglogg/core/incident"
import { Effect } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { backTo, CaseFormPage, refusedIn, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

const show = (visit: MemberVisit, seen: StaffCase, errors: ReadonlyArray<FieldError>) => {
  const action = addressOf(seen.number, "StartHandling", undefined)
  const render = (commandId: string) =>
    CaseFormPage({ visit, seen, ...formTexts[visit.lang].take, action, commandId, errors })
  return shown(visit, render, errors.length > 0 ? 409 : 200)
}

const path = "/arenden/:nr/ta"

/** "Jag tar ärendet". */
export const takeRoutes = [
  casePage(path, "StartHandling", (visit, seen) => show(visit, seen, [])),
  caseForm(
    path,
    "StartHandling",
    Effect.fnUntraced(function* (visit, seen, form) {
      const command = guard(StartHandling, vacantIn(seen.organisation, seen.row))
      const { incidentId } = seen.row
      const refused = yield* give(visit, form, command, { incidentId }, roleFor(seen, "StartHandling"))
      return refused === undefined ? backTo(seen) : yield* show(visit, seen, refusedIn(refused))
    })
  )
]
