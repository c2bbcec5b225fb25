/** Where a log ends: what every append locks first and moves last. */
import * as Tree from "../tree.ts"
import { damaged } from "./column.ts"

/** The end of a log. */
export interface Head {
  /** Of the newest event, 0 when there is none. */
  readonly position: number
  /** Of the newest event, in milliseconds since 1970, UTC. */
  readonly recordedAt: number
  /** The tree over all leaves so far. */
  readonly range: Tree.CompactRange
}

/** The end of a log in which nothing has happened. */
export const empty: Head = { position: 0, recordedAt: 0, range: Tree.empty }

const hashLength = 32

/** A range's nodes in one piece, as a store keeps them. */
export const pack = ({ nodes }: Tree.CompactRange): Uint8Array => {
  const bytes = new Uint8Array(nodes.length * hashLength)
  nodes.forEach((node, nth) => bytes.set(node, nth * hashLength))
  return bytes
}

/** How many perfect subtrees a tree of this size has: its set bits, taken by division, since a log may outgrow 32 bits. */
const subtrees = (size: number): number => {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}

/** What `pack` was given. Throws `damaged` when the nodes do not make a tree of this size. */
export const unpack = (size: number, packed: Uint8Array): Tree.CompactRange => {
  const nodes: Array<Uint8Array> = []
  for (let start = 0; start < packed.length; start += hashLength) nodes.push(packed.subarray(start, start + hashLength))
  if (nodes.length !== subtrees(size)) throw damaged()
  return { size, nodes }
}
