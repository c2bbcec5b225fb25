/** The events behind a number: what a figure comes from, without a word of what anybody told. */
import { behind, cellName, explain, isShown, partName, type Told, type Value, wordOf } from "@trygglogg/core/overview"
import { EventLog, type Recorded } from "@trygglogg/log"
import { Effect, Result, Stream } from "effect"
import { eventTexts } from "../cases/history/eventTexts.ts"
import { numberText } from "../server/number.ts"
import { timeText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import type { Asked } from "./asking.ts"
import { type NameOf, Row, Table } from "./cells.tsx"
import { statisticsTexts } from "./texts.ts"

/** Rows on the page; how many more there are is told. */
const most = 200

/** What lies behind the number in the address; that it cannot be shown; or nothing, where none is asked for. */
export type Behind =
  | { readonly _tag: "events"; readonly key: string; readonly events: ReadonlyArray<Recorded>; readonly more: number }
  | { readonly _tag: "unknown" }

const valueOf = ({ answer, kind }: Told, key: string): Value | undefined => {
  if (kind === "measure") {
    return answer._tag === "figure" ? answer.cells.find((one) => one.key === key)?.value : undefined
  }
  return key === "total" ? answer.total : answer.cells.find((one) => wordOf(one.key) === key)?.value
}

/** Reads the events, for those who may see them, of a number that the answer shows them. */
export const behindNumber = Effect.fnUntraced(function* ({
  given: { visa: key },
  mayExplain,
  outcome,
  sources
}: Asked) {
  if (key === "" || sources === undefined || outcome === undefined || Result.isFailure(outcome)) return undefined
  const unknown: Behind = { _tag: "unknown" }
  const told = outcome.success
  const value = valueOf(told, key)
  if (!mayExplain || value === undefined || !isShown(value)) return unknown
  const found = Result.getOrUndefined(behind(told.answer.question, sources.known, key))
  if (found === undefined) return unknown
  const log = yield* EventLog
  const all = yield* Stream.runCollect(log.read(explain(found)))
  const events: Behind = { _tag: "events", key, events: all.slice(0, most), more: Math.max(0, all.length - most) }
  return events
})

const nameOfKey = (key: string, { answer, kind }: Told, visit: MemberVisit, nameOf: NameOf): string => {
  const cell = kind === "count" ? answer.cells.find((one) => wordOf(one.key) === key) : undefined
  return cell === undefined ? partName(key, visit.lang) : cellName(cell.key, visit.lang, nameOf)
}

const isTold = (type: string, texts: object): type is keyof typeof eventTexts.sv => Object.hasOwn(texts, type)

interface Props {
  readonly visit: MemberVisit
  readonly behind: Behind
  readonly told: Told
  readonly nameOf: NameOf
}

export const BehindPart = ({ behind: shown, nameOf, told, visit }: Props) => {
  const texts = statisticsTexts[visit.lang].behind
  if (shown._tag === "unknown") {
    return (
      <p id="bakom" class="danger">
        {texts.unknown}
      </p>
    )
  }
  const types = eventTexts[visit.lang]
  return (
    <>
      <h2 id="bakom">{texts.heading.replace("{name}", nameOfKey(shown.key, told, visit, nameOf))}</h2>
      {shown.events.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table caption={texts.caption} columns={[texts.position, texts.what, texts.recorded]}>
          {shown.events.map(({ position, recordedAt, type }) => (
            <Row
              key={position}
              name={numberText(position, visit.lang)}
              cells={[isTold(type, types) ? types[type] : type, timeText(recordedAt, visit.now, visit.lang)]}
            />
          ))}
        </Table>
      )}
      {shown.more > 0 && <p>{texts.more.replace("{count}", numberText(shown.more, visit.lang))}</p>}
    </>
  )
}
