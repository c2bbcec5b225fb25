/** A figure is weighed and frozen: the one place where a number is let out of the house. */
import { Command } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { revealedWith } from "../../disclosure/difference.ts"
import { isShown, shown, type Value } from "../../disclosure/suppression.ts"
import { countOf, protectedTable, type Sum } from "../../disclosure/table.ts"
import { unitHistory, wrongPath } from "../../organisation/facts.ts"
import { cityPolicy, policyOn } from "../../policy/facts.ts"
import { type ReleaseId, PersonRef } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import { isFiltered, readersOf, thresholdFor } from "../../vocabulary/statistic.ts"
import { addDays, dayOf } from "../../vocabulary/time.ts"
import { HarmAssessment } from "../../vocabulary/words.ts"
import {
  DenominatorTooSmall,
  FigureMalformed,
  OfficialNotNamed,
  OverrideNotNeeded,
  ReleaseIdTaken,
  SuppressionRequired,
  WouldReveal,
  WouldRevealByDifference
} from "../error.ts"
import { Counted, ReleaseApproved } from "../event.ts"
import { mayBeKnown, type Released, releasesSoFar, releaseStanding } from "../facts.ts"

const fields = ReleaseApproved.fields

/** A number of the table as it was counted, small ones too; `overview` computes them from the rows at the position. */
const CountedSum = Schema.Struct({
  key: Schema.NonEmptyString,
  kind: Schema.Literals(["cell", "margin", "total"]),
  members: Schema.Array(Counted),
  within: Schema.Array(Schema.String)
})

const input = {
  releaseId: fields.releaseId,
  unitPath: fields.unitPath,
  question: fields.question,
  position: fields.position,
  calculation: fields.calculation,
  countUnit: fields.countUnit,
  population: fields.population,
  percentages: fields.percentages,
  beside: fields.beside,
  sums: Schema.NonEmptyArray(CountedSum),
  /** Numbers that must be shown. Left out, whatever may be shown is. */
  show: Schema.optionalKey(Schema.NonEmptyArray(Schema.String)),
  /** The harm of showing them has been weighed (OSL), by whoever gives the command. */
  override: Schema.optionalKey(Schema.Struct({ official: PersonRef, harmAssessment: HarmAssessment }))
}
type Input = Schema.Struct.Type<typeof input>

const isWhole = ({ question, sums, unitPath }: Input): boolean => {
  const keys = new Set(sums.map(({ key }) => key))
  const [total, ...others] = sums.filter(({ kind }) => kind === "total")
  const all = new Set(total?.members.map(({ id }) => id))
  return (
    keys.size === sums.length &&
    total !== undefined &&
    others.length === 0 &&
    question.from < question.to &&
    question.scope === unitPath[0] &&
    sums.every(({ members, within }) => within.every((key) => keys.has(key)) && members.every(({ id }) => all.has(id)))
  )
}

interface Protected {
  readonly sums: ReadonlyArray<Sum>
  readonly values: ReadonlyArray<Value>
  readonly plain: boolean
}

const protectedBy = ({ population, question, sums: given }: Input, rules: PolicyValues): Protected => {
  const largeScope = population >= rules.smallPopulation
  const plain = largeScope && !isFiltered(question)
  const sums = given.map((sum) => ({ ...sum, ...(plain && sum.kind === "total" ? { plainOf: question.scope } : {}) }))
  const filtered = isFiltered(question) || given.length > 1
  return {
    sums,
    plain,
    values: protectedTable(sums, { k: rules[thresholdFor[question.audience]], largeScope }, filtered)
  }
}

/** The releases that would give a small number away with this one, by what each class of its readers has seen before. */
const differencesOf = (
  { countUnit, question }: Input,
  earlier: ReadonlyArray<Released>,
  seen: ReadonlyArray<Sum>,
  rules: PolicyValues
): ReadonlyArray<ReleaseId> => {
  const comparable = earlier.filter((one) => mayBeKnown(one) && one.countUnit === countUnit)
  const found = readersOf[question.audience].flatMap((reader) =>
    revealedWith(
      comparable
        .filter(({ audience }) => audience === "public" || audience === reader)
        .map(({ releaseId, shown: numbers }) => ({ id: releaseId, shown: numbers })),
      seen,
      rules[thresholdFor[reader]]
    )
  )
  return comparable.filter(({ releaseId }) => found.includes(releaseId)).map(({ releaseId }) => releaseId)
}

const groupsOf = (
  sums: ReadonlyArray<Sum>,
  values: ReadonlyArray<Value>
): (typeof ReleaseApproved)["Type"]["groups"] => {
  const groups = new Map<string, { cells: Array<number>; members: Array<Counted> }>()
  const cellsOf = new Map<string, { readonly member: Counted; readonly cells: Array<number> }>()
  for (const [index, { members }] of sums.entries()) {
    const value = values[index]
    if (value === undefined || !isShown(value)) continue
    for (const member of members) {
      const known = cellsOf.get(member.id)
      if (known === undefined) cellsOf.set(member.id, { member, cells: [index] })
      else known.cells.push(index)
    }
  }
  for (const { cells, member } of cellsOf.values()) {
    const group = groups.get(cells.join(",")) ?? { cells, members: [] }
    group.members.push(member)
    groups.set(cells.join(","), group)
  }
  return [...groups.values()]
}

