/** Measures of those exposed: for 100 person years, hit again, and whether the support was enough. */
import { headcountOf, subtree } from "../../organisation/view/tree.ts"
import { addDays, Day, daysBetween } from "../../vocabulary/time.ts"
import type { Asked, Row } from "./asked.ts"
import { type Counts, groupedBy, type NotMeasured, notMeasured, tabulated } from "./counts.ts"

/** The first day of each month of a period. */
const monthsOf = (from: Day, to: Day): ReadonlyArray<Day> => {
  const months: Array<Day> = []
  for (let month = Day.make(`${from.slice(0, 7)}-01`); month < to;) {
    months.push(month)
    month = Day.make(`${addDays(month, 31).slice(0, 7)}-01`)
  }
  return months
}

interface Population {
  readonly personYears: number
  readonly consultants: boolean
  readonly students: boolean
  readonly missingMonths: number
}

/** Who worked there, month by month. A month is missing when a unit with nothing below it had not been counted. */
const populationOf = ({ known: { units }, question: { from, scope, to } }: Asked): Population => {
  const counts = monthsOf(from, to).map((month) => {
    const counted = headcountOf(units, scope, month)
    const below = subtree(units, scope, month)
    const parents = new Set([...units.values()].flatMap(({ parents: above }) => above.map(({ parent }) => parent)))
    const missing = counted.uncounted.some((unit) => !parents.has(unit))
    return { ...counted, missing: missing || counted.uncounted.length === below.length }
  })
  const sum = counts.reduce((total, one) => total + one.employees + one.consultants + one.students, 0)
  return {
    personYears: sum / 12,
    consultants: counts.some(({ consultants }) => consultants > 0),
    students: counts.some(({ students }) => students > 0),
    missingMonths: counts.filter(({ missing }) => missing).length
  }
}

/** Whether the incident hit somebody of those who are counted; one that names nobody exposed is counted too. */
const hits = ({ facts: { exposures } }: Row, { consultants, students }: Population): boolean =>
  exposures.length === 0 ||
  exposures.some(
    ({ employment }) => employment === "employee" || (employment === "consultant" ? consultants : students)
  )

/** ST-05: incidents for 100 person years of those who are counted. Not calculated when more than one month's headcount is missing. */
export const per100 = (asked: Asked): Counts | NotMeasured => {
  const population = populationOf(asked)
  if (population.missingMonths > 1 || population.personYears === 0) return notMeasured("noHeadcount")
  const members = asked.rows.filter((row) => hits(row, population)).map(({ incidentId }) => ({ id: incidentId }))
  return {
    _tag: "counts",
    countUnit: "incidents",
    sums: tabulated({}, members),
    shares: [],
    beside: [{ name: "personYears", number: population.personYears }],
    rates: [{ name: "per100", of: "total", per: population.personYears, scale: 100 }]
  }
}

const dayIn = ({ question: { basis } }: Asked, { occurredOn, reportedOn }: Row): Day | undefined =>
  basis === "reported" ? reportedOn : occurredOn

/** ST-07: of those exposed in the period, how many had been exposed before within 365 days. */
export const repeatExposure = (asked: Asked): Counts => {
  const { from, to } = asked.question
  const daysOf = new Map<string, Array<Day>>()
  for (const row of asked.within) {
    const day = dayIn(asked, row)
    if (day === undefined || day >= to) continue
    for (const person of new Set(row.exposures.map(({ personRef }) => personRef))) {
      daysOf.set(person, [...(daysOf.get(person) ?? []), day])
    }
  }
  const persons = [...daysOf].flatMap(([id, days]) => {
    const ordered = days.toSorted()
    if (!ordered.some((day) => day >= from)) return []
    const again = ordered.some((day, index) => {
      const before = ordered[index - 1]
      return day >= from && before !== undefined && daysBetween(before, day) < 365
    })
    return [{ id, cell: again ? "repeated" : "once" }]
  })
  return {
    _tag: "counts",
    countUnit: "persons",
    sums: tabulated(
      groupedBy(
        persons,
        ["repeated", "once"],
        ({ cell }) => cell,
        ({ id }) => id
      )
    ),
    shares: [{ name: "repeated", of: ["repeated"], outOf: ["total"] }],
    beside: []
  }
}

const questions = ["sufficient", "relevant", "enoughFromEmployer"] as const

/** ST-08: where it was at least moderately serious, what the exposed person answered last about the support, and how many did not. */
export const supportSufficiency = ({ rows }: Asked): Counts => {
  const exposures = rows
    .filter(({ facts }) => (facts.severity ?? 0) >= 2)
    .flatMap(({ exposures: those, facts }) =>
      those.map(({ exposureId }) => ({
        id: exposureId,
        answers: facts.answers.find((one) => one.exposureId === exposureId)
      }))
    )
  const those = (holds: (one: (typeof exposures)[number]) => boolean) =>
    exposures.filter(holds).map(({ id }) => ({ id }))
  const cells = Object.fromEntries(
    questions.flatMap((question) =>
      (["yes", "partly", "no"] as const).map((answer) => [
        `${question}:${answer}`,
        those(({ answers }) => answers?.[question] === answer)
      ])
    )
  )
  return {
    _tag: "counts",
    countUnit: "exposures",
    sums: tabulated(
      { ...cells, noAnswer: those(({ answers }) => answers === undefined) },
      those(() => true)
    ),
    shares: [
      ...questions.map((question) => ({ name: question, of: [`${question}:yes`], outOf: ["total"] })),
      { name: "noAnswer", of: ["noAnswer"], outOf: ["total"] }
    ],
    beside: []
  }
}
