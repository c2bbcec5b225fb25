import { guard } from "@trygglogg/core/access"
import { CloseIncident } from "@trygglogg/core/incident"
import { openSteps } from "@trygglogg/core/overview"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import { adoptedEditions } from "../../server/policy.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf, commandOf } from "../addresses.ts"
import { caseForm, casePage, may, roleFor, type StaffCase } from "../staffCase.ts"
import { stepText } from "../words.ts"
import { Pick } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

const field = "utfall"
const outcomes = ["handled", "unfounded"] as const
const isOutcome = Schema.is(Schema.Literals(outcomes))

/** What is left to do first, each a way to it. */
const leftIn = Effect.fnUntraced(function* (visit: MemberVisit, seen: StaffCase) {
  const nameOf = yield* exposedNames(visit, seen)
  const steps = openSteps(seen.row, seen.organisation.day, yield* adoptedEditions)
  const left = steps.filter(({ code }) => code !== "close" && may(seen, commandOf[code]))
  if (left.length === 0) return null
  return (
    <section class="note" aria-labelledby="kvar">
      <h2 id="kvar">{formTexts[visit.lang].close.left}</h2>
      <ul class="links">
        {left.map((step) => (
          <li key={`${step.code}${step.exposureId ?? step.authority ?? ""}`}>
            <a href={addressOf(seen.number, commandOf[step.code], step.exposureId)}>
              {stepText(step, seen.row, nameOf, visit.lang)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
})

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  seen: StaffCase,
  chosen: string,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) {
  const { button, hint, outcome, outcomes: labels, title } = formTexts[visit.lang].close
  const action = addressOf(seen.number, "CloseIncident", undefined)
  const above = status === 409 ? yield* leftIn(visit, seen) : null
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, title, hint, action, commandId, errors, button, above }}>
      <Pick
        type="radio"
        name={field}
        legend={outcome}
        choices={outcomes.map((value) => ({ value, label: labels[value] }))}
        chosen={[chosen]}
        errors={errors}
      />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const path = "/arenden/:nr/avsluta"

/** The end of a case. Asked for too early, the answer says why not and leads to what is missing. */
export const closeRoutes = [
  casePage(path, "CloseIncident", (visit, seen) => show(visit, seen, "", [], 200)),
  caseForm(
    path,
    "CloseIncident",
    Effect.fnUntraced(function* (visit, seen, form) {
      const outcome = form.one(field)
      if (!isOutcome(outcome)) {
        return yield* show(visit, seen, outcome, [{ field, text: formTexts[visit.lang].close.missing }], 422)
      }
      const command = guard(CloseIncident, vacantIn(seen.organisation, seen.row))
      const input = { incidentId: seen.row.incidentId, outcome }
      const refused = yield* give(visit, form, command, input, roleFor(seen, "CloseIncident"))
      return refused === undefined ? backTo(seen) : yield* show(visit, seen, outcome, refusedIn(refused), 409)
    })
  )
]
