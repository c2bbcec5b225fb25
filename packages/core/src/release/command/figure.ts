/** A figure is weighed and frozen: the one place where a number is let out of the house. */
import { Command } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { revealedWith } from "../../disclosure/difference.ts"
import { type Figure, frozen } from "../../disclosure/figure.ts"
import { countOf, type Sum } from "../../disclosure/table.ts"
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

/** The releases that would give a small number away with this one, by what each class of its readers has seen before. */
const differencesOf = (
  { countUnit, question }: Input,
  earlier: ReadonlyArray<Released>,
  seen: ReadonlyArray<Sum>,
  rules: PolicyValues
): ReadonlyArray<ReleaseId> => {
  const comparable = earlier.filter((one) => mayBeKnown(one) && one.countUnit === countUnit)
  const found = new Set(
    readersOf[question.audience].flatMap((reader) =>
      revealedWith(
        comparable
          .filter(({ audience }) => audience === "public" || audience === reader)
          .map(({ releaseId, shown: numbers }) => ({ id: releaseId, shown: numbers })),
        seen,
        rules[thresholdFor[reader]]
      )
    )
  )
  return comparable.filter(({ releaseId }) => found.has(releaseId)).map(({ releaseId }) => releaseId)
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
  { override, percentages, question, releaseId, sums }: Input,
  { revealed, totalShown }: Figure,
  differences: ReadonlyArray<ReleaseId>,
  { percentDenominator }: PolicyValues,
  actor: string
): Refused | undefined => {
  const [first, ...more] = revealed
  const [older, ...others] = differences
  if (override === undefined) {
    if (!totalShown) return new SuppressionRequired({ releaseId })
    if (first !== undefined) return new WouldReveal({ releaseId, cells: [first, ...more] })
    if (older !== undefined) return new WouldRevealByDifference({ releaseId, releases: [older, ...others] })
  } else {
    if (actor !== String(override.official)) return new OfficialNotNamed({ releaseId })
    if (override.harmAssessment.subject !== String(releaseId)) return new FigureMalformed({ releaseId })
    if (first === undefined && older === undefined) return new OverrideNotNeeded({ releaseId })
  }
  const total = sums.find(({ kind }) => kind === "total")
  return percentages && question.audience === "public" && (total ? countOf(total) : 0) < percentDenominator
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
    const { override, question, releaseId, show, sums, unitPath, ...kept } = asked
    if (standing.state === "approved" || standing.state === "withdrawn") {
      return Result.fail(new ReleaseIdTaken({ releaseId }))
    }
    if (!isWhole(asked)) return Result.fail(new FigureMalformed({ releaseId }))
    const wrong = wrongPath(unitPath, units, addDays(question.to, -1))
    if (wrong !== undefined) return Result.fail(wrong)
    const rules = policyOn(policy, dayOf(now)).values
    const threshold = rules[thresholdFor[question.audience]]
    const largeScope = kept.population >= rules.smallPopulation
    const terms = { threshold, largeScope, filtered: isFiltered(question), scope: question.scope, show: show ?? [] }
    const table = frozen(sums, terms)
    const differences = differencesOf(asked, earlier, table.seen, rules)
    const refused = refusedFor(asked, table, differences, rules, actor)
    if (refused !== undefined) return Result.fail(refused)
    const { figure, groups, plain, revealed } = table
    const [first, ...more] = figure
    if (first === undefined) return Result.fail(new FigureMalformed({ releaseId }))
    return Result.succeed([
      ReleaseApproved({
        ...kept,
        releaseId,
        unitPath,
        question,
        threshold,
        largeScope,
        figure: [first, ...more],
        groups,
        plain,
        ...(override === undefined ? {} : { ...override, overridden: { cells: revealed, releases: differences } })
      })
    ])
  }
})
