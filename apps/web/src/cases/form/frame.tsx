/** The frame of every form about a case: which case, in what state, the question, and the way back. */
import type { Sealed } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import type { ComponentChildren, VNode } from "preact"
import { CommandForm, ErrorSummary, type FieldError } from "../../page/form.tsx"
import { Layout } from "../../page/layout.tsx"
import { toldIn } from "../../server/command.ts"
import type { ToldRefusal } from "@trygglogg/core/refusals"
import { namesOf } from "../../server/organisation.ts"
import { newId } from "../../server/random.ts"
import { page, seeOther } from "../../server/reply.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { caseAddress } from "../addresses.ts"
import { exposedName } from "../page/people.tsx"
import type { StaffCase } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { formTexts } from "./texts.ts"

interface FrameProps {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly title: string
  readonly hint?: string
  readonly action: string
  readonly commandId: string
  readonly errors: ReadonlyArray<FieldError>
  readonly button: string
  /** Shown between the errors and the form: what to do about them. */
  readonly above?: ComponentChildren
  readonly children?: ComponentChildren
}

/** What the button, and an error that is no field's, is found by. */
export const wholeForm = "formular"

/** A page with one form about a case. */
export const CaseFormPage = (props: FrameProps): VNode => {
  const { above, action, button, children, commandId, errors, hint, seen, title, visit } = props
  const texts = formTexts[visit.lang]
  return (
    <Layout visit={visit} title={`${title} – ${seen.number}`} failed={errors.length > 0} wide>
      <div class="prose">
        <p>
          <a href={caseAddress(seen.number)}>{caseTexts[visit.lang].toCase.replace("{number}", seen.number)}</a>
        </p>
        <ErrorSummary visit={visit} errors={errors} />
        {above}
        <h1>{title}</h1>
        <p class="hint">
          {texts.state}: {caseTexts[visit.lang].states[seen.row.state._tag]}
        </p>
        {hint !== undefined && <p>{hint}</p>}
        <CommandForm visit={visit} action={action} commandId={commandId}>
          {children}
          <button id={wholeForm}>{button}</button>
        </CommandForm>
      </div>
    </Layout>
  )
}

/** What was refused, as an error of the whole form. */
export const refusedIn = (refused: ToldRefusal): ReadonlyArray<FieldError> => [
  { field: wholeForm, text: toldIn(refused) }
]

/** Back to the case. */
export const backTo = ({ number }: StaffCase) => seeOther(caseAddress(number))

/** The form's page: as it is first shown, with wrong answers (422), or refused (409). */
export const shown = Effect.fnUntraced(function* (
  visit: MemberVisit,
  render: (commandId: string) => VNode,
  status: 200 | 409 | 422 = 200
) {
  return page(render(yield* newId), visit, status)
})

/** Words sealed for their subject; nothing when nothing was written. */
export const sealing = Effect.fnUntraced(function* (kind: Sealed.Kind<string>, subject: string, text: string) {
  return text === "" ? undefined : yield* (yield* Vault).seal(kind, subject, text)
})

/** What an exposed person of the case is called, for this visitor. */
export const exposedNames = Effect.fnUntraced(function* (visit: MemberVisit, { row }: StaffCase) {
  const nameOf = yield* namesOf(
    visit,
    row.exposures.map(({ personRef }) => personRef)
  )
  return exposedName(nameOf, visit)
})
