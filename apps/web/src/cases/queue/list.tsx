import { type CaseRow, together } from "@trygglogg/core/overview"
import type { UnitId } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import type { VNode } from "preact"
import { Layout } from "../../page/layout.tsx"
import type { Organisation } from "../../server/organisation.ts"
import { page } from "../../server/reply.ts"
import { timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { numberOf } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { formsText, unitText } from "../words.ts"
import { pageIn, pageSize, Paging } from "./paging.tsx"
import { casesIn } from "./scope.ts"
import { queueTexts } from "./texts.ts"
import { Checked, Missing } from "./todo.tsx"

interface Props {
  readonly visit: MemberVisit
  readonly organisation: Organisation
  readonly rows: ReadonlyArray<CaseRow>
  readonly position: number
  readonly missing: number
  /** The cases that an event which cannot be read is about. */
  readonly partial: ReadonlySet<string>
  readonly page: number
  readonly total: number
  /** Leads somewhere, and so has a queue too. */
  readonly hasQueue: boolean
}

const ListPage = ({ hasQueue, missing, organisation, page, partial, position, rows, total, visit }: Props): VNode => {
  const texts = queueTexts[visit.lang]
  const { case: aboutCase, reported, state } = texts.columns
  return (
    <Layout visit={visit} title={texts.cases} wide>
      <h1>{texts.cases}</h1>
      <Missing visit={visit} missing={missing} />
      {total === 0 && <p>{texts.noCases}</p>}
      <Checked visit={visit} position={position} />
      {total > 0 && (
        <table class="cards" role="table">
          <caption>{texts.all}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {[aboutCase, reported, state].map((name) => (
                <th scope="col" role="columnheader" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr role="row" key={row.incidentId}>
                <th scope="row" role="rowheader">
                  <a href={`/arenden/${numberOf(row) ?? ""}`}>{numberOf(row)}</a> {formsText(row, visit.lang)},{" "}
                  {unitText(organisation, row)}
                  {partial.has(row.incidentId) && `, ${texts.partial}`}
                </th>
                <td role="cell" data-label={reported}>
                  {timeText(row.reportedAt, visit.now, visit.lang)}
                </td>
                <td role="cell" data-label={state}>
                  {caseTexts[visit.lang].states[row.state._tag]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging visit={visit} page={page} total={total} />
      {hasQueue && (
        <p>
          <a href="/arenden">{texts.toTodo}</a>
        </p>
      )}
    </Layout>
  )
}

/** The heads of every case in some units, newest first. Nothing of what anybody told. */
export const listPage = Effect.fnUntraced(function* (
  visit: MemberVisit,
  organisation: Organisation,
  units: ReadonlyArray<UnitId>,
  hasQueue: boolean
) {
  const found = yield* casesIn(visit, organisation, units)
  const rows = together(found.rows).toSorted((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1))
  const number = pageIn(visit, rows.length)
  const shown = rows.slice((number - 1) * pageSize, number * pageSize)
  const { missing, partial, position } = found
  return page(
    ListPage({
      visit,
      organisation,
      rows: shown,
      position,
      missing,
      partial,
      page: number,
      total: rows.length,
      hasQueue
    }),
    visit
  )
})
