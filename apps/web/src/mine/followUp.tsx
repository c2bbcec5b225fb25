import { guard } from "@trygglogg/core/access"
import { HoldFollowUp } from "@trygglogg/core/follow-up"
import { longestText, Sufficiency, SupportComment } from "@trygglogg/core/vocabulary"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Schema } from "effect"
import type { VNode } from "preact"
import { Choices, CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { reportTexts } from "../report/texts.ts"
import { give, toldIn } from "../server/command.ts"
import { PageNotFound } from "../server/failure.ts"
import type { Form } from "../server/form.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { newId } from "../server/random.ts"
import { page, seeOther } from "../server/reply.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { ownExposure } from "./ownCase.ts"
import { mineTexts } from "./texts.ts"

/** In order; the last two are answered yes or no. */
const questions = ["sufficient", "relevant", "enough", "affected", "more"] as const
type Question = (typeof questions)[number]
const isPlain = (name: Question): boolean => name === "affected" || name === "more"

interface Props {
  readonly visit: MemberVisit
  readonly number: string
  readonly typed: Form
  readonly commandId: string
  readonly errors: ReadonlyArray<FieldError>
}

const FollowUpPage = ({ commandId, errors, number, typed, visit }: Props): VNode => {
  const texts = mineTexts[visit.lang].support
  const { back, no, yes } = common[visit.lang]
  const three = [
    { value: "yes", label: yes },
    { value: "partly", label: texts.partly },
    { value: "no", label: no }
  ]
  const two = three.filter(({ value }) => value !== "partly")
  return (
    <Layout visit={visit} title={texts.askTitle} failed={errors.length > 0} hidable>
      <p>
        <a href={`/mina/${number}/stod`}>{back}</a>
      </p>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{texts.askTitle}</h1>
      <CommandForm visit={visit} action={`/mina/${number}/stod/svar`} commandId={commandId}>
        {questions.map((name) => (
          <fieldset key={name} aria-describedby={describedBy(errors, name)}>
            <legend>{texts[name]}</legend>
            <FieldProblem errors={errors} field={name} />
            <Choices type="radio" name={name} choices={isPlain(name) ? two : three} chosen={[typed.one(name)]} />
          </fieldset>
        ))}
        <label for="kommentar">{texts.comment}</label>
        <FieldProblem errors={errors} field="kommentar" />
        <textarea id="kommentar" name="kommentar" rows={3} aria-describedby={describedBy(errors, "kommentar")}>
          {typed.one("kommentar")}
        </textarea>
        <p class="hint">{texts.whoSees}</p>
        <button>{texts.answer}</button>
      </CommandForm>
    </Layout>
  )
}

const untouched: Form = { one: () => "", all: () => [] }

const show = Effect.fnUntraced(function* (visit: MemberVisit, typed: Form, errors: ReadonlyArray<FieldError>) {
  const { exposure, number } = yield* ownExposure(visit)
  const { support } = exposure.progress
  // Nobody is asked how the support was that they were never offered, or did not want.
  if (errors.length === 0 && (support === "none" || support === "declined")) return yield* new PageNotFound()
  const commandId = yield* newId
  return page(FollowUpPage({ visit, number, typed, commandId, errors }), visit, errors.length > 0 ? 422 : 200)
})

const isSufficiency = Schema.is(Sufficiency)

const isAnswered = (form: Form, name: Question): boolean => {
  const answer = form.one(name)
  return isPlain(name) ? answer === "yes" || answer === "no" : isSufficiency(answer)
}

/** The questions without an answer, and what was written too long. */
const wrongIn = (form: Form, words: string, { lang }: MemberVisit): ReadonlyArray<FieldError> => {
  const texts = mineTexts[lang].support
  return [
    ...questions
      .filter((name) => !isAnswered(form, name))
      .map((name) => ({ field: name, text: texts[name], beside: texts.missingAnswer })),
    ...(words.length > longestText ? [{ field: "kommentar", text: reportTexts[lang].story.tooLong }] : [])
  ]
}

/** The five answers; nothing when one cannot be read. */
const answersIn = (form: Form) => {
  const [sufficient, relevant, enoughFromEmployer, affected, more] = questions.map((name) => form.one(name))
  return isSufficiency(sufficient) && isSufficiency(relevant) && isSufficiency(enoughFromEmployer)
    ? { sufficient, relevant, enoughFromEmployer, stillAffected: affected === "yes", wantsMore: more === "yes" }
    : undefined
}

/** Whether the support was enough, in the exposed person's own answers. */
export const followUpRoutes = [
  memberPage("/mina/:nr/stod/svar", (visit) => show(visit, untouched, [])),
  memberForm(
    "/mina/:nr/stod/svar",
    Effect.fnUntraced(function* (visit, form) {
      const { exposure, number, seen } = yield* ownExposure(visit)
      const words = form.one("kommentar").replaceAll("\r\n", "\n").trim()
      const wrong = wrongIn(form, words, visit)
      const answers = answersIn(form)
      if (wrong.length > 0 || answers === undefined) return yield* show(visit, form, wrong)
      const { exposureId, personRef } = exposure
      const comment = words === "" ? {} : { comment: yield* (yield* Vault).seal(SupportComment, personRef, words) }
      const about = { incidentId: seen.row.incidentId, exposureId }
      const refused = yield* give(visit, form, guard(HoldFollowUp), { ...about, ...answers, ...comment })
      if (refused === undefined) return seeOther(`/mina/${number}/stod`)
      return yield* show(visit, form, [{ field: "sufficient", text: toldIn(refused) }])
    })
  )
]
