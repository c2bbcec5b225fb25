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
  /** The day it goes on in others, and in which: in one it is merged into, or in those it is split into. */
  readonly ends?: { readonly on: Day; readonly into: Path }
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
  readonly auditor: PersonRef
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

/** The days of the reorganisations: the second unit goes on in the first, the third moves to another district, the fourth is split. */
const reorganised = ({ from, to }: Size) => {
  const days = daysBetween(from, to)
  const at = (share: number) => addDays(from, Math.floor(days * share))
  return { merges: at(0.5), moves: at(0.65), splits: at(0.8) }
}
/** Which of the units each happens to. */
const reorganisedUnits = { merged: 1, moved: 2, split: 3 }

const id = ({ seed }: Size, ...names: ReadonlyArray<string>): string => idOf(String(seed), ...names)
const person = (size: Size, name: string): PersonRef => PersonRef.make(id(size, "person", name))
const unit = (size: Size, name: string): UnitId => UnitId.make(id(size, "unit", name))

const districtOf = (size: Size, name: string): District => ({
  unitId: unit(size, name),
  department: unit(size, `${name} department`),
  manager: person(size, `${name} manager`),
  safetyRep: person(size, `${name} safety representative`)
})

const pathIn = (size: Size, name: string, { department, unitId }: District): Path => [
  unit(size, name),
  department,
  unitId,
  unit(size, "city")
]

/** What the units are called that a unit is split into. */
const halvesOf = (name: string) => [`${name} A`, `${name} B`] as const

/** When a unit ends, and what it goes on in. */
const endOf = (size: Size, places: ReadonlyArray<Place>, nth: number, { name }: Place): Workplace["ends"] => {
  const { merges, splits } = reorganised(size)
  const [first] = places
  if (nth === reorganisedUnits.merged && first !== undefined) return { on: merges, into: [unit(size, first.name)] }
  if (nth !== reorganisedUnits.split) return undefined
  const [one, other] = halvesOf(name)
  return { on: splits, into: [unit(size, one), unit(size, other)] }
}

const workplaceOf = (size: Size, founded: Day, places: ReadonlyArray<Place>, nth: number, place: Place): Workplace => {
  const { area, district, name } = place
  const elsewhere = places.find((other) => other.district !== district)?.district
  const moves = nth === reorganisedUnits.moved && elsewhere !== undefined
  const ends = endOf(size, places, nth, place)
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
        ends === undefined
      )
    ),
    lies: [
      { from: founded, path: pathIn(size, name, district) },
      ...(moves ? [{ from: reorganised(size).moves, path: pathIn(size, name, elsewhere) }] : [])
    ],
    ...(ends && { ends })
  }
}

/** The units that another one is split into: half of its staff each, one under its manager and one under somebody new. */
const halves = (size: Size, place: Place, whole: Workplace): ReadonlyArray<Workplace> => {
  const { ends, posts, serviceArea } = whole
  if (ends === undefined) return []
  return halvesOf(place.name).map((name, half) => ({
    name,
    unitId: unit(size, name),
    serviceArea,
    manager: half === 0 ? whole.manager : person(size, `${name} manager`),
    posts: posts
      .filter((_, nth) => nth % 2 === half)
      .map((post) => post.map((tenure) => ({ ...tenure, from: ends.on }))),
    lies: [{ from: ends.on, path: pathIn(size, name, place.district) }]
  }))
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
  const split = places[reorganisedUnits.split]
  const whole = others[reorganisedUnits.split - 1]
  if (first === undefined) throw new RangeError("a city has at least one unit")
  return {
    ...size,
    founded,
    unitId: unit(size, "city"),
    districts,
    workplaces: [first, ...others, ...(split && whole ? halves(size, split, whole) : [])],
    administrator: person(size, "administrator"),
    coordinator: person(size, "coordinator"),
    boardOfficer: person(size, "board officer"),
    auditor: person(size, "auditor")
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
  workplace.lies[0].from <= from &&
  pathOn(workplace, from) === pathOn(workplace, to) &&
  (workplace.ends === undefined || to < workplace.ends.on)

/** The district that a unit of this path lies in. */
export const districtIn = ({ districts }: City, path: Path): District => {
  const found = districts.find(({ unitId }) => path.includes(unitId))
  if (found === undefined) throw new RangeError("every unit lies in a district")
  return found
}
