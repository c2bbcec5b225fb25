export { GiveOwnStatement, SetClassification } from "./command.ts"
export * from "./error.ts"
export {
  Classification,
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted
} from "./event.ts"
