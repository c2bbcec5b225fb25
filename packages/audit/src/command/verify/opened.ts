import type { LogUnavailable } from "@trygglogg/log"
import { verifyLog, type VerifyOptions } from "../../verify/verifyLog.ts"
import { type Opened, reading } from "../openLog.ts"
import { sha256 } from "../sha256.ts"

/** Verifies a log that was opened by its address. */
export const verifyOpened = ({ audited, name }: Opened, options: VerifyOptions<LogUnavailable, never>) =>
  reading(name)(verifyLog(audited, { sha256, ...options }))
