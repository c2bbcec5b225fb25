/** A safety representative asks for measures, and the employer answers in time (AML 6:6 a). */
import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { unitHistory, wrongPath } from "../../organisation/facts.ts"
import type { PersonRef, SafetyRequestId } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { addDays, dayOf, dayOfInstant, instantOf } from "../../vocabulary/time.ts"
import {
  AnswerNotDue,
  NotInOwnName,
  RequestGranted,
  RequestIdTaken,
  RequestNotConfirmed,
  RequestNotFound
} from "../error.ts"
import {
  EscalatedToAuthority,
  SafetyRepRequestAnswered,
  SafetyRepRequestConfirmed,
  SafetyRepRequestMade
} from "../event.ts"
import { adoptedPolicies, type MadeRequest, policyFor, safetyRequest } from "../facts.ts"

interface Said {
  readonly requestId: SafetyRequestId
  readonly by: PersonRef
}
const reads = ({ requestId }: { readonly requestId: SafetyRequestId }) => ({ request: safetyRequest(requestId) })

/** The request, told of in one's own name. */
const made = (
  { by, requestId }: Said,
  request: MadeRequest | undefined,
  { actor }: Command.Asker
): Result.Result<MadeRequest, RequestNotFound | NotInOwnName> => {
  if (request === undefined) return Result.fail(new RequestNotFound({ requestId }))
  return actor === String(by) ? Result.succeed(request) : Result.fail(new NotInOwnName({ requestId }))
}

export const MakeSafetyRequest = Command.make("MakeSafetyRequest", {
  input: { ...Struct.omit(SafetyRepRequestMade.fields, ["at"]) },
  reads: (input) => ({ ...reads(input), units: input.unitPath.map((unitId) => unitHistory(unitId)) }),
  emits: [SafetyRepRequestMade],
  refuses: [RequestIdTaken, NotInOwnName, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { request, units }, { actor, now }) => {
    const { madeBy, requestId, unitPath } = input
    if (request !== undefined) return Result.fail(new RequestIdTaken({ requestId }))
    if (actor !== String(madeBy)) return Result.fail(new NotInOwnName({ requestId }))
    const wrong = wrongPath(unitPath, units, dayOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    return Result.succeed([SafetyRepRequestMade({ ...input, at: instantOf(now) })])
  }
})

export const ConfirmSafetyRequest = Command.make("ConfirmSafetyRequest", {
  input: { ...Struct.omit(SafetyRepRequestConfirmed.fields, ["at"]) },
  reads,
  emits: [SafetyRepRequestConfirmed],
  refuses: [RequestNotFound, NotInOwnName],
  decide: (input, { request }, context) =>
    Result.map(made(input, request, context), ({ confirmed }) =>
      confirmed ? [] : [SafetyRepRequestConfirmed({ ...input, at: instantOf(context.now) })]
    )
})

/** The employer's answer, once. A declined request can be granted later by a new one. */
export const AnswerSafetyRequest = Command.make("AnswerSafetyRequest", {
  input: { ...Struct.omit(SafetyRepRequestAnswered.fields, ["at"]) },
  reads,
  emits: [SafetyRepRequestAnswered],
  refuses: [RequestNotFound, NotInOwnName, RequestNotConfirmed],
  decide: (input, { request }, context) =>
    Result.gen(function* () {
      const { requestId } = input
      const { answer, confirmed } = yield* made(input, request, context)
      if (!confirmed) return yield* Result.fail(new RequestNotConfirmed({ requestId }))
      return answer === undefined ? [SafetyRepRequestAnswered({ ...input, at: instantOf(context.now) })] : []
    })
})

/** The safety representative turns to the authority: the answer was no, or did not come in time. */
export const EscalateSafetyRequest = Command.make("EscalateSafetyRequest", {
  input: { ...Struct.omit(EscalatedToAuthority.fields, ["at"]) },
  reads: (input) => ({ ...reads(input), policy: adoptedPolicies() }),
  emits: [EscalatedToAuthority],
  refuses: [RequestNotFound, NotInOwnName, RequestGranted, AnswerNotDue],
  policy: ({ policy, request }, { now }) => policyFor(policy, request?.unitPath ?? [], dayOf(now)).version,
  decide: (input, { policy, request }, context) =>
    Result.gen(function* () {
      const { requestId } = input
      const { answer, escalated, madeAt, unitPath } = yield* made(input, request, context)
      if (answer === "granted") return yield* Result.fail(new RequestGranted({ requestId }))
      const madeOn = dayOfInstant(madeAt)
      const dueOn = addDays(madeOn, policyFor(policy, unitPath, madeOn).values.answerRequestDays)
      if (answer === undefined && dayOf(context.now) <= dueOn) {
        return yield* Result.fail(new AnswerNotDue({ requestId, dueOn }))
      }
      return escalated ? [] : [EscalatedToAuthority({ ...input, at: instantOf(context.now) })]
    })
})
