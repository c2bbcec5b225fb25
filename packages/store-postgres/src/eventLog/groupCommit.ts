/**
 * Group commit: whoever waits while a transaction is being made durable shares the next one. A disk makes some hundred promises a
 * second, whatever each of them holds.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { Deferred, Effect, Exit } from "effect"

interface Waiting<In, Out> {
  readonly asked: ReadonlyArray<In>
  readonly answer: Deferred.Deferred<ReadonlyArray<Out>, LogUnavailable>
}

/** Things asked in one transaction at most, so that other processes get their turn; what one asks at once is never split. */
const together = 256

/** A turn of the event loop: everybody who is ready to ask has asked by then. */
const turn = Effect.callback<void>((resume) => {
  const immediate = setImmediate(() => resume(Effect.void))
  return Effect.sync(() => clearImmediate(immediate))
})

/** How many of the waiting go together. */
const count = (waiting: ReadonlyArray<Pick<Waiting<unknown, unknown>, "asked">>): number => {
  let total = 0
  const tooMany = waiting.findIndex(({ asked }, index) => {
    total += asked.length
    return index > 0 && total > together
  })
  return tooMany === -1 ? waiting.length : tooMany
}

/**
 * Makes an `ask` out of a `perform` that answers many at once, in order.
 *
 * They share success, and they share failure: a transaction that cannot be made durable is nobody's. Who is interrupted before
 * the turn comes has asked nothing; later, the outcome is unknown.
 */
export const make = <In, Out>(
  perform: (asked: ReadonlyArray<In>) => Effect.Effect<ReadonlyArray<Out>, LogUnavailable>
): ((asked: ReadonlyArray<In>) => Effect.Effect<ReadonlyArray<Out>, LogUnavailable>) => {
  const waiting: Array<Waiting<In, Out>> = []
  let serving = false

  const serveGroup = Effect.gen(function* () {
    yield* turn
    const group = waiting.splice(0, count(waiting))
    const exit = yield* Effect.exit(perform(group.flatMap(({ asked }) => asked)))
    let end = 0
    for (const { answer, asked } of group) {
      const start = end
      end += asked.length
      const own = Exit.map(exit, (all) => all.slice(start, start + asked.length))
      yield* Deferred.done(answer, own)
    }
  })
  const serve = Effect.gen(function* () {
    while (waiting.length > 0) yield* serveGroup
    serving = false
  })

  return (asked) =>
    Effect.suspend(() => {
      const one: Waiting<In, Out> = { asked, answer: Deferred.makeUnsafe() }
      waiting.push(one)
      const started = serving ? Effect.void : Effect.forkDetach(serve)
      serving = true
      const leave = Effect.sync(() => {
        const index = waiting.indexOf(one)
        if (index >= 0) waiting.splice(index, 1)
      })
      return started.pipe(
        Effect.andThen(Deferred.await(one.answer)),
        Effect.onInterrupt(() => leave)
      )
    })
}
