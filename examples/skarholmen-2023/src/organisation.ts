/**
 * The part of the city it is about. The district, the department and the first unit are named in the district board's reply of 2023;
 * the other units, the persons and the headcounts are invented.
 */
import { AppointManager, AssignRole, JoinMember, RecordHeadcount, RegisterUnit } from "@trygglogg/core/organisation"
import { Day, PersonRef, type RoleFamily, type ServiceArea, UnitId } from "@trygglogg/core/vocabulary"
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { asked } from "./asked.ts"

export const city = UnitId.make("stockholm")
export const district = UnitId.make("skarholmen")
export const department = UnitId.make("skarholmen-socialtjanst")
export const assistance = UnitId.make("skarholmen-ekonomiskt-bistand")
export const young = UnitId.make("skarholmen-barn-och-unga")
export const adults = UnitId.make("skarholmen-vuxen")

export const coordinator = PersonRef.make("p-samordnare")
const from = Day.make("2022-01-01")

const units: ReadonlyArray<{
  readonly unitId: UnitId
  readonly kind: "city" | "district" | "department" | "unit"
  readonly name: string
  readonly parent?: UnitId
  readonly serviceArea?: ServiceArea
}> = [
  { unitId: city, kind: "city", name: "Stockholms stad" },
  { unitId: district, kind: "district", name: "Skärholmens stadsdelsförvaltning", parent: city },
  { unitId: department, kind: "department", name: "Avdelningen för socialtjänst", parent: district },
  {
    unitId: assistance,
    kind: "unit",
    name: "Ekonomiskt bistånd",
    parent: department,
    serviceArea: "financialAssistance"
  },
  { unitId: young, kind: "unit", name: "Barn och unga", parent: department, serviceArea: "childrenAndYoungPeople" },
  { unitId: adults, kind: "unit", name: "Vuxen", parent: department, serviceArea: "adults" }
]

/** The units' own, without those below them: 124 in the department, enough for its plain totals to be public. */
const headcounts: ReadonlyArray<{ readonly unitId: UnitId; readonly employees: number; readonly consultants: number }> =
  [
    { unitId: department, employees: 4, consultants: 0 },
    { unitId: assistance, employees: 46, consultants: 2 },
    { unitId: young, employees: 37, consultants: 3 },
    { unitId: adults, employees: 32, consultants: 0 }
  ]

const managers: ReadonlyArray<{
  readonly memberRef: PersonRef
  readonly unitId: UnitId
  readonly roleFamily: RoleFamily
}> = [
  { memberRef: PersonRef.make("p-avdelningschef"), unitId: department, roleFamily: "departmentManager" },
  { memberRef: PersonRef.make("p-chef-ek"), unitId: assistance, roleFamily: "unitManager" },
  { memberRef: PersonRef.make("p-chef-bou"), unitId: young, roleFamily: "unitManager" },
  { memberRef: PersonRef.make("p-chef-vuxen"), unitId: adults, roleFamily: "unitManager" }
]

const worker = (ref: string): PersonRef => PersonRef.make(`p-${ref}`)

export const [ek1, ek2, ek3, ek4, ek5] = [
  worker("ek-1"),
  worker("ek-2"),
  worker("ek-3"),
  worker("ek-4"),
  worker("ek-5")
] as const
export const [bou1, bou2, bou3] = [worker("bou-1"), worker("bou-2"), worker("bou-3")] as const
export const [vuxen1, vuxen2] = [worker("vuxen-1"), worker("vuxen-2")] as const

const workers = [
  { unitId: assistance, persons: [ek1, ek2, ek3, ek4, ek5] },
  { unitId: young, persons: [bou1, bou2, bou3] },
  { unitId: adults, persons: [vuxen1, vuxen2] }
]

const join = (memberRef: PersonRef, unitId: UnitId, roleFamily: RoleFamily) =>
  handle(JoinMember)({ memberRef, unitId, roleFamily, employmentForm: "permanent", from }, asked(`join-${memberRef}`))

/** Registers units, headcounts and the persons who appear in the incidents. */
export const buildOrganisation = Effect.gen(function* () {
  for (const unit of units) yield* handle(RegisterUnit)({ ...unit, from }, asked(`unit-${unit.unitId}`))
  for (const count of headcounts) {
    const counted = { ...count, students: 0, at: Day.make("2023-01-01"), source: "Påhittad för exemplet" }
    yield* handle(RecordHeadcount)(counted, asked(`headcount-${count.unitId}`))
  }
  for (const { memberRef, roleFamily, unitId } of managers) {
    yield* join(memberRef, unitId, roleFamily)
    yield* handle(AppointManager)({ memberRef, unitId, from }, asked(`manager-${unitId}`))
  }
  yield* join(coordinator, department, "securityCoordinator")
  const coordinating = { memberRef: coordinator, unitId: district, role: "securityCoordinator", from } as const
  yield* handle(AssignRole)(coordinating, asked("coordinator"))
  for (const { persons, unitId } of workers) {
    for (const memberRef of persons) yield* join(memberRef, unitId, "socialWorker")
  }
})
