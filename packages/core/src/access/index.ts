export { BreakGlass, ReviewBreakGlass } from "./command/breakGlass.ts"
export { ReadRecord } from "./command/reading.ts"
export * from "./error.ts"
export { AccessBreakGlass, BreakGlassReviewed, ReviewOutcome } from "./event/breakGlass.ts"
export { ReadingPurpose, RecordPart, RecordRead } from "./event.ts"
export { guard } from "./guard.ts"
export { type CommandName, type Grant, permissions } from "./permissions.ts"
export { breakGlass, readers } from "./projection.ts"
export {
  type Concerned,
  type IncidentGrant,
  isAnonymous,
  openedAs,
  personOf,
  type Principal,
  principalOf,
  type Relation,
  relationTo,
  unrelated
} from "./relation.ts"
export { BreakGlassRow, ReadersRow, reviewsDue } from "./view.ts"
export {
  audienceFor,
  type FigureAudience,
  permitOpening,
  seesOpenings,
  seesReporter,
  visibleParts,
  type VisibleParts
} from "./visibility.ts"
