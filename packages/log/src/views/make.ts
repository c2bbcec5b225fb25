/** The view store, whatever database the rows lie in. */
import { type DateTime, Effect } from "effect"
import { LogUnavailable } from "../eventLog.ts"
import type { ParkedIn } from "../parked.ts"
import type { Snapshots } from "../snapshot.ts"
import { type Answer, type Asking, unknownColumn, type ViewHealth, ViewStore } from "../viewStore.ts"
import { concerning, merged, positionAt, rowAsOf, rowsAsOf } from "./asOf.ts"
import { type Editions, follow, makeBring } from "./builds.ts"
import type { Kept } from "./catchUp.ts"
import { type Definition, makeDefine, unknownTypes } from "./definition.ts"
import { rebuild } from "./rebuild.ts"
import { listingOf, partialOf } from "./select.ts"
import type { Listed, Which } from "./tables.ts"

export interface KeptViewsOptions extends Editions {
  /**
   * Every event type of the program. With it, an event of another type, as a newer program writes them, is noted, and marks the rows
   * it is about as not whole until this program learns the type.
   */
  readonly knows?: Iterable<{ readonly type: string }> | undefined
}

/** What rows say was damaged is a failure; anything else thrown is a defect. */
const reading = <A>(work: () => A): Effect.Effect<A, LogUnavailable> =>
  Effect.try({
    try: work,
    catch: (error) => {
      if (error instanceof LogUnavailable) return error
      throw error
    }
  })

const makeUnknown = (
  { log, tables }: Kept,
  bring: (definition: Definition) => Effect.Effect<number, LogUnavailable>,
  knows: KeptViewsOptions["knows"]
) => {
  const definition = knows === undefined ? undefined : unknownTypes(knows)
  const none: ReadonlyArray<ParkedIn> = []
  let looked = { head: -1, parked: none }
  return Effect.fnUntraced(function* (mode: Asking["mode"]) {
    if (definition === undefined) return none
    // Asked for with every view, so what was found at this very length of the log is remembered.
    if (looked.head === (yield* log.head)) return looked.parked
    const head = mode === "following" ? -1 : yield* bring(definition)
    const asked = { columns: [], options: { limit: 0 } }
    const parked = (yield* tables.list({ ...definition, role: "answering" }, asked))?.parked ?? none
    looked = { head, parked }
    return parked
  })
}

/** What a build that answers is asked for. */
type Question = (which: Which) => Effect.Effect<Listed | undefined, LogUnavailable>

const makeAsk = (kept: Kept, options: KeptViewsOptions) => {
  const bring = makeBring(kept, options)
  const unknown = makeUnknown(kept, bring, options.knows)

  /** As new as the log was. Another process may be building it anew at that moment: then once more. */
  const inline = Effect.fnUntraced(function* (definition: Definition, question: Question) {
    for (;;) {
      const head = yield* bring(definition)
      const listed = yield* question({ ...definition, role: "answering" })
      if (listed !== undefined && listed.build.position >= head) return { listed, head: listed.build.position }
    }
  })

  /** As it is: the current build where its rows can be read, else this definition's own, else nothing yet. */
  const following = Effect.fnUntraced(function* (definition: Definition, question: Question) {
    const head = yield* kept.log.head
    const current = yield* kept.tables.find({ ...definition, role: "current" })
    const role = current?.shape === definition.shape ? "current" : "answering"
    const listed = yield* question({ ...definition, role })
    return { listed, head: Math.max(head, listed?.build.position ?? 0) }
  })

  const ask = Effect.fnUntraced(function* (
    definition: Definition,
    kind: string,
    mode: Asking["mode"],
    question: Question
  ) {
    const strange = yield* unknown(mode)
    const { head, listed } = yield* mode === "following"
      ? following(definition, question)
      : inline(definition, question)
    const position = listed?.build.position ?? 0
    const parked = merged(listed?.parked ?? [], concerning(kind, strange, position))
    const answer: Answer = { position, head, parked }
    return { answer, rows: listed?.rows ?? [], total: listed?.total ?? 0 }
  })
  return { ask, bring, unknown }
}

