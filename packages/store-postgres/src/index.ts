export type { ConnectionOptions } from "./database.ts"
export { DatabaseRefused } from "./error.ts"
export { type EventLogOptions, layerPostgres, makeEventLog } from "./eventLog.ts"
export { layerViewsPostgres, type ViewStoreOptions } from "./viewStore.ts"
