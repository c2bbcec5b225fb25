export { type Fault, FaultKind } from "./verify/fault.ts"
export type { StoredRow } from "./verify/storedRow.ts"
export {
  type KnownRoot,
  type LogUnderAudit,
  type StoredHead,
  type TrustedCopy,
  type UnreadableRow,
  type Verification,
  verifyLog,
  type VerifyOptions
} from "./verify/verifyLog.ts"
export {
  type AsOf,
  type ProjectionDigest,
  type Replay,
  replayDigests,
  type ReplayOptions
} from "./replay/replayDigests.ts"
