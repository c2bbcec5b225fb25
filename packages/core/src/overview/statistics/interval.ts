/** How far chance alone may have moved a figure: 95 % intervals for a share and for a count. */

export interface Interval {
  readonly low: number
  readonly high: number
}

/** The standard normal quantile at 97.5 %. */
const z = 1.959964

/**
 * Wilson's score interval for a share, in parts of one (Wilson 1927, JASA 22:209). `outOf` must be above zero.
 *
 * @example
 * wilson(1, 8) // 0.022 – 0.471
 */
export const wilson = (count: number, outOf: number): Interval => {
  const share = count / outOf
  const spread = z * Math.sqrt((share * (1 - share)) / outOf + (z * z) / (4 * outOf * outOf))
  const middle = share + (z * z) / (2 * outOf)
  const scale = 1 + (z * z) / outOf
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** P(X <= count) of a Poisson variable; summed in logarithms, so that a large mean does not underflow. */
const atMost = (count: number, mean: number): number => {
  let logTerm = -mean
  let sum = Math.exp(logTerm)
  for (let n = 1; n <= count; n += 1) {
    logTerm += Math.log(mean / n)
    sum += Math.exp(logTerm)
  }
  return Math.min(1, sum)
}

/** Where a falling function of the mean passes a level, by halving. */
const passing = (level: number, falling: (mean: number) => number, most: number): number => {
  let low = 0
  let high = most
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (falling(middle) > level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const tail = 0.025

/**
 * The exact Poisson interval of a count (Garwood 1936, Biometrika 28:437).
 *
 * @example
 * poisson(8) // 3.5 – 15.8
 */
export const poisson = (count: number): Interval => {
  // Far above the upper bound for every count: the bound is near count + 2 * sqrt(count) + 4.
  const most = 2 * count + 20
  const low = count === 0 ? 0 : passing(1 - tail, (mean) => atMost(count - 1, mean), most)
  return { low, high: passing(tail, (mean) => atMost(count, mean), most) }
}
