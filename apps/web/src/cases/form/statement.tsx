import { guard } from "@trygglogg/core/access"
import { influencesOnDecision, label, perceivedIntents } from "@trygglogg/core/catalogue"
import { GiveOwnStatement } from "@trygglogg/core/influence-attempt"
import type { CaseExposure } from "@trygglogg/core/overview"
import { InfluenceOnDecision, StatementWords } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, exposureIn, roleFor, type StaffCase } from "../staffCase.ts"
import { choicesOf, Pick, tooLong, Words, wordsIn } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, sealing, shown } from "./frame.tsx"
import { personTexts } from "./personTexts.ts"
import { formTexts } from "./texts.ts"

interface Typed {
  readonly intent: string
  readonly threatened: string
  readonly decision: string
  readonly words: string
}

const empty: Typed = { intent: "", threatened: "", decision: "", words: "" }
const typedIn = (form: Form): Typed => ({
  intent: form.one("avsikt"),
  threatened: form.one("hotad"),
  decision: form.one("beslut"),
  words: wordsIn(form, "ord")
})

/** Whoever asks has an answer: "not asked" is none to write down. */
const answers = ["yes", "no", "unsure"] as const
const isAnswer = Schema.is(Schema.Literals(answers))
const isDecision = Schema.is(InfluenceOnDecision)
const levels = [0, 1, 2, 3, 4] as const
const levelIn = (typed: string) => levels.find((level) => String(level) === typed)

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly exposure: CaseExposure
  readonly typed: Typed
  readonly errors: ReadonlyArray<FieldError>
}

const Fields = ({ errors, typed, visit }: Props) => {
  const { lang } = visit
  const texts = personTexts[lang].statement
  return (
    <>
      <Pick
        type="radio"
        name="avsikt"
        legend={texts.intent}
        choices={answers.map((value) => ({ value, label: label(perceivedIntents, value, lang) }))}
        chosen={[typed.intent]}
        errors={errors}
      />
      <Pick
        type="radio"
        name="hotad"
        legend={texts.threatened}
        choices={[
          ...levels.map((level) => ({ value: String(level), label: texts.levels[level] })),
          { value: "", label: texts.noAnswer }
        ]}
        chosen={[typed.threatened]}
        errors={errors}
      />
      <Pick
        type="radio"
        name="beslut"
        legend={texts.decision}
        choices={[...choicesOf(influencesOnDecision, lang), { value: "", label: texts.noAnswer }]}
        chosen={[typed.decision]}
        errors={errors}
      />
      <Words
        name="ord"
        legend={texts.words}
        hint={formTexts[lang].noPersonnummer}
        typed={typed.words}
        errors={errors}
      />
    </>
  )
}

const show = Effect.fnUntraced(function* (props: Props, status: 200 | 409 | 422) {
  const { errors, exposure, seen, visit } = props
  const texts = personTexts[visit.lang].statement
  const name = (yield* exposedNames(visit, seen))(exposure)
  const render = (commandId: string) => (
    <CaseFormPage
      visit={visit}
      seen={seen}
      title={texts.title.replace("{name}", name)}
      hint={texts.hint}
      action={addressOf(seen.number, "GiveOwnStatement", exposure.exposureId)}
      commandId={commandId}
      errors={errors}
      button={texts.button}
    >
      <Fields {...props} />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const path = "/arenden/:nr/upplevelse/:utsatt"

/** What an exposed person has said it was like, written down by whoever handles the case. */
export const statementRoutes = [
  casePage(
    path,
    "GiveOwnStatement",
    Effect.fnUntraced(function* (visit, seen) {
      const exposure = yield* exposureIn(visit, seen)
      return yield* show({ visit, seen, exposure, typed: empty, errors: [] }, 200)
    })
  ),
  caseForm(
    path,
    "GiveOwnStatement",
    Effect.fnUntraced(function* (visit, seen, form) {
      const exposure = yield* exposureIn(visit, seen)
      const typed = typedIn(form)
      const { decision, intent, threatened, words } = typed
      const errors = [
        ...(isAnswer(intent) ? [] : [{ field: "avsikt", text: personTexts[visit.lang].statement.missing }]),
        ...tooLong("ord", words, visit)
      ]
      if (!isAnswer(intent) || errors.length > 0) return yield* show({ visit, seen, exposure, typed, errors }, 422)
      const wording = yield* sealing(StatementWords, exposure.personRef, words)
      const feltThreatened = levelIn(threatened)
      const input = {
        incidentId: seen.row.incidentId,
        exposureId: exposure.exposureId,
        perceivedIntent: intent,
        givenVia: "relayed" as const,
        ...(feltThreatened === undefined ? {} : { feltThreatened }),
        ...(isDecision(decision) ? { influenceOnDecision: decision } : {}),
        ...(wording === undefined ? {} : { wording })
      }
      const command = guard(GiveOwnStatement, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "GiveOwnStatement"))
      if (refused === undefined) return backTo(seen)
      return yield* show({ visit, seen, exposure, typed, errors: refusedIn(refused) }, 409)
    })
  )
]
