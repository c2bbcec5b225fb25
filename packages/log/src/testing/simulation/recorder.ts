/** Stands between clients and log, and writes down what was asked and answered, and when. */
import { Effect, Exit, Result, Stream } from "effect"
import type { Commit, CommandId, EventLog, ReadOptions } from "../../eventLog.ts"
import type { Entry, Outcome } from "../history.ts"

type Log = EventLog["Service"]

/** What `append` answered for one commit, as a history holds it. */
export const outcomeOf = (outcome: Effect.Success<ReturnType<Log["append"]>>[number]): Outcome =>
  Result.isSuccess(outcome)
    ? { positions: outcome.success.recorded.map(({ position }) => position), repeated: outcome.success.repeated }
    : { overtakenBy: outcome.failure.by }

type Told = Entry extends infer E ? (E extends Entry ? Omit<E, "client" | "invokedAt" | "returnedAt"> : never) : never

/**
 * Writes a history. The log is looked up for each question, since it may be another one after a restart.
 *
 * @example
 * const recorder = makeRecorder(() => log)
 * yield* recorder.append("client 1", [commit])
 * const faults = check({ origin: log.origin, entries: recorder.entries, events, tree })
 */
export const makeRecorder = (log: () => Log) => {
  const entries: Array<Entry> = []
  let moment = 0
  /** The moment of something: each is used once. */
  const now = (): number => (moment += 1)

  /** Writes down what came of a question. What failed says nothing, but an append may have happened all the same. */
  const noting = <A, E>(
    client: string,
    asking: Effect.Effect<A, E>,
    answer: (result: A | "unknown") => Told | undefined
  ) =>
    Effect.suspend(() => {
      const invokedAt = now()
      return Effect.onExit(asking, (exit) =>
        Effect.sync(() => {
          const told = answer(Exit.isSuccess(exit) ? exit.value : "unknown")
          if (told !== undefined) entries.push({ client, invokedAt, returnedAt: now(), ...told })
        })
      )
    })

  return {
    entries,
    now,
    /** `way` is what happens to question and answer on their way. */
    append: (
      client: string,
      group: ReadonlyArray<Commit>,
      way: <A, E>(asking: Effect.Effect<A, E>) => Effect.Effect<A, E | "lost"> = (asking) => asking
    ) => {
      const asking = Effect.suspend(() => way(log().append(group)))
      const answers = Effect.map(asking, (outcomes) => outcomes.map(outcomeOf))
      return noting(client, answers, (result) => ({ op: "append", args: group, result }))
    },
    read: (client: string, args: ReadOptions) =>
      noting(
        client,
        Effect.suspend(() => Stream.runCollect(log().read(args))),
        (result) => (result === "unknown" ? undefined : { op: "read", args, result })
      ),
    recordedBy: (client: string, args: CommandId) =>
      noting(
        client,
        Effect.suspend(() => log().recordedBy(args)),
        (result) => (result === "unknown" ? undefined : { op: "recordedBy", args, result })
      ),
    head: (client: string) =>
      noting(
        client,
        Effect.suspend(() => log().head),
        (result) => (result === "unknown" ? undefined : { op: "head", result })
      ),
    tree: (client: string) =>
      noting(
        client,
        Effect.suspend(() => log().tree),
        (result) => (result === "unknown" ? undefined : { op: "tree", result })
      )
  }
}
