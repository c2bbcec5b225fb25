/** The risks of each unit once a year: mapped with the thirteen points of the action plan, and the unit itself assessed anew. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { mandatoryItems } from "../catalogue/mapping.ts"
import {
  AnswerMappingItem,
  AssessRisk,
  CompleteMapping,
  NoteRiskFactors,
  OpenMapping,
  ReviseMapping,
  StartRiskAssessment,
  SupersedeRiskAssessment
} from "../risk-assessment/index.ts"
import { AssessmentId, MappingId } from "../vocabulary/ids.ts"
import type { MappingItem } from "../vocabulary/risk.ts"
import { addDays, addMonths, type Day, daysBetween } from "../vocabulary/time.ts"
import { MappingWords } from "../vocabulary/words.ts"
import { type City, districtIn, pathOn, stood, type Workplace } from "./city.ts"
import { type Dice, diceOf, idOf } from "./dice.ts"
import { said } from "./incident.ts"
import { type Step, stepOn } from "./step.ts"

interface Round {
  readonly city: City
  readonly workplace: Workplace
  /** How many years after the first. */
  readonly nth: number
  readonly day: Day
  readonly name: string
  readonly dice: Dice
}

/** Days from the opening to the last answers, and to when something new gives cause to map again. */
const [answered, revised] = [14, 60]

const answer = ({ dice, name, workplace, day }: Round, mappingId: MappingId, item: MappingItem): Step => {
  const raisesRisk = dice.chance(0.2)
  return stepOn(`${name} ${item}`, addDays(day, answered), 100, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const measure = raisesRisk ? yield* sealer.seal(MappingWords, mappingId, said.recommendation) : undefined
      yield* handle(guard(AnswerMappingItem))({ mappingId, item, raisesRisk, ...(measure && { measure }) }, envelope)
    })
  )
}

const mapping = (round: Round): ReadonlyArray<Step> => {
  const { city, day, dice, name, workplace } = round
  const unitPath = pathOn(workplace, day)
  const mappingId = MappingId.make(idOf(String(city.seed), "mapping", name))
  const { safetyRep } = districtIn(city, unitPath)
  const { manager } = workplace
  const level = dice.pick([1, 2, 2, 3] as const)
  const isRevised = dice.chance(0.25) && stood(workplace, day, addDays(day, revised))
  return [
    stepOn(`${name} opened`, day, 90, manager, (envelope) =>
      handle(guard(OpenMapping))(
        { mappingId, unitPath, from: addMonths(day, -12), to: day, participants: [manager, safetyRep], safetyRep },
        envelope
      )
    ),
    ...mandatoryItems(day).map((item) => answer(round, mappingId, item)),
    stepOn(`${name} completed`, addDays(day, answered), 110, manager, (envelope) =>
      handle(guard(CompleteMapping))(
        {
          mappingId,
          levels: [
            { area: "visits", level },
            { area: "reception", level: 1 }
          ]
        },
        envelope
      )
    ),
    ...(isRevised
      ? [
          stepOn(`${name} revised`, addDays(day, revised), 90, manager, (envelope) =>
            handle(guard(ReviseMapping))({ mappingId, because: "newTargetGroup", incidents: [] }, envelope)
          )
        ]
      : [])
  ]
}

const assessment = ({ city, day, name, nth, workplace }: Round): ReadonlyArray<Step> => {
  const { manager, unitId } = workplace
  const idIn = (year: number) => AssessmentId.make(idOf(String(city.seed), "unit assessment", unitId, String(year)))
  const assessmentId = idIn(nth)
  const given = (what: string, minutes: number, give: Step["give"]): Step =>
    stepOn(`${name} assessment ${what}`, day, minutes, manager, give)
  return [
    given("started", 200, (envelope) =>
      handle(guard(StartRiskAssessment))(
        {
          assessmentId,
          unitPath: pathOn(workplace, day),
          kind: "newTarget",
          subject: { of: "unit" },
          participants: [manager]
        },
        envelope
      )
    ),
    given("factors", 201, (envelope) =>
      handle(guard(NoteRiskFactors))(
        {
          assessmentId,
          factors: [{ code: "negativeDecision", present: true, weight: 2 }],
          loneWork: false,
          dependencyOnDecision: true,
          priorThreats: true,
          weapons: false,
          animals: false,
          othersPresent: false,
          place: "office",
          channelNow: "physical"
        },
        envelope
      )
    ),
    given("judged", 202, (envelope) =>
      handle(guard(AssessRisk))(
        { assessmentId, level: 2, result: "goWithMeasures", measures: ["colleagueInformed"], assessedBy: manager },
        envelope
      )
    ),
    ...(nth === 0
      ? []
      : [
          given("in place of last year's", 203, (envelope) =>
            handle(guard(SupersedeRiskAssessment))(
              { assessmentId: idIn(nth - 1), supersededBy: assessmentId },
              envelope
            )
          )
        ])
  ]
}

/** Days from the start of each year of the history to the first unit's mapping; the others follow, a few each day of two months. */
const firstMapped = 30

/** The mappings that are opened on a day: one in each unit a year, and the unit's own assessment with it. */
export const mappings = (city: City, day: Day): ReadonlyArray<Step> => {
  const since = daysBetween(city.from, day)
  return city.workplaces.flatMap((workplace, index) => {
    const after = since - firstMapped - (index % 60)
    if (after < 0 || after % 365 !== 0 || !stood(workplace, city.from, addDays(day, answered))) return []
    const name = `mapping ${workplace.unitId} ${day}`
    const dice = diceOf(String(city.seed), name)
    const round = { city, workplace, nth: after / 365, day, name, dice }
    return [...mapping(round), ...assessment(round)]
  })
}
