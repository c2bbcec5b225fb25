/** What staff are asked once a year, as sums; and how many contacts the units had, so that a channel can be judged. */
import { handle } from "@trygglogg/log"
import { guard } from "../access/index.ts"
import {
  CloseSurvey,
  CountSurveyAnswers,
  OpenSurvey,
  RecordContactVolume,
  RecordExternalFigure
} from "../survey/index.ts"
import { ExternalFigureId, SurveyId } from "../vocabulary/ids.ts"
import { addDays, addMonths, type Day } from "../vocabulary/time.ts"
import type { City, District } from "./city.ts"
import { diceOf, idOf } from "./dice.ts"
import { type Step, stepOn } from "./step.ts"

const given = (city: City, name: string, day: Day, minutes: number, give: Step["give"]): Step =>
  stepOn(name, day, minutes, city.boardOfficer, give)

/** How long a survey is open, in days. */
const open = 21

const survey = (city: City, { department, unitId }: District, from: Day): ReadonlyArray<Step> => {
  const name = `survey ${unitId} ${from}`
  const dice = diceOf(String(city.seed), name)
  const surveyId = SurveyId.make(idOf(String(city.seed), name))
  const unitPath = [department, unitId, city.unitId] as const
  const invited = dice.between(60, 130)
  const answered = Math.floor(invited * 0.7)
  const yes = Math.floor(answered * (0.2 + dice.next() * 0.3))
  const ended = addDays(from, open)
  const counts = [
    { answer: "yes", count: yes },
    { answer: "no", count: answered - yes }
  ]
  return [
    given(city, `${name} opened`, from, 30, (envelope) =>
      handle(guard(OpenSurvey))(
        {
          surveyId,
          kind: "exposure",
          unitPath,
          headcount: invited,
          headcountSource: "Synthetic data",
          question: "Have you been threatened in your work in the last twelve months?",
          recallMonths: 12,
          anonymous: true,
          from
        },
        envelope
      )
    ),
    given(city, `${name} counted`, ended, 40, (envelope) =>
      handle(guard(CountSurveyAnswers))(
        { surveyId, unitPath, invited, answered, cells: [{ key: "all", answered, counts }] },
        envelope
      )
    ),
    given(city, `${name} closed`, ended, 50, (envelope) =>
      handle(guard(CloseSurvey))({ surveyId, unitPath, method: "web", at: ended }, envelope)
    )
  ]
}

const volumes = (city: City, { department, unitId }: District, to: Day): ReadonlyArray<Step> =>
  (["physical", "phone", "digitalMeeting"] as const).map((channel) => {
    const name = `contacts ${unitId} ${channel} ${to}`
    const contacts = diceOf(String(city.seed), name).between(800, 6000)
    return given(city, name, to, 60, (envelope) =>
      handle(guard(RecordContactVolume))(
        {
          externalFigureId: ExternalFigureId.make(idOf(String(city.seed), name)),
          unitPath: [department, unitId, city.unitId],
          channel,
          from: addMonths(to, -12),
          to,
          contacts,
          source: "Synthetic data"
        },
        envelope
      )
    )
  })

/** What somebody else has measured, kept beside the city's own figures. */
const external = (city: City, day: Day): Step => {
  const name = `external figure ${day}`
  return stepOn(name, day, 70, city.administrator, (envelope) =>
    handle(guard(RecordExternalFigure))(
      {
        externalFigureId: ExternalFigureId.make(idOf(String(city.seed), name)),
        measure: "exposed",
        value: diceOf(String(city.seed), name).between(20, 45),
        unit: "percent",
        precision: "about",
        population: "Synthetic data: those who work in social services",
        recallMonths: 12,
        source: "Synthetic data"
      },
      envelope
    )
  )
}

/** A survey and the contacts of the year behind, in each district, and a figure from outside, once a year. */
export const surveys = (city: City): ReadonlyArray<Step> => {
  const days: Array<Day> = []
  for (let day = addMonths(city.from, 9); day < city.to; day = addMonths(day, 12)) days.push(day)
  return days.flatMap((day) => [
    ...city.districts.flatMap((district) => [...survey(city, district, day), ...volumes(city, district, day)]),
    external(city, day)
  ])
}
