/**
 * Deterministic simulation: clients, followers and every kind of accident around a log, all from a seed, and the history they make judged
 * by the checker. A seed that fails fails again, and is cut down to the shortest plan that still does.
 *
 * The scheduler takes the turn from a fiber at any step and gives it to any other; questions and answers are lost, late or doubled;
 * clients are interrupted; the wall clock jumps; the store is closed and opened again, and its own calls fail.
 */
import { Cause, Effect, Exit, Option, Scope, Stream } from "effect"
import type { EventLog, Recorded } from "../eventLog.ts"
import { all } from "../query.ts"
import { check, type Entry, type Fault, type History } from "./history.ts"
import { clients, type Running } from "./simulation/client.ts"
import { type Plan, planOf } from "./simulation/plan.ts"
import { makeRecorder } from "./simulation/recorder.ts"
import { makeWorld, Stuck } from "./simulation/world.ts"

export { type Plan, planOf, type Step } from "./simulation/plan.ts"
export { makeRecorder, outcomeOf } from "./simulation/recorder.ts"
export { makeRandom, type Random } from "./simulation/world.ts"

type Log = EventLog["Service"]
type World = ReturnType<typeof makeWorld>

/** A fresh, empty store in this program, for one simulation. */
export interface SimulatedStore {
  /** Opens the log: at first, and after each restart. */
  readonly open: Effect.Effect<Log, unknown, Scope.Scope>
  /** Whether what was appended is there when it is opened again. Otherwise it is never closed. */
  readonly survives: boolean
  /** The store's own work (a statement, a write) fails once, this many calls from now; `undefined`: no more. */
  readonly breakAfter?: (calls: number | undefined) => void
}

/** What a simulation came to. Without faults, everything in it is explained. */
export interface Simulated {
  readonly plan: Plan
  readonly history: History
  readonly faults: ReadonlyArray<Fault>
}

/** A subscriber as they are written: it remembers how far it has come, and when it is cut off it follows on from there. */
const follower = (log: () => Log, got: Array<Recorded>, { after, query }: Plan["followers"][number]) =>
  Effect.suspend(() =>
    log()
      .follow({ query, after: got.at(-1)?.position ?? after })
      .pipe(Stream.runForEach((event) => Effect.sync(() => got.push(event))))
  ).pipe(Effect.ignore, Effect.andThen(Effect.sleep("50 millis")), Effect.forever)

/** The log under test, which may be closed and opened again under everybody's hands. */
const opened = Effect.fnUntraced(function* (store: SimulatedStore) {
  const outer = yield* Effect.scope
  const open = Effect.gen(function* () {
    const scope = yield* Scope.fork(outer)
    const log = yield* Scope.provide(store.open, scope).pipe(Effect.tapError(() => Scope.close(scope, Exit.void)))
    return { log, scope }
  }).pipe(Effect.retry({ times: 50 }), Effect.orDie)
  let current = yield* open
  const restart = Effect.gen(function* () {
    if (!store.survives) return
    yield* Scope.close(current.scope, Exit.void)
    current = yield* open
  }).pipe(Effect.uninterruptible)
  return { log: () => current.log, restart }
})

/** Time for what is under way to end, and for followers to see it. */
const settle = Effect.sleep("5 seconds")

const play = (world: World, plan: Plan, make: Effect.Effect<SimulatedStore, unknown, Scope.Scope>) =>
  Effect.gen(function* () {
    const store = yield* make
    const { log, restart } = yield* opened(store)
    const recorder = makeRecorder(log)
    const accidents = { restart, jump: world.jump, break: (calls: number) => store.breakAfter?.(calls) }
    const running: Running = { random: world.random, recorder, accidents }
    const followers = plan.followers.map((asks) => ({ asks, got: new Array<Recorded>() }))
    for (const { asks, got } of followers) yield* Effect.forkScoped(follower(log, got, asks))
    yield* clients(running, plan)
    yield* Effect.sync(() => store.breakAfter?.(undefined))
    const settledAt = recorder.now()
    yield* settle
    const followed = followers.map(({ asks, got }, nth): Entry => ({
      client: `follower ${nth}`,
      op: "follow",
      // It has had time to see all that was told by then.
      invokedAt: settledAt + nth / 10,
      returnedAt: recorder.now(),
      args: asks,
      result: [...got]
    }))
    const events = yield* Stream.runCollect(log().read({ query: all }))
    const tree = yield* log().tree
    return { origin: log().origin, entries: [...recorder.entries, ...followed], events, tree }
  })

