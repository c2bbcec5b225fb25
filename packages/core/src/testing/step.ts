/** A command of the synthetic city's past: when it was given, by whom, and what it was. */
import { ActorRef, CommandId, type Envelope, type EventLog, type Sealed } from "@trygglogg/log"
import { Clock, Effect } from "effect"
import { type Day, Instant } from "../vocabulary/time.ts"
import { idOf } from "./dice.ts"

/** Seals words before they reach a command. A vault is one; so is a test's, which only has to hide them. */
export interface Sealer {
  readonly seal: <A>(
    kind: Sealed.Kind<A>,
    subject: string,
    words: A
  ) => Effect.Effect<Sealed.Sealed<A>, { readonly _tag: string }>
  /** Destroys a subject's key, by a recorded decision. */
  readonly erase: (subject: string, decision: string) => Effect.Effect<unknown, { readonly _tag: string }>
}

export interface Step {
  /** Names the step among all, and makes its command id. */
  readonly name: string
  /** The moment it was given: the present, to its command. */
  readonly at: Instant
  readonly actor: string
  readonly give: (envelope: Envelope, sealer: Sealer) => Effect.Effect<unknown, { readonly _tag: string }, EventLog>
}

const pad = (number: number): string => String(number).padStart(2, "0")

/** A moment of a day in office hours: so many minutes after 06.00 UTC, at most 900. The same calendar day in Stockholm all year. */
export const momentOn = (day: Day, minutes: number): Instant =>
  Instant.make(`${day}T${pad(6 + Math.floor(minutes / 60))}:${pad(minutes % 60)}:00.000Z`)

/** A step of a day, so many minutes after 06.00 UTC. */
export const stepOn = (name: string, day: Day, minutes: number, actor: string, give: Step["give"]): Step => ({
  name,
  at: momentOn(day, minutes),
  actor,
  give
})

/** Time stands still at a moment for whoever asks what time it is; who waits, waits as long as ever. */
const standingAt = (clock: Clock.Clock, at: Instant): Clock.Clock => {
  const millis = Date.parse(at)
  const nanos = BigInt(millis) * 1_000_000n
  return {
    currentTimeMillisUnsafe: () => millis,
    currentTimeMillis: Effect.succeed(millis),
    currentTimeNanosUnsafe: () => nanos,
    currentTimeNanos: Effect.succeed(nanos),
    monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
    monotonicTimeNanos: clock.monotonicTimeNanos,
    sleep: (duration) => clock.sleep(duration)
  }
}

/** The command id of a step: the same each time it is made from the same seed. */
export const commandIdOf = (seed: number, { name }: Pick<Step, "name">): CommandId =>
  CommandId.make(idOf(String(seed), "command", name))

/** Nothing can be sealed for a subject whose key was destroyed; what was, was given before. */
const isErased = ({ _tag }: { readonly _tag: string }): boolean => _tag === "SubjectErased"

/**
 * Gives a step's command, at its own moment, with a command id that follows from the seed: given twice, it is carried out once, also
 * where the words of it have been destroyed since.
 *
 * Fails as its command does; a step that follows from a whole plan is never refused.
 *
 * @param seed - The seed that the step was made from.
 */
export const carryOut = Effect.fnUntraced(function* (seed: number, step: Step, sealer: Sealer) {
  const { actor, at, give } = step
  const clock = standingAt(yield* Clock.Clock, at)
  const envelope = { commandId: commandIdOf(seed, step), actor: ActorRef.make(actor) }
  return yield* give(envelope, sealer).pipe(
    Effect.provideService(Clock.Clock, clock),
    Effect.catchIf(isErased, () => Effect.void)
  )
})
