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

/** Reports on one page: as many as stay within the page's budget of bytes. */
const most = 10

/** The page asked for, from 1; what cannot be one is the first. */
const pageIn = ({ query }: MemberVisit): number => {
  const asked = query.get("sida") ?? ""
  return /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : 1
}

interface Props {
  readonly visit: MemberVisit
  readonly mine: ReadonlyArray<MyCase>
  readonly sheet: number
}

const ListPage = ({ mine, sheet, visit }: Props): VNode => {
  const texts = mineTexts[visit.lang]
  const shown = mine.slice((sheet - 1) * most, sheet * most)
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
      {shown.map((one) => (
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
      {sheet > 1 && (
        <p>
          <a href={`/mina?sida=${sheet - 1}`}>{texts.list.newer}</a>
        </p>
      )}
      {mine.length > sheet * most && (
        <p>
          <a href={`/mina?sida=${sheet + 1}`}>{texts.list.older}</a>
        </p>
      )}
    </Layout>
  )
}

export const listRoute = memberPage(
  "/mina",
  Effect.fnUntraced(function* (visit) {
    return page(ListPage({ visit, mine: yield* mineOf(visit), sheet: pageIn(visit) }), visit)
  })
)
