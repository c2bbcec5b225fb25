import { Effect } from "effect"
import type { VNode } from "preact"
import { CommandForm } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { type Draft, draftOf, keep, newDraft, receipt, step } from "./draft.ts"
import { send } from "./sending.ts"
import { reportTexts } from "./texts.ts"

const AlarmPage = ({ draft, visit }: { readonly visit: MemberVisit; readonly draft: Draft }): VNode => {
  const { forOther, notAnAlarm, self, send: button } = reportTexts[visit.lang].alarm
  const texts = draft.forOther === undefined ? self : forOther
  const shared = common[visit.lang]
  return (
    <Layout visit={visit} title={texts.title} hidable>
      <p class="danger">
        {shared.dangerNow} <a href="tel:112">{shared.call112}</a>
      </p>
      <h1>{texts.title}</h1>
      <p>{texts.info}</p>
      <p>{notAnAlarm}</p>
      <CommandForm visit={visit} action={step("larm", draft)}>
        <button>{button}</button>
      </CommandForm>
    </Layout>
  )
}

const begun = Effect.fnUntraced(function* (visit: MemberVisit) {
  const draft = yield* newDraft(false)
  yield* keep(visit, draft)
  return draft
})

/**
 * Two taps: a report with name, time and unit, and nothing else. Everything can be added later. From a report that was begun it is
 * about the same person.
 */
export const alarmRoutes = [
  memberPage(
    "/rapportera/larm",
    Effect.fnUntraced(function* (visit) {
      const draft = visit.query.has("utkast") ? yield* draftOf(visit) : yield* begun(visit)
      return page(AlarmPage({ visit, draft }), visit)
    })
  ),
  memberForm(
    "/rapportera/larm",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      yield* send(visit, draft)
      return seeOther(receipt(draft))
    })
  )
]
