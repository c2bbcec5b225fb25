/** What `trygglogg release` does. */
import { type Recomputed, recomputed } from "@trygglogg/core/overview"
import { type ReleaseRow, releases } from "@trygglogg/core/release"
import { dayOf } from "@trygglogg/core/vocabulary"
import { EventLog, Projection } from "@trygglogg/log"
import { DateTime, Effect, Option } from "effect"
import { newestAt } from "../asOf.ts"
import { openLogs, reading } from "../openLog.ts"
import { say } from "../output.ts"
import { problem } from "../problem.ts"
import { readSources } from "../stats/sources.ts"

/** The numbers of a figure that are not shown, and why. */
const hiddenIn = ({ frozen }: ReleaseRow) =>
  (frozen?.figure ?? []).flatMap(({ key, value }) => (value._tag === "hidden" ? [{ key, because: value.because }] : []))

const documentOf = (row: ReleaseRow) => ({
  release: row.releaseId,
  state: row.state,
  question: row.question,
  position: row.frozen?.position ?? null,
  approvedAt: row.frozen?.approvedAt ?? null,
  calculation: row.frozen?.calculation ?? null,
  figure: row.frozen?.figure ?? [],
  hidden: hiddenIn(row),
  overridden: row.frozen?.overridden ?? null
})

/** The same in every language, so that the lines can be compared as they are. */
const lineOf = ({ frozen, question: { audience, from, scope, statistic, to }, releaseId, state }: ReleaseRow): string =>
  `${releaseId} ${state} ${statistic} ${scope} ${from} ${to} ${audience} ${frozen?.position ?? "-"}`

const hiddenLines = (row: ReleaseRow): ReadonlyArray<string> =>
  hiddenIn(row).map(({ because, key }) => `  ${key} ${because}`)

/** Counts one again from the rows at its position. What was only asked for has nothing to compare. */
const again = Effect.fnUntraced(function* (log: EventLog["Service"], row: ReleaseRow) {
  const last = yield* newestAt(log, row.frozen?.position ?? 0)
  const { known } = yield* readSources(last, dayOf(yield* DateTime.now)).pipe(Effect.provideService(EventLog, log))
  return { row, came: recomputed(row, known) }
})

const check = Effect.fnUntraced(function* (log: EventLog["Service"], rows: ReadonlyArray<ReleaseRow>) {
  const checked = yield* Effect.forEach(
    rows.filter(({ frozen }) => frozen !== undefined),
    (row) => again(log, row)
  )
  yield* say(
    { command: "release", checked: checked.map(({ came, row }) => ({ release: row.releaseId, ...resultOf(came) })) },
    () => checked.map(({ came, row }) => `${row.releaseId} ${came._tag} ${row.frozen?.position ?? "-"}`)
  )
  const of = (tag: Recomputed["_tag"]) =>
    checked.filter(({ came }) => came._tag === tag).map(({ row }) => row.releaseId)
  if (of("differs").length > 0) return yield* problem("releaseDiffers", of("differs").join(", "))
  if (of("notComparable").length > 0) return yield* problem("releaseUncountable", of("notComparable").join(", "))
})

const resultOf = (came: Recomputed) =>
  came._tag === "differs"
    ? { result: came._tag, released: came.released, counted: came.counted }
    : { result: came._tag }

/** Lists the figures that were let out, or counts them again. */
export const run = Effect.fnUntraced(function* (asked: {
  readonly action: "list" | "check"
  readonly release: Option.Option<string>
  readonly db: string
}) {
  const { log } = yield* openLogs(asked.db)
  const events = log.audited.log
  const all = yield* reading(log.name)(Projection.rows(releases).pipe(Effect.provideService(EventLog, events)))
  const wanted = Option.getOrUndefined(asked.release)
  const rows = [...all.values()].filter(({ releaseId }) => wanted === undefined || wanted === String(releaseId))
  if (wanted !== undefined && rows.length === 0) return yield* problem("releaseMissing", wanted)
  if (asked.action === "check") return yield* reading(log.name)(check(events, rows))
  yield* say({ command: "release", releases: rows.map(documentOf) }, () =>
    rows.flatMap((row) => [lineOf(row), ...hiddenLines(row)])
  )
}, Effect.scoped)
