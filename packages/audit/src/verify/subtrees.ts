/**
 * The tree over the events compared with the one the head keeps, subtree by subtree, in one pass and with a few hashes in memory.
 *
 * The head keeps the root of each perfect subtree (RFC 6962), so what does not fit is known to lie in one of them. Each is computed
 * twice, from the leaves that are stored and from those the events make, which tells a changed event from a changed leaf.
 */
import { hex, type Sha256, Tree } from "@trygglogg/log"
import type { Faults } from "./fault.ts"

const hashLength = 32

/** Events by position, from the first to the last. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** The perfect subtrees of a tree of this size, largest first: its binary digits. */
export const spansOf = (size: number): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  for (let first = 1, width = 2 ** Math.floor(Math.log2(Math.max(size, 1))); width >= 1; width /= 2) {
    if (first + width - 1 > size) continue
    spans.push({ first, last: first + width - 1 })
    first += width
  }
  return spans
}

/** A packed range as its hashes; nothing when it does not have as many as a tree of this size. */
export const unpackRange = (size: number, packed: Uint8Array): ReadonlyArray<Uint8Array> | undefined => {
  const count = spansOf(size).length
  if (packed.length !== count * hashLength) return undefined
  return Array.from({ length: count }, (_, nth) => packed.subarray(nth * hashLength, (nth + 1) * hashLength))
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}

/** The leaves of one position. Nothing where there is none to be had. */
export interface Leaves {
  readonly stored: Uint8Array | undefined
  readonly content: Uint8Array | undefined
}

/** Leaves added so far, or nothing once one of them could not be had. */
type Growing = Tree.CompactRange | undefined

interface Under {
  readonly span: Span
  readonly node: Uint8Array | undefined
  stored: Growing
  content: Growing
  /** Positions whose event does not make the stored leaf. */
  readonly differing: Array<number>
}

/** What the subtrees came to. */
export interface Compared {
  /** The root that the events make; nothing where some of them cannot be had. */
  readonly root: string | undefined
  /** The root that the head's range makes; nothing where it is no range of that size. */
  readonly rangeRoot: string | undefined
  /** Subtrees whose events fit their leaves and not the head. */
  readonly rewritten: ReadonlyArray<Span>
  /** Subtrees that cannot be compared, because of faults in them. */
  readonly unproven: ReadonlyArray<Span>
}

export class Subtrees {
  readonly #sha256: Sha256
  readonly #faults: Faults
  readonly #size: number
  readonly #spans: ReadonlyArray<Span>
  readonly #nodes: ReadonlyArray<Uint8Array> | undefined
  readonly #roots: Array<Uint8Array | undefined> = []
  readonly #rewritten: Array<Span> = []
  readonly #unproven: Array<Span> = []
  #under: Under | undefined

  constructor(sha256: Sha256, faults: Faults, size: number, packed: Uint8Array) {
    this.#sha256 = sha256
    this.#faults = faults
    this.#size = size
    this.#spans = spansOf(size)
    this.#nodes = unpackRange(size, packed)
    this.#under = this.#begin()
  }

  /** The next position's leaves, in order and without gaps. What lies beyond the size is not looked at. */
  add(position: number, { content, stored }: Leaves): void {
    const under = this.#under
    if (under === undefined) return
    const fits = stored !== undefined && content !== undefined && sameBytes(stored, content)
    // The same range as long as nothing differs: most logs are hashed once.
    const shared = under.stored === under.content && fits
    under.content = this.#grow(under.content, content)
    under.stored = shared ? under.content : this.#grow(under.stored, stored)
    if (!fits && stored !== undefined && content !== undefined) under.differing.push(position)
    if (position === under.span.last) this.#close(under)
  }

  /** Positions that have no event. */
  skip(first: number, last: number): void {
    for (let next = first; next <= last && this.#under !== undefined;) {
      const under = this.#under
      under.content = undefined
      under.stored = undefined
      next = Math.min(last, under.span.last) + 1
      if (next > under.span.last) this.#close(under)
    }
  }

  #grow(range: Growing, leaf: Uint8Array | undefined): Growing {
    return range === undefined || leaf === undefined ? undefined : Tree.add(this.#sha256, range, leaf)
  }

  #begin(): Under | undefined {
    const index = this.#roots.length
    const span = this.#spans[index]
    if (span === undefined) return undefined
    return { span, node: this.#nodes?.[index], stored: Tree.empty, content: Tree.empty, differing: [] }
  }

  #close({ content, differing, node, span, stored }: Under): void {
    const contentRoot = content?.nodes[0]
    const fitsNode = (range: Growing) =>
      range?.nodes[0] !== undefined && node !== undefined && sameBytes(range.nodes[0], node)
    const contentFits = fitsNode(content)
    for (const position of differing) {
      this.#faults.add({ kind: contentFits ? "leafChanged" : "contentChanged", position })
    }
    this.#roots.push(contentRoot)
    if (node !== undefined && !contentFits && !fitsNode(stored)) this.#unexplained(span, content, differing)
    this.#under = this.#begin()
  }

  /** Neither the events nor their leaves make what the head keeps. */
  #unexplained(span: Span, content: Growing, differing: ReadonlyArray<number>): void {
    if (content !== undefined && differing.length === 0) this.#rewritten.push(span)
    else this.#unproven.push(span)
  }

  finish(): Compared {
    const whole = this.#roots.length === this.#spans.length && this.#roots.every((root) => root !== undefined)
    const rootOf = (nodes: ReadonlyArray<Uint8Array>) => hex(Tree.root(this.#sha256, { size: this.#size, nodes }))
    return {
      root: whole ? rootOf(this.#roots.filter((root) => root !== undefined)) : undefined,
      rangeRoot: this.#nodes === undefined ? undefined : rootOf(this.#nodes),
      rewritten: this.#rewritten,
      unproven: this.#unproven
    }
  }
}
