/** Surveys and figures from outside, as lists and statistics need them. */
import { Schema } from "effect"
import { ContactVolumeRecorded, ExternalFigureRecorded, SurveyAnswersCounted, SurveyOpened } from "./event.ts"

export const SurveyRow = Schema.Struct({
  ...SurveyOpened.fields,
  counted: Schema.optionalKey(
    Schema.Struct({
      invited: SurveyAnswersCounted.fields.invited,
      answered: SurveyAnswersCounted.fields.answered,
      cells: SurveyAnswersCounted.fields.cells
    })
  ),
  /** How it was asked, once nothing more is counted. */
  method: Schema.optionalKey(Schema.Literals(["web", "paper", "workshop", "interview"])),
  /** Where in the log it stands. */
  positions: Schema.Array(Schema.Int)
})
export type SurveyRow = typeof SurveyRow.Type

export const ExternalFigureRow = Schema.Struct({ ...ExternalFigureRecorded.fields, position: Schema.Int })
export type ExternalFigureRow = typeof ExternalFigureRow.Type

export const ContactVolumeRow = Schema.Struct({ ...ContactVolumeRecorded.fields, position: Schema.Int })
export type ContactVolumeRow = typeof ContactVolumeRow.Type
