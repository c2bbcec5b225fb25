/**
 * The Merkle tree of RFC 6962 (section 2.1): SHA-256, a 0x00 byte before a leaf, a 0x01 byte before a node.
 *
 * Only the compact range is kept: the roots of the perfect subtrees that the leaves so far fill, largest first, at most one for
 * every bit of the size. Adding a leaf and taking the root need nothing else.
 */
import { type Sha256 } from "./hash.ts"

/** All that must be kept of the leaves so far to add another: `nodes` are 32-byte hashes, largest subtree first. */
export interface CompactRange {
  readonly size: number
  readonly nodes: ReadonlyArray<Uint8Array>
}

/** The range before any leaf. */
export const empty: CompactRange = { size: 0, nodes: [] }

const leafPrefix = 0x00
const nodePrefix = 0x01

/** The hash of a leaf: SHA-256 over 0x00 and the entry (RFC 6962, 2.1). */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(entry.length + 1)
  bytes[0] = leafPrefix
  bytes.set(entry, 1)
  return sha256(bytes)
}

const encoder = new TextEncoder()
/** A UTF-16 unit is at most three bytes of UTF-8. */
const bytesPerUnit = 3
/**
 * Where what is hashed is written, again and again: hashing is done before anybody else can write there, and making the memory anew
 * took as long as the hash.
 */
let written = new Uint8Array(4096)

/** The leaf's hash of an entry that is text. */
export const leafHashOfText = (sha256: Sha256, entry: string): Uint8Array => {
  const most = entry.length * bytesPerUnit + 1
  if (written.length < most) written = new Uint8Array(most)
  written[0] = leafPrefix
  const { written: length } = encoder.encodeInto(entry, written.subarray(1))
  return sha256(written.subarray(0, length + 1))
}

/** The hash of an inner node: SHA-256 over 0x01 and its two children (RFC 6962, 2.1). */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => {
  const length = 1 + left.length + right.length
  if (written.length < length) written = new Uint8Array(length)
  written[0] = nodePrefix
  written.set(left, 1)
  written.set(right, 1 + left.length)
  return sha256(written.subarray(0, length))
}

/** The range with one more leaf: every set low bit of the size is a subtree that the new leaf completes. */
export const add = (sha256: Sha256, range: CompactRange, leaf: Uint8Array): CompactRange => {
  const nodes = [...range.nodes]
  let node = leaf
  // Bits are taken by division, since a log may outgrow 32 bits.
  for (let rest = range.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = nodes.pop()
    if (left !== undefined) node = nodeHash(sha256, left, node)
  }
  return { size: range.size + 1, nodes: [...nodes, node] }
}

/** The root. Of no leaves it is the hash of nothing, as the RFC says. */
export const root = (sha256: Sha256, { nodes }: CompactRange): Uint8Array => {
  const [last, ...larger] = nodes.toReversed()
  return last === undefined
    ? sha256(new Uint8Array(0))
    : larger.reduce((right, left) => nodeHash(sha256, left, right), last)
}
