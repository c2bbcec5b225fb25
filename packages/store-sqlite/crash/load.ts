/** What the killed program writes, and how to tell afterwards whether it is whole. */
import { ActorRef, type Commit, CommandId, Event, Projection, Tag } from "@trygglogg/log"
import { DateTime, Schema } from "effect"

export const origin = "crash"

const Case = Tag.make("case", Schema.String)

/** `of` is how many events its commit has, so that half a commit shows. */
export const Noted = Event.make("Noted", {
  version: 1,
  fields: { caseId: Schema.String, nth: Schema.Int, of: Schema.Int, note: Schema.String },
  tags: ({ caseId }) => [Case(caseId)]
})

export const notes = Projection.make("notes", {
  by: Case,
  row: Schema.Struct({ caseId: Schema.String, count: Schema.Int, last: Schema.Int }),
  index: { count: ({ count }) => count }
}).on(Noted, (row, { caseId }, { position }) => ({ caseId, count: (row?.count ?? 0) + 1, last: position }))

/** Numbers from a seed: the same each time. */
export const makeRandom = (seed: number) => {
  let state = (seed % 2_147_483_646) + 1
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** A commit of one to three events; all of it follows from its id, so that asking again asks the same. */
export const commitOf = (commandId: string): Commit => {
  const random = makeRandom([...commandId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7))
  const caseId = `${random(40)}`
  const of = 1 + random(3)
  const events = Array.from({ length: of }, (_, nth) => {
    const event = Noted({ caseId, nth, of, note: "ö".repeat(random(400)) })
    return { type: Noted.type, version: Noted.version, tags: Noted.tags(event), data: Noted.encode(event) }
  })
  return {
    events,
    meta: {
      command: "Note",
      commandId: CommandId.make(commandId),
      actor: ActorRef.make("crash"),
      decidedAt: DateTime.makeUnsafe(0)
    }
  }
}

/** What the program says on its standard output, one JSON line each: before it asks, and when it was answered. */
export const Said = Schema.Union([
  Schema.TaggedStruct("Asking", { commandId: Schema.String }),
  Schema.TaggedStruct("Acknowledged", { commandId: Schema.String, positions: Schema.Array(Schema.Int) })
])
export type Said = typeof Said.Type
