import { Effect } from "effect"
import type { VNode } from "preact"
import { CommandForm } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { keep, newDraft, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"

const StartPage = ({ visit }: { readonly visit: MemberVisit }): VNode => {
  const texts = reportTexts[visit.lang].start
  const shared = common[visit.lang]
  return (
    <Layout visit={visit} title={texts.title} hidable>
      <p class="danger">
        {shared.dangerNow} <a href="tel:112">{shared.call112}</a>
      </p>
      <h1>{texts.title}</h1>
      <CommandForm visit={visit} action="/rapportera">
        <button name="vem" value="jag">
          {texts.self}
        </button>
        <button class="second" name="vem" value="annan">
          {texts.other}
        </button>
      </CommandForm>
      <p>{texts.info}</p>
      <p>
        <a href="/rapportera/larm">{texts.alarm}</a>
      </p>
    </Layout>
  )
}

/** The first question, and the draft it begins. */
export const startRoutes = [
  memberPage("/rapportera", (visit) => Effect.succeed(page(StartPage({ visit }), visit))),
  memberForm(
    "/rapportera",
    Effect.fnUntraced(function* (visit, form) {
      const forOther = form.one("vem") === "annan"
      const draft = yield* newDraft(forOther)
      yield* keep(visit, draft)
      return seeOther(step(forOther ? "vem" : "sakerhet", draft))
    })
  )
]