const makeThen = ({ log }: Kept, unknown: ReturnType<typeof makeUnknown>) =>
  Effect.fnUntraced(function* (kind: string, { known }: { readonly known: number | DateTime.Utc }) {
    const strange = yield* unknown("inline")
    const head = yield* log.head
    const position = yield* positionAt(log, known, head)
    const answerOf = (parked: ReadonlyArray<ParkedIn>): Answer => ({
      position,
      head,
      parked: merged(parked, concerning(kind, strange, position))
    })
    return { position, answerOf }
  })

/**
 * Where folds are kept between decisions, in the views' database. Of an edition, like the views: another edition does not find them.
 */
export const makeSnapshots = ({ tables }: Pick<Kept, "tables">, { edition }: Editions): Snapshots["Service"] => ({
  read: (fold, scope) => tables.readSnapshot(`${edition} ${fold}`, scope),
  write: (fold, scope, snapshot) => tables.writeSnapshot(`${edition} ${fold}`, scope, snapshot)
})

const about = (id: string, answer: Answer): Answer => ({
  ...answer,
  parked: answer.parked.filter(({ ids }) => ids.includes(id))
})

/**
 * The view store over the tables of a database: what a store's layer gives.
 *
 * @example
 * const views = makeViewStore({ tables: makeTables(database), log }, { edition: "2026.2" })
 */
export const makeViewStore = (kept: Kept, options: KeptViewsOptions): ViewStore["Service"] => {
  const { log, tables } = kept
  const define = makeDefine(options.edition)
  const { ask, bring, unknown } = makeAsk(kept, options)
  const then = makeThen(kept, unknown)

  const find: ViewStore["Service"]["find"] = Effect.fnUntraced(function* (projection, id, { asOf, mode } = {}) {
    if (asOf !== undefined) {
      const { answerOf, position } = yield* then(projection.by, asOf)
      const { parked, row } = yield* rowAsOf(log, projection, id, position, asOf.valid)
      return { ...about(id, answerOf(parked)), row }
    }
    const definition = define(projection)
    const { answer, rows } = yield* ask(definition, projection.by, mode, (which) => tables.row(which, id))
    const [text] = rows
    return { ...about(id, answer), row: text === undefined ? text : yield* reading(() => definition.decode(text)) }
  })

  return ViewStore.of({
    find,
    get: (projection, id, asking) => Effect.map(find(projection, id, asking), ({ row }) => row),
    list: Effect.fnUntraced(function* (projection, asked = {}) {
      const wrong = unknownColumn(projection, asked)
      if (wrong !== undefined) return yield* wrong
      const { asOf, mode } = asked
      if (asOf !== undefined) {
        const { answerOf, position } = yield* then(projection.by, asOf)
        const { parked, rows } = yield* rowsAsOf(log, projection, position, asOf.valid)
        return listingOf(projection, rows, answerOf(parked), asked)
      }
      const definition = define(projection)
      const question: Question = (which) => tables.list(which, { columns: projection.columns, options: asked })
      const { answer, rows, total } = yield* ask(definition, projection.by, mode, question)
      const decoded = yield* reading(() => rows.map(definition.decode))
      return { ...answer, rows: decoded, total, partial: partialOf(answer.parked) }
    }),
    follow: (projection) => follow(kept, define(projection), bring),
    rebuild: (projection, asked = {}) => rebuild({ ...kept, projection, definition: define(projection), bring }, asked),
    rollBack: ({ name }) =>
      Effect.map(tables.rollBack(name), (build) => build && { edition: build.edition, position: build.position }),
    health: Effect.gen(function* () {
      yield* unknown("inline")
      const head = yield* log.head
      return (yield* tables.health).map(({ edition, name, oldestParked, parked, position }): ViewHealth => ({
        view: name,
        edition,
        position,
        head: Math.max(head, position),
        parked,
        oldestParked
      }))
    })
  })
}
