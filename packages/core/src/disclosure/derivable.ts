/**
 * What somebody who sees several sums can work out from them, one table after the other.
 *
 * Every shown number is an equation over the groups of people or incidents that the numbers have in common. A set of groups is worked out
 * when its size is a combination of the shown numbers. The reader is thought to know which groups there are, so no table is safe here
 * that somebody with less knowledge could use.
 */

/** Something counted: an incident, an exposure, a person. `weight` is for what is known by number only, as the answers of a survey. */
export interface Member {
  readonly id: string
  readonly weight?: number
}

/** A number that is shown, and what it counts. */
export interface Shown {
  readonly members: ReadonlyArray<Member>
  /** Set for the plain total of a large scope: totals of the same scope may be subtracted from each other (domain specification 4.9). */
  readonly plainOf?: string
}

/** What belongs to exactly the same numbers. */
interface Atom {
  readonly sums: ReadonlyArray<number>
  readonly count: number
  readonly members: ReadonlyArray<string>
}

const atomsOf = (shown: ReadonlyArray<Shown>): ReadonlyArray<Atom> => {
  const sumsOf = new Map<string, { readonly sums: Set<number>; readonly weight: number }>()
  for (const [index, { members }] of shown.entries()) {
    for (const { id, weight = 1 } of members) {
      const known = sumsOf.get(id)
      if (known === undefined) sumsOf.set(id, { sums: new Set([index]), weight })
      else known.sums.add(index)
    }
  }
  const atoms = new Map<string, { sums: ReadonlyArray<number>; count: number; members: Array<string> }>()
  for (const [id, { sums: within, weight }] of sumsOf) {
    const sums = [...within]
    const key = sums.join(",")
    const atom = atoms.get(key) ?? { sums, count: 0, members: [] }
    atom.count += weight
    atom.members.push(id)
    atoms.set(key, atom)
  }
  return [...atoms.values()]
}

/** Calculated modulo a prime, so that no rounding decides; its square is below 2^53. */
const prime = 67_108_859

const power = (base: number, exponent: number): number => {
  let result = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
const inverse = (value: number): number => power(value, prime - 2)

type Row = ReadonlyArray<number>
const minus = (row: Row, other: Row, times: number): Row =>
  row.map((value, column) => (value + (prime - times) * (other[column] ?? 0)) % prime)

/** The shown numbers as equations, each solved for one atom (its pivot) that no other equation holds. */
const solved = (rows: ReadonlyArray<Row>, width: number): ReadonlyMap<number, Row> => {
  const pivots = new Map<number, Row>()
  for (const given of rows) {
    let row = given
    for (const [pivot, known] of pivots) row = minus(row, known, row[pivot] ?? 0)
    const pivot = row.findIndex((value) => value !== 0)
    if (pivot < 0) continue
    const scale = inverse(row[pivot] ?? 1)
    const equation = row.map((value) => (value * scale) % prime)
    for (const [other, known] of pivots) pivots.set(other, minus(known, equation, known[pivot] ?? 0))
    pivots.set(pivot, equation)
    if (pivots.size === width) break
  }
  return pivots
}

/** What is left of each atom when the equations have said what they can: a set is worked out when this adds up to nothing. */
const leftOvers = (rows: ReadonlyArray<Row>, atoms: ReadonlyArray<Atom>): ReadonlyArray<Row> => {
  const pivots = solved(rows, atoms.length)
  return atoms.map((_, index) => {
    const alone = atoms.map((__, column) => (column === index ? 1 : 0))
    const equation = pivots.get(index)
    return equation === undefined ? alone : minus(alone, equation, 1)
  })
}

const isNothing = (row: Row): boolean => row.every((value) => value === 0)
const plus = (row: Row, other: Row): Row => row.map((value, column) => (value + (other[column] ?? 0)) % prime)

/** Every set of atoms, smaller than `k` together, that the equations give. */
function* smallSets(
  atoms: ReadonlyArray<Atom>,
  left: ReadonlyArray<Row>,
  k: number,
  chosen: ReadonlyArray<number>,
  sum: Row
): Generator<ReadonlyArray<number>> {
  if (isNothing(sum)) {
    yield chosen
    return
  }
  // Whatever else belongs to the set must take away what stands in this column.
  const column = sum.findIndex((value) => value !== 0)
  const count = chosen.reduce((total, index) => total + (atoms[index]?.count ?? 0), 0)
  for (const [index, atom] of atoms.entries()) {
    const row = left[index]
    if (row === undefined || chosen.includes(index) || count + atom.count >= k || (row[column] ?? 0) === 0) continue
    yield* smallSets(atoms, left, k, [...chosen, index], plus(sum, row))
  }
}

/** A set that is smaller than the threshold and can be worked out. */
export interface WorkedOut {
  readonly count: number
  readonly members: ReadonlyArray<string>
}

const rowsOf = (atoms: ReadonlyArray<Atom>, sums: Iterable<number>): ReadonlyArray<Row> =>
  [...sums].map((sum) => atoms.map((atom) => (atom.sums.includes(sum) ? 1 : 0)))

/** What is not asked: what the plain totals of one large scope give away, and what the earlier and the later numbers do by themselves. */
const allowedLeftOvers = (shown: ReadonlyArray<Shown>, atoms: ReadonlyArray<Atom>, before: number) => {
  const scopes = new Map<string, Array<number>>()
  for (const [index, { plainOf }] of shown.entries()) {
    if (plainOf !== undefined) scopes.set(plainOf, [...(scopes.get(plainOf) ?? []), index])
  }
  const all = [...shown.keys()]
  const apart = before > 0 ? [all.slice(0, before), all.slice(before)] : []
  return [...scopes.values(), ...apart].map((sums) => leftOvers(rowsOf(atoms, sums), atoms))
}

/**
 * A number from 1 to `k - 1` that follows from the shown ones, or nothing.
 *
 * @param shown every number the reader has seen, from all tables and releases
 * @param k the smallest number that may be known
 * @param before how many of them, the first ones, were seen already: then only what these and the others give away together is asked
 *
 * @example
 * workedOut([{ members: ids("a", 8) }, { members: ids("a", 5) }], 5) // 3: eight less five of them
 */
export const workedOut = (shown: ReadonlyArray<Shown>, k: number, before = 0): WorkedOut | undefined => {
  const atoms = atomsOf(shown)
  const left = leftOvers(rowsOf(atoms, shown.keys()), atoms)
  const allowed = allowedLeftOvers(shown, atoms, before)
  const none = atoms.map(() => 0)
  const addedUp = (rows: ReadonlyArray<Row>, set: ReadonlyArray<number>): Row =>
    set.reduce<Row>((sum, index) => plus(sum, rows[index] ?? none), none)
  for (const [index, atom] of atoms.entries()) {
    const row = left[index]
    // Atoms that no equation was solved for never cancel out among themselves: every set holds one that was.
    if (row === undefined || atom.count >= k || row[index] !== 0) continue
    for (const set of smallSets(atoms, left, k, [index], row)) {
      if (allowed.some((rows) => isNothing(addedUp(rows, set)))) continue
      const parts = set.flatMap((part) => atoms[part] ?? [])
      return {
        count: parts.reduce((total, { count }) => total + count, 0),
        members: parts.flatMap(({ members }) => members)
      }
    }
  }
  return undefined
}
