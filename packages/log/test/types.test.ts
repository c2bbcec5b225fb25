import { assert, describe, it } from "@effect/vitest"
import { ActorRef, Command, Event, Fold, Projection, Sealed, Tag } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"

const CaseId = Schema.NonEmptyString.pipe(Schema.brand("CaseId"))
const Case = Tag.make("case", CaseId)
const Unit = Tag.make("unit", Schema.NonEmptyString)
const Words = Sealed.make("words", Schema.String)
const tags = ({ caseId }: { readonly caseId: typeof CaseId.Type }) => [Case(caseId)]
const Opened = Event.make("Opened", { version: 1, fields: { caseId: CaseId }, tags })
const Closed = Event.make("Closed", { version: 1, fields: { caseId: CaseId }, tags })
class Unopened extends Schema.TaggedError<Unopened>()("Unopened", {}) {}
class Other extends Schema.TaggedError<Other>()("Other", {}) {}
const Owner = Tag.make("owner", ActorRef)
const Owned = Event.make("Owned", {
  version: 1,
  fields: { owner: ActorRef },
  tags: ({ owner }) => [Owner(owner)]
})
const isOwn = Fold.make({ scope: [Owner], initial: () => false }).on(Owned, () => true)
const isOpen = Fold.make({ scope: [Case], initial: () => false }).on(Opened, () => true)

describe("does not compile", () => {
  it("an event", () => {
    // @ts-expect-error a field that may be undefined, which is not JSON
    Event.make("E", { version: 1, fields: { caseId: CaseId, note: Schema.optional(Schema.String) }, tags })
    Event.make("E", { version: 1, fields: { caseId: CaseId, note: Schema.optionalKey(Schema.String) }, tags })
    // @ts-expect-error a field that is not JSON
    Event.make("E", { version: 1, fields: { caseId: CaseId, at: Schema.DateTimeUtc }, tags })
    // @ts-expect-error a sealed field that belongs to nobody
    Event.make("E", { version: 1, fields: { caseId: CaseId, words: Words }, tags })
    const said = { subject: Schema.String, weight: Schema.Int, aside: Schema.optionalKey(Words) }
    // @ts-expect-error an optional sealed field that belongs to nobody
    Event.make("E", { version: 1, fields: said, tags: () => [] })
    // @ts-expect-error a subject that is no id
    Event.make("E", { version: 1, fields: said, tags: () => [], sealedFor: { aside: "weight" } })
    // @ts-expect-error a subject that is no field
    Event.make("E", { version: 1, fields: said, tags: () => [], sealedFor: { aside: "nobody" } })
    Event.make("E", { version: 1, fields: said, tags: () => [], sealedFor: { aside: "subject" } })
    // @ts-expect-error a field that is not sealed
    Event.make("E", { version: 1, fields: { caseId: CaseId }, tags, sealedFor: { caseId: "caseId" } })
    const second = Event.make("E", { version: 2, fields: { caseId: CaseId }, tags })
    // @ts-expect-error version 1 cannot be read yet
    isOpen.on(second, () => false)
    isOpen.on(
      second.from(1, { id: CaseId }, ({ id }) => ({ caseId: id })),
      () => false
    )
  })

  it("a fold", () => {
    // @ts-expect-error the handler is missing
    isOpen.on(Closed)
    // @ts-expect-error "Opened already has a step"
    isOpen.on(Opened, () => true)
    // @ts-expect-error the handler returns something that is not the state
    isOpen.on(Closed, () => "closed")
    // @ts-expect-error "Opened never carries the tag unit": the fold would read nothing, silently
    Fold.make({ scope: [Case, Unit], initial: () => false }).on(Opened, () => true)
    Fold.ofWhole({ scope: [Case], initial: () => "" }).on(Opened, (_, __, { meta }) => meta.actor)
    // @ts-expect-error a fold that reads outlines is not told who did it
    Fold.make({ scope: [Case], initial: () => "" }).on(Opened, (_, __, { meta }) => meta.actor)
    // @ts-expect-error an id of another kind
    isOpen("unbranded")
  })

  it("a command", () => {
    const input = { caseId: CaseId }
    const reads = ({ caseId }: { readonly caseId: typeof CaseId.Type }) => ({ open: isOpen(caseId) })
    // @ts-expect-error a refusal it does not declare
    Command.make("C", { input, reads, emits: [Closed], refuses: [Unopened], decide: () => Result.fail(new Other()) })
    // @ts-expect-error an event it does not emit
    Command.make("C", { input, reads, emits: [Closed], refuses: [], decide: (data) => Result.succeed([Opened(data)]) })
    const asking = { input, emits: [], refuses: [], decide: () => Result.succeed([]) }
    Command.make("C", { ...asking, reads: ({ caseId }, { actor }) => ({ open: isOpen(caseId), own: isOwn(actor) }) })
    // @ts-expect-error what to read does not depend on when it is asked
    Command.make("C", { ...asking, reads: ({ caseId }, { now }) => ({ open: isOpen(caseId), now }) })
    // @ts-expect-error an actor is no case
    Command.make("C", { ...asking, reads: (_, { actor }) => ({ open: isOpen(actor) }) })
    // @ts-expect-error a fact it does not read
    Command.make("C", { input, reads, emits: [], refuses: [], decide: (_, { closed }) => Result.succeed(closed) })
  })

  it("a specification", () => {
    const Close = Command.make("Close", {
      input: { caseId: CaseId },
      reads: ({ caseId }) => ({ open: isOpen(caseId) }),
      emits: [Closed],
      refuses: [],
      decide: (data) => Result.succeed([Closed(data)])
    })
    const caseId = CaseId.make("1")
    const { given } = specify(Close)
    given(Opened({ caseId })).when({ caseId }).thenDecided(Closed({ caseId }))
    // @ts-expect-error an event the command does not read
    assert.throws(() => given(Closed({ caseId })).when({ caseId }))
  })

  it("a projection", () => {
    // @ts-expect-error "Opened never carries the tag unit"
    Projection.make("p", { by: Unit, row: CaseId }).on(Opened, (row) => row)
  })

  it("looking into a sealed value", () => {
    const look = (words: Sealed.Sealed<string>) => {
      // @ts-expect-error words are not a string
      const text: string = words
      return text
    }
    look({ subject: "s", key: "k", seal: "r", commitment: "h", cipher: "c" })
  })
})
