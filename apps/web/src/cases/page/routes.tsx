import { cases, nextStep } from "@trygglogg/core/overview"
import { ViewStore } from "@trygglogg/log"
import type { PolicyEdition } from "@trygglogg/core/catalogue"
import { Directory } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import type { VNode } from "preact"
import { Layout } from "../../page/layout.tsx"
import { namesOf } from "../../server/organisation.ts"
import { adoptedEditions } from "../../server/policy.ts"
import { newId } from "../../server/random.ts"
import { noteReading } from "../../server/reading.ts"
import { page } from "../../server/reply.ts"
import { timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { openNow } from "../emergency/openings.ts"
import { recordOf } from "../history/record.ts"
import { casePage, type StaffCase } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { Actions } from "./actions.tsx"
import { Checklist, Classified } from "./checklist.tsx"
import { Head } from "./head.tsx"
import { NextStep } from "./next.tsx"
import { exposedName, People } from "./people.tsx"
import { pageTexts } from "./texts.ts"
import { openAll, partsRead, readableWords, type Told, WordsSection } from "./words.tsx"

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly editions: ReadonlyArray<PolicyEdition>
  readonly told: ReadonlyArray<Told>
  /** How many events about the case cannot be read. */
  readonly missing: number
  readonly nameOf: (ref: string) => string
  readonly phoneOf: (ref: string) => string | undefined
  readonly commandId: string
}

const CasePage = ({ commandId, editions, missing, nameOf, phoneOf, seen, told, visit }: Props): VNode => {
  const texts = pageTexts[visit.lang]
  const title = caseTexts[visit.lang].case.replace("{number}", seen.number)
  const today = seen.organisation.day
  const { exposures, parts } = seen.visible
  const knowsPeople = exposures === "all"
  const exposed = exposedName(nameOf, visit)
  const step = nextStep(seen.row, today, editions)
  const handled = parts.has("narrative")
  const open = seen.relation.grants.has("breakGlass") ? openNow(visit, seen) : undefined
  return (
    <Layout visit={visit} title={title} wide>
      <div class="prose">
        <p>
          <a href="/arenden">{texts.back}</a>
        </p>
        <h1>{title}</h1>
        {missing > 0 && (
          <p class="danger">
            {missing === 1 ? texts.missing.one : texts.missing.many.replace("{count}", String(missing))}
          </p>
        )}
        {open !== undefined && (
          <p class="note">{texts.openedInEmergency.replace("{time}", timeText(open.until, visit.now, visit.lang))}</p>
        )}
        <Head visit={visit} seen={seen} nameOf={nameOf} />
        {handled && (
          <NextStep
            visit={visit}
            seen={seen}
            step={step}
            nameOf={knowsPeople ? exposed : undefined}
            commandId={commandId}
          />
        )}
        {knowsPeople && (
          <People visit={visit} seen={seen} nameOf={exposed} phoneOf={({ personRef }) => phoneOf(personRef)} />
        )}
        {handled && <Checklist visit={visit} seen={seen} editions={editions} today={today} />}
        {handled && <Classified visit={visit} row={seen.row} />}
        {handled && <WordsSection visit={visit} row={seen.row} told={told} nameOf={nameOf} />}
        <Actions visit={visit} seen={seen} />
        <p class="hint">{texts.logged}</p>
      </div>
    </Layout>
  )
}

/** Phone numbers of those who have one and whose identity is not protected. */
const phonesOf = Effect.fnUntraced(function* (refs: ReadonlyArray<string>) {
  const entries = yield* (yield* Directory).many(refs)
  return (ref: string): string | undefined => {
    const entry = entries.get(ref)
    return entry === undefined || entry.identityProtected ? undefined : entry.phone
  }
})

/** One case, on one page. What is shown of it is noted in the access log first. */
export const casePageRoutes = [
  casePage(
    "/arenden/:nr",
    undefined,
    Effect.fnUntraced(function* (visit, seen) {
      const { row, visible } = seen
      const history = visible.parts.has("narrative") ? yield* recordOf(row) : []
      const words = readableWords(visit, seen, history)
      yield* noteReading(visit, seen, partsRead(seen, words))
      const told = yield* openAll(visit, seen, words, history)
      const exposed = row.exposures.map(({ personRef }) => personRef)
      const nameOf = yield* namesOf(visit, [
        ...exposed,
        ...row.reports.flatMap(({ memberRef }) => memberRef ?? []),
        ...(row.handler === undefined ? [] : [row.handler]),
        ...words.flatMap(({ actor }) => actor ?? [])
      ])
      const phoneOf = yield* phonesOf(visible.exposures === "all" ? exposed : [])
      const editions = yield* adoptedEditions
      const { parked } = yield* (yield* ViewStore).find(cases, row.incidentId)
      const commandId = yield* newId
      return page(CasePage({ visit, seen, editions, told, missing: parked.length, nameOf, phoneOf, commandId }), visit)
    })
  )
]
