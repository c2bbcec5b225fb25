import { Form } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { VNode } from "preact"
import { Choices, CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { type Draft, draftOf, keep, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly draft: Draft
  readonly chosen: ReadonlyArray<string>
  readonly errors: ReadonlyArray<FieldError>
}

const field = "handelse"
const unknown = "unknown"
const isForm = Schema.is(Form)

/** In the order people most often need them. */
const order: ReadonlyArray<Form> = ["threat", "violence", "harassment", "propertyDamage", "corruption"]

const EventPage = ({ chosen, draft, errors, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].event
  const choices = [
    ...order.map((form) => ({ value: form, label: texts.forms[form] })),
    { value: unknown, label: texts.unknown }
  ]
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <ErrorSummary visit={visit} errors={errors} />
      <CommandForm visit={visit} action={step(field, draft)}>
        <fieldset aria-describedby={describedBy(errors, field, true)}>
          <legend>
            <h1>{texts.title}</h1>
          </legend>
          <p class="hint" id={`${field}-hint`}>
            {texts.hint}
          </p>
          <FieldProblem errors={errors} field={field} />
          <Choices type="checkbox" name={field} choices={choices} chosen={chosen} />
        </fieldset>
        <button>{common[visit.lang].continue}</button>
      </CommandForm>
    </Layout>
  )
}

const chosenIn = ({ forms }: Draft): ReadonlyArray<string> =>
  forms === undefined ? [] : forms.length === 0 ? [unknown] : forms

/** What happened, in the reporter's own choice of the five forms; "don't know" is an answer. */
export const eventRoutes = [
  memberPage(
    "/rapportera/handelse",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      return page(EventPage({ visit, draft, chosen: chosenIn(draft), errors: [] }), visit)
    })
  ),
  memberForm(
    "/rapportera/handelse",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      const texts = reportTexts[visit.lang].event
      const chosen = form.all(field)
      const forms = chosen.filter(isForm)
      const wrong = (text: string) => page(EventPage({ visit, draft, chosen, errors: [{ field, text }] }), visit, 422)
      if (forms.length === 0 && !chosen.includes(unknown)) return wrong(texts.missing)
      if (forms.length > 0 && chosen.includes(unknown)) return wrong(texts.both)
      yield* keep(visit, { ...draft, forms })
      return seeOther(step(draft.narrative !== undefined ? "skicka" : "berattelse", draft))
    })
  )
]
