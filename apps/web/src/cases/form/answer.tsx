import { guard } from "@trygglogg/core/access"
import { label, supportKinds } from "@trygglogg/core/catalogue"
import { AcceptSupport, DeclineSupport, SupportOffered } from "@trygglogg/core/follow-up"
import type { CaseExposure } from "@trygglogg/core/overview"
import { Exposure, type ExposureId, SupportKind } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { Effect, Result, Schema, Stream } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, exposureIn, roleFor, type StaffCase } from "../staffCase.ts"
import { Pick } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, shown } from "./frame.tsx"
import { personTexts } from "./personTexts.ts"

const isKind = Schema.is(SupportKind)

interface Typed {
  readonly answer: string
  readonly kinds: ReadonlyArray<string>
}

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly exposure: CaseExposure
  readonly typed: Typed
  readonly errors: ReadonlyArray<FieldError>
}

/** Every kind that was ever offered to the person. Whether an offer still stands, the command knows. */
const offeredTo = Effect.fnUntraced(function* (exposureId: ExposureId) {
  const query = [{ types: [SupportOffered.type], tags: [Exposure(exposureId)] }]
  const offers = yield* Stream.runCollect((yield* EventLog).read({ query }))
  const kinds = offers.flatMap(({ data, version }) =>
    Result.getOrElse(
      Result.map(SupportOffered.decode(version, data), (offer): ReadonlyArray<SupportKind> => offer.kinds),
      (): ReadonlyArray<SupportKind> => []
    )
  )
  return [...new Set(kinds)]
})

const show = Effect.fnUntraced(function* (props: Props, status: 200 | 409 | 422) {
  const { errors, exposure, seen, typed, visit } = props
  const texts = personTexts[visit.lang].answer
  const name = (yield* exposedNames(visit, seen))(exposure)
  const offered = yield* offeredTo(exposure.exposureId)
  const render = (commandId: string) => (
    <CaseFormPage
      visit={visit}
      seen={seen}
      title={texts.title.replace("{name}", name)}
      hint={texts.hint}
      action={addressOf(seen.number, "AcceptSupport", exposure.exposureId)}
      commandId={commandId}
      errors={errors}
      button={texts.button}
    >
      <Pick
        type="radio"
        name="svar"
        legend={texts.answer}
        choices={[
          { value: "yes", label: texts.answers.yes },
          { value: "no", label: texts.answers.no }
        ]}
        chosen={[typed.answer]}
        errors={errors}
      />
      {offered.length > 0 && (
        <Pick
          type="checkbox"
          name="stod"
          legend={texts.kinds}
          choices={offered.map((kind) => ({ value: kind, label: label(supportKinds, kind, visit.lang) }))}
          chosen={typed.kinds}
          errors={errors}
        />
      )}
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const wrongIn = ({ answer, kinds }: Typed, { lang }: MemberVisit): ReadonlyArray<FieldError> => {
  const texts = personTexts[lang].answer
  if (answer !== "yes" && answer !== "no") return [{ field: "svar", text: texts.missing }]
  return answer === "yes" && !kinds.some(isKind) ? [{ field: "stod", text: texts.missingKinds }] : []
}

const pass = Effect.fnUntraced(function* ({ exposure, seen, typed, visit }: Props, form: Form) {
  const vacant = vacantIn(seen.organisation, seen.row)
  const about = { incidentId: seen.row.incidentId, exposureId: exposure.exposureId }
  const [first, ...more] = typed.kinds.filter(isKind)
  if (typed.answer === "no" || first === undefined) {
    return yield* give(visit, form, guard(DeclineSupport, vacant), about, roleFor(seen, "DeclineSupport"))
  }
  const input = { ...about, kinds: [first, ...more] as const }
  return yield* give(visit, form, guard(AcceptSupport, vacant), input, roleFor(seen, "AcceptSupport"))
})

const path = "/arenden/:nr/svar/:utsatt"

/** Yes or no to the support that was offered, passed on for the exposed person. */
export const answerRoutes = [
  casePage(
    path,
    "AcceptSupport",
    Effect.fnUntraced(function* (visit, seen) {
      const exposure = yield* exposureIn(visit, seen)
      return yield* show({ visit, seen, exposure, typed: { answer: "", kinds: [] }, errors: [] }, 200)
    })
  ),
  caseForm(
    path,
    "AcceptSupport",
    Effect.fnUntraced(function* (visit, seen, form) {
      const exposure = yield* exposureIn(visit, seen)
      const typed = { answer: form.one("svar"), kinds: form.all("stod") }
      const props = { visit, seen, exposure, typed, errors: wrongIn(typed, visit) }
      if (props.errors.length > 0) return yield* show(props, 422)
      const refused = yield* pass(props, form)
      return refused === undefined ? backTo(seen) : yield* show({ ...props, errors: refusedIn(refused) }, 409)
    })
  )
]
