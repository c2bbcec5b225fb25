export { AppointManager, AppointSafetyRep, AssignRole, EndRole, NameSubstitute } from "./command/appointment.ts"
export { JoinMember, LeaveMember, MoveMember } from "./command/member.ts"
export { RecordDialogue, RecordExitInterview, RecordSafetyRound, SetProtectionFlag } from "./command/workplace.ts"
export { MergeUnit, SplitUnit } from "./command/reorganisation.ts"
export { CloseUnit, MoveUnit, RecordHeadcount, RegisterUnit, RenameUnit } from "./command/unit.ts"
export * from "./error.ts"
export {
  DialogueHeld,
  ExitInterviewHeld,
  HeadcountRecorded,
  ManagerAppointed,
  MemberJoined,
  MemberLeft,
  MemberMoved,
  ProtectionFlagSet,
  RoleAssigned,
  RoleEnded,
  SafetyRepAppointed,
  SafetyRoundHeld,
  SubstituteNamed,
  UnitClosed,
  UnitMerged,
  UnitMoved,
  UnitRegistered,
  UnitRenamed,
  UnitSplit
} from "./event.ts"
export { members } from "./projection/members.ts"
export { units } from "./projection/units.ts"
export { consultedFor, coordinatorsFor, safetyRepsFor, unitsOf } from "./view/people.ts"
export { MemberRow, UnitRow } from "./view/row.ts"
export { type AsToday, serviceAreaOf, unitAsToday } from "./view/successor.ts"
export {
  type ClosestManager,
  closestManager,
  headcountOf,
  type HeadcountTotal,
  isActive,
  managedUnits,
  nameOn,
  pathOf,
  subtree,
  type UnitPath,
  type Units,
  unitsById
} from "./view/tree.ts"
