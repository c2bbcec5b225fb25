/** One incident as it is drawn: what happened, to whom, who tells of it, and how it goes on. Plausible, and nothing that happened. */
import { kinds } from "../catalogue/forms.ts"
import {
  type Channel,
  type Form,
  type InfluencerRelation,
  Kind,
  type Place,
  type PlaceRelation,
  type Severity
} from "../vocabulary/enumerations.ts"
import { ExposureId, IncidentId, type PersonRef, ReportId, ReportNumber } from "../vocabulary/ids.ts"
import { addDays, type Day, daysBetween } from "../vocabulary/time.ts"
import { type City, type Path, pathOn, staffBetween, stood, type Tenure, type Workplace } from "./city.ts"
import { type Dice, diceOf, idOf } from "./dice.ts"

/** Who reports, and how. `manager` enters what they were told on the phone. */
export type Telling = "self" | "nameProtected" | "colleague" | "manager" | "anonymous"

export type Course =
  /** Taken back by the reporter before anything was done. */
  | "retracted"
  /** Nothing to report after all. */
  | "notReportable"
  /** Reported twice, and merged. */
  | "double"
  /** Handled to its end. */
  | "handled"
  /** Handled, closed, opened again by the exposed person, and closed. */
  | "reopened"

export interface Case {
  readonly name: string
  readonly incidentId: IncidentId
  readonly reportId: ReportId
  readonly reportNumber: ReportNumber
  readonly workplace: Workplace
  readonly path: Path
  readonly occurred: Day
  readonly reported: Day
  /** Minutes after the start of the reporting day. */
  readonly at: number
  readonly exposed: ReadonlyArray<{ readonly exposureId: ExposureId; readonly tenure: Tenure }>
  readonly colleague: PersonRef
  readonly telling: Telling
  readonly course: Course
  readonly form: Form
  readonly kind: Kind
  readonly severity: Severity
  readonly where: readonly [Place, PlaceRelation, Channel]
  readonly by: InfluencerRelation
  /** For what is drawn on the way. */
  readonly dice: Dice
}

/** Harassment most, then threats (the city's report on the action plan, section 5, tells the forms; the shares are made up). */
const formsDrawn = [
  "harassment",
  "harassment",
  "harassment",
  "harassment",
  "threat",
  "threat",
  "threat",
  "violence",
  "propertyDamage",
  "corruption"
] as const satisfies ReadonlyArray<Form>
const severities = [1, 2, 2, 2, 3, 3, 4] as const
const places: readonly [Case["where"], ...ReadonlyArray<Case["where"]>] = [
  ["meetingRoom", "atWorkplace", "physical"],
  ["reception", "atWorkplace", "physical"],
  ["phone", "atWorkplace", "phone"],
  ["online", "digitalOnly", "email"],
  ["online", "digitalOnly", "socialMedia"],
  ["clientHome", "outsideWorkplaceOnDuty", "physical"],
  ["publicPlace", "outsideWorkplaceOffDuty", "physical"]
]
const influencers = [
  "client",
  "client",
  "client",
  "relativeOfClient",
  "companionOfClient",
  "stranger",
  "unknown"
] as const
const tellings = ["self", "self", "self", "self", "self", "colleague", "colleague", "manager", "nameProtected"] as const

const kindsOf = (form: Form): readonly [Kind, ...ReadonlyArray<Kind>] => {
  const words = Kind.literals.filter((kind) => kinds[kind].form === form)
  const [one, ...more] = words
  if (one === undefined) throw new RangeError(`no kind belongs to ${form}`)
  return [one, ...more]
}

/** Days from what happened to the report: mostly the same day, seldom after more than a month. */
const delay = (dice: Dice): number => {
  if (dice.chance(0.7)) return 0
  if (dice.chance(0.8)) return dice.between(1, 10)
  return dice.chance(0.7) ? dice.between(11, 30) : dice.between(31, 270)
}

const courseOf = (dice: Dice, telling: Telling): Course => {
  if (telling === "self" && dice.chance(0.015)) return "retracted"
  if (dice.chance(0.015)) return "notReportable"
  if (dice.chance(0.04)) return "double"
  return dice.chance(0.02) ? "reopened" : "handled"
}

/** Crockford's digits: none that is mistaken for another. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
/** Five digits of 32. */
const numbers = 32 ** 5

/** A number for the nth report: an odd step through all there are, so none is given twice and nobody can count by them. */
export const reportNumberOf = (nth: number, day: Day): ReportNumber => {
  let rest = (nth * 20_297_837 + 7_919_333) % numbers
  let number = ""
  for (let place = 0; place < 5; place++) {
    number = (digits[rest % 32] ?? "0") + number
    rest = Math.floor(rest / 32)
  }
  return ReportNumber.make(`H-${day.slice(0, 4)}-${number}`)
}

/** Until handling has begun, the unit stays where it is and its people in their posts. */
const settlesIn = 12

/** A unit that stood, and somebody who was in their post, from what happened to when the case is handled. */
const somebody = (city: City, dice: Dice, occurred: Day, reported: Day) => {
  const until = addDays(reported, settlesIn)
  for (let tries = 0; tries < 20; tries++) {
    const workplace = dice.pick(city.workplaces)
    const [one, other, ...more] = stood(workplace, occurred, until) ? staffBetween(workplace, occurred, until) : []
    if (one !== undefined && other !== undefined) return { workplace, staff: [one, other, ...more] as const }
  }
  return undefined
}

/** Draws the nth case, reported on a day. */
export const caseOf = (city: City, nth: number, reported: Day): Case => {
  const name = `case ${nth}`
  const dice = diceOf(String(city.seed), name)
  const late = addDays(reported, -delay(dice))
  // Where nobody stayed in their post for so long, it was told the same day.
  const early = somebody(city, dice, late, reported)
  const found = early ?? somebody(city, dice, reported, reported)
  if (found === undefined) throw new RangeError("a city without two people in a unit has nothing to tell")
  const occurred = early === undefined ? reported : late
  const { staff, workplace } = found
  const form = dice.pick(formsDrawn)
  const telling = dice.chance(0.03) ? "anonymous" : dice.pick(tellings)
  const several = dice.chance(0.06) ? 3 : 1
  const persons = [...new Set(Array.from({ length: several }, () => dice.pick(staff)))]
  const colleague = staff.find((one) => !persons.includes(one)) ?? staff[0]
  const id = (what: string): string => idOf(String(city.seed), what, name)
  return {
    name,
    incidentId: IncidentId.make(id("incident")),
    reportId: ReportId.make(id("report")),
    reportNumber: reportNumberOf(2 * nth, reported),
    workplace,
    path: pathOn(workplace, occurred),
    occurred,
    reported,
    at: dice.between(300, 500),
    exposed: persons.map((tenure, one) => ({ exposureId: ExposureId.make(id(`exposure ${one}`)), tenure })),
    colleague: colleague.personRef,
    telling,
    course: courseOf(dice, telling),
    form,
    kind: dice.pick(kindsOf(form)),
    severity: dice.pick(severities),
    where: dice.pick(places),
    by: dice.pick(influencers),
    dice
  }
}

/** How many days late it was told. */
export const lateness = ({ occurred, reported }: Case): number => daysBetween(occurred, reported)
