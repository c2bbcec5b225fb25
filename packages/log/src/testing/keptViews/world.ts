/** One log, rows beside it that outlive the program, and any number of programs that open them. */
import { Context, Deferred, Effect, Layer, Logger, type Scope, Stream } from "effect"
import { EventLog, type Recorded } from "../../eventLog.ts"
import { all } from "../../query.ts"
import { Snapshots } from "../../snapshot.ts"
import { ViewStore } from "../../viewStore.ts"
import type { KeptViewsOptions } from "../../views/make.ts"
import { cases, type CaseEvent, happen } from "../viewConformance/cases.ts"

/** What a store gives its test: a fresh log, and fresh rows that are opened again and again. */
export interface KeptViews {
  readonly log: EventLog["Service"]
  /** Another program on the same rows. */
  readonly open: (options: KeptViewsOptions) => Layer.Layer<ViewStore | Snapshots, unknown, EventLog>
  /** Changes the JSON of a row, in every build, as somebody with the database's own tools could. Not the index. */
  readonly spoil: (id: string, change: { readonly title: string }) => Effect.Effect<unknown>
}

export type KeptViewsOf = Effect.Effect<KeptViews, unknown, Scope.Scope>

export type Views = ViewStore["Service"]

const started = ({ log, open }: KeptViews, options: Partial<KeptViewsOptions>, seen = log) =>
  Layer.build(Layer.provide(Layer.fresh(open({ edition: "1", ...options })), Layer.succeed(EventLog, seen)))

/** A program of an edition, for as long as the test runs; `seen` where it is to see the log in its own way. */
export const program = (
  kept: KeptViews,
  options: Partial<KeptViewsOptions> = {},
  seen?: EventLog["Service"]
): Effect.Effect<Views, unknown, Scope.Scope> =>
  Effect.map(started(kept, options, seen), (context) => Context.get(context, ViewStore))

/** What such a program keeps of folds. */
export const snapshotsOf = (kept: KeptViews, edition: string) =>
  Effect.map(started(kept, { edition }), (context) => Context.get(context, Snapshots))

export const write = ({ log }: KeptViews, ...events: ReadonlyArray<CaseEvent>) =>
  Effect.provideService(happen(...events), EventLog, log)

/** Titles by id, as a view of cases shows them. */
export const titlesOf = (views: Views, mode?: "inline" | "following") =>
  Effect.map(views.list(cases, mode === undefined ? {} : { mode }), ({ rows }) =>
    rows.map(({ caseId, title }) => `${caseId} ${title}`)
  )

/** A log whose reader stops at a position until it is let go; then reads on, or what it gives instead. */
export const pausedAt = Effect.fnUntraced(function* (
  log: EventLog["Service"],
  position: number,
  instead: ReadonlyArray<Recorded> | undefined = undefined
) {
  const [reached, go] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
  const pause = Effect.andThen(Deferred.succeed(reached, undefined), Deferred.await(go))
  const paused = EventLog.of({
    ...log,
    read: (options) =>
      (options.after ?? 0) >= position && options.query !== all
        ? Stream.concat(
            Stream.drain(Stream.fromEffect(pause)),
            instead === undefined ? log.read(options) : Stream.fromIterable(instead)
          )
        : log.read(options)
  })
  return { paused, reached: Deferred.await(reached), go: Deferred.succeed(go, undefined) }
})

/** How many warnings an effect gave. */
export const warned = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    let warnings = 0
    const logger = Logger.make(({ logLevel }) => void (logLevel === "Warn" && (warnings += 1)))
    return Effect.map(Effect.provide(effect, Logger.layer([logger])), (result) => ({ result, warnings }))
  })
