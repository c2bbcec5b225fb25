export { DatabaseRefused } from "./error.ts"
export { type EventLogOptions, layerSqlite, makeEventLog } from "./eventLog.ts"
