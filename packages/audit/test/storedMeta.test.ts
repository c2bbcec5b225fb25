import { assert, describe, it } from "@effect/vitest"
import { ActorRef, canonicalJson, CommandId, encodeMeta, type Meta } from "@trygglogg/log"
import { DateTime } from "effect"
import { readMeta } from "../src/verify/storedMeta.ts"

const smallest: Meta = {
  command: "Say",
  commandId: CommandId.make("c-1"),
  actor: ActorRef.make("a-1"),
  decidedAt: DateTime.makeUnsafe("2026-03-02T11:59:59Z")
}
const whole: Meta = {
  ...smallest,
  role: "manager",
  onBehalfOf: ActorRef.make("a-2"),
  policy: "p-1",
  correlationId: "k-1",
  causationId: "c-0.0"
}

const written: ReadonlyArray<readonly [what: string, meta: Meta]> = [
  ["what every commit has", smallest],
  ["all there is", whole],
  ["some of it", { ...smallest, policy: "", causationId: "c-0.0" }],
  ["words beyond ASCII", { ...whole, role: "skolsköterska 🙂" }],
  ["words that JSON escapes", { ...whole, command: 'a "b" \\ \n \u0001', commandId: CommandId.make('"c\t"') }],
  ["half a surrogate pair", { ...whole, role: "\ud83d" }],
  ["a leap day", { ...smallest, decidedAt: DateTime.makeUnsafe("2024-02-29T23:59:59.999Z") }],
  ["a year of five digits", { ...smallest, decidedAt: DateTime.makeUnsafe(Date.UTC(12_345, 6, 1)) }]
]

const base = JSON.stringify(encodeMeta(whole))
/** The same meta with one thing in its text another. */
const but = (from: string, to: string): string => base.replace(from, to)

const notWritten: ReadonlyArray<readonly [what: string, text: string]> = [
  ["a space", but(",", ", ")],
  ["another order", JSON.stringify(Object.fromEntries(Object.entries(encodeMeta(whole)).toReversed()))],
  ["no command", but('"command":"Say",', "")],
  ["more", but("}", ',"more":"1"}')],
  ["a member twice", but('"role":"manager"', '"role":"manager","role":"manager"')],
  ["a letter as an escape", but('"Say"', String.raw`"\u0053ay"`)],
  ["a slash as an escape", but('"Say"', String.raw`"S\/y"`)],
  ["an escape in capitals", but('"Say"', String.raw`"\u001F"`)],
  ["a control character as it is", but('"Say"', '"S\u0001y"')],
  ["a number", but('"p-1"', "1")],
  ["nothing for a member", but('"p-1"', "null")],
  ["an empty command id", but('"c-1"', '""')],
  ["an empty actor", but('"a-1"', '""')],
  ["an empty one on whose behalf", but('"a-2"', '""')],
  ["a time without milliseconds", but("59.000Z", "59Z")],
  ["a time in another zone", but("59.000Z", "59.000+00:00")],
  ["the 30th of February", but("2026-03-02", "2026-02-30")],
  ["hour 24", but("T11:59:59.000Z", "T24:00:00.000Z")],
  ["no JSON", "{"],
  ["nothing", ""]
]

const attempt = (text: string) => {
  try {
    return readMeta(text)
  } catch {
    return undefined
  }
}

describe("the meta of a stored row", () => {
  for (const [what, meta] of written) {
    it(`is read with ${what}, and put in canonical order`, () => {
      const encoded = encodeMeta(meta)
      assert.deepStrictEqual(readMeta(JSON.stringify(encoded)), {
        commandId: meta.commandId,
        canonical: canonicalJson(encoded)
      })
    })
  }

  for (const [what, text] of notWritten) {
    it(`is none with ${what}`, () => {
      assert.notStrictEqual(text, base)
      assert.strictEqual(attempt(text), undefined)
    })
  }

  it("throws for a time that no calendar has, which whoever reads the row takes for unreadable", () => {
    assert.throws(() => readMeta(but("2026-03-02", "2026-13-02")))
  })
})
