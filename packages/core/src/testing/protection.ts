/** How staff are looked after beside the single case: what protects, who stands in, what the safety representatives ask for. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { NameSubstitute, RecordDialogue, RecordSafetyRound, SetProtectionFlag } from "../organisation/index.ts"
import {
  AnswerSafetyRequest,
  ConfirmSafetyRequest,
  EscalateSafetyRequest,
  MakeSafetyRequest,
  NoteProtectionMeasure
} from "../policy/index.ts"
import { SafetyRequestId } from "../vocabulary/ids.ts"
import { addDays, type Day, daysBetween } from "../vocabulary/time.ts"
import { RequestWords } from "../vocabulary/words.ts"
import { type City, type District, districtIn, pathOn, staffBetween, stood, type Workplace } from "./city.ts"
import { diceOf, idOf } from "./dice.ts"
import { said } from "./incident.ts"
import { type Step, stepOn } from "./step.ts"

/** Asked for a measure, confirmed the same day, answered within the days the rules give, and taken to the authority after a no. */
const request = (city: City, { department, manager, safetyRep, unitId }: District, day: Day): ReadonlyArray<Step> => {
  const name = `safety request ${unitId} ${day}`
  const requestId = SafetyRequestId.make(idOf(String(city.seed), name))
  const answer = diceOf(String(city.seed), name).pick(["granted", "partly", "declined"] as const)
  return [
    stepOn(`${name} made`, day, 60, safetyRep, (envelope, sealer) =>
      Effect.gen(function* () {
        const what = yield* sealer.seal(RequestWords, requestId, said.recommendation)
        const unitPath = [department, unitId, city.unitId] as const
        yield* handle(guard(MakeSafetyRequest))({ requestId, unitPath, madeBy: safetyRep, what }, envelope)
      })
    ),
    stepOn(`${name} confirmed`, day, 90, manager, (envelope) =>
      handle(guard(ConfirmSafetyRequest))({ requestId, by: manager }, envelope)
    ),
    stepOn(`${name} answered`, addDays(day, 5), 60, manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const words = yield* sealer.seal(RequestWords, requestId, said.reason)
        yield* handle(guard(AnswerSafetyRequest))({ requestId, by: manager, answer, words }, envelope)
      })
    ),
    ...(answer === "declined"
      ? [
          stepOn(`${name} to the authority`, addDays(day, 9), 60, safetyRep, (envelope) =>
            handle(guard(EscalateSafetyRequest))({ requestId, by: safetyRep }, envelope)
          )
        ]
      : [])
  ]
}

const dialogue = (city: City, { unitId }: District, day: Day): Step =>
  stepOn(`dialogue ${unitId} ${day}`, day, 120, city.administrator, (envelope) =>
    handle(guard(RecordDialogue))(
      { unitId, on: day, parties: ["board", "management", "staff", "safetyRepresentatives"] },
      envelope
    )
  )

/** Weeks of the summer that somebody else leads the unit. */
const away = 28

const unitYear = (city: City, workplace: Workplace, day: Day): ReadonlyArray<Step> => {
  const { manager, unitId } = workplace
  const name = `year ${unitId} ${day}`
  const dice = diceOf(String(city.seed), name)
  const unitPath = pathOn(workplace, day)
  const until = addDays(day, away)
  const risksFound = dice.between(0, 4)
  const state = dice.pick(["exists", "inUse", "missing"] as const)
  const measure = dice.pick(["personalAlarms", "securedReception", "meetingRoomsTwoExits"] as const)
  return [
    stepOn(`${name} safety round`, day, 130, city.administrator, (envelope) =>
      handle(guard(RecordSafetyRound))({ unitId, on: day, safetyRepParticipated: true, risksFound }, envelope)
    ),
    stepOn(`${name} protection`, day, 140, manager, (envelope) =>
      handle(guard(NoteProtectionMeasure))({ unitPath, measure, state }, envelope)
    ),
    ...(stood(workplace, day, until)
      ? [
          stepOn(`${name} substitute`, day, 150, city.administrator, (envelope) =>
            handle(guard(NameSubstitute))(
              { memberRef: districtIn(city, unitPath).manager, unitId, from: day, until },
              envelope
            )
          )
        ]
      : [])
  ]
}

/** A few have a protected identity. */
const hidden = (city: City, workplace: Workplace, day: Day): ReadonlyArray<Step> =>
  staffBetween(workplace, day, day)
    .filter(({ personRef }) => diceOf(String(city.seed), "hidden", personRef).chance(0.03))
    .map(({ personRef: memberRef }) =>
      stepOn(`hidden ${memberRef}`, day, 160, city.administrator, (envelope) =>
        handle(guard(SetProtectionFlag))({ memberRef, protectedIdentity: true }, envelope)
      )
    )

/** Days from the start of each year of the history. */
const [requested, talked, looked] = [90, 120, 170]

/** What is done for staff on a day: in each district and each unit once a year, and for those with a protected identity in the first. */
export const protection = (city: City, day: Day): ReadonlyArray<Step> => {
  const since = daysBetween(city.from, day)
  const standing = city.workplaces.filter((workplace) => stood(workplace, day, day))
  switch (since % 365) {
    case requested:
      return city.districts.flatMap((district) => request(city, district, day))
    case talked:
      return [
        ...city.districts.map((district) => dialogue(city, district, day)),
        ...(since === talked ? standing.flatMap((workplace) => hidden(city, workplace, day)) : [])
      ]
    case looked:
      return standing.flatMap((workplace) => unitYear(city, workplace, day))
    default:
      return []
  }
}
