/** What finds a personnummer, an e-mail address, a number to call or a street address where it stands in clear: invariant 5 is judged by it. */
import { assert, describe, it } from "@effect/vitest"
import { ActorRef, CommandId, type Recorded } from "@trygglogg/log"
import { DateTime, type Schema } from "effect"
import { findingsIn } from "../../src/testing/index.ts"
import { words } from "../fixture.ts"

const now = DateTime.makeUnsafe("2026-03-02T12:00:00Z")
const noted = (data: Schema.JsonObject, more: Partial<Recorded> = {}): Recorded => ({
  type: "Noted",
  version: 1,
  data,
  text: JSON.stringify(data),
  tags: ["incident:i-1"],
  id: "noted.0",
  position: 7,
  recordedAt: now,
  meta: { commandId: CommandId.make("c"), actor: ActorRef.make("p-sara"), command: "Note", decidedAt: now },
  ...more
})

/** Invented, and shaped like the real thing. */
const planted = [
  "850709-9805",
  "19850709-9805",
  "198507099805",
  "8507699805",
  "ring 850709 9805",
  "anna.exempel@example.org",
  "070-123 45 67",
  "+46701234567",
  "08-123 456 78",
  "Storgatan 5",
  "bor på Lillvägen 12 B",
  "123 45 Exempelby",
  "Anna Exempel",
  "Anna\nExempel",
  "Hon sa att hon vet var jag bor"
]
const innocent = [
  "2026-03-02T09:30:00.000Z",
  "2026-03-02",
  "H-2026-7K3QF",
  "5000-K123456-26",
  "gata",
  "twoPersons",
  "violence-or-threat-against-official-before-2025-07-02"
]
const pathsIn = (recorded: Recorded) => findingsIn(recorded).map(({ path }) => path)

describe("the scanner", () => {
  it.each(planted)("finds %s in a field, deep in one, in its name, in a tag and in who asked", (text) => {
    assert.deepStrictEqual(findingsIn(noted({ note: text })), [{ position: 7, type: "Noted", path: "data.note" }])
    assert.deepStrictEqual(pathsIn(noted({ list: [{ a: "b" }, { note: text }] })), ["data.list[1].note"])
    assert.deepStrictEqual(pathsIn(noted({ [text]: true })), ["data"])
    assert.deepStrictEqual(pathsIn(noted({}, { tags: ["incident:i-1", `person:${text}`] })), ["tags[1]"])
    const meta = { ...noted({}).meta, actor: ActorRef.make(text) }
    assert.deepStrictEqual(pathsIn(noted({}, { meta })), ["meta.actor"])
  })

  it("finds a personnummer that is stored as a number", () =>
    assert.deepStrictEqual(pathsIn(noted({ note: 198507099805 })), ["data.note"]))

  it.each(innocent)("takes %s for what it is", (text) => assert.deepStrictEqual(pathsIn(noted({ note: text })), []))

  it("lets an organisation write in its own words where it may, and points at nobody there either", () => {
    assert.deepStrictEqual(pathsIn(noted({ name: "Enheten för stöd" }, { type: "UnitRenamed" })), [])
    assert.deepStrictEqual(pathsIn(noted({ name: "Enheten för stöd" }, { type: "UnitMoved" })), ["data.name"])
    assert.deepStrictEqual(pathsIn(noted({ versions: ["2026:1", "in the city"] }, { type: "TrainingCompleted" })), [])
    assert.deepStrictEqual(pathsIn(noted({ name: "Storgatan 5" }, { type: "UnitRenamed" })), ["data.name"])
  })

  it("passes over the cipher of a sealed field, and not over whose it is", () => {
    const sealed = { ...words("i-1"), cipher: "0701234567" }
    assert.deepStrictEqual(pathsIn(noted({ note: { ...sealed } })), [])
    assert.deepStrictEqual(pathsIn(noted({ note: { ...sealed, subject: "850709-9805" } })), ["data.note.subject"])
    // What only looks like one part of it is read.
    assert.deepStrictEqual(pathsIn(noted({ note: { cipher: "0701234567" } })), ["data.note.cipher"])
  })
})
