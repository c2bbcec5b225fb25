import { Effect, Schema } from "effect"
import type { VNode } from "preact"
import { CommandForm } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { type Draft, draftOf, keep, Safety, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly draft: Draft
}

const SafetyPage = ({ draft, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].safety
  const shared = common[visit.lang]
  const title = draft.forOther === undefined ? texts.title : texts.titleOther
  return (
    <Layout visit={visit} title={title} hidable>
      <h1>{title}</h1>
      <CommandForm visit={visit} action={step("sakerhet", draft)}>
        <button name="svar" value="yes">
          {shared.yes}
        </button>
        <button class="second" name="svar" value="no">
          {shared.no}
        </button>
        <button class="second" name="svar" value="unknown">
          {shared.dontKnow}
        </button>
      </CommandForm>
    </Layout>
  )
}

const AdvicePage = ({ draft, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].safety
  return (
    <Layout visit={visit} title={texts.adviceTitle} hidable>
      <div class="danger">
        <h1>{texts.adviceTitle}</h1>
        <p>
          <a href="tel:112">{common[visit.lang].call112}</a>
        </p>
        <p>{texts.advice}</p>
      </div>
      <a class="button" href={step("larm", draft)}>
        {texts.alarm}
      </a>
      <a class="button second" href={step("handelse", draft)}>
        {texts.goOn}
      </a>
    </Layout>
  )
}

/** Safety first: the answer is kept with the draft and never becomes a reason not to go on. */
export const safetyRoutes = [
  memberPage(
    "/rapportera/sakerhet",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      const unsafe = draft.safety !== undefined && draft.safety !== "yes"
      const asked = visit.query.has("rad") && unsafe ? AdvicePage : SafetyPage
      return page(asked({ visit, draft }), visit)
    })
  ),
  memberForm(
    "/rapportera/sakerhet",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      const answer = form.one("svar")
      if (!Schema.is(Safety)(answer)) return seeOther(step("sakerhet", draft))
      yield* keep(visit, { ...draft, safety: answer })
      return seeOther(answer === "yes" ? step("handelse", draft) : `${step("sakerhet", draft)}&rad`)
    })
  )
]
