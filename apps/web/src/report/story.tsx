import { longestText } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import type { VNode } from "preact"
import { CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
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
  readonly typed: string
  readonly errors: ReadonlyArray<FieldError>
}

const field = "berattelse"

const StoryPage = ({ draft, errors, typed, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].story
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <ErrorSummary visit={visit} errors={errors} />
      <CommandForm visit={visit} action={step(field, draft)}>
        <h1>
          <label for={field}>{texts.title}</label>
        </h1>
        <p class="hint" id={`${field}-hint`}>
          {texts.hint} {texts.personnummer}
        </p>
        <FieldProblem errors={errors} field={field} />
        <textarea id={field} name={field} rows={5} aria-describedby={describedBy(errors, field, true)}>
          {typed}
        </textarea>
        <button name="val" value="fortsatt">
          {common[visit.lang].continue}
        </button>
        <button class="second" name="val" value="hoppa">
          {texts.skip}
        </button>
      </CommandForm>
    </Layout>
  )
}

/** The reporter's own words. Optional, of any length up to what can be sealed. */
export const storyRoutes = [
  memberPage(
    "/rapportera/berattelse",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      return page(StoryPage({ visit, draft, typed: draft.narrative ?? "", errors: [] }), visit)
    })
  ),
  memberForm(
    "/rapportera/berattelse",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      // Browsers send line breaks as CR LF; counted and kept as one.
      const typed = form.one("val") === "hoppa" ? "" : form.one(field).replaceAll("\r\n", "\n").trim()
      if (typed.length > longestText) {
        const errors = [{ field, text: reportTexts[visit.lang].story.tooLong }]
        return page(StoryPage({ visit, draft, typed, errors }), visit, 422)
      }
      yield* keep(visit, { ...draft, narrative: typed })
      return seeOther(step("skicka", draft))
    })
  )
]
