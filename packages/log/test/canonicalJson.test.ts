import { assert, describe, it } from "@effect/vitest"
import { canonicalJson } from "@trygglogg/log"
import { Schema } from "effect"

describe("canonical JSON", () => {
  it("writes the example of RFC 8785, section 3.2.2, as section 3.2.3 does", () => {
    const given = JSON.parse(
      String.raw`{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }`
    )
    const expected = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
    assert.strictEqual(canonicalJson(given), expected)
  })

  it("orders keys by UTF-16 code units, as RFC 8785, section 3.2.3, shows", () => {
    const given = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\u{1f600}": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }
    assert.strictEqual(
      canonicalJson(given),
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
    )
  })

  // RFC 8785, appendix B: the bits of a number and how it is written.
  it.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [-5e-324, "-5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [9.999999999999997e22, "9.999999999999997e+22"],
    [1e23, "1e+23"],
    [999999999999999900000, "999999999999999900000"],
    [1e21, "1e+21"],
    [9.999999999999997e-7, "9.999999999999997e-7"],
    [0.000001, "0.000001"],
    [333333333.3333332, "333333333.3333332"]
  ])("writes %s as the RFC does", (number, text) => {
    assert.strictEqual(canonicalJson(number), text)
  })

  it("sorts at every depth and leaves lists in their order", () => {
    assert.strictEqual(canonicalJson([{ b: { d: 1, c: 2 }, a: [3, 1, 2] }]), '[{"a":[3,1,2],"b":{"c":2,"d":1}}]')
  })

  it.prop("means the same as what it was given, and is written one way", [Schema.Json], ([value]) => {
    const text = canonicalJson(value)
    const parsed = JSON.parse(text)
    assert.deepStrictEqual(parsed, JSON.parse(JSON.stringify(value)))
    assert.strictEqual(canonicalJson(parsed), text)
  })

  it.prop(
    "does not depend on the order that keys were written in",
    [Schema.Record(Schema.String, Schema.Finite)],
    ([record]) => {
      const reversed = Object.fromEntries(Object.entries(record).toReversed())
      assert.strictEqual(canonicalJson(reversed), canonicalJson(record))
    }
  )
})