/** Nobody waits this long for anything, in the simulated time. */
const patience = "6 hours"

const nothing: History = { origin: "", entries: [], events: [], tree: { size: 0, root: "" } }

/** The history that is made, or why there is none. */
const historyOf = async (
  world: World,
  playing: Effect.Effect<History, unknown, Scope.Scope>
): Promise<History | string> => {
  try {
    const exit = await world.run(Effect.exit(Effect.timeoutOption(Effect.scoped(playing), patience)))
    if (Exit.isFailure(exit)) return `died: ${Cause.pretty(exit.cause)}`
    return Option.getOrElse(exit.value, () => "somebody was never answered")
  } catch (error) {
    if (error instanceof Stuck) return error.message
    throw error
  }
}

/**
 * Plays a plan on a fresh store and judges its history. The same plan on the same store makes the same history.
 *
 * @example
 * const { faults } = await simulate(planOf(7), Effect.sync(() => ({ open: Effect.map(Layer.build(layerMemory), …), survives: false })))
 */
export const simulate = async (
  plan: Plan,
  make: Effect.Effect<SimulatedStore, unknown, Scope.Scope>
): Promise<Simulated> => {
  const world = makeWorld(plan.seed)
  const history = await historyOf(world, play(world, plan, make))
  if (typeof history === "string") return { plan, history: nothing, faults: [{ guarantee: "G9", what: history }] }
  return { plan, history, faults: check(history) }
}

/** Every plan with one follower, one client or one step less. */
const shorter = (plan: Plan): ReadonlyArray<Plan> => [
  ...plan.followers.map((_, nth) => ({ ...plan, followers: plan.followers.toSpliced(nth, 1) })),
  ...plan.clients.map((_, nth) => ({ ...plan, clients: plan.clients.toSpliced(nth, 1) })),
  ...plan.clients.flatMap((steps, client) =>
    steps.map((_, nth) => ({ ...plan, clients: plan.clients.with(client, steps.toSpliced(nth, 1)) }))
  )
]

/** With a step less everybody's turns fall otherwise: each plan gets a few ways of going. */
const turnsTried = 5

/** The shortest plan that still goes wrong, found by leaving out what can be left out. */
export const shortest = async (
  failing: Simulated,
  make: Effect.Effect<SimulatedStore, unknown, Scope.Scope>
): Promise<Simulated> => {
  for (const plan of shorter(failing.plan)) {
    for (let turns = 0; turns < turnsTried; turns++) {
      const less = await simulate({ ...plan, seed: plan.seed + turns }, make)
      if (less.faults.length > 0) return shortest(less, make)
    }
  }
  return failing
}

/** The plans of so many seeds, one after another; `onFault` is told of each that goes wrong. */
export const campaign = async (
  { from, histories }: { readonly from: number; readonly histories: number },
  make: Effect.Effect<SimulatedStore, unknown, Scope.Scope>,
  onFault: (simulated: Simulated) => void | Promise<void>
): Promise<{
  readonly events: number
  readonly questions: number
  readonly unanswered: number
  readonly failed: number
}> => {
  let [events, questions, unanswered, failed] = [0, 0, 0, 0]
  for (let seed = from; seed < from + histories; seed++) {
    const simulated = await simulate(planOf(seed), make)
    events += simulated.history.events.length
    questions += simulated.history.entries.length
    unanswered += simulated.history.entries.filter(
      (entry) => entry.op === "append" && entry.result === "unknown"
    ).length
    if (simulated.faults.length === 0) continue
    failed += 1
    await onFault(simulated)
  }
  return { events, questions, unanswered, failed }
}
