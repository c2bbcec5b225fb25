import { assert, describe, it } from "@effect/vitest"
import { hex, sha256, Tree, utf8 } from "@trygglogg/log"
import { Schema } from "effect"
import { createHash } from "node:crypto"

const bytes = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const node = (input: Uint8Array) => new Uint8Array(createHash("sha256").update(input).digest())

/** RFC 6962, section 2.1, word for word, with another implementation of SHA-256 than the kernel's. */
const naiveRoot = (entries: ReadonlyArray<Uint8Array>): Uint8Array => {
  const [only] = entries
  if (only === undefined) return node(new Uint8Array(0))
  if (entries.length === 1) return node(Uint8Array.of(0, ...only))
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return node(Uint8Array.of(1, ...naiveRoot(entries.slice(0, k)), ...naiveRoot(entries.slice(k))))
}

const rangeOf = (entries: ReadonlyArray<Uint8Array>) =>
  entries.reduce((range, entry) => Tree.add(sha256, range, Tree.leafHash(sha256, entry)), Tree.empty)
const rootOf = (entries: ReadonlyArray<Uint8Array>) => hex(Tree.root(sha256, rangeOf(entries)))

// The reference leaves of certificate-transparency's own tests, and the roots of their first 0, 1, … 8.
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map(
  bytes
)
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
]

describe("the tree", () => {
  it.each(roots.map((root, size) => ({ size, root })))("has the reference root of $size leaves", ({ root, size }) => {
    assert.strictEqual(rootOf(leaves.slice(0, size)), root)
    assert.strictEqual(hex(naiveRoot(leaves.slice(0, size))), root)
  })

  it.each([1, 2, 3, 15, 16, 17, 127, 128, 129, 255, 256, 257])("is what the RFC defines for %s leaves", (size) => {
    const entries = Array.from({ length: size }, (_, index) => utf8(`entry ${index}`))
    assert.strictEqual(rootOf(entries), hex(naiveRoot(entries)))
  })

  it.prop("is what the RFC defines, of any entries", [Schema.Array(Schema.String)], ([texts]) => {
    const entries = texts.map(utf8)
    assert.strictEqual(rootOf(entries), hex(naiveRoot(entries)))
  })

  it("keeps one node for each bit of its size", () => {
    const range = rangeOf(Array.from({ length: 0b1011 }, () => utf8("x")))
    assert.strictEqual(range.size, 11)
    assert.strictEqual(range.nodes.length, 3)
  })

  it("leaves the range it is given as it was", () => {
    const before = rangeOf(leaves.slice(0, 3))
    const root = hex(Tree.root(sha256, before))
    Tree.add(sha256, before, Tree.leafHash(sha256, utf8("x")))
    assert.strictEqual(hex(Tree.root(sha256, before)), root)
  })

  it("hashes a text as it hashes the text's bytes, whatever was hashed before it", () => {
    for (const text of ["åäö ".repeat(5_000), "short", "€".repeat(1_400), "", "🙂"]) {
      assert.strictEqual(hex(Tree.leafHashOfText(sha256, text)), hex(Tree.leafHash(sha256, utf8(text))))
    }
  })

  it("hashes children of other lengths than its own for what they are", () => {
    const [short, long] = [utf8("short"), new Uint8Array(100_000).fill(7)]
    for (const [left, right] of [
      [long, short],
      [short, short],
      [short, long]
    ] as const) {
      assert.strictEqual(hex(Tree.nodeHash(sha256, left, right)), hex(sha256(Uint8Array.of(1, ...left, ...right))))
    }
  })

  it("tells a leaf from a node that holds the same bytes", () => {
    const [left, right] = [Tree.leafHash(sha256, utf8("a")), Tree.leafHash(sha256, utf8("b"))]
    const asLeaf = Tree.leafHash(sha256, Uint8Array.of(...left, ...right))
    assert.notStrictEqual(hex(Tree.nodeHash(sha256, left, right)), hex(asLeaf))
  })
})

describe("the hash", () => {
  it("is SHA-256 (FIPS 180-4, example B.1), in lower-case hex", () => {
    assert.strictEqual(hex(sha256(utf8("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  })
})
