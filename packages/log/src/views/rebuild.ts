/** A view built anew beside the one that answers, compared with it, and exchanged for it in one transaction. */
import { DateTime, Effect } from "effect"
import type * as Event from "../event.ts"
import type { LogUnavailable } from "../eventLog.ts"
import type { ParkedIn } from "../parked.ts"
import { digest, type Projection } from "../projection.ts"
import type { Rebuilt, RebuildOptions } from "../viewStore.ts"
import { type Bring, differenceOf } from "./builds.ts"
import { catchUp, type Kept, leased } from "./catchUp.ts"
import type { DefinitionOf } from "./definition.ts"
import type { Build, Lease } from "./tables.ts"

/** Others may move the old rows while the two are brought to one position; so often it is tried. */
const attempts = 10

const idsShown = 100

interface Rebuilding<Row, Kind extends string, E extends Event.Any> extends Kept {
  readonly projection: Projection<Row, Kind, E>
  readonly definition: DefinitionOf<Row>
  readonly bring: Bring
}

/** What answers now: this definition's own rows, brought up to date, or those of the edition before, as far as they are. */
const before = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>({
  bring,
  definition,
  tables
}: Rebuilding<Row, Kind, E>) {
  const own = yield* tables.find({ ...definition, role: "answering" })
  if (own === undefined) {
    const current = yield* tables.find({ ...definition, role: "current" })
    return current?.shape === definition.shape ? current : undefined
  }
  yield* bring(definition)
  return yield* tables.find({ ...definition, role: "answering" })
})

const parkedIn = <Row, Kind extends string, E extends Event.Any>(
  { definition, tables }: Rebuilding<Row, Kind, E>,
  role: "answering" | "beside" | "current"
): Effect.Effect<ReadonlyArray<ParkedIn>, LogUnavailable> =>
  Effect.map(
    tables.list({ ...definition, role }, { columns: [], options: { limit: 0 } }),
    (listed) => listed?.parked ?? []
  )

type Attempt = Effect.Effect<Rebuilt | "again", LogUnavailable>

const nothing = { digest: "", differing: { total: 0, ids: [] }, healed: [], parked: [] } as const

const compare = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  { definition, projection, tables }: Rebuilding<Row, Kind, E>,
  built: Build,
  old: Build | undefined
) {
  const [now, then] = yield* tables.both(built, old ?? built)
  const ids = differenceOf(now, then)
  const rows = new Map([...(now?.rows ?? [])].map(([id, text]) => [id, definition.decode(text)]))
  return ids === undefined
    ? undefined
    : { digest: digest(projection, rows), differing: { total: ids.length, ids: ids.slice(0, idsShown) } }
})

/** One try: both to one position, compared there, exchanged. */
const attempt = <Row, Kind extends string, E extends Event.Any>(
  rebuilding: Rebuilding<Row, Kind, E>,
  lease: Lease,
  sameMeaning: boolean
): Attempt =>
  Effect.gen(function* () {
    const { definition, log, tables } = rebuilding
    const old = yield* before(rebuilding)
    const head = yield* log.head
    const takenOver = { ...nothing, outcome: "takenOver", position: head } as const
    const meeting = Math.min(old?.position ?? head, head)
    const built = yield* catchUp(rebuilding, definition, "beside", meeting, lease)
    if (built === undefined) return takenOver
    const compared = yield* compare(rebuilding, built, old)
    const foreign = old !== undefined && old.fingerprint !== definition.fingerprint
    if (compared === undefined && (sameMeaning || !foreign)) {
      // Further than rows that this program cannot move: only from the beginning can the two meet.
      if (foreign && built.position > meeting) yield* tables.forget(built)
      return "again"
    }
    const was = old === undefined ? [] : yield* parkedIn(rebuilding, foreign ? "current" : "answering")
    const result = { ...nothing, ...compared, position: built.position, parked: yield* parkedIn(rebuilding, "beside") }
    if (sameMeaning && result.differing.total > 0) {
      yield* tables.forget(built)
      return { ...result, outcome: "different" }
    }
    const whole = foreign ? yield* catchUp(rebuilding, definition, "beside", head, lease) : built
    if (whole === undefined) return takenOver
    if (!(yield* tables.switchTo(whole, lease, DateTime.toEpochMillis(yield* DateTime.now)))) return "again"
    const parked = yield* parkedIn(rebuilding, "answering")
    const still = new Set(parked.map(({ position }) => position))
    const healed = was.filter(({ position }) => !still.has(position))
    return { ...result, outcome: "switched", position: whole.position, parked, healed }
  })

/** See `ViewStore.rebuild`. */
export const rebuild = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  rebuilding: Rebuilding<Row, Kind, E>,
  { fresh = false, sameMeaning = false }: RebuildOptions
): Effect.fn.Return<Rebuilt, LogUnavailable> {
  const { definition, log, tables } = rebuilding
  const beside = Effect.flatMap(DateTime.now, (now) => tables.open(definition, "beside", DateTime.toEpochMillis(now)))
  const once = Effect.gen(function* () {
    const build = yield* beside
    return yield* leased(rebuilding, build, (lease) => attempt(rebuilding, lease, sameMeaning))
  })
  if (fresh) {
    const left = yield* beside
    yield* leased(rebuilding, left, () => tables.forget(left))
  }
  for (let nth = 0; nth < attempts; nth++) {
    const result = yield* once
    if (result === undefined) return { ...nothing, outcome: "takenOver", position: yield* log.head }
    if (result !== "again") return result
  }
  return { ...nothing, outcome: "busy", position: yield* log.head }
})
