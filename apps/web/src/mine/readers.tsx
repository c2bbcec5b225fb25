import { readers, type ReadersRow, seesOpenings } from "@trygglogg/core/access"
import { label, openingGrounds, roles } from "@trygglogg/core/catalogue"
import { Incident } from "@trygglogg/core/vocabulary"
import { AccessLog, Projection } from "@trygglogg/log"
import { Effect, Result, Stream } from "effect"
import type { VNode } from "preact"
import { Layout } from "../page/layout.tsx"
import { memberPage } from "../server/handling.ts"
import { namesOf } from "../server/organisation.ts"
import { page } from "../server/reply.ts"
import type { SeenCase } from "../server/reading.ts"
import { timeText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { ownCase } from "./ownCase.ts"
import { openedTexts } from "./readersTexts.ts"
import { mineTexts } from "./texts.ts"

type Reading = ReadersRow["readings"][number]

interface Props {
  readonly visit: MemberVisit
  readonly number: string
  readonly readings: ReadonlyArray<Reading>
  /** Those that the visitor is told of. */
  readonly openings: SeenCase["openings"]
  readonly nameOf: (ref: string) => string
}

/** Each time the case was opened in an emergency, and what was said of it afterwards. */
const Opened = ({ nameOf, openings, visit }: Omit<Props, "number" | "readings">) => {
  const { opened, reviewed } = openedTexts[visit.lang]
  return openings.map(({ by, from, ground, openingId, review }) => (
    <p class="note" key={openingId}>
      {opened
        .replace("{name}", nameOf(by))
        .replace("{time}", timeText(from, visit.now, visit.lang))
        .replace("{ground}", label(openingGrounds, ground, visit.lang).toLocaleLowerCase(visit.lang))}{" "}
      {reviewed[review?.outcome ?? "waiting"]}
    </p>
  ))
}

const ReadersPage = ({ nameOf, number, openings, readings, visit }: Props): VNode => {
  const texts = mineTexts[visit.lang].readers
  return (
    <Layout visit={visit} title={texts.title} hidable>
      <p>
        <a href={`/mina/${number}`}>{common[visit.lang].back}</a>
      </p>
      <h1>{texts.title}</h1>
      <Opened visit={visit} openings={openings} nameOf={nameOf} />
      {readings.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <table>
          <caption>{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.who}</th>
              <th scope="col">{texts.when}</th>
              <th scope="col">{texts.what}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ at, parts, purpose, reader, role }) => (
              <tr key={`${reader}${at}`}>
                <td>
                  {nameOf(reader)}
                  {role !== undefined && `, ${roles[role][visit.lang].toLowerCase()}`}
                </td>
                <td>{timeText(at, visit.now, visit.lang)}</td>
                <td>
                  {parts.map((part) => texts.parts[part]).join(", ")}
                  {openings.length > 0 && purpose === "breakGlass" && ` (${openedTexts[visit.lang].emergency})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  )
}

/** Readings of one case, newest first, from the access log. */
const readingsOf = Effect.fnUntraced(function* (incidentId: ReadersRow["incidentId"]) {
  const log = yield* AccessLog
  const query = readers.query.map((item) => ({ ...item, tags: [Incident(incidentId)] }))
  const recorded = yield* Stream.runCollect(log.read({ query }))
  let row: ReadersRow | undefined
  for (const one of recorded) {
    const changed = Projection.change(readers, one, () => row)
    if (Result.isSuccess(changed)) row = changed.success[0]?.[1]
  }
  return (row?.readings ?? []).toReversed()
})

/** Who has read one's report: everybody but oneself. */
export const readersRoute = memberPage(
  "/mina/:nr/vem-har-last",
  Effect.fnUntraced(function* (visit) {
    const { number, seen } = yield* ownCase(visit)
    const readings = (yield* readingsOf(seen.row.incidentId)).filter(({ reader }) => reader !== visit.member.ref)
    const openings = seesOpenings(seen.relation) ? seen.openings : []
    const nameOf = yield* namesOf(visit, [...readings.map(({ reader }) => reader), ...openings.map(({ by }) => by)])
    return page(ReadersPage({ visit, number, readings, openings, nameOf }), visit)
  })
)
