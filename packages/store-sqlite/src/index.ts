export { DatabaseRefused } from "./error.ts"
export { type EventLogOptions, layerSqlite, makeEventLog } from "./eventLog.ts"
export { DatabaseUrlRefused, type Files, filesOf } from "./url.ts"
export { layerViewsSqlite, type ViewStoreOptions } from "./viewStore.ts"
