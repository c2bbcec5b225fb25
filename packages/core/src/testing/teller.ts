/** Who tells a case step by step, and on which day of it. */
import type { PersonRef } from "../vocabulary/ids.ts"
import { addDays, type Day } from "../vocabulary/time.ts"
import { type Case, caseOf } from "./case.ts"
import { type City, type Tenure, worksOn } from "./city.ts"
import { idOf } from "./dice.ts"
import { momentOn, type Step } from "./step.ts"

export interface Teller {
  readonly city: City
  readonly case: Case
  /** The day so many days after the report. */
  readonly day: (after: number) => Day
  /** A step so many days after the report, at a time of that day. */
  readonly step: (what: string, after: number, minutes: number, actor: string, give: Step["give"]) => Step
  /** An id of something in the case. */
  readonly id: (what: string) => string
}

/** Everything about the nth case, reported on a day. */
export const tellerOf = (city: City, nth: number, reported: Day): Teller => {
  const told = caseOf(city, nth, reported)
  const day = (after: number): Day => addDays(reported, after)
  return {
    city,
    case: told,
    day,
    id: (what) => idOf(String(city.seed), what, told.name),
    step: (what, after, minutes, actor, give) => ({
      name: `${told.name} ${what}`,
      at: momentOn(day(after), minutes),
      actor,
      give
    })
  }
}

/** The exposed person, as long as they work here; then whoever handles the case speaks for them. */
export const speaks = ({ case: { workplace }, day }: Teller, tenure: Tenure, after: number): PersonRef =>
  worksOn(tenure, day(after)) ? tenure.personRef : workplace.manager
