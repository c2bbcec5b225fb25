/**
 * Invariant 6 over a synthetic history, of which figures are asked for at random: no number that was let out is a small one, nor gives
 * a small one away beside another. Judged by the sets that the shown numbers count, never by the code that lets them out.
 */
import { assert, describe, layer } from "@effect/vitest"
import { ActorRef, CommandId, handle, layerMemory, Projection } from "@trygglogg/log"
import { Effect, Layer, Result } from "effect"
import { IncidentReported } from "../../src/incident/event.ts"
import type { KnownForMeasures } from "../../src/overview/measures/asked.ts"
import { countedForRelease } from "../../src/overview/measures/released.ts"
import { ReleaseStatistic } from "../../src/release/command/figure.ts"
import { releases } from "../../src/release/projection.ts"
import type { ReleaseRow } from "../../src/release/view.ts"
import { diceOf } from "../../src/testing/dice.ts"
import { ReleaseId, type UnitId } from "../../src/vocabulary/ids.ts"
import type { Question } from "../../src/vocabulary/statistic.ts"
import { addMonths } from "../../src/vocabulary/time.ts"
import { head, knownAt } from "../release/onLog.ts"
import { give, history, small } from "./history.ts"
import { eventsOf } from "./reading.ts"

/** Milliseconds: a history on a machine that does other things too. */
const patience = 120_000

/** What a reader can count: a shown number, or all shown cells of a table that lie beside each other. */
interface Known {
  readonly release: string
  readonly ids: ReadonlySet<string>
  readonly plain: boolean
  readonly threshold: number
}

const knownOf = ({ frozen, releaseId }: ReleaseRow): ReadonlyArray<Known> => {
  if (frozen === undefined || frozen.countUnit !== "incidents" || frozen.overridden !== undefined) return []
  const { figure, groups, largeScope, threshold } = frozen
  const shown = figure.flatMap(({ kind, value }, index) => {
    if (value._tag === "hidden") return []
    const ids = new Set(
      groups.filter(({ cells }) => cells.includes(index)).flatMap(({ members }) => members.map(({ id }) => id))
    )
    assert.strictEqual(ids.size, value.count)
    return [{ release: String(releaseId), ids, kind, plain: largeScope && kind === "total", threshold }]
  })
  const cells = shown.filter(({ kind }) => kind === "cell")
  const together = new Set(cells.flatMap(({ ids }) => [...ids]))
  const apart = cells.reduce((sum, { ids }) => sum + ids.size, 0) === together.size
  return cells.length > 1 && apart
    ? [...shown, { release: String(releaseId), ids: together, plain: false, threshold }]
    : shown
}

const isSmall = (count: number, k: number): boolean => count > 0 && count < k

/** Small numbers among the known ones, and between any two of them of which one holds the other. */
const givenAway = (known: ReadonlyArray<Known>): ReadonlyArray<string> =>
  known.flatMap((one, index) => [
    ...(isSmall(one.ids.size, one.threshold) && !one.plain ? [`${one.release}: ${one.ids.size}`] : []),
    ...known.slice(0, index).flatMap((other) => {
      const [less, more] = one.ids.size < other.ids.size ? [one, other] : [other, one]
      const rest = more.ids.size - less.ids.size
      const k = Math.min(one.threshold, other.threshold)
      if (!isSmall(rest, k) || (one.plain && other.plain) || ![...less.ids].every((id) => more.ids.has(id))) return []
      return [`${more.release} less ${less.release}: ${rest}`]
    })
  ])

const dice = diceOf("figures")

/** Some months of the history, broken down in some way or not at all. */
const asked = (scope: UnitId): Question => {
  const first = dice.pick([0, 1, 2, 3, 6, 9, 12, 18])
  const months = dice.pick([3, 6, 9, 12, 24])
  const by = dice.pick(["place", "form", "unit", "none"] as const)
  return {
    statistic: "incidentCount",
    basis: dice.pick(["reported", "occurred"] as const),
    from: addMonths(small.from, first),
    to: addMonths(small.from, first + months),
    scope,
    forms: dice.pick(["all", "five"] as const),
    audience: "public",
    ...(by === "none" ? {} : { by })
  }
}

const letOut = Effect.fnUntraced(function* (nth: number, scope: UnitId, known: KnownForMeasures) {
  const table = Result.getOrUndefined(countedForRelease(asked(scope), known))
  if (table === undefined) return "Uncounted"
  const outcome = yield* Effect.result(
    handle(ReleaseStatistic)(
      { releaseId: ReleaseId.make(`random-${nth}`), unitPath: [scope], ...table, percentages: false },
      { commandId: CommandId.make(`let out ${nth}`), actor: ActorRef.make("program:test") }
    )
  )
  return Result.isSuccess(outcome) ? "Approved" : outcome.failure._tag
})

const lived = Layer.provideMerge(Layer.effectDiscard(give(small)), Layer.fresh(layerMemory))

describe("figures that are asked for at random", () => {
  layer(lived, { timeout: patience })((it) => {
    it.effect(
      "invariant 6: no shown number is small, nor what two of them differ by, nor one earlier and one later",
      () =>
        Effect.gen(function* () {
          const city = eventsOf(IncidentReported, yield* history)[0]?.event.unitPath.at(-1)
          if (city === undefined) return assert.fail("nothing was reported")
          const outcomes: Array<string> = []
          const now = yield* knownAt(yield* head)
          for (let nth = 0; nth < 25; nth++) outcomes.push(yield* letOut(nth, city, now))
          const rows = [...(yield* Projection.rows(releases)).values()]
          const known = rows.flatMap(knownOf)
          assert.deepStrictEqual(givenAway(known), [])
          // Much was shown, and the rules had something to hold back.
          assert.isAbove(known.length, 20)
          assert.include(outcomes, "Approved")
          assert.include(outcomes, "WouldRevealByDifference")
        })
    )
  })
})
