/** What decisions ask about a survey and about figures from outside. */
import { Fold } from "@trygglogg/log"
import { ExternalFigure, Survey, type UnitId } from "../vocabulary/ids.ts"
import {
  ContactVolumeRecorded,
  ExternalFigureRecorded,
  SurveyAnswersCounted,
  SurveyClosed,
  SurveyOpened
} from "./event.ts"

export type SurveyState =
  | { readonly _tag: "Unknown" }
  | {
      readonly _tag: "Open" | "Closed"
      readonly unitPath: ReadonlyArray<UnitId>
      readonly headcount: number
      readonly counted: boolean
    }

export const surveyState = Fold.make({ scope: [Survey], initial: (): SurveyState => ({ _tag: "Unknown" }) })
  .on(SurveyOpened, (_, { headcount, unitPath }) => ({ _tag: "Open", unitPath, headcount, counted: false }))
  .on(SurveyAnswersCounted, (survey) => (survey._tag === "Unknown" ? survey : { ...survey, counted: true }))
  .on(SurveyClosed, (survey) => (survey._tag === "Unknown" ? survey : { ...survey, _tag: "Closed" }))

/** Whether an id of a figure from outside has been used. */
export const externalFigureKnown = Fold.make({ scope: [ExternalFigure], initial: () => false })
  .on(ExternalFigureRecorded, () => true)
  .on(ContactVolumeRecorded, () => true)