const figureOf = ([first, ...more]: readonly [Sum, ...Array<Sum>], values: ReadonlyArray<Value>) => {
  const cell = ({ key, kind, ...sum }: Sum, value: Value | undefined) => ({
    key,
    kind,
    value: value ?? shown(countOf(sum))
  })
  return [cell(first, values[0]), ...more.map((sum, index) => cell(sum, values[index + 1]))] as const
}

/** The values with what was asked for shown as it is, and which of them may not be. */
const asAsked = ({ show }: Input, { sums, values }: Protected) => {
  const revealed = sums.filter(({ key }, index) => show?.includes(key) === true && values[index]?._tag === "hidden")
  return {
    revealed: revealed.map(({ key }) => key),
    values: values.map((value, index) => {
      const sum = sums[index]
      return sum !== undefined && revealed.includes(sum) ? shown(countOf(sum)) : value
    })
  }
}

type Refused =
  | FigureMalformed
  | SuppressionRequired
  | WouldReveal
  | WouldRevealByDifference
  | DenominatorTooSmall
  | OverrideNotNeeded
  | OfficialNotNamed

const refusedFor = (
  { override, percentages, question, releaseId }: Input,
  { sums, values }: Protected,
  {
    revealed,
    differences,
    rules
  }: { revealed: ReadonlyArray<string>; differences: ReadonlyArray<ReleaseId>; rules: PolicyValues },
  actor: string
): Refused | undefined => {
  const total = sums.findIndex(({ kind }) => kind === "total")
  const [first, ...more] = revealed
  const [older, ...others] = differences
  if (override === undefined) {
    if (values[total]?._tag === "hidden") return new SuppressionRequired({ releaseId })
    if (first !== undefined) return new WouldReveal({ releaseId, cells: [first, ...more] })
    if (older !== undefined) return new WouldRevealByDifference({ releaseId, releases: [older, ...others] })
  } else {
    if (actor !== String(override.official)) return new OfficialNotNamed({ releaseId })
    if (override.harmAssessment.subject !== String(releaseId)) return new FigureMalformed({ releaseId })
    if (first === undefined && older === undefined) return new OverrideNotNeeded({ releaseId })
  }
  const counted = sums[total]
  const outOf = counted === undefined ? 0 : countOf(counted)
  return percentages && question.audience === "public" && outOf < rules.percentDenominator
    ? new DenominatorTooSmall({ releaseId })
    : undefined
}

/**
 * Lets a figure out: what may be shown to its audience, alone and beside every figure that was let out before it.
 *
 * The input holds the table as it was counted at a position of the log, which anybody can count again: `recomputed` of the overview
 * does, and an auditor compares.
 *
 * @example
 * handle(ReleaseStatistic)({ releaseId, unitPath, ...counted(question, known), percentages: false }, envelope)
 */
export const ReleaseStatistic = Command.make("ReleaseStatistic", {
  input,
  reads: ({ releaseId, unitPath }) => ({
    standing: releaseStanding(releaseId),
    units: unitPath.map((unitId) => unitHistory(unitId)),
    policy: cityPolicy("city"),
    earlier: releasesSoFar()
  }),
  emits: [ReleaseApproved],
  refuses: [
    ReleaseIdTaken,
    FigureMalformed,
    UnitNotActiveThen,
    UnitElsewhereThen,
    SuppressionRequired,
    WouldReveal,
    WouldRevealByDifference,
    DenominatorTooSmall,
    OverrideNotNeeded,
    OfficialNotNamed
  ],
  policy: ({ policy }, { now }) => policyOn(policy, dayOf(now)).version,
  decide: (asked, { earlier, policy, standing, units }, { actor, now }) => {
    const { override, question, releaseId, show: _show, sums, unitPath, ...kept } = asked
    if (standing.state === "approved" || standing.state === "withdrawn") {
      return Result.fail(new ReleaseIdTaken({ releaseId }))
    }
    if (!isWhole(asked)) return Result.fail(new FigureMalformed({ releaseId }))
    const wrong = wrongPath(unitPath, units, addDays(question.to, -1))
    if (wrong !== undefined) return Result.fail(wrong)
    const rules = policyOn(policy, dayOf(now)).values
    const table = protectedBy(asked, rules)
    const { revealed, values } = asAsked(asked, table)
    const seen = table.sums.filter((_, index) => values[index]?._tag === "shown")
    const differences = differencesOf(asked, earlier, seen, rules)
    const refused = refusedFor(asked, table, { revealed, differences, rules }, actor)
    if (refused !== undefined) return Result.fail(refused)
    return Result.succeed([
      ReleaseApproved({
        ...kept,
        releaseId,
        unitPath,
        question,
        threshold: rules[thresholdFor[question.audience]],
        figure: figureOf(sums, values),
        groups: groupsOf(table.sums, values),
        plain: table.plain,
        ...(override === undefined ? {} : { ...override, overridden: { cells: revealed, releases: differences } })
      })
    ])
  }
})
