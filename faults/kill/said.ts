/**
 * What a writer says on its standard output, one JSON line each, and what is made of it outside: a history.
 *
 * Moments are nanoseconds of the machine's monotonic clock, which all programs share, taken before asking and after the answer: so what
 * was answered before something else was asked really was.
 */
import { type EventLog, Query, type Recorded } from "@trygglogg/log"
import type { Entry, History } from "@trygglogg/log/testing/history"
import { Effect, Schema, Stream } from "effect"
import { commitOf } from "./load.ts"

const Outcome = Schema.Union([
  Schema.Struct({ positions: Schema.Array(Schema.Int), repeated: Schema.Boolean }),
  Schema.Struct({ overtakenBy: Schema.Int })
])

export const Said = Schema.Union([
  /** Before a command is asked for, the first time in this program. */
  Schema.TaggedStruct("Asking", { commandId: Schema.String, at: Schema.Int }),
  Schema.TaggedStruct("Answered", { commandId: Schema.String, at: Schema.Int, outcome: Outcome }),
  /** All events after a position, as they were read: their positions and ids. */
  Schema.TaggedStruct("Read", {
    after: Schema.Int,
    askedAt: Schema.Int,
    at: Schema.Int,
    seen: Schema.Array(Schema.Tuple([Schema.Int, Schema.String]))
  })
])
export type Said = typeof Said.Type

/** Now, on the clock that all programs share. */
export const moment = (): number => Number(process.hrtime.bigint())

interface Asked {
  readonly client: string
  readonly commandId: string
  readonly invokedAt: number
}

type Read = Extract<Said, { readonly _tag: "Read" }> & { readonly client: string }

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Said))

/** Everything that was heard of the programs that use one log, whether they live or not. */
export class Heard {
  readonly #asked: Array<Asked> = []
  readonly #answers: Array<Entry> = []
  readonly #reads: Array<Read> = []
  /** What each program was not answered before it was killed. */
  readonly #open = new Map<string, Map<string, Asked>>()
  #unknown = 0

  /** A line cut off by a kill says nothing. */
  hear(client: string, line: string): void {
    const said = decode(line)
    if (said._tag === "Failure") return
    this.#note(client, said.success)
  }

  #note(client: string, said: Said): void {
    if (said._tag === "Read") {
      this.#reads.push({ ...said, client })
      return
    }
    const open = this.#open.get(client) ?? new Map<string, Asked>()
    this.#open.set(client, open)
    if (said._tag === "Asking") {
      open.set(said.commandId, { client, commandId: said.commandId, invokedAt: said.at })
      return
    }
    const asked = open.get(said.commandId)
    open.delete(said.commandId)
    if (asked === undefined) return
    this.#answers.push({
      client,
      op: "append",
      invokedAt: asked.invokedAt,
      returnedAt: said.at,
      args: [commitOf(said.commandId)],
      result: [said.outcome]
    })
  }

  /** The program is dead: what it was not answered has an unknown outcome, and is to be asked again by another. */
  died(client: string): ReadonlyArray<string> {
    const left = [...(this.#open.get(client)?.values() ?? [])]
    this.#open.delete(client)
    this.#asked.push(...left)
    this.#unknown += left.length
    return left.map(({ commandId }) => commandId)
  }

  get unknown(): number {
    return this.#unknown
  }

  get acknowledged(): number {
    return this.#answers.length
  }

  /** Whether anything was said by this program. */
  knows(client: string): boolean {
    return this.#open.has(client)
  }

  /** What was heard, beside what the log holds now. */
  history(log: EventLog["Service"]) {
    return Effect.gen({ self: this }, function* () {
      const events = yield* Stream.runCollect(log.read({ query: Query.all }))
      const unknown = this.#asked.map(({ client, commandId, invokedAt }): Entry => ({
        client,
        op: "append",
        invokedAt,
        returnedAt: Infinity,
        args: [commitOf(commandId)],
        result: "unknown"
      }))
      const byId = new Map(events.map((event) => [event.id, event]))
      const reads = this.#reads.map((read) => readEntry(read, byId, events[0]))
      return {
        origin: log.origin,
        entries: [...this.#answers, ...unknown, ...reads],
        events,
        tree: yield* log.tree
      } satisfies History
    })
  }
}

/** A read as an entry: an event that is gone stands in it as it was numbered, so that it is missed. */
const readEntry = (
  { after, askedAt, at, client, seen }: Read,
  byId: ReadonlyMap<string, Recorded>,
  any: Recorded | undefined
): Entry => ({
  client,
  op: "read",
  invokedAt: askedAt,
  returnedAt: at,
  args: { query: Query.all, after },
  result: seen.flatMap(([position, id]) => {
    const event = byId.get(id) ?? any
    return event === undefined
      ? []
      : [event.id === id && event.position === position ? event : { ...event, id, position }]
  })
})

/** The id of a command of a program's. */
export const commandIdOf = (name: string, client: number, turn: number): string => `${name}-${client}-${turn}`
