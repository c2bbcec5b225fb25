export { CloseSurvey, CountSurveyAnswers, OpenSurvey, RecordContactVolume, RecordExternalFigure } from "./command.ts"
export * from "./error.ts"
export {
  AnswerCell,
  ContactVolumeRecorded,
  ExternalFigureRecorded,
  SurveyAnswersCounted,
  SurveyClosed,
  SurveyKind,
  SurveyOpened
} from "./event.ts"
export { contactVolumes, externalFigures, surveys } from "./projection.ts"
export { ContactVolumeRow, ExternalFigureRow, SurveyRow } from "./view.ts"
