/** The city's units and people as commands: how it was when the history begins, and how both change. */
import { handle } from "@trygglogg/log"
import { guard } from "../access/index.ts"
import {
  AppointManager,
  AppointSafetyRep,
  AssignRole,
  JoinMember,
  LeaveMember,
  MergeUnit,
  MoveMember,
  MoveUnit,
  RecordExitInterview,
  RecordHeadcount,
  RegisterUnit,
  RenameUnit,
  SplitUnit,
  type UnitRegistered
} from "../organisation/index.ts"
import type { Role, RoleFamily } from "../vocabulary/enumerations.ts"
import type { PersonRef, UnitId } from "../vocabulary/ids.ts"
import { addDays, type Day, daysBetween } from "../vocabulary/time.ts"
import { type City, type District, type Tenure, type Workplace, worksOn } from "./city.ts"
import { diceOf } from "./dice.ts"
import { type Step, stepOn } from "./step.ts"

/** Who sets the city up, before there is anybody in it: a program, not a person. */
const setUp = "program:synthetic"

const first = (city: City, name: string, minutes: number, give: Step["give"]): Step =>
  stepOn(name, city.from, minutes, setUp, give)

type Told = Omit<(typeof UnitRegistered)["Type"], "_tag" | "from">
const unit = (city: City, told: Told): Step =>
  first(city, `unit ${told.unitId}`, 0, (envelope) => handle(RegisterUnit)({ ...told, from: city.founded }, envelope))

const member = (
  city: City,
  memberRef: PersonRef,
  unitId: UnitId,
  roleFamily: RoleFamily,
  from: Day = city.founded
): Step =>
  first(city, `member ${memberRef}`, 1, (envelope) =>
    handle(JoinMember)({ memberRef, unitId, roleFamily, employmentForm: "permanent", from }, envelope)
  )

const manager = (city: City, memberRef: PersonRef, unitId: UnitId): Step =>
  first(city, `manager ${unitId}`, 2, (envelope) =>
    handle(AppointManager)({ memberRef, unitId, from: city.founded }, envelope)
  )

const trust = (
  city: City,
  memberRef: PersonRef,
  role: Extract<Role, "administrator" | "auditor" | "boardOfficer" | "securityCoordinator">
): Step =>
  first(city, `trust ${role}`, 2, (envelope) =>
    handle(AssignRole)({ memberRef, unitId: city.unitId, role, from: city.founded }, envelope)
  )

const ofCity = (city: City): ReadonlyArray<Step> => [
  unit(city, { unitId: city.unitId, kind: "city", name: "Synthetic city" }),
  member(city, city.administrator, city.unitId, "administrator"),
  member(city, city.coordinator, city.unitId, "securityCoordinator"),
  member(city, city.boardOfficer, city.unitId, "administrator"),
  member(city, city.auditor, city.unitId, "administrator"),
  trust(city, city.administrator, "administrator"),
  trust(city, city.auditor, "auditor"),
  trust(city, city.coordinator, "securityCoordinator"),
  trust(city, city.boardOfficer, "boardOfficer")
]

const ofDistrict = (city: City, district: District, nth: number): ReadonlyArray<Step> => [
  unit(city, { unitId: district.unitId, kind: "district", name: `District ${nth + 1}`, parent: city.unitId }),
  unit(city, {
    unitId: district.department,
    kind: "department",
    name: `Social services ${nth + 1}`,
    parent: district.unitId
  }),
  member(city, district.manager, district.department, "departmentManager"),
  manager(city, district.manager, district.department),
  member(city, district.safetyRep, district.department, "socialWorker"),
  first(city, `safety representative ${nth}`, 2, (envelope) =>
    handle(AppointSafetyRep)({ memberRef: district.safetyRep, unitId: district.unitId, from: city.founded }, envelope)
  )
]

const placed = (city: City, { lies: [{ path }], manager: leads, name, posts, serviceArea, unitId }: Workplace) => {
  const [, parent] = path
  const staff = posts.flat().filter((tenure) => worksOn(tenure, city.from))
  return [
    unit(city, { unitId, kind: "unit", name, serviceArea, ...(parent !== undefined && { parent }) }),
    member(city, leads, unitId, "unitManager"),
    manager(city, leads, unitId),
    ...staff.map(({ from, personRef, roleFamily }) => member(city, personRef, unitId, roleFamily, from)),
    first(city, `headcount ${unitId}`, 3, (envelope) =>
      handle(RecordHeadcount)(
        { unitId, at: city.from, employees: staff.length + 1, consultants: 0, students: 0, source: "Synthetic data" },
        envelope
      )
    )
  ]
}

/** The city as it stands when the history begins. */
export const founding = (city: City): ReadonlyArray<Step> => [
  ...ofCity(city),
  ...city.districts.flatMap((district, nth) => ofDistrict(city, district, nth)),
  ...city.workplaces.filter(({ lies }) => lies[0].from <= city.from).flatMap((workplace) => placed(city, workplace))
]

