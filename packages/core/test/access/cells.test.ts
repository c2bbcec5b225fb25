/**
 * Role by unit relation by record class by action, generated: whoever has nothing to do with a case learns nothing of it, whatever they
 * hold elsewhere; and what is allowed is what the table of permissions says of exactly that relation.
 */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import type { NotAuthorised } from "../../src/access/error.ts"
import { openingsOf } from "../../src/access/facts.ts"
import { guard } from "../../src/access/guard.ts"
import { type CommandName, type Grant, permissions } from "../../src/access/permissions.ts"
import { IncidentReported } from "../../src/incident/event.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { ManagerAppointed, RoleAssigned, SafetyRepAppointed, SubstituteNamed } from "../../src/organisation/event.ts"
import { memberHistory } from "../../src/organisation/facts.ts"
import { Role } from "../../src/vocabulary/enumerations.ts"
import { IncidentId, type UnitId } from "../../src/vocabulary/ids.ts"
import { IncidentNotFound } from "../../src/vocabulary/refusal.ts"
import { registered as exposedIn } from "../fixture.ts"
import { department, ended, joined, north, office, south, start, today } from "../organisation/town.ts"
import { elsesExposure, exposureOf, incident, incidentId, refOf, someoneElse } from "./people.ts"

const asker = refOf("asker")
const period = { memberRef: asker, from: start }

/** How each role is given. */
const roles = {
  manager: (unitId: UnitId) => ManagerAppointed({ ...period, unitId }),
  substitute: (unitId: UnitId) => SubstituteNamed({ memberRef: asker, unitId, from: start, until: today }),
  safetyRepresentative: (unitId: UnitId) => SafetyRepAppointed({ ...period, unitId }),
  securityCoordinator: (unitId: UnitId) => RoleAssigned({ ...period, unitId, role: "securityCoordinator" }),
  boardOfficer: (unitId: UnitId) => RoleAssigned({ ...period, unitId, role: "boardOfficer" }),
  auditor: (unitId: UnitId) => RoleAssigned({ ...period, unitId, role: "auditor" }),
  administrator: (unitId: UnitId) => RoleAssigned({ ...period, unitId, role: "administrator" }),
  trygghetUnitManager: (unitId: UnitId) => RoleAssigned({ ...period, unitId, role: "trygghetUnitManager" }),
  lawyer: (unitId: UnitId) => RoleAssigned({ ...period, unitId, role: "lawyer" })
} as const
type Held = keyof typeof roles
const held = Object.keys(roles).filter((role): role is Held => Object.hasOwn(roles, role))

/** Where the role is held, seen from the case in the office; `ended` was held there until today. */
const places = { here: office, above: department, district: north, elsewhere: south, ended: office } as const
type Place = keyof typeof places
const somewhere = Object.keys(places).filter((place): place is Place => Object.hasOwn(places, place))

/** What the asker is to the case besides. */
const classes = ["others", "own", "aboutThem", "missing"] as const
type RecordClass = (typeof classes)[number]

const open: ReadonlySet<Grant> = new Set(["employee", "anonymous", "self", "administrator"])
const isOfCases = (name: CommandName): boolean => {
  const grants: ReadonlyArray<Grant> = permissions[name]
  return grants.length > 0 && grants.every((grant) => !open.has(grant) && !grant.startsWith("unit"))
}
const names = Object.keys(permissions)
  .filter((name): name is CommandName => Object.hasOwn(permissions, name))
  .filter(isOfCases)

/** What the role makes them, written out anew: domain specification 4.6 and 4.8. */
const reaches: { readonly [Role in Held]: { readonly [At in "here" | "above" | "district"]?: Grant } } = {
  manager: { here: "closestManager", above: "managerAbove", district: "managerAbove" },
  substitute: { here: "closestManager", above: "managerAbove", district: "managerAbove" },
  safetyRepresentative: {
    here: "safetyRepresentative",
    above: "safetyRepresentative",
    district: "safetyRepresentative"
  },
  securityCoordinator: { here: "securityCoordinator", above: "securityCoordinator", district: "securityCoordinator" },
  boardOfficer: {},
  auditor: { here: "auditor", above: "auditor", district: "auditor" },
  administrator: {},
  // Asked for advice by those who handle a case, who tell them what they may: the role opens no case.
  trygghetUnitManager: {},
  lawyer: {}
}

