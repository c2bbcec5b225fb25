/** Which check-ins of a visit are answered when somebody is heard from: the decisions and the deadlines agree on it. */
import type { Instant } from "./time.ts"

/** The next one waited for is answered, and every one whose time had come. */
export const answeredUntil = (dues: ReadonlyArray<Instant>, answered: number, at: Instant): number =>
  Math.min(dues.length, Math.max(answered + 1, dues.filter((due) => due <= at).length))
