import { Projection } from "@trygglogg/log"
import { type PersonRef, Unit, type UnitId } from "../../vocabulary/ids.ts"
import { endedAt } from "../../vocabulary/period.ts"
import { addDays, type Day } from "../../vocabulary/time.ts"
import {
  DialogueHeld,
  HeadcountRecorded,
  ManagerAppointed,
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
} from "../event.ts"
import { unitOn } from "../view/onDay.ts"
import { UnitRow } from "../view/row.ts"

type Leaders = UnitRow["managers"]

const without = (leaders: Leaders, memberRef: PersonRef, at: Day): Leaders =>
  leaders.map((leader) => (leader.memberRef === memberRef ? endedAt(leader, at) : leader))

/** A merge or a split is told to the units it became too. */
const becoming = (row: UnitRow, unitId: UnitId, into: NonNullable<UnitRow["became"]>[number]): UnitRow =>
  row.unitId === unitId ? { ...row, became: [...(row.became ?? []), into] } : row

/** A row for each unit there has been, closed ones too. */
export const units = Projection.make("units", {
  by: Unit,
  row: UnitRow,
  index: {
    kind: ({ kind }) => kind,
    name: ({ names }) => names.at(-1)?.name,
    parent: ({ parents }) => parents.at(-1)?.parent,
    leader: ({ managers, substitutes }) => [...managers, ...substitutes].map(({ memberRef }) => memberRef)
  }
})
  .valid(unitOn)
  .on(UnitRegistered, (_, { from, kind, name, parent, serviceArea, unitId }) => ({
    unitId,
    kind,
    ...(serviceArea === undefined ? {} : { serviceArea }),
    active: { from },
    names: [{ from, name }],
    parents: parent === undefined ? [] : [{ from, parent }],
    managers: [],
    substitutes: [],
    safetyReps: [],
    headcounts: []
  }))
  .on(UnitRenamed, (row, { from, name }) => row && { ...row, names: [...row.names, { from, name }] })
  .on(
    UnitMoved,
    (row, { at, toParent }) => row && { ...row, parents: [...row.parents, { from: at, parent: toParent }] }
  )
  .on(UnitClosed, (row, { at }) => row && { ...row, active: endedAt(row.active, at) })
  .on(
    HeadcountRecorded,
    (row, { _tag, unitId: _unitId, ...headcount }) => row && { ...row, headcounts: [...row.headcounts, headcount] }
  )
  .on(UnitMerged, (row, { at, into, unitId }) => row && becoming(row, unitId, { at, units: [into], countsGoTo: into }))
  .on(
    UnitSplit,
    (row, { at, countsGoTo, intoUnits, unitId }) =>
      row && becoming(row, unitId, { at, units: intoUnits, ...(countsGoTo === undefined ? {} : { countsGoTo }) })
  )
  .on(DialogueHeld, (row, { on, parties }) => row && { ...row, dialogues: [...(row.dialogues ?? []), { on, parties }] })
  .on(
    SafetyRoundHeld,
    (row, { on, risksFound, safetyRepParticipated }) =>
      row && { ...row, safetyRounds: [...(row.safetyRounds ?? []), { on, safetyRepParticipated, risksFound }] }
  )
  .on(
    ManagerAppointed,
    (row, { from, memberRef }) =>
      row && { ...row, managers: [...row.managers.map((earlier) => endedAt(earlier, from)), { memberRef, from }] }
  )
  .on(
    SubstituteNamed,
    (row, { from, memberRef, until }) =>
      row && { ...row, substitutes: [...row.substitutes, { memberRef, from, to: addDays(until, 1) }] }
  )
  .on(
    SafetyRepAppointed,
    (row, { from, memberRef }) => row && { ...row, safetyReps: [...row.safetyReps, { memberRef, from }] }
  )
  .on(
    RoleEnded,
    (row, { at, memberRef, role }) =>
      row && {
        ...row,
        ...(role === "manager" && { managers: without(row.managers, memberRef, at) }),
        ...(role === "substitute" && { substitutes: without(row.substitutes, memberRef, at) }),
        ...(role === "safetyRepresentative" && { safetyReps: without(row.safetyReps, memberRef, at) })
      }
  )
