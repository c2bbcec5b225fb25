/** What a new figure gives away beside those that were let out before it (domain specification 4.9, differencing). */
import { type Shown, workedOut } from "./derivable.ts"

/** A figure that somebody has seen. */
export interface Seen {
  readonly id: string
  readonly shown: ReadonlyArray<Shown>
}

const idsOf = (shown: ReadonlyArray<Shown>): ReadonlyArray<string> =>
  shown.flatMap(({ members }) => members.map(({ id }) => id))

/** The earlier figures that have something in common with the new one, or with one that has. */
const related = (earlier: ReadonlyArray<Seen>, shown: ReadonlyArray<Shown>): ReadonlyArray<Seen> => {
  const known = new Set(idsOf(shown))
  const found = new Set<Seen>()
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const one of earlier) {
      const ids = found.has(one) ? [] : idsOf(one.shown)
      if (!ids.some((id) => known.has(id))) continue
      found.add(one)
      ids.forEach((id) => known.add(id))
    }
  }
  return earlier.filter((one) => found.has(one))
}

const reveals = (earlier: ReadonlyArray<Seen>, shown: ReadonlyArray<Shown>, k: number): boolean => {
  const before = earlier.flatMap((one) => one.shown)
  return k > 1 && workedOut([...before, ...shown], k, before.length) !== undefined
}

/**
 * The earlier figures that a small number could be worked out with, were the new one let out; none when it could not.
 *
 * Whatever they were broken down by, and whichever days and forms they held: only what was counted is compared.
 *
 * @example
 * revealedWith([{ id: "january-june", shown: june }], july, 5) // ["january-june"]: July less June leaves one
 */
export const revealedWith = (
  earlier: ReadonlyArray<Seen>,
  shown: ReadonlyArray<Shown>,
  k: number
): ReadonlyArray<string> => {
  const before = related(earlier, shown)
  if (!reveals(before, shown, k)) return []
  const needed = before.filter(
    (one) =>
      !reveals(
        before.filter((other) => other !== one),
        shown,
        k
      )
  )
  // Where any of several would do, all of them are told.
  return (needed.length > 0 ? needed : before).map(({ id }) => id)
}
