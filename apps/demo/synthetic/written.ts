/** A synthetic city written into a place: each step carried out one after the other, so that no more is held than what has begun. */
import { explain } from "@trygglogg/city"
import { carryOut, commandIdOf, type Size, synthesise, synthesiseReadings } from "@trygglogg/core/testing"
import { AccessLog, EventLog, inAccessLog, type LogUnavailable } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Option, Schema, Stream } from "effect"

/** The place holds a log that was not begun by this city. Nothing was written. */
export class PlaceTaken extends Schema.TaggedError<PlaceTaken>()("PlaceTaken", {}) {}

/** A step that was refused. The city is made so that none is: the words of the refusal are for whoever mends it. */
export class StepRefused extends Schema.TaggedError<StepRefused>()("StepRefused", {
  step: Schema.String,
  reason: Schema.String
}) {}

const expectOurs = Effect.fnUntraced(function* (size: Size) {
  const log = yield* EventLog
  const first = Option.getOrThrow(yield* Stream.runHead(synthesise(size)))
  const begun = yield* log.recordedBy(commandIdOf(size.seed, first))
  if (begun.length === 0 && (yield* log.head) > 0) return yield* new PlaceTaken()
})

export interface Written {
  /** Commands given, those to the access log among them. */
  readonly steps: number
  /** Events in the log. */
  readonly events: number
  /** Events in the access log. */
  readonly readings: number
}

/**
 * Writes the city of a size, or goes on with it where it was interrupted.
 *
 * @param tell Is told now and then how many steps have been given.
 */
export const written = Effect.fn("written")(function* (size: Size, tell: (steps: number) => void) {
  yield* expectOurs(size)
  const vault = yield* Vault
  let steps = 0
  const give = (step: Parameters<typeof carryOut>[1]) =>
    carryOut(size.seed, step, vault).pipe(
      Effect.mapError(({ _tag: reason }) => new StepRefused({ step: step.name, reason })),
      Effect.tap(() => Effect.sync(() => tell(++steps)))
    )
  yield* Stream.runForEach(synthesise(size), give)
  yield* inAccessLog(Stream.runForEach(synthesiseReadings(size), give))
  const made: Written = {
    steps,
    events: yield* (yield* EventLog).head,
    readings: yield* (yield* AccessLog).head
  }
  return made
})

/** What to tell whoever asked for it. */
export const problemText = (problem: PlaceTaken | StepRefused | LogUnavailable): string => {
  switch (problem._tag) {
    case "PlaceTaken":
      return "The place holds another log already. Nothing was written."
    case "StepRefused":
      return `"${problem.step}" was refused: ${problem.reason}`
    default:
      return explain(problem).en
  }
}
