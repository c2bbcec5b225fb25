/**
 * Views on PostgreSQL: rows in a schema of their own, which can be dropped at any time and is built again from the log.
 */
import { type Event, EventLog, type LogUnavailable, unknownColumn, ViewStore } from "@trygglogg/log"
import { Effect, Layer, Semaphore } from "effect"
import { connect, type ConnectionOptions, type Database, type Run } from "./database.ts"
import type { DatabaseRefused } from "./error.ts"
import { catchUp } from "./viewStore/catchUp.ts"
import * as Checkpoint from "./viewStore/checkpoint.ts"
import { type Definition, makeDefine } from "./viewStore/definition.ts"
import { migrate } from "./migration.ts"
import { parkedOf, rowsOf, totalOf } from "./viewStore/listing.ts"
import * as Rows from "./viewStore/rows.ts"
import { migrations } from "./viewStore/schema.ts"

export interface ViewStoreOptions extends ConnectionOptions {
  /** The schema the views lie in, made when there is none; named like a log's. */
  readonly schema: string
  /**
   * The edition of the program, the same for all processes of a release. A new edition builds its views again, which a changed step
   * of a projection needs and nothing else tells; an old one that still runs keeps its own.
   */
  readonly edition: string
}

interface Made {
  readonly database: Database
  readonly log: EventLog["Service"]
}

/** Brings views up to date, one at a time in this process: whoever comes second finds it done. Answers with the head they reached. */
const makeUpToDate = ({ database, log }: Made) => {
  const turns = new Map<string, Semaphore.Semaphore>()
  const compared = new Set<string>()
  const turnOf = (fingerprint: string): Semaphore.Semaphore => {
    const turn = turns.get(fingerprint) ?? Semaphore.makeUnsafe(1)
    turns.set(fingerprint, turn)
    return turn
  }
  return <Row, Kind extends string, E extends Event.Any>(definition: Definition<Row, Kind, E>) => {
    const bring = Effect.gen(function* () {
      // The checkpoint before the head, so that a checkpoint beyond the head means another log.
      const checkpoint = yield* database.read((run) => Checkpoint.find(run, database, definition))
      const head = yield* log.head
      // A log put back from a backup may be as long as the one before, so the first time the length alone says nothing.
      if (checkpoint?.position !== head || !compared.has(definition.fingerprint)) {
        yield* catchUp({ database, log, definition }, head)
        compared.add(definition.fingerprint)
      }
      return head
    })
    return turnOf(definition.fingerprint).withPermit(bring)
  }
}

const makeViewStore = (made: Made, edition: string): ViewStore["Service"] => {
  const { database } = made
  const define = makeDefine(edition)
  const upToDate = makeUpToDate(made)

  /** Asks a view that is as new as the log was. Another process may be building it anew at that moment: then once more. */
  const ask = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any, A>(
    definition: Definition<Row, Kind, E>,
    question: (run: Run, checkpoint: Checkpoint.Checkpoint) => Promise<A>
  ): Effect.fn.Return<A, LogUnavailable> {
    for (;;) {
      const head = yield* upToDate(definition)
      const answer = yield* database.snapshot(async (run) => {
        const checkpoint = await Checkpoint.find(run, database, definition)
        return checkpoint === undefined || checkpoint.position < head
          ? undefined
          : { is: await question(run, checkpoint) }
      })
      if (answer !== undefined) return answer.is
    }
  })

  return ViewStore.of({
    list: Effect.fnUntraced(function* (projection, options = {}) {
      const unknown = unknownColumn(projection, options)
      if (unknown !== undefined) return yield* unknown
      const definition = define(projection)
      return yield* ask(definition, async (run, { position, view }) => {
        const asked = { view, columns: projection.columns, options }
        const rows = (await rowsOf(run, database, asked)).map(definition.decode)
        const whole = options.limit === undefined && options.offset === undefined
        const total = whole ? rows.length : await totalOf(run, database, asked)
        return { rows, total, position, parked: await parkedOf(run, database, view) }
      })
    }),
    get: (projection, id) => {
      const definition = define(projection)
      return ask(definition, async (run, { view }) =>
        (await Rows.rowsOf(run, database, view, [id], definition)).get(id)
      )
    }
  })
}

/**
 * Views in a schema of a PostgreSQL database, for as long as the layer lives. The schema can be dropped: the views are built again.
 *
 * @example
 * const views = layerViewsPostgres({ url, schema: "stockholm_views", edition: "2026.2" })
 * program.pipe(Effect.provide(Layer.provideMerge(views, layerPostgres({ url, schema: "stockholm", origin: "stockholm" }))))
 */
export const layerViewsPostgres = (
  options: ViewStoreOptions
): Layer.Layer<ViewStore, LogUnavailable | DatabaseRefused, EventLog> =>
  Layer.effect(
    ViewStore,
    Effect.gen(function* () {
      const log = yield* EventLog
      const database = yield* connect(options, options.schema)
      yield* migrate(database, { kind: "views", migrations })
      return makeViewStore({ database, log }, options.edition)
    })
  )
