export { type Fault, FaultKind } from "./verify/fault.ts"
export {
  type KnownRoot,
  type LogUnderAudit,
  type TrustedCopy,
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
