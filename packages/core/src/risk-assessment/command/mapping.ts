/** A unit's risks are mapped: opened, answered, completed, and made anew when something has changed. */
import { Command } from "@trygglogg/log"
import { Array, Result, Struct } from "effect"
import { mandatoryItems } from "../../catalogue/mapping.ts"
import { memberHistory, rolesOn, unitHistory, wrongPath } from "../../organisation/facts.ts"
import { adoptedPolicies, policyFor } from "../../policy/facts.ts"
import type { MappingId } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { addMonths, dayOf } from "../../vocabulary/time.ts"
import {
  IncidentsNotNamed,
  MappingIdTaken,
  MappingIncomplete,
  MappingIsComplete,
  MappingNotComplete,
  MappingNotFound,
  MappingPeriodReversed,
  MeasureMissing,
  NotSafetyRepHere
} from "../error.ts"
import { MappingCompleted, MappingItemAnswered, MappingOpened, MappingRevisedBecauseOf } from "../event/mapping.ts"
import { mappingState, type OpenedMapping } from "../facts/mapping.ts"

const reads = ({ mappingId }: { readonly mappingId: MappingId }) => ({ mapping: mappingState(mappingId) })

const opened = (
  mappingId: MappingId,
  mapping: OpenedMapping | undefined
): Result.Result<OpenedMapping, MappingNotFound | MappingIsComplete> => {
  if (mapping === undefined) return Result.fail(new MappingNotFound({ mappingId }))
  return mapping.completedOn === undefined ? Result.succeed(mapping) : Result.fail(new MappingIsComplete({ mappingId }))
}

/** Opens the mapping of a unit as it lies today, with its safety representative. */
export const OpenMapping = Command.make("OpenMapping", {
  input: MappingOpened.fields,
  reads: (input) => ({
    ...reads(input),
    units: input.unitPath.map((unitId) => unitHistory(unitId)),
    representative: memberHistory(input.safetyRep)
  }),
  emits: [MappingOpened],
  refuses: [MappingIdTaken, UnitNotActiveThen, UnitElsewhereThen, MappingPeriodReversed, NotSafetyRepHere],
  decide: (input, { mapping, representative, units }, { now }) => {
    const { from, mappingId, safetyRep, to, unitPath } = input
    if (mapping !== undefined) return Result.fail(new MappingIdTaken({ mappingId }))
    const wrong = wrongPath(unitPath, units, dayOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    if (to <= from) return Result.fail(new MappingPeriodReversed({ mappingId, from, to }))
    const represents = rolesOn(representative, dayOf(now)).some(
      ({ role, unitId }) => role === "safetyRepresentative" && unitPath.includes(unitId)
    )
    if (!represents) return Result.fail(new NotSafetyRepHere({ mappingId, memberRef: safetyRep }))
    return Result.succeed([MappingOpened(input)])
  }
})

/** Answers one question. What raises the risk has a measure, or a reason why there is none. */
export const AnswerMappingItem = Command.make("AnswerMappingItem", {
  input: MappingItemAnswered.fields,
  reads,
  emits: [MappingItemAnswered],
  refuses: [MappingNotFound, MappingIsComplete, MeasureMissing],
  decide: (input, { mapping }) => {
    const { item, mappingId, measure, motivation, raisesRisk } = input
    const open = opened(mappingId, mapping)
    if (Result.isFailure(open)) return Result.fail(open.failure)
    return raisesRisk && measure === undefined && motivation === undefined
      ? Result.fail(new MeasureMissing({ mappingId, items: [item] }))
      : Result.succeed([MappingItemAnswered(input)])
  }
})

/** Completes the mapping when every question is answered. The day of the next follows from the rules in force. */
export const CompleteMapping = Command.make("CompleteMapping", {
  input: { ...Struct.omit(MappingCompleted.fields, ["completedOn", "nextDueOn", "unitId"]) },
  reads: (input) => ({ ...reads(input), policy: adoptedPolicies() }),
  emits: [MappingCompleted],
  refuses: [MappingNotFound, MappingIsComplete, MappingIncomplete, MeasureMissing],
  policy: ({ mapping, policy }, { now }) => policyFor(policy, mapping?.unitPath ?? [], dayOf(now)).version,
  decide: (input, { mapping, policy }, { now }) =>
    Result.gen(function* () {
      const { mappingId } = input
      const open = yield* opened(mappingId, mapping)
      const missing = mandatoryItems(dayOf(now)).filter((item) => !open.answered.has(item))
      if (Array.isArrayNonEmpty(missing)) return yield* Result.fail(new MappingIncomplete({ mappingId, missing }))
      const items = [...open.unmet]
      if (Array.isArrayNonEmpty(items)) return yield* Result.fail(new MeasureMissing({ mappingId, items }))
      const { mappingMonths } = policyFor(policy, open.unitPath, dayOf(now)).values
      const completedOn = dayOf(now)
      const nextDueOn = addMonths(completedOn, mappingMonths)
      return [MappingCompleted({ ...input, unitId: open.unitPath[0], completedOn, nextDueOn })]
    })
})

/** Something has changed since: the unit's mapping is due at once. */
export const ReviseMapping = Command.make("ReviseMapping", {
  input: { ...Struct.omit(MappingRevisedBecauseOf.fields, ["on", "unitId"]) },
  reads,
  emits: [MappingRevisedBecauseOf],
  refuses: [MappingNotFound, MappingNotComplete, IncidentsNotNamed],
  decide: (input, { mapping }, { now }) => {
    const { because, incidents, mappingId } = input
    if (mapping === undefined) return Result.fail(new MappingNotFound({ mappingId }))
    if (mapping.completedOn === undefined) return Result.fail(new MappingNotComplete({ mappingId }))
    if (because === "incidents" && incidents.length === 0) return Result.fail(new IncidentsNotNamed({ mappingId }))
    if (mapping.revised) return Result.succeed([])
    const { unitPath } = mapping
    return Result.succeed([MappingRevisedBecauseOf({ ...input, unitId: unitPath[0], on: dayOf(now) })])
  }
})
