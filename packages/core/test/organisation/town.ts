/** A city of two districts, one of them with a department and a unit below it, and people to fill it with. */
import {
  ManagerAppointed,
  MemberJoined,
  MemberLeft,
  MemberMoved,
  RoleAssigned,
  RoleEnded,
  SafetyRepAppointed,
  SubstituteNamed,
  UnitClosed,
  UnitMoved,
  UnitRegistered
} from "../../src/organisation/event.ts"
import type { Role, UnitKind } from "../../src/vocabulary/enumerations.ts"
import { PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"

export const day = (text: string): Day => Day.make(text)
export const start = day("2020-01-01")
export const today = day("2026-03-02")

export const city = UnitId.make("city")
export const north = UnitId.make("north")
export const south = UnitId.make("south")
export const department = UnitId.make("department")
export const office = UnitId.make("office")

export const registered = (unitId: UnitId, kind: UnitKind, parent?: UnitId, from = start) =>
  UnitRegistered({ unitId, kind, name: `Enhet ${unitId}`, from, ...(parent && { parent }) })

/** city > (north > department > office), south */
export const town = [
  registered(city, "city"),
  registered(north, "district", city),
  registered(south, "district", city),
  registered(department, "department", north),
  registered(office, "unit", department)
] as const
export const [cityThere, northThere, southThere, departmentThere, officeThere] = town

export const moved = (unitId: UnitId, fromParent: UnitId, toParent: UnitId, at: string) =>
  UnitMoved({ unitId, fromParent, toParent, at: day(at) })
export const closed = (unitId: UnitId, at: string) => UnitClosed({ unitId, at: day(at) })

export const anna = PersonRef.make("p-anna")
export const bo = PersonRef.make("p-bo")
export const cilla = PersonRef.make("p-cilla")

export const joined = (memberRef: PersonRef, unitId: UnitId = office, from: Day = start) =>
  MemberJoined({ memberRef, unitId, roleFamily: "socialWorker", employmentForm: "permanent", from })
export const changed = (memberRef: PersonRef, fromUnit: UnitId, toUnit: UnitId, at: string) =>
  MemberMoved({ memberRef, fromUnit, toUnit, at: day(at) })
export const left = (memberRef: PersonRef, at: string, unitId: UnitId = office) =>
  MemberLeft({ memberRef, unitId, at: day(at) })
export const leads = (memberRef: PersonRef, from: string = start, unitId: UnitId = office) =>
  ManagerAppointed({ memberRef, unitId, from: day(from) })
export const standsIn = (memberRef: PersonRef, from: string, until: string, unitId: UnitId = office) =>
  SubstituteNamed({ memberRef, unitId, from: day(from), until: day(until) })
export const represents = (memberRef: PersonRef, from: string = start, unitId: UnitId = office) =>
  SafetyRepAppointed({ memberRef, unitId, from: day(from) })
export const coordinates = (memberRef: PersonRef, from: string = start, unitId: UnitId = north) =>
  RoleAssigned({ memberRef, unitId, role: "securityCoordinator", from: day(from) })
export const ended = (memberRef: PersonRef, role: Role, at: string, unitId: UnitId = office) =>
  RoleEnded({ memberRef, unitId, role, at: day(at) })
