import { assert, describe, it } from "@effect/vitest"
import { ActorRef, CommandId, Event, Fold, type Recorded, Tag } from "@trygglogg/log"
import { makePast, queryOf } from "@trygglogg/log/past"
import { DateTime, type Schema } from "effect"
import { CaseClosed, CaseId, CaseOpened, opener, status, Unit } from "./casebook.ts"

const meta = {
  command: "Test",
  commandId: CommandId.make("c"),
  actor: ActorRef.make("a"),
  decidedAt: DateTime.makeUnsafe(0)
}
const recorded = (
  position: number,
  type: string,
  tags: ReadonlyArray<Tag.Tag>,
  data: Schema.Json,
  version = 1
): Recorded => ({
  position,
  type,
  version,
  tags,
  data,
  text: JSON.stringify(data),
  id: `c.${position}`,
  recordedAt: DateTime.makeUnsafe(position),
  meta
})
const opened = (position: number, id: string) =>
  recorded(position, "CaseOpened", [`case:${id}`, "unit:x"], { caseId: id, opener: `o-${id}`, units: ["x"] }, 2)
const closed = (position: number, id: string) => recorded(position, "CaseClosed", [`case:${id}`], { caseId: id })
const [one, two] = [CaseId.make("1"), CaseId.make("2")]

describe("a fold", () => {
  it("asks for the types it has steps for, with every tag of its scope", () => {
    assert.deepStrictEqual(status(one).item, { types: ["CaseOpened", "CaseClosed"], tags: ["case:1"] })
    const both = Fold.make({ scope: [Tag.make("case", CaseId), Unit], initial: () => 0 }).on(CaseOpened, (n) => n + 1)
    assert.deepStrictEqual(both(one, "x").item, { types: ["CaseOpened"], tags: ["case:1", "unit:x"] })
  })

  it("starts from its initial state and takes its events in order", () => {
    const past = makePast({ status: status(one) })
    assert.deepStrictEqual(past.states(), { status: "unopened" })
    past.add(opened(1, "1"))
    assert.deepStrictEqual(past.states(), { status: "open" })
    past.add(closed(2, "1"))
    assert.deepStrictEqual(past.states(), { status: "closed" })
  })

  it("takes nothing of another scope", () => {
    const past = makePast({ first: status(one), second: status(two) })
    for (const event of [opened(1, "1"), opened(2, "2"), closed(3, "2")]) past.add(event)
    assert.deepStrictEqual(past.states(), { first: "open", second: "closed" })
  })

  it("takes an event only if it carries every tag of the scope", () => {
    const inUnit = Fold.make({ scope: [Tag.make("case", CaseId), Unit], initial: () => 0 }).on(CaseOpened, (n) => n + 1)
    const past = makePast({ here: inUnit(one, "x"), elsewhere: inUnit(one, "y") })
    past.add(opened(1, "1"))
    assert.deepStrictEqual(past.states(), { here: 1, elsewhere: 0 })
  })

  it("is told the event's place and time", () => {
    const when = Fold.ofWhole({ scope: [], initial: (): ReadonlyArray<number> => [] }).on(
      CaseClosed,
      (seen, _, { position, recordedAt }) => [...seen, position, DateTime.toEpochMillis(recordedAt)]
    )
    const past = makePast({ when: when() })
    past.add(closed(7, "1"))
    assert.deepStrictEqual(past.states(), { when: [7, 7] })
  })
})

describe("the past of a decision", () => {
  it("is what every reading asks for, lists included", () => {
    const readings = { one: status(one), openers: [opener(one), opener(two)] }
    assert.deepStrictEqual(queryOf(readings), [status(one).item, opener(one).item, opener(two).item])
    assert.deepStrictEqual(queryOf({}), [])
  })

  it("keeps a list of readings as a list of states", () => {
    const past = makePast({ openers: [opener(two), opener(one)] })
    past.add(opened(1, "1"))
    past.add(opened(2, "2"))
    assert.deepStrictEqual(past.states(), { openers: ["o-2", "o-1"] })
  })

  it("decodes an event once, however many readings take it, and not at all where none does", () => {
    let decoded = 0
    const Counted = Event.make("Counted", { version: 2, fields: {}, tags: () => [] }).from(1, {}, () => {
      decoded += 1
      return {}
    })
    const count = Fold.make({ scope: [], initial: () => 0 }).on(Counted, (n) => n + 1)
    const past = makePast({ a: count(), b: count(), status: status(one) })
    past.add(recorded(1, "Counted", [], {}))
    past.add(recorded(2, "Other", [], {}))
    assert.deepStrictEqual(past.states(), { a: 1, b: 1, status: "unopened" })
    assert.strictEqual(decoded, 1)
  })

  it("sets aside, once, what cannot be read, if a reading needs it", () => {
    const past = makePast({ status: status(one), opener: opener(one) })
    past.add(recorded(1, "CaseOpened", ["case:1"], {}, 9))
    past.add(recorded(2, "CaseOpened", ["case:2"], {}, 9))
    past.add(recorded(3, "CaseClosed", ["case:1"], "?"))
    past.add(opened(4, "1"))
    assert.deepStrictEqual(past.unread(), [
      { position: 1, type: "CaseOpened", version: 9, reason: "VersionUnknown" },
      { position: 3, type: "CaseClosed", version: 1, reason: "ShapeUnknown" }
    ])
    assert.deepStrictEqual(past.states(), { status: "open", opener: "o-1" })
  })
})

describe("a tag", () => {
  it("is its kind and an id, which may hold a colon", () => {
    assert.strictEqual(Unit("a:b"), "unit:a:b")
    assert.deepStrictEqual(Tag.idsOf("unit", ["unit:a:b", "units:c", "case:1", "unit:d"]), ["a:b", "d"])
  })
})
