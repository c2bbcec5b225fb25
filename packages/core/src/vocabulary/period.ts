/** Spans of calendar days in Europe/Stockholm. */
import { Schema } from "effect"
import { Day } from "./time.ts"

/** From a day, up to but not on another (`to` is the first day it no longer holds), or until further notice. */
export const Period = Schema.Struct({ from: Day, to: Schema.optionalKey(Day) })
export type Period = typeof Period.Type

export const holdsOn = ({ from, to }: Period, day: Day): boolean => from <= day && (to === undefined || day < to)

/** Whether some of the period lies on the day or after it. */
export const reaches = ({ to }: Period, day: Day): boolean => to === undefined || day < to

export const isOpen = ({ to }: Period): boolean => to === undefined

/** Ends a period on a day, unless it ended before. */
export const endedAt = <P extends Period>(period: P, at: Day): P =>
  reaches(period, at) ? { ...period, to: at } : period
