/** What is known of a member beside where they work: whether they are hidden, and whether somebody talked with them when they left. */
import { Fold } from "@trygglogg/log"
import { Person, type PersonRef, type UnitId } from "../../vocabulary/ids.ts"
import { ExitInterviewHeld, ProtectionFlagSet } from "../event.ts"

/** Whether a member's name and unit are hidden. */
export const protectionFlag = Fold.make({ scope: [Person], initial: () => false }).on(
  ProtectionFlagSet,
  (_, { protectedIdentity }) => protectedIdentity
)

/** Everybody whose name and unit are hidden. Read whole: they are few, and who is in a case is known from another fact only. */
export const protectedMembers = Fold.make({ scope: [], initial: (): ReadonlySet<PersonRef> => new Set() }).on(
  ProtectionFlagSet,
  (hidden, { memberRef, protectedIdentity }) =>
    new Set([...hidden].filter((one) => one !== memberRef).concat(protectedIdentity ? [memberRef] : []))
)

/** The units that somebody was talked with about leaving, once for each talk. */
export const exitInterviews = Fold.make({ scope: [Person], initial: (): ReadonlyArray<UnitId> => [] }).on(
  ExitInterviewHeld,
  (held, { unitId }) => [...held, unitId]
)