const administered = (city: City, name: string, day: Day, minutes: number, give: Step["give"]): Step =>
  stepOn(name, day, minutes, city.administrator, give)

/** A post goes from one person to the next; half of those who leave are talked with. */
const handedOver = (city: City, unitId: UnitId, before: Tenure, after: Tenure): ReadonlyArray<Step> => {
  const { personRef: memberRef } = before
  const at = after.from
  const dice = diceOf(String(city.seed), "leaving", memberRef)
  const reason = dice.pick(["ownRequest", "otherUnit", "retirement"] as const)
  const threatContributed = dice.pick(["no", "no", "no", "yes", "declined"] as const)
  const { personRef, roleFamily } = after
  return [
    administered(city, `leave ${memberRef}`, at, 0, (envelope) =>
      handle(guard(LeaveMember))({ memberRef, unitId, at, reason }, envelope)
    ),
    ...(dice.chance(0.5)
      ? [
          administered(city, `exit interview ${memberRef}`, at, 1, (envelope) =>
            handle(guard(RecordExitInterview))({ memberRef, unitId, on: at, threatContributed }, envelope)
          )
        ]
      : []),
    administered(city, `join ${personRef}`, at, 2, (envelope) =>
      handle(guard(JoinMember))(
        { memberRef: personRef, unitId, roleFamily, employmentForm: "permanent", from: at },
        envelope
      )
    )
  ]
}

const moved = (city: City, { lies, unitId }: Workplace): ReadonlyArray<Step> =>
  lies
    .slice(1)
    .flatMap(({ from, path: [, parent, ...above] }) =>
      parent === undefined
        ? []
        : [
            administered(city, `move ${unitId}`, from, 5, (envelope) =>
              handle(guard(MoveUnit))({ unitId, parentPath: [parent, ...above], at: from }, envelope)
            )
          ]
    )

/** One half of a unit that is split: it is registered, its staff move to it, and somebody leads it. */
const half = (city: City, whole: Workplace, on: Day, part: Workplace): ReadonlyArray<Step> => {
  const { lies, manager: memberRef, name, posts, serviceArea, unitId } = part
  const [, parent] = lies[0].path
  const stays = memberRef === whole.manager
  const moving = [...posts.flat().map(({ personRef }) => personRef), ...(stays ? [memberRef] : [])]
  return [
    administered(city, `register ${unitId}`, on, 7, (envelope) =>
      handle(guard(RegisterUnit))(
        { unitId, kind: "unit", name, serviceArea, from: on, ...(parent !== undefined && { parent }) },
        envelope
      )
    ),
    ...moving.map((one) =>
      administered(city, `move ${one} to ${unitId}`, on, 8, (envelope) =>
        handle(guard(MoveMember))({ memberRef: one, fromUnit: whole.unitId, toUnit: unitId, at: on }, envelope)
      )
    ),
    ...(stays
      ? []
      : [
          administered(city, `join ${memberRef}`, on, 8, (envelope) =>
            handle(guard(JoinMember))(
              { memberRef, unitId, roleFamily: "unitManager", employmentForm: "permanent", from: on },
              envelope
            )
          )
        ]),
    administered(city, `lead ${unitId}`, on, 9, (envelope) =>
      handle(guard(AppointManager))({ memberRef, unitId, from: on }, envelope)
    )
  ]
}

const ended = (city: City, workplace: Workplace): ReadonlyArray<Step> => {
  const { ends, unitId } = workplace
  if (ends === undefined) return []
  const { into, on: at } = ends
  const [one, ...more] = into
  if (more.length === 0) {
    return [
      administered(city, `merge ${unitId}`, at, 6, (envelope) =>
        handle(guard(MergeUnit))({ unitId, into: one, at }, envelope)
      )
    ]
  }
  return [
    ...city.workplaces.filter((part) => into.includes(part.unitId)).flatMap((part) => half(city, workplace, at, part)),
    administered(city, `split ${unitId}`, at, 10, (envelope) =>
      handle(guard(SplitUnit))({ unitId, intoUnits: into, at }, envelope)
    )
  ]
}

/** The first unit is called something else after a while. */
const renamed = (city: City): Step => {
  const [{ name, unitId }] = city.workplaces
  const from = addDays(city.from, Math.floor(daysBetween(city.from, city.to) * 0.4))
  return administered(city, `rename ${unitId}`, from, 4, (envelope) =>
    handle(guard(RenameUnit))({ unitId, name: `${name}, new premises`, from }, envelope)
  )
}

/** How people come and go and units are reorganised after the first day; who came before it is there when the history begins. */
export const changes = (city: City): ReadonlyArray<Step> => [
  renamed(city),
  ...city.workplaces.flatMap((workplace) => [
    ...workplace.posts.flatMap((post) =>
      post.flatMap((after, nth) => {
        const before = post[nth - 1]
        return before === undefined || after.from <= city.from ? [] : handedOver(city, workplace.unitId, before, after)
      })
    ),
    ...moved(city, workplace),
    ...ended(city, workplace)
  ])
]
