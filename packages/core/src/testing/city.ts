/** The synthetic city: its units, who works in them and when, and how it is reorganised. A plan, drawn before anything happens. */
import type { RoleFamily, ServiceArea } from "../vocabulary/enumerations.ts"
import { PersonRef, UnitId } from "../vocabulary/ids.ts"
import { addDays, type Day, daysBetween } from "../vocabulary/time.ts"
import { type Dice, diceOf, idOf } from "./dice.ts"

export type Path = readonly [UnitId, ...ReadonlyArray<UnitId>]

/** Somebody in a post, from a day to the day before another; without one, to the end. */
export interface Tenure {
  readonly personRef: PersonRef
  readonly roleFamily: RoleFamily
  readonly from: Day
  readonly until?: Day
}

export interface District {
  readonly unitId: UnitId
  readonly department: UnitId
  readonly manager: PersonRef
  readonly safetyRep: PersonRef
}

export interface Workplace {
  readonly name: string
  readonly unitId: UnitId
  readonly serviceArea: ServiceArea
  readonly manager: PersonRef
  /** Each post with those who have held it, one after the other. */
  readonly posts: ReadonlyArray<ReadonlyArray<Tenure>>
  /** Where it lies, from a day on: itself and all above it. */
  readonly lies: readonly [{ readonly from: Day; readonly path: Path }, ...ReadonlyArray<{ from: Day; path: Path }>]
  /** The day it goes on in another, and in which. */
  readonly merges?: { readonly on: Day; readonly into: UnitId }
}

export interface City {
  readonly seed: number
  readonly from: Day
  readonly to: Day
  /** Everything stood since this day, so that what is reported late happened in a city. */
  readonly founded: Day
  readonly unitId: UnitId
  readonly districts: ReadonlyArray<District>
  readonly workplaces: readonly [Workplace, ...ReadonlyArray<Workplace>]
  readonly administrator: PersonRef
  readonly coordinator: PersonRef
  readonly boardOfficer: PersonRef
}

export interface Size {
  /** What everything is drawn from: the same seed and size, the same city. */
  readonly seed: number
  /** How many incidents are reported, with those that turn out to be one and the same. */
  readonly incidents: number
  /** The first day of the history. */
  readonly from: Day
  /** The day after its last. */
  readonly to: Day
}

const areas = [
  "financialAssistance",
  "childrenAndYoungPeople",
  "substanceUse",
  "disability",
  "olderPeople",
  "socialPsychiatry"
] as const satisfies ReadonlyArray<ServiceArea>
const families = ["socialWorker", "socialWorker", "careAssessor", "treatmentStaff", "administrator"] as const

const postsInUnit = 12
/** So that one unit does not have more to handle than its manager could. */
const incidentsInUnit = 120
const tenureDays = [300, 1600] as const

const tenures = (dice: Dice, personOf: (nth: number) => PersonRef, founded: Day, to: Day, turnover: boolean) => {
  const roleFamily = dice.pick(families)
  const post: Array<Tenure> = []
  for (let from = founded; from < to;) {
    const until = addDays(from, dice.between(...tenureDays))
    const stays = !turnover || until >= to
    post.push({ personRef: personOf(post.length), roleFamily, from, ...(stays ? {} : { until }) })
    if (stays) break
    from = until
  }
  return post
}

interface Place {
  readonly district: District
  readonly name: string
  readonly area: ServiceArea
}

/** The days of the two reorganisations: the second unit goes on in the first, the third moves to another district. */
const reorganised = ({ from, to }: Size) => {
  const days = daysBetween(from, to)
  return { merges: addDays(from, Math.floor(days * 0.5)), moves: addDays(from, Math.floor(days * 0.65)) }
}

const id = ({ seed }: Size, ...names: ReadonlyArray<string>): string => idOf(String(seed), ...names)
const person = (size: Size, name: string): PersonRef => PersonRef.make(id(size, "person", name))
const unit = (size: Size, name: string): UnitId => UnitId.make(id(size, "unit", name))

const districtOf = (size: Size, name: string): District => ({
  unitId: unit(size, name),
  department: unit(size, `${name} department`),
  manager: person(size, `${name} manager`),
  safetyRep: person(size, `${name} safety representative`)
})

const workplaceOf = (size: Size, founded: Day, places: ReadonlyArray<Place>, nth: number, place: Place): Workplace => {
  const { area, district, name } = place
  const city = unit(size, "city")
  const pathIn = ({ department, unitId }: District): Path => [unit(size, name), department, unitId, city]
  const { merges, moves } = reorganised(size)
  const elsewhere = places.find((other) => other.district !== district)?.district
  const [first] = places
  const isMerged = nth === 1 && first !== undefined
  return {
    name,
    unitId: unit(size, name),
    serviceArea: area,
    manager: person(size, `${name} manager`),
    posts: Array.from({ length: postsInUnit }, (_, post) =>
      tenures(
        diceOf(String(size.seed), name, "post", String(post)),
        (holder) => person(size, `${name} ${post} ${holder}`),
        founded,
        size.to,
        !isMerged
      )
    ),
    lies: [
      { from: founded, path: pathIn(district) },
      ...(nth === 2 && elsewhere !== undefined ? [{ from: moves, path: pathIn(elsewhere) }] : [])
    ],
    ...(isMerged && { merges: { on: merges, into: unit(size, first.name) } })
  }
}

/** Reports come up to this many days after what happened: the city stood then too. */
const stoodBefore = 400

/** Draws the plan of a city large enough for its incidents: at least two districts with two units each. */
export const cityOf = (size: Size): City => {
  const founded = addDays(size.from, -stoodBefore)
  const units = Math.max(4, Math.ceil(size.incidents / incidentsInUnit))
  const districts = Array.from({ length: Math.max(2, Math.ceil(units / 8)) }, (_, nth) =>
    districtOf(size, `District ${nth + 1}`)
  )
  const perDistrict = Math.ceil(units / districts.length)
  const places = districts.flatMap((district, nth) =>
    Array.from({ length: perDistrict }, (_, within): Place => {
      const area = areas[within % areas.length] ?? "other"
      return { district, area, name: `Unit ${nth + 1}-${within + 1}` }
    })
  )
  const [first, ...others] = places.map((place, nth) => workplaceOf(size, founded, places, nth, place))
  if (first === undefined) throw new RangeError("a city has at least one unit")
  return {
    ...size,
    founded,
    unitId: unit(size, "city"),
    districts,
    workplaces: [first, ...others],
    administrator: person(size, "administrator"),
    coordinator: person(size, "coordinator"),
    boardOfficer: person(size, "board officer")
  }
}

/** The unit and all above it, as they lay on a day. */
export const pathOn = ({ lies }: Workplace, day: Day): Path =>
  (lies.findLast(({ from }) => from <= day) ?? lies[0]).path

/** Whether somebody holds their post on a day. */
export const worksOn = ({ from, until }: Tenure, day: Day): boolean =>
  from <= day && (until === undefined || day < until)

/** Those who held a post all the time between two days. */
export const staffBetween = ({ posts }: Workplace, from: Day, to: Day): ReadonlyArray<Tenure> =>
  posts.flat().filter((tenure) => worksOn(tenure, from) && worksOn(tenure, to))

/** Whether the unit was there, in the same place, all the time between two days. */
export const stood = (workplace: Workplace, from: Day, to: Day): boolean =>
  pathOn(workplace, from) === pathOn(workplace, to) && (workplace.merges === undefined || to < workplace.merges.on)
