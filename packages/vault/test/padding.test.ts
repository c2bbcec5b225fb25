import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import { decode, encode } from "../src/base64.ts"
import { pad, unpad } from "../src/padding.ts"

const Length = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3000 }))

describe("padding", () => {
  it.each([
    [0, 256],
    [255, 256],
    [256, 512],
    [511, 512],
    [512, 1024],
    [16_383, 16_384],
    [16_384, 32_768]
  ])("fills %d bytes up to %d", (length, padded) => {
    assert.strictEqual(pad(new Uint8Array(length).fill(7)).length, padded)
  })

  it.prop(
    "gives back what was padded, zeroes and marks at its end included",
    [Length, Schema.Literals([0, 128, 7])],
    ([length, byte]) => {
      const bytes = new Uint8Array(length).fill(byte)
      assert.deepStrictEqual(unpad(pad(bytes)), bytes)
    }
  )

  it.each([
    { is: "empty", padded: new Uint8Array(0) },
    { is: "only zeroes", padded: new Uint8Array(256) },
    { is: "without a mark", padded: new Uint8Array(256).fill(1) },
    { is: "not a bucket", padded: pad(new Uint8Array(3)).slice(0, 255) },
    {
      is: "in a larger bucket than it needs",
      padded: Uint8Array.from([...pad(new Uint8Array(3)), ...new Uint8Array(256)])
    }
  ])("does not unpad what is $is", ({ padded }) => {
    assert.isUndefined(unpad(padded))
  })
})

describe("base64", () => {
  // RFC 4648, 10.
  it.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"]
  ])("spells %j as %j, and back", (text, spelt) => {
    const bytes = new TextEncoder().encode(text)
    assert.strictEqual(encode(bytes), spelt)
    assert.deepStrictEqual(decode(spelt), bytes)
  })

  it.each(["Zh==", "Zm9=", "Zg", "Zg=", "Z===", "====", "Zm9v\n", " Zm9v", "Zm-v", "Zm_v", "Zg==Zg==", "Zm9vå"])(
    "refuses %j, which only a lenient reader takes",
    (text) => {
      assert.isUndefined(decode(text))
    }
  )
})
