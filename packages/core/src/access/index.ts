export { ReadRecord } from "./command.ts"
export * from "./error.ts"
export { ReadingPurpose, RecordPart, RecordRead } from "./event.ts"
export { guard } from "./guard.ts"
export { type CommandName, type Grant, permissions } from "./permissions.ts"
export { readers } from "./projection.ts"
export {
  type Concerned,
  type IncidentGrant,
  isAnonymous,
  personOf,
  type Principal,
  principalOf,
  type Relation,
  relationTo,
  unrelated
} from "./relation.ts"
export { ReadersRow } from "./view.ts"
export {
  audienceFor,
  type FigureAudience,
  permitOpening,
  seesReporter,
  visibleParts,
  type VisibleParts
} from "./visibility.ts"
