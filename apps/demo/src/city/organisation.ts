/** The demo city's units, who works in them, and who is trusted with what. */
import {
  AppointManager,
  AppointSafetyRep,
  AssignRole,
  JoinMember,
  RecordHeadcount,
  RegisterUnit
} from "@trygglogg/core/organisation"
import { Day, PersonRef, type RoleFamily, type UnitId } from "@trygglogg/core/vocabulary"
import { handle } from "@trygglogg/log"
import { everybody, type Person, persons, type Role, type Workplace } from "../persons.ts"
import { unitId } from "./ids.ts"
import { setUp, type Step } from "./step.ts"

/** The city has been as it is since before anything in it was reported. */
const founded = Day.make("2023-01-01")
const counted = Day.make("2024-01-01")

export const city = unitId("city")
export const department = unitId("department")

export const workplaces = {
  "Ekonomiskt bistånd": { unitId: unitId("economic"), serviceArea: "financialAssistance", employees: 24 },
  "Barn och unga": { unitId: unitId("children"), serviceArea: "childrenAndYoungPeople", employees: 31 }
} as const satisfies Record<Workplace, unknown>

const roleFamilies = {
  employee: "socialWorker",
  manager: "unitManager",
  departmentManager: "departmentManager",
  securityCoordinator: "securityCoordinator",
  safetyRepresentative: "socialWorker",
  boardOfficer: "administrator",
  auditor: "other"
} as const satisfies Record<Role, RoleFamily>

/** Where somebody is employed: in a unit, in the department they lead or represent, or in the city's own office. */
const employedIn = ({ role, workplace }: Person): UnitId => {
  if (workplace !== undefined) return workplaces[workplace].unitId
  return role === "departmentManager" || role === "safetyRepresentative" ? department : city
}

/** The employment that a report tells of an exposed person. */
export const employmentOf = (person: Person) => ({
  employmentUnit: employedIn(person),
  roleFamily: roleFamilies[person.role],
  employmentForm: "permanent" as const
})

const memberRef = ({ memberRef }: Person) => PersonRef.make(memberRef)

const step = (name: string, give: Step["give"]): Step => ({ name, actor: setUp, give })

const units: ReadonlyArray<Step> = [
  step("unit city", (envelope) =>
    handle(RegisterUnit)({ unitId: city, kind: "city", name: "Demostaden", from: founded }, envelope)
  ),
  step("unit department", (envelope) =>
    handle(RegisterUnit)(
      { unitId: department, kind: "department", name: "Individ och familj", parent: city, from: founded },
      envelope
    )
  ),
  ...Object.entries(workplaces).flatMap(([name, { employees, serviceArea, unitId }]) => [
    step(`unit ${name}`, (envelope) =>
      handle(RegisterUnit)({ unitId, kind: "unit", name, parent: department, serviceArea, from: founded }, envelope)
    ),
    step(`headcount ${name}`, (envelope) =>
      handle(RecordHeadcount)(
        { unitId, at: counted, employees, consultants: 0, students: 2, source: "Demodata" },
        envelope
      )
    )
  ])
]

const memberships: ReadonlyArray<Step> = everybody.map((person) => {
  const { employmentUnit: unitId, ...employment } = employmentOf(person)
  return step(`member ${person.subject}`, (envelope) =>
    handle(JoinMember)({ memberRef: memberRef(person), unitId, ...employment, from: founded }, envelope)
  )
})

const managers = [persons.anna, persons.jonas, persons.lena].map((person) =>
  step(`manager ${person.subject}`, (envelope) =>
    handle(AppointManager)({ memberRef: memberRef(person), unitId: employedIn(person), from: founded }, envelope)
  )
)

const trusts = (["securityCoordinator", "boardOfficer", "auditor"] as const).flatMap((role) =>
  everybody
    .filter((person) => person.role === role)
    .map((person) =>
      step(`${role} ${person.subject}`, (envelope) =>
        handle(AssignRole)({ memberRef: memberRef(person), unitId: city, role, from: founded }, envelope)
      )
    )
)

const safetyArea = step("safety representative", (envelope) =>
  handle(AppointSafetyRep)({ memberRef: memberRef(persons.maja), unitId: department, from: founded }, envelope)
)

/** The city from nothing: units first, then people, then trusts. */
export const organisation: ReadonlyArray<Step> = [...units, ...memberships, ...managers, ...trusts, safetyArea]
