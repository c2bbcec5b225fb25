/** Chance that is the same on every machine: what is drawn follows from the name it is drawn under, and from nothing else. */

/** Draws, one after the other. */
export interface Dice {
  /** From 0 to below 1. */
  readonly next: () => number
  /** Whether something that happens so often (0-1) happens now. */
  readonly chance: (share: number) => boolean
  /** A whole number, both ends among them. */
  readonly between: (low: number, high: number) => number
  readonly pick: <A>(list: readonly [A, ...ReadonlyArray<A>]) => A
}

/** 128 bits of a text: four sums of its characters, each multiplied by a prime of its own. Spreads names; keeps no secret. */
const spread = (text: string): [number, number, number, number] => {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (a >>> 15)
    c = Math.imul(c ^ code, 0x27d4eb2f) ^ (b >>> 13)
    d = Math.imul(d ^ code, 0x165667b1) ^ (c >>> 16)
  }
  return [a, b, c, d]
}

/** What the generator says before its state is mixed is thrown away. */
const warmUp = 15

/** Chris Doty-Humphrey's "small fast counting" generator (sfc32, PractRand): 128 bits of state, passes its tests. */
const generator = (name: string): (() => number) => {
  let [a, b, c, counter] = spread(name)
  const draw = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < warmUp; round++) draw()
  return draw
}

/**
 * The draws of a name.
 *
 * @example
 * diceOf("seed 1", "case 7").between(1, 6) // the same number each time, everywhere
 */
export const diceOf = (...names: ReadonlyArray<string>): Dice => {
  const draw = generator(names.join("\u0000"))
  const next = (): number => draw() / 2 ** 32
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0]
  }
}

const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "j", "k", "m", "n", "p", "q", "r", "t"] as const
/** 128 bits, four to a letter. */
const length = 32

/** An id of something by its name. Letters alone: no run of digits in it is ever taken for a personnummer or a number to call. */
export const idOf = (...names: ReadonlyArray<string>): string => {
  const { pick } = diceOf("id", ...names)
  return Array.from({ length }, () => pick(letters)).join("")
}
