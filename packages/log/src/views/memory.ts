import { type DateTime, Effect, Layer, Stream } from "effect"
import type * as Event from "../event.ts"
import { EventLog, type LogUnavailable } from "../eventLog.ts"
import type { ParkedIn } from "../parked.ts"
import { digest, type Projection } from "../projection.ts"
import { all } from "../query.ts"
import { type Answer, type Rebuilt, unknownColumn, type ViewHealth, ViewStore } from "../viewStore.ts"
import { concerning, merged, positionAt, rowsAsOf } from "./asOf.ts"
import { unknownTypes } from "./definition.ts"
import { listingOf } from "./select.ts"

export interface MemoryViewsOptions {
  /** Every event type of the program. With it, an event of another type marks the rows it is about as not whole. */
  readonly knows?: Iterable<{ readonly type: string }>
}

const makeUnknown = (log: EventLog["Service"], knows: MemoryViewsOptions["knows"]) => {
  if (knows === undefined) return () => Effect.succeed<ReadonlyArray<ParkedIn>>([])
  const { fold } = unknownTypes(knows)
  return (until: number): Effect.Effect<ReadonlyArray<ParkedIn>, LogUnavailable> =>
    Effect.map(Stream.runCollect(log.read({ query: all, until })), (events) => fold(events, new Map()).parked)
}

/** Nothing is kept, so what answers is new every time. */
const rebuilt = ({ parked, position }: Answer, digest: string): Rebuilt => ({
  outcome: "switched",
  position,
  digest,
  differing: { total: 0, ids: [] },
  healed: [],
  parked
})

/**
 * Views folded afresh from the log for every question: for tests, small logs, the browser and embedding without a database.
 *
 * @example
 * const views = layerViewsMemoryOf({ knows: [CaseOpened, CaseClosed] })
 * program.pipe(Effect.provide(Layer.provideMerge(views, layerMemory)))
 */
export const layerViewsMemoryOf = ({ knows }: MemoryViewsOptions = {}): Layer.Layer<ViewStore, never, EventLog> =>
  Layer.effect(
    ViewStore,
    Effect.gen(function* () {
      const log = yield* EventLog
      const unknown = makeUnknown(log, knows)
      const asked = new Map<string, Effect.Effect<ViewHealth, LogUnavailable>>()

      const fold = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
        projection: Projection<Row, Kind, E>,
        asOf?: { readonly known: number | DateTime.Utc; readonly valid?: string }
      ) {
        const head = yield* log.head
        const position = asOf === undefined ? head : yield* positionAt(log, asOf.known, head)
        const { parked, rows } = yield* rowsAsOf(log, projection, position, asOf?.valid)
        const strange = concerning(projection.by, yield* unknown(position), position)
        return { rows, answer: { position, head, parked: merged(parked, strange) } }
      })

      const ask: typeof fold = (projection, asOf) => {
        asked.set(
          projection.name,
          Effect.map(fold(projection), ({ answer: { head, parked, position } }) => ({
            view: projection.name,
            edition: "",
            position,
            head,
            parked: parked.length,
            oldestParked: parked[0]?.position
          }))
        )
        return fold(projection, asOf)
      }

      const find: ViewStore["Service"]["find"] = (projection, id, { asOf } = {}) =>
        Effect.map(ask(projection, asOf), ({ answer, rows }) => ({
          ...answer,
          row: rows.get(id),
          parked: answer.parked.filter(({ ids }) => ids.includes(id))
        }))

      return ViewStore.of({
        list: Effect.fnUntraced(function* (projection, options = {}) {
          const wrong = unknownColumn(projection, options)
          if (wrong !== undefined) return yield* wrong
          const { answer, rows } = yield* ask(projection, options.asOf)
          return listingOf(projection, rows, answer, options)
        }),
        find,
        get: (projection, id, options) => Effect.map(find(projection, id, options), ({ row }) => row),
        follow: () => Effect.never,
        rebuild: (projection) =>
          Effect.map(ask(projection), ({ answer, rows }) => rebuilt(answer, digest(projection, rows))),
        rollBack: () => Effect.succeed(undefined),
        health: Effect.suspend(() => Effect.all([...asked.values()]))
      })
    })
  )

/** The same for whom it is enough that a projection notes what it cannot read of its own. */
export const layerViewsMemory: Layer.Layer<ViewStore, never, EventLog> = layerViewsMemoryOf()
