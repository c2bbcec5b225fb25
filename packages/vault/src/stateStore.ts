/**
 * What apps must keep for a while and may forget: sessions, drafts, login attempts. Never the truth about anything.
 *
 * Keys and values may name people by pseudonym only. What somebody has written goes through `sealedState.ts`, which encrypts it.
 */
import { Context, DateTime, Effect, Layer, Option, Order, Schema } from "effect"
import type { StorageUnavailable } from "./storageUnavailable.ts"

/** A kind of values with one schema, and keys of its own. */
export interface Namespace<A> {
  readonly name: string
  readonly value: Schema.Codec<A, Schema.Json>
}

/**
 * Names a kind of values.
 *
 * @example
 * const sessions = namespace("session", Schema.Struct({ member: Schema.String, csrf: Schema.String }))
 */
export const namespace = <A>(name: string, value: Schema.Codec<A, Schema.Json>): Namespace<A> => ({ name, value })

/** How long a value is kept, and whose it is. */
export interface Keeping {
  readonly expiresAt: DateTime.Utc
  /** The pseudonym of the person it belongs to: makes it possible to end all their sessions, or to forget them. */
  readonly owner?: string
}

/** A value with its key. */
export interface Held<A> extends Keeping {
  readonly key: string
  readonly value: A
}

/** The rules are the conformance suite's, `@trygglogg/vault/testing/stateStore`; every state store passes it. */
export class StateStore extends Context.Service<
  StateStore,
  {
    /** Keeps a value, in place of an earlier one. A value that its schema refuses is a defect: the caller has the schema. */
    readonly put: <A>(
      namespace: Namespace<A>,
      key: string,
      value: A,
      keeping: Keeping
    ) => Effect.Effect<void, StorageUnavailable>
    /**
     * The value, unless it was never put, deleted, or has expired. A value that the schema no longer accepts counts as forgotten,
     * with a warning in the log of the process: a new release may change the shape of a session.
     */
    readonly get: <A>(namespace: Namespace<A>, key: string) => Effect.Effect<A | undefined, StorageUnavailable>
    /** The value, to one caller only: it is gone afterwards, in every process. For what must be used once. */
    readonly take: <A>(namespace: Namespace<A>, key: string) => Effect.Effect<A | undefined, StorageUnavailable>
    readonly delete: <A>(namespace: Namespace<A>, key: string) => Effect.Effect<void, StorageUnavailable>
    /** What has not expired, by key; of one owner where one is given. */
    readonly list: <A>(
      namespace: Namespace<A>,
      owner?: string
    ) => Effect.Effect<ReadonlyArray<Held<A>>, StorageUnavailable>
    /** Deletes everything of an owner, in every namespace, and leaves no byte of it in the store's files. */
    readonly forget: (owner: string) => Effect.Effect<void, StorageUnavailable>
    /** Deletes what has expired, and says how many values that were. For the worker, now and then. */
    readonly sweep: Effect.Effect<number, StorageUnavailable>
  }
>()("@trygglogg/vault/StateStore") {}

/** A value as stores keep it: its JSON text, and its times in milliseconds since 1970. */
export interface StateRow {
  readonly namespace: string
  readonly key: string
  readonly text: string
  readonly expiresAt: number
  readonly owner?: string
}

/** What a store has to bring; `makeStateStore` does the rest, the same for all. `now` in milliseconds since 1970. */
export interface StateRows {
  readonly put: (row: StateRow) => Effect.Effect<void, StorageUnavailable>
  readonly get: (namespace: string, key: string, now: number) => Effect.Effect<StateRow | undefined, StorageUnavailable>
  readonly take: (
    namespace: string,
    key: string,
    now: number
  ) => Effect.Effect<StateRow | undefined, StorageUnavailable>
  readonly delete: (namespace: string, key: string) => Effect.Effect<void, StorageUnavailable>
  readonly list: (
    namespace: string,
    now: number,
    owner?: string
  ) => Effect.Effect<ReadonlyArray<StateRow>, StorageUnavailable>
  readonly forget: (owner: string) => Effect.Effect<void, StorageUnavailable>
  readonly sweep: (now: number) => Effect.Effect<number, StorageUnavailable>
}

