import { cases, type MyCase, myReports } from "@trygglogg/core/overview"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { VNode } from "preact"
import { withSources } from "../cases/staffCase.ts"
import { Layout } from "../page/layout.tsx"
import { memberPage } from "../server/handling.ts"
import { page } from "../server/reply.ts"
import { dueText, timeText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import { mineTexts } from "./texts.ts"

/** The visitor's own reports and exposures, newest first. */
export const mineOf = Effect.fnUntraced(function* ({ member }: MemberVisit) {
  const views = yield* ViewStore
  const reported = yield* views.list(cases, { where: { reporter: member.ref } })
  const hit = yield* views.list(cases, { where: { exposed: member.ref } })
  const rows = new Map([...reported.rows, ...hit.rows].map((row) => [row.incidentId, row]))
  return myReports(yield* withSources([...rows.values()]), member.ref)
})

/** What happens next, in words. */
export const nextText = ({ next }: MyCase, { lang, now }: MemberVisit): string => {
  const texts = mineTexts[lang].next
  return next._tag === "followUp" ? texts.followUp.replace("{day}", dueText(next.dueOn, now, lang)) : texts[next._tag]
}

const ListPage = ({ mine, visit }: { readonly visit: MemberVisit; readonly mine: ReadonlyArray<MyCase> }): VNode => {
  const texts = mineTexts[visit.lang]
  return (
    <Layout visit={visit} title={texts.list.title} hidable>
      <h1>{texts.list.title}</h1>
      {mine.length === 0 && (
        <>
          <p>{texts.list.empty}</p>
          <a class="button" href="/rapportera">
            {texts.list.report}
          </a>
        </>
      )}
      {mine.map((one) => (
        <section class="card" key={one.number}>
          <h2>
            <a href={`/mina/${one.number}`}>{one.number}</a>
          </h2>
          <p>
            <span class="tag">{texts.status[one.status]}</span> {texts.list.reported}{" "}
            {timeText(one.reportedAt, visit.now, visit.lang)}
          </p>
          <p>{nextText(one, visit)}</p>
        </section>
      ))}
    </Layout>
  )
}

export const listRoute = memberPage(
  "/mina",
  Effect.fnUntraced(function* (visit) {
    return page(ListPage({ visit, mine: yield* mineOf(visit) }), visit)
  })
)
