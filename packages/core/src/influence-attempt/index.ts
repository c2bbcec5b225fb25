export { NoteInfluencer, NoteTrigger } from "./command/background.ts"
export { AddToSeries, CloseSeries, RemoveFromSeries, StartSeries } from "./command/series.ts"
export { GiveOwnStatement, SetClassification } from "./command/statement.ts"
export * from "./error.ts"
export { InfluencerNoted, TriggerNoted } from "./event/background.ts"
export { IncidentAddedToSeries, IncidentRemovedFromSeries, SeriesClosed, SeriesStarted } from "./event/series.ts"
export {
  Classification,
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted
} from "./event.ts"
