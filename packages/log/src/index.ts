export { AccessLog, inAccessLog } from "./accessLog.ts"
export * as Command from "./command.ts"
export { canonicalJson } from "./canonicalJson.ts"
export * as Event from "./event.ts"
export {
  ActorRef,
  type Appended,
  type Commit,
  CommandId,
  type Condition,
  EventLog,
  LogBusy,
  LogUnavailable,
  type Meta,
  type Outline,
  Overtaken,
  type ReadOptions,
  type Recorded,
  type TreeHead,
  type Uncommitted
} from "./eventLog.ts"
export * as Fold from "./fold.ts"
export { CommandIdReused, Contended, type Envelope, handle, PastUnreadable } from "./handle.ts"
export { hex, sha256, type Sha256, utf8 } from "./hash.ts"
export { encodeMeta, leafEntry, leafOf } from "./leaf.ts"
export { layerMemory, layerMemoryOf } from "./memory.ts"
export { Parked, ParkedIn, parked } from "./parked.ts"
export * as Projection from "./projection.ts"
export * as Query from "./query.ts"
export { expectReached } from "./reached.ts"
export { type Known, layerRemembered, Remembered } from "./remembered.ts"
export * as Sealed from "./sealed.ts"
export { layerSnapshotsMemory, Snapshots, type StoredSnapshot } from "./snapshot.ts"
export * as Tag from "./tag.ts"
export * as Tree from "./tree.ts"
export {
  type Answer,
  type Asking,
  type AsOf,
  type Found,
  type Listing,
  type ListOptions,
  type Mode,
  type RebuildOptions,
  type Rebuilt,
  type Selection,
  unknownColumn,
  UnknownColumn,
  type ViewHealth,
  ViewStore,
  type Where
} from "./viewStore.ts"
export { layerViewsMemory, layerViewsMemoryOf, type MemoryViewsOptions } from "./views/memory.ts"
