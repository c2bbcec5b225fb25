/** What the killed programs write: everything follows from a command's id, so that asking again asks the same, and half a commit shows. */
import { ActorRef, type Commit, CommandId, Event, Projection, Tag } from "@trygglogg/log"
import { makeRandom } from "@trygglogg/log/testing/simulation"
import { DateTime, Schema } from "effect"

export const origin = "crash"

const Case = Tag.make("case", Schema.String)
const Numbered = Tag.make("number", Schema.String)

/** `of` is how many events its commit has. */
export const Noted = Event.make("Noted", {
  version: 1,
  fields: { caseId: Schema.String, nth: Schema.Int, of: Schema.Int, note: Schema.String },
  tags: ({ caseId }) => [Case(caseId)]
})

/** A number is claimed by one command only: whoever claims it relies on nobody having done so. */
export const Claimed = Event.make("Claimed", {
  version: 1,
  fields: { number: Schema.String },
  tags: ({ number }) => [Numbered(number)]
})

export const notes = Projection.make("notes", {
  by: Case,
  row: Schema.Struct({ caseId: Schema.String, count: Schema.Int, last: Schema.Int }),
  index: { count: ({ count }) => count }
}).on(Noted, (row, { caseId }, { position }) => ({ caseId, count: (row?.count ?? 0) + 1, last: position }))

const metaOf = (commandId: string) => ({
  command: "Note",
  commandId: CommandId.make(commandId),
  actor: ActorRef.make("crash"),
  decidedAt: DateTime.makeUnsafe(0)
})

const seedOf = (commandId: string): number =>
  [...commandId].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0, 7)

/** Numbers to be claimed: few, so that claims meet. */
const numbers = 60

/** One commit in five claims a number; the others note one to three things, whatever else happens. */
export const commitOf = (commandId: string): Commit => {
  const random = makeRandom(seedOf(commandId))
  if (random(5) === 0) {
    const claimed = Claimed({ number: `${random(numbers)}` })
    const tags = Claimed.tags(claimed)
    return {
      events: [{ type: Claimed.type, version: Claimed.version, tags, data: Claimed.encode(claimed) }],
      meta: metaOf(commandId),
      condition: { query: [{ types: [Claimed.type], tags }], after: 0 }
    }
  }
  const caseId = `${random(40)}`
  const of = 1 + random(3)
  const events = Array.from({ length: of }, (_, nth) => {
    const event = Noted({ caseId, nth, of, note: "ö".repeat(random(400)) })
    return { type: Noted.type, version: Noted.version, tags: Noted.tags(event), data: Noted.encode(event) }
  })
  return { events, meta: metaOf(commandId) }
}
