/** For who writes a view store: tables in a database, and everything above them. */
export { type KeptViewsOptions, makeSnapshots, makeViewStore } from "./make.ts"
export {
  abandonedAfterMillis,
  type Build,
  type BuildHealth,
  type Lease,
  type Listed,
  type Named,
  type Place,
  type Role,
  type RowsAt,
  type Step,
  type ViewTables,
  type Which,
  type Written
} from "./tables.ts"