interface Cell {
  readonly role: Held
  readonly place: Place
  readonly kind: RecordClass
  readonly name: CommandName
}

const grantOf = ({ kind, place, role }: Cell): Grant | undefined => {
  if (kind === "own") return "exposed"
  if (kind === "aboutThem" || place === "ended") return undefined
  if (kind === "missing") return undefined
  if (place === "elsewhere") return role === "securityCoordinator" ? "coordinatorElsewhere" : undefined
  return reaches[role][place]
}

const expectedOf = (cell: Cell): string => {
  const grant = grantOf(cell)
  const grants: ReadonlyArray<Grant> = permissions[cell.name]
  if (grant !== undefined && grants.includes(grant)) return "let through"
  return grant === undefined || grant === "coordinatorElsewhere" ? "not found" : "not allowed"
}

const happened = incident(someoneElse)
const others = exposedIn({ incidentId, exposureId: elsesExposure, personRef: someoneElse, exposedKind: "employee" })
const own = exposedIn({ incidentId, exposureId: exposureOf("asker"), personRef: asker, exposedKind: "employee" })

const recordsOf = (kind: RecordClass) => {
  if (kind === "missing") return []
  if (kind === "aboutThem") return [IncidentReported({ ...happened, keptFrom: asker }), others]
  return kind === "own" ? [happened, others, own] : [happened, others]
}

/** A command by that name which decides nothing: what is left is the door. */
const door = (name: CommandName) =>
  guard(
    Command.make(name, {
      input: { incidentId: IncidentId },
      reads: () => ({
        incident: incidentAccess(incidentId),
        member: memberHistory(someoneElse),
        openings: openingsOf(incidentId)
      }),
      emits: [],
      refuses: [],
      decide: () => Result.succeed([])
    })
  )

const answer = ({ kind, name, place, role }: Cell): Result.Result<unknown, NotAuthorised | IncidentNotFound> => {
  const given = [joined(asker, south), roles[role](places[place]), ...recordsOf(kind)]
  const { outcome } = specify(door(name))
    .given(...given, ...(place === "ended" ? [ended(asker, role, today, office)] : []))
    .when({ incidentId }, { actor: ActorRef.make(asker) })
  return outcome
}

const told = (outcome: Result.Result<unknown, NotAuthorised | IncidentNotFound>): string => {
  if (Result.isSuccess(outcome)) return "let through"
  return outcome.failure._tag === "NotAuthorised" ? "not allowed" : "not found"
}

/** Everything that somebody sees of a refusal. */
const letters = (outcome: Result.Result<unknown, NotAuthorised | IncidentNotFound>): string =>
  Result.isSuccess(outcome) ? "" : `${outcome.failure.message} ${JSON.stringify(Object.entries(outcome.failure))}`

describe("every role, everywhere, before every class of record", () => {
  const cells = held.flatMap((role) =>
    somewhere.flatMap((place) => classes.flatMap((kind) => names.map((name): Cell => ({ role, place, kind, name }))))
  )

  it("are thousands of cells, no role left out", () => {
    assert.isAtLeast(cells.length, 5000)
    assert.sameMembers(held, [...Role.literals])
  })

  // A case that is closed to somebody and one that is not there are answered to the letter alike.
  const nowhere = letters(Result.fail(new IncidentNotFound({ incidentId })))

  it.each(held)("%s does what the table says, and nothing else, and learns nothing from a refusal", (role) => {
    const wrong = cells
      .filter((cell) => cell.role === role)
      .flatMap((cell) => {
        const outcome = answer(cell)
        const expected = expectedOf(cell)
        const leaks = expected === "not found" && letters(outcome) !== nowhere
        return told(outcome) === expected && !leaks ? [] : [[cell.place, cell.kind, cell.name, told(outcome), expected]]
      })
    assert.deepStrictEqual(wrong, [])
  })
})