const now = Effect.map(DateTime.now, DateTime.toEpochMillis)

const decodeRow = <A>({ name, value }: Namespace<A>, row: StateRow): Effect.Effect<A | undefined> =>
  Schema.decodeEffect(Schema.fromJsonString(value))(row.text).pipe(
    Effect.catch(() =>
      Effect.as(Effect.logWarning(`A value of "${name}" has another shape than this release's: forgotten`), undefined)
    )
  )

const decoded = <A>(namespace: Namespace<A>, row: StateRow | undefined) =>
  row === undefined ? Effect.succeed(undefined) : decodeRow(namespace, row)

const byKey = Order.mapInput(Order.String, ({ key }: StateRow) => key)

/** A state store over rows. */
export const makeStateStore = (rows: StateRows): StateStore["Service"] => {
  return {
    put: Effect.fnUntraced(function* (namespace, key, value, { expiresAt, owner }) {
      const text = yield* Effect.orDie(Schema.encodeEffect(Schema.fromJsonString(namespace.value))(value))
      const row = { namespace: namespace.name, key, text, expiresAt: DateTime.toEpochMillis(expiresAt) }
      yield* rows.put(owner === undefined ? row : { ...row, owner })
    }),
    get: Effect.fnUntraced(function* (namespace, key) {
      return yield* decoded(namespace, yield* rows.get(namespace.name, key, yield* now))
    }),
    take: Effect.fnUntraced(function* (namespace, key) {
      return yield* decoded(namespace, yield* rows.take(namespace.name, key, yield* now))
    }),
    delete: ({ name }, key) => rows.delete(name, key),
    list: Effect.fnUntraced(function* <A>(namespace: Namespace<A>, owner?: string) {
      const found = yield* rows.list(namespace.name, yield* now, owner)
      const held = yield* Effect.forEach(found.toSorted(byKey), (row) =>
        Effect.map(decodeRow(namespace, row), (value): Option.Option<Held<A>> => {
          if (value === undefined) return Option.none()
          const one = { key: row.key, value, expiresAt: DateTime.makeUnsafe(row.expiresAt) }
          return Option.some(row.owner === undefined ? one : { ...one, owner: row.owner })
        })
      )
      return held.flatMap(Option.toArray)
    }),
    forget: rows.forget,
    sweep: Effect.flatMap(now, rows.sweep)
  }
}

const address = (namespace: string, key: string) => JSON.stringify([namespace, key])

const memoryRows = (): StateRows => {
  const rows = new Map<string, StateRow>()
  const alive = (namespace: string, key: string, now: number) => {
    const row = rows.get(address(namespace, key))
    return row !== undefined && row.expiresAt > now ? row : undefined
  }
  const remove = (unwanted: (row: StateRow) => boolean) => {
    const found = [...rows].filter(([, row]) => unwanted(row))
    for (const [where] of found) rows.delete(where)
    return found.length
  }
  return {
    put: (row) => Effect.sync(() => void rows.set(address(row.namespace, row.key), row)),
    get: (namespace, key, now) => Effect.sync(() => alive(namespace, key, now)),
    take: (namespace, key, now) =>
      Effect.sync(() => {
        const row = alive(namespace, key, now)
        rows.delete(address(namespace, key))
        return row
      }),
    delete: (namespace, key) => Effect.sync(() => void rows.delete(address(namespace, key))),
    list: (namespace, now, owner) =>
      Effect.sync(() =>
        [...rows.values()].filter(
          (row) => row.namespace === namespace && row.expiresAt > now && (owner === undefined || row.owner === owner)
        )
      ),
    forget: (owner) => Effect.sync(() => void remove((row) => row.owner === owner)),
    sweep: (now) => Effect.sync(() => remove((row) => row.expiresAt <= now))
  }
}

/** A state store that is gone when the process ends: for tests, and for trying things out. */
export const layerMemory: Layer.Layer<StateStore> = Layer.sync(StateStore, () =>
  StateStore.of(makeStateStore(memoryRows()))
)
