import { guard } from "@trygglogg/core/access"
import { GiveOwnStatement } from "@trygglogg/core/influence-attempt"
import { InfluenceOnDecision, longestText, PerceivedIntent, StatementWords } from "@trygglogg/core/vocabulary"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Schema } from "effect"
import type { VNode } from "preact"
import {
  type Choice,
  Choices,
  CommandForm,
  describedBy,
  ErrorSummary,
  type FieldError,
  FieldProblem
} from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { reportTexts } from "../report/texts.ts"
import { give, toldIn } from "../server/command.ts"
import type { Form } from "../server/form.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { newId } from "../server/random.ts"
import { page, seeOther } from "../server/reply.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { ownExposure } from "./ownCase.ts"
import { mineTexts } from "./texts.ts"

interface Answers {
  readonly intent: string
  readonly threatened: string
  readonly decision: string
  readonly words: string
}

interface Props {
  readonly visit: MemberVisit
  readonly number: string
  readonly answers: Answers
  readonly commandId: string
  readonly errors: ReadonlyArray<FieldError>
}

const empty: Answers = { intent: "", threatened: "", decision: "", words: "" }

const answersIn = (form: Form): Answers => ({
  intent: form.one("avsikt"),
  threatened: form.one("hotad"),
  decision: form.one("beslut"),
  words: form.one("ord").replaceAll("\r\n", "\n").trim()
})

interface QuestionProps {
  readonly title: string
  readonly name: string
  readonly choices: ReadonlyArray<Choice>
  readonly chosen: string
  readonly errors: ReadonlyArray<FieldError>
}

const Question = ({ choices, chosen, errors, name, title }: QuestionProps) => (
  <fieldset aria-describedby={describedBy(errors, name)}>
    <legend>{title}</legend>
    <FieldProblem errors={errors} field={name} />
    <Choices type="radio" name={name} choices={choices} chosen={[chosen]} />
  </fieldset>
)

const StatementPage = ({ answers, commandId, errors, number, visit }: Props): VNode => {
  const texts = mineTexts[visit.lang].statement
  const { back, no, save, voluntary, yes } = common[visit.lang]
  const intents = [
    { value: "yes", label: yes },
    { value: "no", label: no },
    { value: "unsure", label: texts.unsure }
  ]
  const levels = texts.threatenedLevels.map((label, level) => ({ value: String(level), label }))
  const decisions = InfluenceOnDecision.literals.map((value) => ({ value, label: texts.decisions[value] }))
  const optional = ` (${voluntary.toLowerCase()})`
  const questions = [
    ["avsikt", texts.intent, intents, answers.intent],
    ["hotad", texts.threatened + optional, levels, answers.threatened],
    ["beslut", texts.decision + optional, decisions, answers.decision]
  ] as const
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <p>
        <a href={`/mina/${number}`}>{back}</a>
      </p>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{texts.title}</h1>
      <p>{texts.info}</p>
      <CommandForm visit={visit} action={`/mina/${number}/upplevelse`} commandId={commandId}>
        {questions.map(([name, title, choices, chosen]) => (
          <Question key={name} errors={errors} name={name} title={title} choices={choices} chosen={chosen} />
        ))}
        <label for="ord">{texts.wording}</label>
        <FieldProblem errors={errors} field="ord" />
        <textarea id="ord" name="ord" rows={4} aria-describedby={describedBy(errors, "ord")}>
          {answers.words}
        </textarea>
        <button>{save}</button>
      </CommandForm>
    </Layout>
  )
}

const isIntent = Schema.is(PerceivedIntent)
const isDecision = Schema.is(InfluenceOnDecision)
const levels = [0, 1, 2, 3, 4] as const

const errorsIn = ({ intent, words }: Answers, { lang }: MemberVisit): ReadonlyArray<FieldError> => [
  ...(isIntent(intent) && intent !== "notAsked" ? [] : [{ field: "avsikt", text: mineTexts[lang].statement.missing }]),
  ...(words.length > longestText ? [{ field: "ord", text: reportTexts[lang].story.tooLong }] : [])
]

const show = Effect.fnUntraced(function* (visit: MemberVisit, answers: Answers, errors: ReadonlyArray<FieldError>) {
  const { number } = yield* ownExposure(visit)
  const commandId = yield* newId
  return page(StatementPage({ visit, number, answers, commandId, errors }), visit, errors.length > 0 ? 422 : 200)
})

/** The exposed person's own statement: theirs alone to give and to change. */
export const statementRoutes = [
  memberPage("/mina/:nr/upplevelse", (visit) => show(visit, empty, [])),
  memberForm(
    "/mina/:nr/upplevelse",
    Effect.fnUntraced(function* (visit, form) {
      const { exposure, number, seen } = yield* ownExposure(visit)
      const answers = answersIn(form)
      const errors = errorsIn(answers, visit)
      const { decision, intent, words } = answers
      if (errors.length > 0 || !isIntent(intent)) return yield* show(visit, answers, errors)
      const level = levels.find((one) => String(one) === answers.threatened)
      const { exposureId, personRef } = exposure
      const refused = yield* give(visit, form, guard(GiveOwnStatement), {
        incidentId: seen.row.incidentId,
        exposureId,
        perceivedIntent: intent,
        givenVia: "self",
        ...(level === undefined ? {} : { feltThreatened: level }),
        ...(isDecision(decision) ? { influenceOnDecision: decision } : {}),
        ...(words === "" ? {} : { wording: yield* (yield* Vault).seal(StatementWords, personRef, words) })
      })
      return refused === undefined
        ? seeOther(`/mina/${number}`)
        : yield* show(visit, answers, [{ field: "avsikt", text: toldIn(refused) }])
    })
  )
]
