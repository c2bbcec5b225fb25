import { guard } from "@trygglogg/core/access"
import { supportKinds } from "@trygglogg/core/catalogue"
import { OfferSupport } from "@trygglogg/core/follow-up"
import type { CaseExposure } from "@trygglogg/core/overview"
import { SupportKind } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, exposureIn, roleFor, type StaffCase } from "../staffCase.ts"
import { choicesOf, Pick } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, shown } from "./frame.tsx"
import { personTexts } from "./personTexts.ts"

const field = "stod"
const isKind = Schema.is(SupportKind)

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  seen: StaffCase,
  exposure: CaseExposure,
  chosen: ReadonlyArray<string>,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) {
  const texts = personTexts[visit.lang].offer
  const name = (yield* exposedNames(visit, seen))(exposure)
  const render = (commandId: string) => (
    <CaseFormPage
      visit={visit}
      seen={seen}
      title={texts.title.replace("{name}", name)}
      hint={texts.hint}
      action={addressOf(seen.number, "OfferSupport", exposure.exposureId)}
      commandId={commandId}
      errors={errors}
      button={texts.button}
    >
      <Pick
        type="checkbox"
        name={field}
        legend={texts.kinds}
        choices={choicesOf(supportKinds, visit.lang)}
        chosen={chosen}
        errors={errors}
      />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const path = "/arenden/:nr/stod/:utsatt"

/** Support of one kind or several, offered to one exposed person. */
export const offerRoutes = [
  casePage(
    path,
    "OfferSupport",
    Effect.fnUntraced(function* (visit, seen) {
      return yield* show(visit, seen, yield* exposureIn(visit, seen), [], [], 200)
    })
  ),
  caseForm(
    path,
    "OfferSupport",
    Effect.fnUntraced(function* (visit, seen, form) {
      const exposure = yield* exposureIn(visit, seen)
      const chosen = form.all(field)
      const [first, ...more] = chosen.filter(isKind)
      if (first === undefined) {
        const errors = [{ field, text: personTexts[visit.lang].offer.missing }]
        return yield* show(visit, seen, exposure, chosen, errors, 422)
      }
      const { exposureId } = exposure
      const input = { incidentId: seen.row.incidentId, exposureId, kinds: [first, ...more] as const }
      const command = guard(OfferSupport, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "OfferSupport"))
      if (refused === undefined) return backTo(seen)
      return yield* show(visit, seen, exposure, chosen, refusedIn(refused), 409)
    })
  )
]
