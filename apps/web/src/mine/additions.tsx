import { guard } from "@trygglogg/core/access"
import { RetractReport, WriteAddendum } from "@trygglogg/core/incident"
import { Addendum, longestText, Reason } from "@trygglogg/core/vocabulary"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import type { VNode } from "preact"
import { CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
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
import { ownCase } from "./ownCase.ts"
import { mineTexts } from "./texts.ts"

interface TextPageProps {
  readonly visit: MemberVisit
  readonly number: string
  readonly path: string
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly button: string
  readonly commandId: string
  readonly typed: string
  readonly errors: ReadonlyArray<FieldError>
}

const field = "text"

/** One question that is answered in one's own words. */
const TextPage = (props: TextPageProps): VNode => {
  const { button, commandId, errors, hint, label, number, path, title, typed, visit } = props
  return (
    <Layout visit={visit} title={title} failed={errors.length > 0} hidable>
      <p>
        <a href={`/mina/${number}`}>{common[visit.lang].back}</a>
      </p>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{title}</h1>
      <CommandForm visit={visit} action={`/mina/${number}/${path}`} commandId={commandId}>
        <label for={field}>{label}</label>
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
        <FieldProblem errors={errors} field={field} />
        <textarea id={field} name={field} rows={5} aria-describedby={describedBy(errors, field, true)}>
          {typed}
        </textarea>
        <button>{button}</button>
      </CommandForm>
    </Layout>
  )
}

const addendumPage = Effect.fnUntraced(function* (
  visit: MemberVisit,
  typed: string,
  commandId: string,
  errors: ReadonlyArray<FieldError>
) {
  const { number } = yield* ownCase(visit)
  const { hint, title } = mineTexts[visit.lang].addendum
  const button = common[visit.lang].save
  const props = { visit, number, path: "komplettera", title, hint, label: title, button, commandId, typed, errors }
  return page(TextPage(props), visit, errors.length > 0 ? 422 : 200)
})

const retractPage = Effect.fnUntraced(function* (
  visit: MemberVisit,
  typed: string,
  commandId: string,
  errors: ReadonlyArray<FieldError>
) {
  const { number } = yield* ownCase(visit)
  const { button, info, reason, title } = mineTexts[visit.lang].retract
  const props = {
    visit,
    number,
    path: "dra-tillbaka",
    title,
    hint: info,
    label: reason,
    button,
    commandId,
    typed,
    errors
  }
  return page(TextPage(props), visit, errors.length > 0 ? 422 : 200)
})

const typedIn = (form: Form): string => form.one(field).replaceAll("\r\n", "\n").trim()

const tooLong = (visit: MemberVisit, typed: string): ReadonlyArray<FieldError> =>
  typed.length > longestText ? [{ field, text: reportTexts[visit.lang].story.tooLong }] : []

/** Adding to a report, and taking it back. Neither changes what was written before. */
export const additionRoutes = [
  memberPage("/mina/:nr/komplettera", (visit) => Effect.flatMap(newId, (id) => addendumPage(visit, "", id, []))),
  memberForm(
    "/mina/:nr/komplettera",
    Effect.fnUntraced(function* (visit, form) {
      const { number, seen } = yield* ownCase(visit)
      const { incidentId } = seen.row
      const typed = typedIn(form)
      const missing = typed === "" ? [{ field, text: mineTexts[visit.lang].addendum.missing }] : []
      const errors = [...missing, ...tooLong(visit, typed)]
      if (errors.length > 0) return yield* addendumPage(visit, typed, form.one("commandId"), errors)
      const text = yield* (yield* Vault).seal(Addendum, incidentId, typed)
      const refused = yield* give(visit, form, guard(WriteAddendum), { incidentId, text })
      if (refused === undefined) return seeOther(`/mina/${number}`)
      return yield* addendumPage(visit, typed, yield* newId, [{ field, text: toldIn(refused) }])
    })
  ),
  memberPage("/mina/:nr/dra-tillbaka", (visit) => Effect.flatMap(newId, (id) => retractPage(visit, "", id, []))),
  memberForm(
    "/mina/:nr/dra-tillbaka",
    Effect.fnUntraced(function* (visit, form) {
      const { mine, number, seen } = yield* ownCase(visit)
      const { incidentId } = seen.row
      const typed = typedIn(form)
      const errors = tooLong(visit, typed)
      if (errors.length > 0) return yield* retractPage(visit, typed, form.one("commandId"), errors)
      if (mine.reportId === undefined) return yield* new PageNotFound()
      const reason = typed === "" ? {} : { reason: yield* (yield* Vault).seal(Reason, incidentId, typed) }
      const refused = yield* give(visit, form, guard(RetractReport), { incidentId, reportId: mine.reportId, ...reason })
      if (refused === undefined) return seeOther(`/mina/${number}`)
      return yield* retractPage(visit, typed, yield* newId, [{ field, text: toldIn(refused) }])
    })
  )
]
