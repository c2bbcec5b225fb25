/** Measures of what people know and practise, and of what they say when they leave. */
import { policyFor } from "../../catalogue/policyInForce.ts"
import type { MemberRow } from "../../organisation/view/row.ts"
import { pathOf, subtree } from "../../organisation/view/tree.ts"
import { holdsOn } from "../../vocabulary/period.ts"
import { addDays, type Day } from "../../vocabulary/time.ts"
import { Result } from "effect"
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Asked } from "./asked.ts"
import { type Counts, groupedBy, type NotMeasured, notMeasured, tabulated } from "./counts.ts"

const lastDay = ({ question: { to } }: Asked): Day => addDays(to, -1)

interface Current {
  readonly member: MemberRow
  readonly unitId: UnitId
}

/** Who works in the scope on the last day. Somebody who serves several of its units is there once, by the first. */
const currentIn = (asked: Asked): ReadonlyArray<Current> => {
  const day = lastDay(asked)
  const units = new Set(subtree(asked.known.units, asked.question.scope, day))
  return asked.known.members.flatMap((member) => {
    const here = member.memberships.find((one) => units.has(one.unitId) && holdsOn(one, day))
    return here === undefined ? [] : [{ member, unitId: here.unitId }]
  })
}

const rank = { read: 1, trained: 2, practised: 3 } as const

/**
 * ST-12: how many of those who work there on the last day know the rules that are in force in their unit: have read them, been trained,
 * or practised.
 */
export const routineFamiliarity = (asked: Asked): Counts | NotMeasured => {
  const { editions, knowledge, units } = asked.known
  const day = lastDay(asked)
  const members = currentIn(asked)
  if (members.length === 0) return notMeasured("notRecorded")
  const known = new Map(knowledge.map((row) => [row.personRef, row] as const))
  const versionIn = (unitId: UnitId): string =>
    policyFor(
      editions,
      Result.getOrElse(pathOf(units, unitId, day), (): ReadonlyArray<UnitId> => []),
      day
    ).version
  const cellOf = ({ member, unitId }: Current): string => {
    const current = versionIn(unitId).split("+")
    const ways =
      known
        .get(member.memberRef)
        ?.routines.filter(({ version }) => version === versionIn(unitId) || current.at(-1) === version) ?? []
    return ways.map(({ how }) => how).toSorted((a, b) => rank[b] - rank[a])[0] ?? "notRead"
  }
  const cells = groupedBy(
    members,
    ["practised", "trained", "read", "notRead"],
    cellOf,
    ({ member }) => member.memberRef
  )
  return {
    _tag: "counts",
    countUnit: "persons",
    sums: tabulated(cells),
    shares: [
      { name: "acknowledged", of: ["read", "trained", "practised"], outOf: ["total"] },
      { name: "trained", of: ["trained", "practised"], outOf: ["total"] },
      { name: "practised", of: ["practised"], outOf: ["total"] }
    ],
    beside: []
  }
}

/** ST-13: which units have practised in the period; how many exercises there were, and how many took part. */
export const exerciseCoverage = (asked: Asked): Counts => {
  const { exercises, units } = asked.known
  const { from, scope, to } = asked.question
  const below = subtree(units, scope, lastDay(asked))
  const within = new Set(below)
  const held = exercises.filter(
    ({ byUnit, heldOn }) =>
      heldOn !== undefined && from <= heldOn && heldOn < to && byUnit.some(({ unitId }) => within.has(unitId))
  )
  const took = held.flatMap(({ byUnit }) => byUnit.filter(({ unitId }) => within.has(unitId)))
  const practised = new Set(took.map(({ unitId }) => unitId))
  const parents = new Set([...units.values()].flatMap((unit) => unit.parents.map(({ parent }) => parent)))
  const working = below.filter((unitId) => !parents.has(unitId) || practised.has(unitId))
  const cells = groupedBy(
    working,
    ["practised", "notPractised"],
    (unitId) => (practised.has(unitId) ? "practised" : "notPractised"),
    (unitId) => unitId
  )
  return {
    _tag: "counts",
    countUnit: "units",
    sums: tabulated(cells),
    shares: [{ name: "practised", of: ["practised"], outOf: ["total"] }],
    beside: [
      { name: "exercises", number: held.length },
      { name: "participations", number: took.reduce((sum, { participants }) => sum + participants, 0) },
      { name: "members", number: currentIn(asked).length }
    ]
  }
}

/**
 * ST-16: what those who left said of threats. No share is told of fewer answers than the rules say: that nobody said so is an answer
 * only together with how many conversations it rests on.
 */
export const exitReasons = (asked: Asked): Counts | NotMeasured => {
  const { from, scope, to } = asked.question
  const interviews = asked.known.members.flatMap(({ exitInterviews = [], memberRef }) =>
    exitInterviews
      .filter(({ on, unitId }) => {
        const path = Result.getOrElse(pathOf(asked.known.units, unitId, on), (): ReadonlyArray<UnitId> => [unitId])
        return from <= on && on < to && path.includes(scope)
      })
      .map(({ on, threatContributed }) => ({ id: `${memberRef}.${on}`, said: threatContributed }))
  )
  if (interviews.length === 0) return notMeasured("notRecorded")
  const cells = groupedBy(
    interviews,
    ["yes", "no", "declined", "notAsked"],
    ({ said }) => said,
    ({ id }) => id
  )
  const answered = interviews.filter(({ said }) => said === "yes" || said === "no").length
  return {
    _tag: "counts",
    countUnit: "interviews",
    sums: tabulated(cells),
    shares:
      answered < asked.known.policy.exitShareMinAnswers
        ? []
        : [{ name: "threatContributed", of: ["yes"], outOf: ["yes", "no"] }],
    beside: []
  }
}
