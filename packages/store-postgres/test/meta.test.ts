import { ActorRef, CommandId, encodeMeta, type Meta } from "@trygglogg/log"
import { DateTime } from "effect"
import { assert, describe, it } from "@effect/vitest"
import { packMeta, unpackMeta } from "../src/eventLog/meta.ts"

const always: Meta = {
  command: "Test",
  commandId: CommandId.make("c-1"),
  actor: ActorRef.make("a-1"),
  decidedAt: DateTime.makeUnsafe(0)
}

const others: ReadonlyArray<Partial<Meta>> = [
  { role: "handler" },
  { onBehalfOf: ActorRef.make("a-2") },
  { policy: "2026:1" },
  { correlationId: "r-1" },
  { causationId: "e-1" }
]

/** With each choice of what may be absent. */
const metas: ReadonlyArray<Meta> = others.reduce<ReadonlyArray<Meta>>(
  (made, other) => made.flatMap((meta) => [meta, { ...meta, ...other }]),
  [always]
)

const textOf = (meta: Meta): string => JSON.stringify(encodeMeta(meta))

describe("an event's meta in its row", () => {
  it("has its values in order, without their names", () => {
    assert.strictEqual(packMeta(textOf(always)), '["Test","c-1","a-1","1970-01-01T00:00:00.000Z"]')
    assert.strictEqual(
      packMeta(textOf({ ...always, policy: "2026:1" })),
      '["Test","c-1","a-1","1970-01-01T00:00:00.000Z",null,"2026:1"]'
    )
  })

  it("is read as it was written, whatever is absent", () => {
    const texts = metas.map(textOf)
    const stored = texts.map(packMeta)
    assert.strictEqual(new Set(texts).size, 32)
    assert.strictEqual(new Set(stored).size, 32)
    assert.deepStrictEqual(stored.map(unpackMeta), texts)
    assert.isTrue(stored.every((text) => text.startsWith("[") && Array.isArray(JSON.parse(text))))
  })

  it.each(['"', "\\", "\n", "\u0000", "\ud800", "å", ',null,"', "null", '"]'])("keeps %j in a value", (odd) => {
    const text = textOf({ ...always, commandId: CommandId.make(`c${odd}`), correlationId: odd })
    assert.isTrue(packMeta(text).startsWith("["))
    assert.strictEqual(unpackMeta(packMeta(text)), text)
  })

  it.each([
    "{}",
    "no JSON",
    `${textOf(always)} `,
    textOf(always).replace("command", "\\u0063ommand"),
    textOf(always).replace('"actor":"a-1",', ""),
    textOf(always).replace("}", ',"more":"x"}')
  ])("is left as it is where it was not written so: %s", (text) => {
    assert.strictEqual(packMeta(text), text)
    assert.strictEqual(unpackMeta(text), text)
  })

  it.each([
    '["Test", "c-1","a-1","1970-01-01T00:00:00.000Z"]',
    '["Test","c-1","a-1"]',
    '["Test","c-1","a-1","1970-01-01T00:00:00.000Z",null]',
    '["Test","c-1","a-1","1970-01-01T00:00:00.000Z",1]',
    '["Test","c-1","a-1","1970-01-01T00:00:00.000Z","1","2","3","4","5","6"]'
  ])("is shown as somebody has edited it: %s", (stored) => {
    assert.strictEqual(unpackMeta(stored), stored)
  })
})
