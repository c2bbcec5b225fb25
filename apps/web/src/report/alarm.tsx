import { Effect } from "effect"
import type { VNode } from "preact"
import { CommandForm } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { draftOf, keep, newDraft, receipt, step } from "./draft.ts"
import { send } from "./sending.ts"
import { reportTexts } from "./texts.ts"

const AlarmPage = ({ action, visit }: { readonly visit: MemberVisit; readonly action: string }): VNode => {
  const texts = reportTexts[visit.lang].alarm
  const shared = common[visit.lang]
  return (
    <Layout visit={visit} title={texts.title} hidable>
      <p class="danger">
        {shared.dangerNow} <a href="tel:112">{shared.call112}</a>
      </p>
      <h1>{texts.title}</h1>
      <p>{texts.info}</p>
      <p>{texts.notAnAlarm}</p>
      <CommandForm visit={visit} action={action}>
        <button>{texts.send}</button>
      </CommandForm>
    </Layout>
  )
}

/** Two taps: a report with name, time and unit, and nothing else. Everything can be added later. */
export const alarmRoutes = [
  memberPage(
    "/rapportera/larm",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* newDraft(false)
      yield* keep(visit, { ...draft, forms: [] })
      return page(AlarmPage({ visit, action: step("larm", draft) }), visit)
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
