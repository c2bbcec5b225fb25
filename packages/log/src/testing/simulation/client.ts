/** What a client of a plan does, step by step, and what happens to it on the way. */
import { Effect, Exit, Fiber, Ref } from "effect"
import type { Commit } from "../../eventLog.ts"
import type { Fate, Plan, Step } from "./plan.ts"
import type { makeRecorder } from "./recorder.ts"
import type { Random } from "./world.ts"

export interface Running {
  readonly random: Random
  readonly recorder: ReturnType<typeof makeRecorder>
  /** What happens to the world when a plan says so. Where nothing is given, nothing happens. */
  readonly accidents?: {
    readonly restart: Effect.Effect<void>
    readonly jump: (millis: number) => void
    readonly break: (calls: number) => void
  }
}

/** What a client was not answered, to be asked again. */
type Unanswered = Ref.Ref<ReadonlyArray<Commit>>

const lost = Effect.fail("lost" as const)

/** What happens to a question and its answer on their way. */
const wayOf = (fate: Fate, { random }: Running) => {
  const pause = Effect.suspend(() => Effect.sleep(random(400)))
  return <A, E>(asking: Effect.Effect<A, E>): Effect.Effect<A, E | "lost"> => {
    switch (fate) {
      case "neverSent":
        return lost
      case "answerLost":
        return Effect.andThen(asking, lost)
      case "late":
        return pause.pipe(Effect.andThen(asking), Effect.tap(pause))
      default:
        return asking
    }
  }
}

const append = Effect.fnUntraced(function* (
  running: Running,
  client: string,
  step: Extract<Step, { readonly does: "append" }>,
  unanswered: Unanswered
) {
  const { recorder } = running
  const head = yield* Effect.orElseSucceed(recorder.head(client), () => 0)
  const group = step.group.map(({ commit, relyingOn }) =>
    relyingOn === undefined
      ? commit
      : { ...commit, condition: { query: relyingOn.query, after: Math.max(0, head - relyingOn.behind) } }
  )
  const ask = recorder.append(client, group, wayOf(step.fate, running))
  const asked = yield* Effect.forkChild(ask)
  if (step.fate === "sentTwice") yield* Effect.ignore(recorder.append(`${client} again`, group))
  if (step.fate === "interrupted") {
    yield* Effect.repeat(Effect.yieldNow, { times: step.patience })
    yield* Fiber.interrupt(asked)
  }
  const exit = yield* Fiber.await(asked)
  if (Exit.isFailure(exit)) yield* Ref.set(unanswered, group)
})

const take = Effect.fnUntraced(function* (running: Running, client: string, step: Step, unanswered: Unanswered) {
  const { accidents, recorder } = running
  switch (step.does) {
    case "append":
      return yield* append(running, client, step, unanswered)
    case "again": {
      const group = yield* Ref.get(unanswered)
      if (group.length > 0) yield* recorder.append(client, group)
      return yield* Ref.set(unanswered, [])
    }
    case "read":
      return yield* Effect.asVoid(recorder.read(client, step.window))
    case "recordedBy":
      return yield* Effect.asVoid(recorder.recordedBy(client, step.commandId))
    case "head":
      return yield* Effect.asVoid(recorder.head(client))
    case "tree":
      return yield* Effect.asVoid(recorder.tree(client))
    case "restart":
      return yield* accidents?.restart ?? Effect.void
    case "jump":
      return accidents?.jump(step.millis)
    case "break":
      return accidents?.break(step.calls)
  }
})

const client = Effect.fnUntraced(function* (running: Running, name: string, steps: ReadonlyArray<Step>) {
  const unanswered: Unanswered = yield* Ref.make<ReadonlyArray<Commit>>([])
  for (const step of steps) {
    yield* Effect.repeat(Effect.yieldNow, { times: running.random(6) })
    // A failed question is no end: the history says whether it was right to fail.
    yield* Effect.ignore(take(running, name, step, unanswered))
  }
})

/** Everybody at once, each their own steps in order. */
export const clients = (running: Running, plan: Plan): Effect.Effect<void> =>
  Effect.forEach(plan.clients, (steps, nth) => client(running, `client ${nth}`, steps), {
    concurrency: "unbounded",
    discard: true
  })
