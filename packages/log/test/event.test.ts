import { assert, describe, expect, it } from "@effect/vitest"
import { Event } from "@trygglogg/log"
import { DateTime, Result, Schema } from "effect"
import { CaseId, CaseNoted, CaseOpened } from "./casebook.ts"

const caseId = CaseId.make("1")
const opened = { caseId, opener: "a-1", units: ["söder"] }
const sealed = (subject: string) => ({ subject, key: "k", seal: "r", commitment: "h", cipher: "c" })

describe("an event", () => {
  it("is its data with its name, whatever else the data calls itself", () => {
    assert.deepStrictEqual(CaseOpened(opened), { _tag: "CaseOpened", ...opened })
    const other = { ...opened, _tag: "Other" }
    assert.strictEqual(CaseOpened(other)._tag, "CaseOpened")
  })

  it("is stored as its declared fields and nothing else", () => {
    const wider = { ...opened, name: "Somebody" }
    assert.deepStrictEqual(CaseOpened.encode(CaseOpened(wider)), opened)
  })

  it("is stored as JSON and read back as it was", () => {
    const Held = Event.make("Held", { version: 1, fields: { at: Schema.DateTimeUtcFromString }, tags: () => [] })
    const held = Held({ at: DateTime.makeUnsafe("2026-03-02T12:00:00Z") })
    assert.deepStrictEqual(Held.encode(held), { at: "2026-03-02T12:00:00.000Z" })
    assert.deepStrictEqual(Held.decode(1, Held.encode(held)), Result.succeed(held))
  })

  it("is not written with a value its field does not take", () => {
    const Counted = Event.make("Counted", { version: 1, fields: { n: Schema.Int }, tags: () => [] })
    assert.throws(() => Counted.encode(Counted({ n: 1.5 })))
  })

  it("names its tags, and the time it claims if it claims one", () => {
    assert.deepStrictEqual(CaseOpened.tags(CaseOpened({ ...opened, units: ["a", "b"] })), [
      "case:1",
      "unit:a",
      "unit:b"
    ])
    assert.strictEqual(CaseOpened.occurredAt(CaseOpened({ ...opened, day: "2026-03-01" })), "2026-03-01")
    assert.isUndefined(CaseOpened.occurredAt(CaseOpened(opened)))
    assert.isUndefined(CaseNoted.occurredAt(CaseNoted({ caseId, subject: "e-1", words: sealed("e-1") })))
  })
})

describe("an older version", () => {
  it("is read as what it is now", () => {
    assert.deepStrictEqual(
      CaseOpened.decode(1, { caseId: "1", place: "söder" }),
      Result.succeed(CaseOpened({ caseId, opener: "unknown", units: ["söder"] }))
    )
  })

  it("does not pass for a newer one, nor a newer for an older", () => {
    const failed = (version: number, data: Schema.Json) =>
      Result.map(Result.flip(CaseOpened.decode(version, data)), ({ reason }) => reason)
    assert.deepStrictEqual(failed(2, { caseId: "1", place: "söder" }), Result.succeed("ShapeUnknown"))
    assert.deepStrictEqual(failed(1, opened), Result.succeed("ShapeUnknown"))
  })

  it("is read through the step of its own version", () => {
    const fields = { n: Schema.Int }
    const Counted = Event.make("Counted", { version: 3, fields, tags: () => [] })
      .from(1, fields, ({ n }) => ({ n: n + 10 }))
      .from(2, fields, ({ n }) => ({ n: n + 20 }))
    const read = [1, 2, 3].map((version) => Result.getOrThrow(Counted.decode(version, { n: 0 })).n)
    assert.deepStrictEqual(read, [10, 20, 0])
  })
})

describe("an event that cannot be read", () => {
  it.each<{ what: string; version: number; data: Schema.Json; reason: Event.Undecodable["reason"] }>([
    { what: "a version from the future", version: 3, data: opened, reason: "VersionUnknown" },
    { what: "a version that never was", version: 0, data: opened, reason: "VersionUnknown" },
    { what: "a field missing", version: 2, data: { caseId: "1" }, reason: "ShapeUnknown" },
    { what: "a field of another type", version: 2, data: { ...opened, units: "söder" }, reason: "ShapeUnknown" },
    { what: "no structure at all", version: 2, data: null, reason: "ShapeUnknown" },
    {
      what: "an older shape that its own step throws at",
      version: 1,
      data: { caseId: "1", place: "" },
      reason: "ShapeUnknown"
    }
  ])("for $what says so, and not what was in it", ({ data, reason, version }) => {
    expect(CaseOpened.decode(version, data)).toStrictEqual(
      Result.fail(new Event.Undecodable({ type: "CaseOpened", version, reason }))
    )
  })
})

describe("a sealed field", () => {
  const noted = { caseId, subject: "e-1", words: sealed("e-1") }

  it("is stored when it is sealed for its subject, with or without the optional one", () => {
    assert.deepStrictEqual(CaseNoted.encode(CaseNoted(noted)), noted)
    const both = { ...noted, aside: sealed("e-1") }
    assert.deepStrictEqual(CaseNoted.encode(CaseNoted(both)), both)
  })

  it.each([
    { field: "words", noted: { ...noted, words: sealed("e-2") } },
    { field: "aside", noted: { ...noted, aside: sealed("e-2") } },
    { field: "words", noted: { ...noted, subject: "e-2", aside: sealed("e-2") } }
  ])("is not stored when $field is sealed for somebody else", ({ field, noted }) => {
    assert.throws(() => CaseNoted.encode(CaseNoted(noted)), `${field} is not sealed for subject`)
  })
})
