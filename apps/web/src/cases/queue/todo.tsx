import { visibleParts } from "@trygglogg/core/access"
import { type Queue, type QueueItem, queueOf, type StepGroup } from "@trygglogg/core/overview"
import { Effect } from "effect"
import type { VNode } from "preact"
import { Layout } from "../../page/layout.tsx"
import { numberText } from "../../server/number.ts"
import { namesOf, type Organisation } from "../../server/organisation.ts"
import { adoptedEditions } from "../../server/policy.ts"
import { principalIn, relationIn } from "../../server/reading.ts"
import { page } from "../../server/reply.ts"
import { timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { numberOf } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { type Clock, clockOf, formsText, stepText, unitText } from "../words.ts"
import { pageIn, pageSize, Paging } from "./paging.tsx"
import { casesIn, ledBy } from "./scope.ts"
import { queueTexts } from "./texts.ts"

interface Line {
  readonly number: string
  readonly step: string
  readonly clock: Clock
  readonly what: string
  readonly state: string
}

interface Group {
  readonly group: StepGroup
  /** In the whole queue, not on this page alone. */
  readonly total: number
  readonly lines: ReadonlyArray<Line>
}

interface Props {
  readonly visit: MemberVisit
  readonly groups: ReadonlyArray<Group>
  readonly position: number
  readonly missing: number
  readonly page: number
  readonly total: number
}

const GroupTable = ({ group, visit }: { readonly visit: MemberVisit; readonly group: Group }) => {
  const { case: aboutCase, clock, state, step } = queueTexts[visit.lang].columns
  const texts = caseTexts[visit.lang]
  const heading = `grupp-${group.group}`
  return (
    <>
      <h2 id={heading}>
        {texts.groups[group.group]} ({group.total})
      </h2>
      <table class="cards even" role="table" aria-labelledby={heading}>
        <thead role="rowgroup">
          <tr role="row">
            {[step, clock, aboutCase, state].map((name) => (
              <th scope="col" role="columnheader" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {group.lines.map((line) => (
            <tr role="row" key={line.number}>
              <th scope="row" role="rowheader">
                <a href={`/arenden/${line.number}`}>{line.step}</a>
              </th>
              <td role="cell" data-label={clock} class={line.clock.late ? "late" : undefined}>
                {[line.clock.left, line.clock.absolute].filter((part) => part !== undefined).join(", ")}
              </td>
              <td role="cell" data-label={aboutCase}>
                {line.number}, {line.what}
              </td>
              <td role="cell" data-label={state}>
                {line.state}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** When the list was made, and up to where in the log it tells. */
export const Checked = ({ position, visit }: { readonly visit: MemberVisit; readonly position: number }) => (
  <p class="hint">
    {queueTexts[visit.lang].checked
      .replace("{time}", timeText(visit.now, visit.now, visit.lang))
      .replace("{position}", numberText(position, visit.lang))}
  </p>
)

/** That the list may lack something, where events could not be read. */
export const Missing = ({ missing, visit }: { readonly visit: MemberVisit; readonly missing: number }) => {
  const { many, one } = queueTexts[visit.lang].missing
  if (missing === 0) return null
  return <p class="danger">{missing === 1 ? one : many.replace("{count}", numberText(missing, visit.lang))}</p>
}

const TodoPage = ({ groups, missing, page, position, total, visit }: Props): VNode => {
  const texts = queueTexts[visit.lang]
  return (
    <Layout visit={visit} title={texts.todo} wide>
      <h1>{texts.todo}</h1>
      <Missing visit={visit} missing={missing} />
      {total === 0 && <p>{texts.empty}</p>}
      <Checked visit={visit} position={position} />
      {groups.map((group) => (
        <GroupTable key={group.group} visit={visit} group={group} />
      ))}
      <Paging visit={visit} page={page} total={total} />
      <p>
        <a href="/arenden?visa=alla">{texts.all}</a>
      </p>
    </Layout>
  )
}

const inOrder: ReadonlyArray<StepGroup> = ["now", "today", "thisWeek", "waiting"]

/** The page's part of the queue, group by group; a group without any on this page is left out. */
const partOf = (queue: Queue, page: number) => {
  const items = inOrder.flatMap((group) => queue[group].map((item) => ({ group, item })))
  const shown = items.slice((page - 1) * pageSize, page * pageSize)
  return inOrder.flatMap((group) => {
    const own = shown.filter((one) => one.group === group).map(({ item }) => item)
    return own.length === 0 ? [] : [{ group, total: queue[group].length, items: own }]
  })
}

const personsIn = ({ row }: QueueItem) => [
  ...row.exposures.map(({ personRef }) => personRef),
  ...(row.handler === undefined ? [] : [row.handler])
]

const lineOf = (
  visit: MemberVisit,
  organisation: Organisation,
  nameOf: (ref: string) => string,
  { row, step }: QueueItem,
  isPartial: boolean
): Line => {
  const texts = caseTexts[visit.lang]
  const knows = visibleParts(relationIn(organisation, visit, row)).exposures === "all"
  const handled =
    row.handler === undefined || row.handler === visit.member.ref
      ? []
      : [texts.handledBy.replace("{name}", nameOf(row.handler))]
  return {
    number: numberOf(row) ?? "",
    step: stepText(step, row, knows ? ({ personRef }) => nameOf(personRef) : undefined, visit.lang),
    clock: clockOf(step, organisation.day, visit),
    what: [
      formsText(row, visit.lang),
      unitText(organisation, row),
      ...(isPartial ? [queueTexts[visit.lang].partial] : [])
    ].join(", "),
    state: [texts.states[row.state._tag], ...handled].join(", ")
  }
}

/** "Att göra": what there is to do for somebody who leads, coordinates or handles, most urgent first. */
export const todoPage = Effect.fnUntraced(function* (visit: MemberVisit, organisation: Organisation) {
  const principal = principalIn(organisation, visit)
  const managedUnits = ledBy(principal)
  const { missing, partial, position, rows } = yield* casesIn(visit, organisation, managedUnits)
  const viewer = {
    person: visit.member.ref,
    isCoordinator: principal.roles.some(({ role }) => role === "securityCoordinator"),
    managedUnits,
    units: organisation.units
  }
  const queue = queueOf(rows, viewer, organisation.day, yield* adoptedEditions)
  const total = inOrder.reduce((sum, group) => sum + queue[group].length, 0)
  const number = pageIn(visit, total)
  const parts = partOf(queue, number)
  const nameOf = yield* namesOf(
    visit,
    parts.flatMap(({ items }) => items.flatMap(personsIn))
  )
  const groups = parts.map(({ group, items, total }) => ({
    group,
    total,
    lines: items.map((item) => lineOf(visit, organisation, nameOf, item, partial.has(item.row.incidentId)))
  }))
  return page(TodoPage({ visit, groups, position, missing, page: number, total }), visit)
})
