import { guard } from "@trygglogg/core/access"
import { RecordContact } from "@trygglogg/core/incident"
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

const field = "via"
const ways = ["phone", "meeting", "message"] as const
const isWay = Schema.is(Schema.Literals(ways))

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  seen: StaffCase,
  exposure: CaseExposure,
  chosen: string,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) {
  const texts = personTexts[visit.lang].contact
  const name = (yield* exposedNames(visit, seen))(exposure)
  const render = (commandId: string) => (
    <CaseFormPage
      visit={visit}
      seen={seen}
      title={texts.title.replace("{name}", name)}
      hint={texts.hint}
      action={addressOf(seen.number, "RecordContact", exposure.exposureId)}
      commandId={commandId}
      errors={errors}
      button={texts.button}
    >
      <Pick
        type="radio"
        name={field}
        legend={texts.via}
        choices={ways.map((way) => ({ value: way, label: texts.ways[way] }))}
        chosen={[chosen]}
        errors={errors}
      />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const path = "/arenden/:nr/kontakt/:utsatt"

/** That somebody has talked with an exposed person, and how; never what about. */
export const contactRoutes = [
  casePage(
    path,
    "RecordContact",
    Effect.fnUntraced(function* (visit, seen) {
      return yield* show(visit, seen, yield* exposureIn(visit, seen), "", [], 200)
    })
  ),
  caseForm(
    path,
    "RecordContact",
    Effect.fnUntraced(function* (visit, seen, form) {
      const exposure = yield* exposureIn(visit, seen)
      const via = form.one(field)
      if (!isWay(via)) {
        const errors = [{ field, text: personTexts[visit.lang].contact.missing }]
        return yield* show(visit, seen, exposure, via, errors, 422)
      }
      const command = guard(RecordContact, vacantIn(seen.organisation, seen.row))
      const input = { incidentId: seen.row.incidentId, exposureId: exposure.exposureId, via }
      const refused = yield* give(visit, form, command, input, roleFor(seen, "RecordContact"))
      if (refused === undefined) return backTo(seen)
      return yield* show(visit, seen, exposure, via, refusedIn(refused), 409)
    })
  )
]
