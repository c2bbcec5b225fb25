import { closestManager, isActive, nameOn } from "@trygglogg/core/organisation"
import { UnitId } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
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
import { type Organisation, organisationOf, unitOf } from "../server/organisation.ts"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { idIn, type MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { type Draft, draftOf, keep, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"

interface QuestionProps {
  readonly visit: MemberVisit
  readonly title: string
  readonly action: string
  readonly name: string
  readonly choices: ReadonlyArray<Choice>
  readonly chosen: string
  readonly errors: ReadonlyArray<FieldError>
}

/** One question with one answer. */
const QuestionPage = ({ action, choices, chosen, errors, name, title, visit }: QuestionProps): VNode => (
  <Layout visit={visit} title={title} failed={errors.length > 0} hidable>
    <ErrorSummary visit={visit} errors={errors} />
    <CommandForm visit={visit} action={action}>
      <fieldset aria-describedby={describedBy(errors, name)}>
        <legend>
          <h1>{title}</h1>
        </legend>
        <FieldProblem errors={errors} field={name} />
        <Choices type="radio" name={name} choices={choices} chosen={[chosen]} />
      </fieldset>
      <button>{common[visit.lang].continue}</button>
    </CommandForm>
  </Layout>
)

/** The unit a draft is about: the chosen one, else that of the exposed, else the reporter's own. */
export const unitOfDraft = (organisation: Organisation, visit: MemberVisit, draft: Draft): UnitId | undefined => {
  const exposed = draft.forOther?.person
  return (
    draft.unitId ??
    (exposed === undefined ? undefined : unitOf(organisation, exposed)) ??
    unitOf(organisation, visit.member.ref)
  )
}

/** The manager who will read the report: the closest who is neither its reporter nor exposed nor whom it is about. */
export const readingManager = (organisation: Organisation, visit: MemberVisit, draft: Draft) => {
  const unitId = unitOfDraft(organisation, visit, draft)
  if (unitId === undefined) return undefined
  const concerned = [visit.member.ref, draft.forOther?.person, draft.keptFrom].filter((ref) => ref !== undefined)
  return closestManager(organisation.units, unitId, organisation.day, concerned)
}

const unitChoices = ({ day, units }: Organisation): ReadonlyArray<Choice> =>
  [...units.values()]
    .filter((unit) => unit.kind === "unit" && isActive(unit, day))
    .map((unit) => ({ value: unit.unitId, label: nameOn(unit, day) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "sv"))

const unitQuestion = Effect.fnUntraced(function* (visit: MemberVisit, draft: Draft, errors: ReadonlyArray<FieldError>) {
  const organisation = yield* organisationOf(visit)
  const props = {
    visit,
    title: reportTexts[visit.lang].unit.title,
    action: step("enhet", draft),
    name: "enhet",
    choices: unitChoices(organisation),
    chosen: unitOfDraft(organisation, visit, draft) ?? "",
    errors
  }
  return page(QuestionPage(props), visit, errors.length > 0 ? 422 : 200)
})

const receiverPage = (visit: MemberVisit, draft: Draft) => {
  const texts = reportTexts[visit.lang].receiver
  const choices = [
    { value: "chef", label: texts.usual },
    { value: "forbi", label: texts.past }
  ]
  const chosen = draft.keptFrom === undefined ? "chef" : "forbi"
  const action = step("mottagare", draft)
  return page(QuestionPage({ visit, title: texts.title, action, name: "lasare", choices, chosen, errors: [] }), visit)
}

/** Which unit it is about, and who is to read it: past the manager when it is about the manager. */
export const whereToRoutes = [
  memberPage(
    "/rapportera/enhet",
    Effect.fnUntraced(function* (visit) {
      return yield* unitQuestion(visit, yield* draftOf(visit), [])
    })
  ),
  memberForm(
    "/rapportera/enhet",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      const { day, units } = yield* organisationOf(visit)
      const unitId = idIn(UnitId, form.one("enhet"))
      const unit = unitId === undefined ? undefined : units.get(unitId)
      if (unitId === undefined || unit === undefined || !isActive(unit, day)) {
        return yield* unitQuestion(visit, draft, [{ field: "enhet", text: reportTexts[visit.lang].unit.missing }])
      }
      // Another unit has another manager: who is to be passed by is asked again.
      const { keptFrom: _, ...rest } = draft
      yield* keep(visit, { ...rest, unitId })
      return seeOther(step("skicka", draft))
    })
  ),
  memberPage(
    "/rapportera/mottagare",
    Effect.fnUntraced(function* (visit) {
      return receiverPage(visit, yield* draftOf(visit))
    })
  ),
  memberForm(
    "/rapportera/mottagare",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      const { keptFrom: _, ...rest } = draft
      const manager = readingManager(yield* organisationOf(visit), visit, rest)
      const past = form.one("lasare") === "forbi" && manager !== undefined
      yield* keep(visit, past ? { ...rest, keptFrom: manager.memberRef } : rest)
      return seeOther(step("skicka", draft))
    })
  )
]
