import { byExposure, type CaseRow, timeline, type TimelineEntry } from "@trygglogg/core/overview"
import type { ExposureId } from "@trygglogg/core/vocabulary"
import { EventLog, type Recorded } from "@trygglogg/log"
import { Effect } from "effect"
import type { VNode } from "preact"
import { Layout } from "../../page/layout.tsx"
import { PageNotFound } from "../../server/failure.ts"
import { numberText } from "../../server/number.ts"
import { namesOf } from "../../server/organisation.ts"
import { noteReading } from "../../server/reading.ts"
import { page } from "../../server/reply.ts"
import { timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { caseAddress } from "../addresses.ts"
import { exposedName } from "../page/people.tsx"
import { casePage, type NameOf, type StaffCase } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { Entry } from "./entry.tsx"
import { recordOf, viewerOf } from "./record.ts"
import { historyTexts } from "./texts.ts"
import { positionIn, rowAt, until } from "./asOf.ts"

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly entries: ReadonlyArray<TimelineEntry>
  readonly history: ReadonlyArray<Recorded>
  readonly nameOf: (ref: string) => string
  /** The position asked for, and the case as it was then; nothing when it is the case of now. */
  readonly past: { readonly position: number; readonly row: CaseRow | undefined } | undefined
}

const Table = ({
  caption,
  entries,
  heading,
  ...props
}: Props & { readonly caption: string; readonly heading: string }) => {
  const { history, nameOf, seen, visit } = props
  const { id, occurred, position, recorded, what, who } = historyTexts[visit.lang].columns
  const ids = new Map(history.map((one) => [one.position, one.id]))
  return (
    <>
      <h2 id={heading}>{caption}</h2>
      <table class="cards" role="table" aria-labelledby={heading}>
        <thead role="rowgroup">
          <tr role="row">
            {[position, what, who, recorded, occurred, id].map((name) => (
              <th scope="col" role="columnheader" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {entries.map((entry) => (
            <Entry
              key={entry.position}
              visit={visit}
              number={seen.number}
              entry={entry}
              id={ids.get(entry.position) ?? ""}
              nameOf={nameOf}
              knowsPeople={seen.visible.exposures === "all"}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Which moment is shown, and what the case was then. */
const AsOf = ({ history, nameOf, past, seen, visit }: Props) => {
  const texts = historyTexts[visit.lang]
  if (past === undefined) return null
  const { position, row } = past
  const last = history.at(-1)
  const shown = numberText(position, visit.lang)
  return (
    <div class="asof" role="note">
      {row === undefined || last === undefined ? (
        <p>{texts.notYet.replace("{position}", shown)}</p>
      ) : (
        <>
          <p>
            {texts.asOf
              .replace("{position}", shown)
              .replace("{time}", timeText(last.recordedAt, visit.now, visit.lang))}
          </p>
          <p>
            {texts.state}: {caseTexts[visit.lang].states[row.state._tag]}. {texts.handler}:{" "}
            {row.handler === undefined ? texts.nobody : nameOf(row.handler)}.
          </p>
        </>
      )}
      <p>
        <a href={`${caseAddress(seen.number)}/historik`}>{texts.toNow}</a>
      </p>
    </div>
  )
}

const nameIn = ({ seen, visit }: Props, nameOf: NameOf, exposureId: ExposureId): string => {
  const texts = historyTexts[visit.lang]
  const exposure = seen.row.exposures.find((one) => one.exposureId === exposureId)
  return exposure === undefined ? texts.ofSomebody : texts.ofExposure.replace("{name}", nameOf(exposure))
}

const HistoryPage = (props: Props): VNode => {
  const { entries, nameOf, seen, visit } = props
  const texts = historyTexts[visit.lang]
  const title = texts.title.replace("{number}", seen.number)
  const { ofCase, ofExposures } = byExposure(entries)
  const exposed = exposedName(nameOf, visit)
  return (
    <Layout visit={visit} title={title} wide>
      <p>
        <a href={caseAddress(seen.number)}>{caseTexts[visit.lang].toCase.replace("{number}", seen.number)}</a>
      </p>
      <h1>{title}</h1>
      <AsOf {...props} />
      <p>{texts.info}</p>
      {!seen.visible.parts.has("support") && <p>{texts.withoutSupport}</p>}
      {entries.length === 0 && <p>{texts.none}</p>}
      {ofCase.length > 0 && <Table {...props} entries={ofCase} caption={texts.ofCase} heading="arendet" />}
      {[...ofExposures].map(([exposureId, own]) => (
        <Table
          key={exposureId}
          {...props}
          entries={own}
          caption={nameIn(props, exposed, exposureId)}
          heading={`utsatt-${exposureId}`}
        />
      ))}
    </Layout>
  )
}

/** What belongs to the support of somebody. */
const supportTypes = new Set([
  "SupportOffered",
  "SupportAccepted",
  "SupportDeclined",
  "FollowUpPlanned",
  "FollowUpHeld",
  "FollowUpMissed",
  "SupportDelivered",
  "SupportEnded",
  "ProtectiveMeasureTaken",
  "ColleagueSupportOffered",
  "ColleagueSupportAnswered",
  "ColleagueFollowUpHeld"
])

/** Without what this visitor may not see: the part about support, and fields about health. */
const seenBy = ({ visible }: StaffCase, entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<TimelineEntry> =>
  entries
    .filter(({ type }) => visible.parts.has("support") || !supportTypes.has(type))
    .map((entry) => ({
      ...entry,
      fields: entry.fields.filter(({ sensitivity }) => visible.health || sensitivity !== "health")
    }))

const personsIn = ({ row }: StaffCase, entries: ReadonlyArray<TimelineEntry>, past: CaseRow | undefined) => [
  ...entries.flatMap(({ actor }) => actor ?? []),
  ...row.exposures.map(({ personRef }) => personRef),
  ...(past?.handler === undefined ? [] : [past.handler])
]

/** What has happened in a case, event by event, now or up to an earlier one. Read only. */
export const historyRoutes = [
  casePage(
    "/arenden/:nr/historik",
    undefined,
    Effect.fnUntraced(function* (visit, seen) {
      if (!seen.visible.parts.has("history")) return yield* new PageNotFound()
      const position = positionIn(visit, yield* (yield* EventLog).head)
      if (position === "bad") return yield* new PageNotFound()
      const whole = yield* recordOf(seen.row)
      yield* noteReading(visit, seen, ["history"])
      const history = until(whole, position)
      const last = position ?? Number.POSITIVE_INFINITY
      // Told from the whole, so that whose name is protected later is protected in the past as well.
      const told = timeline(whole, viewerOf(visit, seen)).filter((entry) => entry.position <= last)
      const entries = seenBy(seen, told)
      const past = position === undefined ? undefined : { position, row: rowAt(history, seen.row.incidentId) }
      const nameOf = yield* namesOf(visit, personsIn(seen, entries, past?.row))
      return page(HistoryPage({ visit, seen, entries, history, nameOf, past }), visit)
    })
  )
]
