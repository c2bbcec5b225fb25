import { assert, describe, it } from "@effect/vitest"
import { ActorRef, CommandId, encodeMeta, hex, leafEntry, leafOf, type Recorded, sha256, utf8 } from "@trygglogg/log"
import { DateTime } from "effect"

const text = '{"words":"åäö"}'
const recorded: Recorded = {
  position: 7,
  id: "c-1.0",
  type: "Said",
  version: 2,
  tags: ["case:1", "unit:söder"],
  occurredAt: "2026-03-01T08:15",
  recordedAt: DateTime.makeUnsafe("2026-03-02T12:00:00.5Z"),
  data: JSON.parse(text),
  text,
  meta: {
    command: "Say",
    commandId: CommandId.make("c-1"),
    actor: ActorRef.make("a-1"),
    role: "manager",
    onBehalfOf: ActorRef.make("a-2"),
    policy: "p-1",
    correlationId: "k-1",
    causationId: "c-0.0",
    decidedAt: DateTime.makeUnsafe("2026-03-02T11:59:59Z")
  }
}
const later = DateTime.makeUnsafe("2026-03-02T12:00:01Z")
const { meta } = recorded

const changed: ReadonlyArray<{ readonly what: string; readonly recorded: Recorded }> = [
  { what: "its position", recorded: { ...recorded, position: 8 } },
  { what: "its id", recorded: { ...recorded, id: "c-1.1" } },
  { what: "its type", recorded: { ...recorded, type: "Sung" } },
  { what: "its version", recorded: { ...recorded, version: 3 } },
  { what: "a tag", recorded: { ...recorded, tags: ["case:1", "unit:norr"] } },
  { what: "the order of its tags", recorded: { ...recorded, tags: recorded.tags.toReversed() } },
  { what: "its claimed time", recorded: { ...recorded, occurredAt: "2026-03-01T08:16" } },
  { what: "its recorded time", recorded: { ...recorded, recordedAt: later } },
  { what: "a stored byte that means nothing", recorded: { ...recorded, text: `${text} ` } },
  { what: "its command", recorded: { ...recorded, meta: { ...meta, command: "Sing" } } },
  { what: "its command's id", recorded: { ...recorded, meta: { ...meta, commandId: CommandId.make("c-2") } } },
  { what: "who acted", recorded: { ...recorded, meta: { ...meta, actor: ActorRef.make("a-3") } } },
  { what: "the role", recorded: { ...recorded, meta: { ...meta, role: "officer" } } },
  { what: "on whose behalf", recorded: { ...recorded, meta: { ...meta, onBehalfOf: ActorRef.make("a-3") } } },
  { what: "the policy", recorded: { ...recorded, meta: { ...meta, policy: "p-2" } } },
  { what: "the correlation", recorded: { ...recorded, meta: { ...meta, correlationId: "k-2" } } },
  { what: "the causation", recorded: { ...recorded, meta: { ...meta, causationId: "c-0.1" } } },
  { what: "when it was decided", recorded: { ...recorded, meta: { ...meta, decidedAt: later } } }
]

describe("a leaf", () => {
  it("is canonical JSON over the envelope, with the hash and length of the stored bytes", () => {
    assert.strictEqual(
      leafEntry(sha256, "city", recorded),
      '{"id":"c-1.0","meta":{"actor":"a-1","causationId":"c-0.0","command":"Say","commandId":"c-1","correlationId":"k-1",' +
        '"decidedAt":"2026-03-02T11:59:59.000Z","onBehalfOf":"a-2","policy":"p-1","role":"manager"},' +
        '"occurredAt":"2026-03-01T08:15","origin":"city",' +
        `"payload":{"hash":"${hex(sha256(utf8(text)))}","length":18},"position":7,` +
        '"recordedAt":"2026-03-02T12:00:00.500Z","tags":["case:1","unit:söder"],"type":"Said","version":2}'
    )
  })

  it("holds nothing of what was said", () => {
    assert.notInclude(leafEntry(sha256, "city", recorded), "åäö")
  })

  it("has no member for what is absent", () => {
    const { occurredAt: _, ...undated } = recorded
    const { actor, command, commandId, decidedAt } = meta
    const entry = JSON.parse(leafEntry(sha256, "city", { ...undated, meta: { actor, command, commandId, decidedAt } }))
    assert.notProperty(entry, "occurredAt")
    assert.hasAllKeys(entry.meta, ["actor", "command", "commandId", "decidedAt"])
  })

  it("is the hash of its entry after a zero byte", () => {
    const entry = utf8(leafEntry(sha256, "city", recorded))
    assert.strictEqual(hex(leafOf(sha256, "city", recorded)), hex(sha256(Uint8Array.of(0, ...entry))))
  })

  it.each(changed)("is another when $what is another", ({ recorded: other }) => {
    assert.notStrictEqual(hex(leafOf(sha256, "city", other)), hex(leafOf(sha256, "city", recorded)))
  })

  it("is another in another city's log", () => {
    assert.notStrictEqual(hex(leafOf(sha256, "town", recorded)), hex(leafOf(sha256, "city", recorded)))
  })

  it("takes nothing of a meta but what a meta has", () => {
    const wider = { ...meta, name: "Somebody" }
    assert.deepStrictEqual(encodeMeta(wider), encodeMeta(meta))
  })
})
