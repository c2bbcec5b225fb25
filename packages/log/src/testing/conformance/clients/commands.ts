/** What clients of a log do side by side, as commands of fast-check: it makes them up, decides whose turn it is, and cuts short what fails. */
import { assert } from "@effect/vitest"
import { Effect, type Fiber, Stream } from "effect"
import * as fc from "fast-check"
import { type Commit, CommandId, type EventLog, type ReadOptions } from "../../../eventLog.ts"
import { all, type Query } from "../../../query.ts"
import { makeRecorder } from "../../simulation/recorder.ts"
import { commit, event, relying } from "../commits.ts"
import { find, type Known, known, settle } from "./model.ts"

type Log = EventLog["Service"]

export interface Model {
  readonly events: Array<Known>
}

interface Following {
  readonly query: Query
  readonly after: number
  readonly got: Array<Known>
  readonly fiber: Fiber.Fiber<void, unknown>
}

/** The log, and who uses it: each client asks its next question when the one before is answered. */
export interface Real {
  readonly log: Log
  readonly scheduler: fc.Scheduler
  readonly recorder: ReturnType<typeof makeRecorder>
  readonly lines: Array<Promise<unknown>>
  readonly followers: Array<Following>
  /** How long a follower is waited for. */
  readonly patience: { millis: number }
}

type Command = fc.AsyncCommand<Model, Real>

const clients = 3

/** A log's clients before they begin. */
export const makeReal = (log: Log, scheduler: fc.Scheduler, patience: Real["patience"]): Real => ({
  log,
  scheduler,
  recorder: makeRecorder(() => log),
  lines: Array.from({ length: clients }, () => Promise.resolve()),
  followers: [],
  patience
})

/** What a client asks; nothing is known yet of who comes before it. */
interface Question {
  readonly says: string
  readonly ask: (real: Real, client: string) => Effect.Effect<unknown, unknown>
}

/** The client's turn comes when the scheduler says so: once to ask, and once more to hear the answer. */
const ask = (client: number, { ask: question, says }: Question): Command => ({
  check: () => true,
  run: (_, real) => {
    const name = `client ${client}`
    const turn = Effect.promise(() => real.scheduler.schedule(Promise.resolve(), `${name}: ${says}`))
    const asking = turn.pipe(Effect.andThen(question(real, name)), Effect.andThen(turn))
    real.lines[client] = (real.lines[client] ?? Promise.resolve()).then(() => Effect.runPromise(asking))
    return Promise.resolve()
  },
  toString: () => `client ${client}: ${says}`
})

const follow = (query: Query, after: number): Command => ({
  check: () => true,
  run: async (_, { followers, log }) => {
    const got: Array<Known> = []
    const stream = log.follow({ query, after })
    const fiber = Effect.runFork(Stream.runForEach(stream, (one) => Effect.sync(() => got.push(known(one)))))
    followers.push({ query, after, got, fiber })
  },
  toString: () => `somebody follows ${JSON.stringify({ query, after })}`
})

/** A follower has all that there is, in order, each once. Once one was late, a shorter program is not waited for as long. */
const caughtUp = async ({ after, got, query }: Following, { events }: Model, patience: Real["patience"]) => {
  const expected = find(events, { query, after })
  const looking = Effect.repeat(Effect.sleep("1 millis"), { until: () => got.length >= expected.length })
  const late = await Effect.runPromise(Effect.timeoutOption(looking, patience.millis))
  if (late._tag === "None") patience.millis = 50
  assert.deepStrictEqual(got, expected, `who follows ${JSON.stringify({ query, after })}`)
}

/** Everybody is answered; every answer is held against the model, and the log and its followers against the array. */
export const everybodyIsAnswered: Command = {
  check: () => true,
  run: async (model, { followers, lines, log, patience, recorder, scheduler }) => {
    await scheduler.waitFor(Promise.all(lines))
    settle(model.events, recorder.entries.splice(0))
    const events = await Effect.runPromise(Stream.runCollect(log.read({ query: all })))
    assert.deepStrictEqual(events.map(known), model.events)
    for (const follower of followers) await caughtUp(follower, model, patience)
  },
  toString: () => "everybody is answered"
}

const few = fc.nat(9)
const someId = fc.nat(11).map((nth) => `c-${nth}`)
const query: fc.Arbitrary<Query> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(all) },
  {
    weight: 3,
    arbitrary: fc.array(
      fc.record({
        types: fc.subarray(["A", "B", "C"], { maxLength: 2 }),
        tags: fc.subarray(["x:1", "x:2", "y:1"] as const, { maxLength: 2 })
      }),
      { maxLength: 2 }
    )
  }
)
const events = fc.array(
  fc
    .record({ type: fc.constantFrom("A", "B", "C"), tags: fc.subarray(["x:1", "x:2", "y:1"] as const) })
    .map(({ tags, type }) => event(type, ...tags)),
  { maxLength: 2 }
)

/** A commit; how far behind what it knows the decision was made, where it relies on something. */
const decided = fc.record(
  { id: someId, events, relyingOn: fc.record({ query, behind: fc.nat(3) }) },
  { requiredKeys: ["id", "events"] }
)

const append = fc.array(decided, { minLength: 1, maxLength: 3 }).map((group): Question => ({
  says: `append ${JSON.stringify(group)}`,
  ask: ({ log, recorder }, client) =>
    Effect.flatMap(log.head, (head) => {
      const commits = group.map(({ events: asked, id, relyingOn }): Commit => {
        const one = commit(id, ...asked)
        return relyingOn === undefined ? one : relying(relyingOn.query, Math.max(0, head - relyingOn.behind), one)
      })
      return recorder.append(client, commits)
    })
}))
const read = fc
  .record({ query, after: few, until: few, limit: few, backwards: fc.boolean() }, { requiredKeys: ["query"] })
  .map((window: ReadOptions): Question => ({
    says: `read ${JSON.stringify(window)}`,
    ask: ({ recorder }, client) => recorder.read(client, window)
  }))
const recordedBy = someId.map((id): Question => ({
  says: `recorded by ${id}`,
  ask: ({ recorder }, client) => recorder.recordedBy(client, CommandId.make(id))
}))
const head = fc.constant<Question>({ says: "head", ask: ({ recorder }, client) => recorder.head(client) })

const question = fc.oneof(
  { weight: 5, arbitrary: append },
  { weight: 3, arbitrary: read },
  { weight: 1, arbitrary: recordedBy },
  { weight: 1, arbitrary: head }
)

/** Programs of clients. */
export const anyCommands = fc.commands(
  [
    fc.tuple(fc.nat(clients - 1), question).map(([client, one]) => ask(client, one)),
    fc.tuple(fc.nat(clients - 1), question).map(([client, one]) => ask(client, one)),
    fc.tuple(fc.nat(clients - 1), question).map(([client, one]) => ask(client, one)),
    fc.tuple(query, few).map(([one, after]) => follow(one, after)),
    fc.constant(everybodyIsAnswered)
  ],
  { maxCommands: 25, size: "max" }
)
