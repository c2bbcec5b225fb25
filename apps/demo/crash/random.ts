/** Numbers from a seed: the same each time. */
export type Random = (below: number) => number

/** A minimal standard generator (Park and Miller, Communications of the ACM 31(10), 1988). */
export const makeRandom = (seed: number): Random => {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
