/**
 * Logs that break one promise each, as stores really have: the suite's own test. A suite that is green on one of them checks nothing.
 */
import { DateTime, Effect, Layer, Result, Stream, SubscriptionRef } from "effect"
import { type Commit, CommandId, EventLog, Overtaken, type ReadOptions, type Recorded } from "../eventLog.ts"
import { layerMemory } from "../memory.ts"
import { all, type Query } from "../query.ts"

type Log = EventLog["Service"]

/** A right log with something changed. */
const layerWith = (change: (log: Log) => Effect.Effect<Partial<Log>>): Layer.Layer<EventLog> =>
  Layer.effect(
    EventLog,
    Effect.gen(function* () {
      const log = yield* EventLog
      return EventLog.of({ ...log, ...(yield* change(log)) })
    })
  ).pipe(Layer.provide(layerMemory))

/**
 * The naive reader (against G2): a position is given when an append begins and shows when it ends, as with a database sequence, and
 * the next events are asked for as "position above the last I saw". Who ends late with a low position is never seen.
 */
export const layerNaiveReader: Layer.Layer<EventLog> = layerWith((log) =>
  Effect.gen(function* () {
    const hidden = new Set<number>()
    const committed = yield* SubscriptionRef.make(0)
    let begun = 0

    const append = Effect.fnUntraced(function* (group: ReadonlyArray<Commit>) {
      const outcomes = yield* log.append(group)
      const mine = outcomes
        .filter(Result.isSuccess)
        .flatMap(({ success }) => (success.repeated ? [] : success.recorded.map(({ position }) => position)))
      for (const position of mine) hidden.add(position)
      // Every third append takes longer than the next.
      begun += 1
      if (begun % 3 === 1) yield* Effect.repeat(Effect.yieldNow, { times: 8 })
      for (const position of mine) hidden.delete(position)
      yield* SubscriptionRef.update(committed, (count) => count + 1)
      return outcomes
    })

    const read = ({ limit = Infinity, ...window }: ReadOptions) =>
      log.read(window).pipe(
        Stream.filter(({ position }) => !hidden.has(position)),
        Stream.take(limit)
      )

    const follow = ({ after, query }: { readonly query: Query; readonly after: number }) =>
      Stream.suspend(() => {
        let last = after
        const saw = ({ position }: Recorded) => Effect.sync(() => (last = position))
        return SubscriptionRef.changes(committed).pipe(
          Stream.flatMap(() => Stream.suspend(() => read({ query, after: last })).pipe(Stream.tap(saw)))
        )
      })

    const newest = Stream.runCollect(read({ query: all, backwards: true, limit: 1 }))
    return { append, read, follow, head: Effect.map(newest, ([event]) => event?.position ?? 0) }
  })
)

/** A log that appends without looking at the condition (against G3). */
export const layerWithoutConditions: Layer.Layer<EventLog> = layerWith((log) =>
  Effect.succeed({
    append: (group: ReadonlyArray<Commit>) => log.append(group.map(({ events, meta }) => ({ events, meta })))
  })
)

/** A log whose group is one transaction: one overtaken commit takes its neighbours with it (against G4). */
export const layerOneForAll: Layer.Layer<EventLog> = layerWith((log) =>
  Effect.succeed({
    append: Effect.fnUntraced(function* (group: ReadonlyArray<Commit>) {
      for (const { condition } of group) {
        if (condition === undefined) continue
        const [newer] = yield* Stream.runCollect(log.read({ ...condition, backwards: true, limit: 1 }))
        if (newer !== undefined) return group.map(() => Result.fail(new Overtaken({ by: newer.position })))
      }
      return yield* log.append(group)
    })
  })
)

/** A log that forgets which command ids it has carried out, so that a repeat after a lost answer is done again (against G5). */
export const layerForgetful: Layer.Layer<EventLog> = layerWith((log) =>
  Effect.sync(() => {
    let appends = 0
    const append = (group: ReadonlyArray<Commit>) =>
      log.append(
        group.map((commit) => {
          appends += 1
          const commandId = CommandId.make(`${commit.meta.commandId}~${appends}`)
          return { ...commit, meta: { ...commit.meta, commandId } }
        })
      )
    return { append }
  })
)

/** A log that acknowledges before it has kept: now and then what was acknowledged is not there (against G4). */
export const layerUnkept: Layer.Layer<EventLog> = layerWith((log) =>
  Effect.sync(() => {
    let appends = 0
    const append = Effect.fnUntraced(function* (group: ReadonlyArray<Commit>) {
      appends += 1
      if (appends % 5 !== 0) return yield* log.append(group)
      const head = yield* log.head
      const now = yield* DateTime.now
      let next = head
      return group.map(({ events, meta }) => {
        const recorded = events.map((event, nth): Recorded => {
          next += 1
          return {
            ...event,
            position: next,
            id: `${meta.commandId}.${nth}`,
            recordedAt: now,
            meta,
            text: JSON.stringify(event.data)
          }
        })
        return Result.succeed({ recorded, repeated: false })
      })
    })
    return { append }
  })
)

/** A log whose scan stops where its first page ends: decisions are made on half of the past (against G6). */
export const layerShortScan: Layer.Layer<EventLog> = layerWith((log) =>
  Effect.succeed({
    scan: (options, take) => log.scan({ ...options, limit: Math.min(options.limit ?? 512, 512) }, take)
  })
)
