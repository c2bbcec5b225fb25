/**
 * Group commit: whoever waits while a transaction is being made durable shares the next one. A disk makes some hundred promises a
 * second, whatever each of them holds.
 */
import { Deferred, Effect, Exit } from "effect"
import { LogBusy } from "../eventLog.ts"

interface Waiting<In, Out, E> {
  readonly asked: ReadonlyArray<In>
  readonly answer: Deferred.Deferred<ReadonlyArray<Out>, E>
}

/** Things asked in one transaction at most, so that other processes get their turn; what one asks at once is never split. */
const together = 256

/** How much may wait for its turn: some seconds' work of a slow disk, so that whoever is let in is not given up on. */
export const waitingAtMost = 2_048

/** How many of the waiting go together. */
const count = (waiting: ReadonlyArray<{ readonly asked: ReadonlyArray<unknown> }>): number => {
  let total = 0
  const tooMany = waiting.findIndex(({ asked }, index) => {
    total += asked.length
    return index > 0 && total > together
  })
  return tooMany === -1 ? waiting.length : tooMany
}

/** Gives each of a group its part of what came of it, or what they all share: a failure. */
const answerAll = <In, Out, E>(
  group: ReadonlyArray<Waiting<In, Out, E>>,
  exit: Exit.Exit<ReadonlyArray<Out>, E>
): void => {
  let end = 0
  for (const { answer, asked } of group) {
    const start = end
    end = start + asked.length
    Deferred.doneUnsafe(answer, group.length === 1 ? exit : Exit.map(exit, (all) => all.slice(start, end)))
  }
}

/**
 * Makes an `ask` out of a `perform` that answers many at once, in order.
 *
 * They share success, and they share failure: a transaction that cannot be made durable is nobody's. Who is interrupted before
 * the turn comes has asked nothing; later, the outcome is unknown, and the group is finished all the same.
 *
 * Whoever asks waits for the answer, which is what holds a caller back. Where more callers come than the disk can serve, no more than
 * `atMost` things wait: who asks beyond that is told `LogBusy` at once and has asked nothing. One who finds nobody waiting is let in
 * whatever the size.
 *
 * @example
 * const write = GroupCommit.make((commits: ReadonlyArray<Prepared>) => database.transaction(() => append(commits)))
 * const outcomes = yield* write([prepare(commit, now)])
 */
export const make = <In, Out, E>(
  perform: (asked: ReadonlyArray<In>) => Effect.Effect<ReadonlyArray<Out>, E>,
  atMost: number = waitingAtMost
): ((asked: ReadonlyArray<In>) => Effect.Effect<ReadonlyArray<Out>, E | LogBusy>) => {
  const waiting: Array<Waiting<In, Out, E>> = []
  let things = 0
  let serving = false

  const enter = (one: Waiting<In, Out, E>): void => {
    waiting.push(one)
    things += one.asked.length
  }
  const leave = (one: Waiting<In, Out, E>): void => {
    const index = waiting.indexOf(one)
    if (index === -1) return
    waiting.splice(index, 1)
    things -= one.asked.length
  }
  const serveGroup = Effect.suspend(() => {
    const group = waiting.splice(0, count(waiting))
    const asked = group.flatMap((one) => one.asked)
    things -= asked.length
    return Effect.map(Effect.exit(perform(asked)), (exit) => answerAll(group, exit))
  })
  const serve: Effect.Effect<void> = Effect.suspend(() => {
    serving = waiting.length > 0
    // A turn first: everybody who is ready to ask has asked by then.
    return serving ? Effect.yieldNow.pipe(Effect.andThen(serveGroup), Effect.andThen(serve)) : Effect.void
  })

  // Between saying that somebody serves and serving nobody may be interrupted, or all who come later wait for ever.
  return (asked) =>
    Effect.uninterruptibleMask((restore): Effect.Effect<ReadonlyArray<Out>, E | LogBusy> => {
      if (waiting.length > 0 && things + asked.length > atMost) return Effect.fail(new LogBusy({ waiting: things }))
      const one: Waiting<In, Out, E> = { asked, answer: Deferred.makeUnsafe() }
      enter(one)
      const started = serving ? Effect.void : Effect.forkDetach(serve)
      serving = true
      return started.pipe(
        Effect.andThen(restore(Deferred.await(one.answer))),
        Effect.onInterrupt(() => Effect.sync(() => leave(one)))
      )
    })
}
