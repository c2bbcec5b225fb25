import { guard } from "@trygglogg/core/access"
import { EndSupport } from "@trygglogg/core/follow-up"
import type { CaseExposure } from "@trygglogg/core/overview"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, exposureIn, roleFor, type StaffCase } from "../staffCase.ts"
import { Pick } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, shown } from "./frame.tsx"
import { personTexts } from "./personTexts.ts"

const field = "skal"
const reasons = ["noLongerNeeded", "personLeft", "byOwnWish"] as const
const isReason = Schema.is(Schema.Literals(reasons))

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  seen: StaffCase,
  exposure: CaseExposure,
  chosen: string,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) {
  const texts = personTexts[visit.lang].end
  const name = (yield* exposedNames(visit, seen))(exposure)
  const render = (commandId: string) => (
    <CaseFormPage
      visit={visit}
      seen={seen}
      title={texts.title.replace("{name}", name)}
      hint={texts.hint}
      action={addressOf(seen.number, "EndSupport", exposure.exposureId)}
      commandId={commandId}
      errors={errors}
      button={texts.button}
    >
      <Pick
        type="radio"
        name={field}
        legend={texts.reason}
        choices={reasons.map((value) => ({ value, label: texts.reasons[value] }))}
        chosen={[chosen]}
        errors={errors}
      />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const path = "/arenden/:nr/avsluta-stod/:utsatt"

/** The end of one exposed person's support. */
export const endSupportRoutes = [
  casePage(
    path,
    "EndSupport",
    Effect.fnUntraced(function* (visit, seen) {
      return yield* show(visit, seen, yield* exposureIn(visit, seen), "", [], 200)
    })
  ),
  caseForm(
    path,
    "EndSupport",
    Effect.fnUntraced(function* (visit, seen, form) {
      const exposure = yield* exposureIn(visit, seen)
      const reason = form.one(field)
      if (!isReason(reason)) {
        const errors = [{ field, text: personTexts[visit.lang].end.missing }]
        return yield* show(visit, seen, exposure, reason, errors, 422)
      }
      const command = guard(EndSupport, vacantIn(seen.organisation, seen.row))
      const input = { incidentId: seen.row.incidentId, exposureId: exposure.exposureId, reason }
      const refused = yield* give(visit, form, command, input, roleFor(seen, "EndSupport"))
      if (refused === undefined) return backTo(seen)
      return yield* show(visit, seen, exposure, reason, refusedIn(refused), 409)
    })
  )
]
