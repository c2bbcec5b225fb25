/** A command with its door: access is decided on facts, in the same decision as the command itself. */
import type { Command, Event } from "@trygglogg/log"
import { Option, Result, Schema } from "effect"
import { actionPlace } from "../follow-up/facts.ts"
import { incidentAccess, type IncidentAccess } from "../incident/facts/access.ts"
import { cityUnits, memberHistory, membershipsOn, unitHistory } from "../organisation/facts.ts"
import { exerciseState, safetyRequest } from "../policy/facts.ts"
import { riskAssessment } from "../risk-assessment/facts/assessment.ts"
import { mappingState } from "../risk-assessment/facts/mapping.ts"
import { visitState } from "../risk-assessment/facts/visit.ts"
import type { Role } from "../vocabulary/enumerations.ts"
import {
  ActionId,
  AssessmentId,
  ExerciseId,
  ExposureId,
  IncidentId,
  MappingId,
  PersonRef,
  SafetyRequestId,
  UnitId,
  VisitId
} from "../vocabulary/ids.ts"
import { IncidentNotFound } from "../vocabulary/refusal.ts"
import { type Day, dayOf, dayOfInstant, type Instant, instantOf } from "../vocabulary/time.ts"
import { NotAuthorised } from "./error.ts"
import { openingsOf } from "./facts.ts"
import { type CommandName, type Grant, permissions } from "./permissions.ts"
import { isAnonymous, openedAs, personOf, principalOf, type Principal, relationTo, vacantFor } from "./relation.ts"

/** The fields of a command's input that access asks about. */
const About = Schema.Struct({
  incidentId: Schema.optionalKey(IncidentId),
  targetId: Schema.optionalKey(IncidentId),
  alsoIncidents: Schema.optionalKey(Schema.Array(IncidentId)),
  exposureId: Schema.optionalKey(ExposureId),
  personRef: Schema.optionalKey(PersonRef),
  /** Whoever is to carry out a measure: confirmed by the command. */
  ownerRef: Schema.optionalKey(PersonRef),
  reporter: Schema.optionalKey(Schema.Struct({ memberRef: Schema.optionalKey(PersonRef) })),
  unitPath: Schema.optionalKey(Schema.Array(UnitId)),
  assessmentId: Schema.optionalKey(AssessmentId),
  visitId: Schema.optionalKey(VisitId),
  mappingId: Schema.optionalKey(MappingId),
  requestId: Schema.optionalKey(SafetyRequestId),
  exerciseId: Schema.optionalKey(ExerciseId),
  actionId: Schema.optionalKey(ActionId)
})
type About = typeof About.Type

const readAbout = Schema.decodeUnknownOption(About)
const about = (input: unknown): About => Option.getOrElse(readAbout(input), () => ({}))

const incidentsOf = ({ alsoIncidents = [], incidentId, targetId }: About): ReadonlyArray<IncidentId> =>
  [incidentId, targetId, ...alsoIncidents].filter((one) => one !== undefined)

/** What of the asked lies in units, by the first that is named: a visit is judged by its own units, not by its assessment's. */
const placed = ({ actionId, assessmentId, exerciseId, mappingId, requestId, visitId }: About) => {
  if (visitId !== undefined) return [visitState(visitId)]
  if (mappingId !== undefined) return [mappingState(mappingId)]
  if (requestId !== undefined) return [safetyRequest(requestId)]
  if (exerciseId !== undefined) return [exerciseState(exerciseId)]
  if (actionId !== undefined) return [actionPlace(actionId)]
  return assessmentId === undefined ? [] : [riskAssessment(assessmentId)]
}

/** What an administrator of the city may do. Only there it matters which of the units is the city. */
const isForAdministrators = (command: CommandName): boolean => {
  const open: ReadonlyArray<Grant> = permissions[command]
  return open.includes("administrator")
}

const facts = (command: CommandName, asked: About, actor: string, vacant: ReadonlyArray<UnitId>) => {
  const personRef = personOf(actor)
  const incidents = incidentsOf(asked)
  return {
    accessMember: personRef === undefined ? [] : [memberHistory(personRef)],
    accessIncidents: incidents.map((incidentId) => incidentAccess(incidentId)),
    accessOpenings: incidents.map((incidentId) => openingsOf(incidentId)),
    accessVacant: vacant.map((unitId) => unitHistory(unitId)),
    accessPlaced: incidents.length === 0 ? placed(asked) : [],
    // Reads every unit there is: only commands about the organisation and its rules ask.
    accessCity: incidents.length === 0 && isForAdministrators(command) ? [cityUnits()] : []
  }
}
type Facts = ReturnType<typeof facts>
type Known = Command.States<Facts>

/** What lets the asker through, and the role that does, for each thing the command is about. */
type Grants = ReadonlyMap<Grant, Role | undefined>

interface Standing {
  /** Has to do with the incident, and so may know that it exists. */
  readonly related: boolean
  readonly grants: Grants
}
const nobody: Standing = { related: false, grants: new Map() }

const standing = (
  incident: IncidentAccess,
  { exposureId, ownerRef, personRef }: About,
  principal: Principal,
  { accessVacant }: Known,
  day: Day,
  opened: Role | undefined
): Standing => {
  const { grants, ownExposures } = relationTo(principal, incident, vacantFor(incident, accessVacant, day), opened)
  const all = new Map<Grant, Role | undefined>(grants)
  // Exposed gives a say over one's own exposure, not over somebody else's in the same incident.
  if (exposureId !== undefined && !ownExposures.includes(exposureId)) all.delete("exposed")
  if (principal.active && incident.keptFrom !== principal.personRef) {
    // Coordinates security, where this is not: may break the glass, of a case that they were not exposed in.
    const elsewhere = principal.roles.some(({ role }) => role === "securityCoordinator")
    if (incident.exists && elsewhere && !grants.has("exposed") && !grants.has("securityCoordinator")) {
      all.set("coordinatorElsewhere", "securityCoordinator")
    }
    all.set("employee", undefined)
    if (personRef === principal.personRef || ownerRef === principal.personRef) all.set("self", undefined)
  }
  return { related: grants.size > 0, grants: all }
}

const unitGrants: { readonly [R in Role]?: Grant } = {
  manager: "unitManager",
  substitute: "unitManager",
  securityCoordinator: "unitCoordinator",
  safetyRepresentative: "unitSafetyRep",
  boardOfficer: "unitBoardOfficer"
}

/**
 * What somebody is to the city, and to the units a command is about. Where the thing it is about has units of its own, they count;
 * otherwise those in the input, which the command itself holds against the tree.
 */
const grantsBeside = (asked: About, principal: Principal, known: Known, day: Day): Grants => {
  const grants = new Map<Grant, Role | undefined>()
  const { active, personRef, roles } = principal
  if (!active) return grants
  const [place] = known.accessPlaced
  const path = place?.unitPath ?? asked.unitPath ?? []
  for (const { role, unitId } of roles) {
    const grant = unitGrants[role]
    if (grant !== undefined && path.includes(unitId) && !grants.has(grant)) grants.set(grant, role)
  }
  const cities = new Set(known.accessCity.flat())
  if (roles.some(({ role, unitId }) => role === "administrator" && cities.has(unitId))) {
    grants.set("administrator", "administrator")
  }
  if (asked.personRef === personRef || asked.ownerRef === personRef) grants.set("self", undefined)
  const works = known.accessMember.flatMap((member) => membershipsOn(member, day))
  if (works.some(({ unitId }) => unitId === path[0])) grants.set("unitEmployee", undefined)
  return grants.set("employee", undefined)
}

type Refused = NotAuthorised | IncidentNotFound
type Admitted = Result.Result<Role | undefined, Refused>

const throughBy = (command: CommandName, grants: Grants): ReadonlyArray<Grant> => {
  const allowed: ReadonlyArray<Grant> = permissions[command]
  return allowed.filter((grant) => grants.has(grant))
}

/** The role in which they are let through: the one they say, when it does; otherwise the first that does. */
const admit = (command: CommandName, grants: Grants, claimed: string | undefined): Admitted => {
  const through = throughBy(command, grants)
  if (through.length === 0) return Result.fail(new NotAuthorised({ command }))
  const roles = through.flatMap((grant) => grants.get(grant) ?? [])
  return Result.succeed(roles.find((role) => role === claimed) ?? roles[0])
}

const entersForOthers: ReadonlySet<Role> = new Set(["manager", "substitute", "securityCoordinator"])

/**
 * Whether the report is made by whoever it names as its reporter. What an employee told on the phone or on paper is entered for them by
 * somebody who leads or coordinates where it happened (the city's reply of 2023: the closest manager is told first, the record may
 * come later); nobody else puts words in a colleague's mouth.
 */
const namesReporterTruly = ({ reporter, unitPath }: About, known: Known, principal: Principal | undefined): boolean => {
  const named = reporter?.memberRef
  if (named === undefined || named === principal?.personRef) return true
  const path = unitPath ?? known.accessIncidents[0]?.unitPath ?? []
  return principal?.roles.some(({ role, unitId }) => entersForOthers.has(role) && path.includes(unitId)) ?? false
}

const decideAccess = (
  command: CommandName,
  asked: About,
  known: Known,
  asker: Command.Asker,
  now: Instant
): Admitted => {
  const day = dayOfInstant(now)
  const incidents = incidentsOf(asked)
  const personRef = personOf(asker.actor)
  const [member] = known.accessMember
  const principal = personRef && member && principalOf(personRef, member, day)
  const open: ReadonlyArray<Grant> = permissions[command]
  if (!namesReporterTruly(asked, known, principal)) return Result.fail(new NotAuthorised({ command }))
  // What everybody who works here may do is refused to others for who they are, whatever incident they name.
  if (!principal?.active && (open.includes("employee") || (isAnonymous(asker.actor) && open.includes("anonymous")))) {
    return admit(command, new Map(isAnonymous(asker.actor) ? [["anonymous", undefined]] : []), undefined)
  }
  if (incidents.length === 0) {
    return admit(command, principal ? grantsBeside(asked, principal, known, day) : new Map(), asker.role)
  }
  let admitted: Admitted = Result.succeed(undefined)
  for (const [index, incidentId] of incidents.entries()) {
    const incident = known.accessIncidents[index]
    const opened = principal && openedAs(principal, known.accessOpenings[index] ?? [], now)
    const { grants, related } =
      principal && incident ? standing(incident, asked, principal, known, day, opened) : nobody
    if (!related && throughBy(command, grants).length === 0) return Result.fail(new IncidentNotFound({ incidentId }))
    admitted = principal?.active ? admit(command, grants, asker.role) : Result.fail(new NotAuthorised({ command }))
    if (Result.isFailure(admitted)) return admitted
  }
  return admitted
}

/** Whether the role that the asker says is one they hold, somewhere. One that is only said never reaches the log. */
const holdsClaimed = (known: Known, { actor, role: claimed }: Command.Asker, day: Day): boolean => {
  const personRef = personOf(actor)
  const [member] = known.accessMember
  if (claimed === undefined) return true
  return (
    personRef !== undefined &&
    member !== undefined &&
    principalOf(personRef, member, day).roles.some(({ role }) => role === claimed)
  )
}

/**
 * The same command, with access decided first. Apps give only guarded commands; set-up and import, before there is an administrator,
 * give the bare ones.
 *
 * A report is given by the reporter it names, or by somebody who leads or coordinates where it happened.
 *
 * Without any relation to the incident the answer is `IncidentNotFound`, as if it were not there; with one that does not reach this
 * command, `NotAuthorised`. A role that the asker says but does not hold is refused too, so the role in the log is always true. The
 * decision itself is told the role by which access was given, never one that is only claimed.
 *
 * @param vacant units of the incident's path that nobody can lead (`closestManager(…).vacant`): then the manager above acts, and the
 *   vacancy is confirmed by the units' own history
 *
 * @example
 * handle(guard(CloseIncident))({ incidentId, outcome: "handled" }, { commandId, actor, role: "manager" })
 */
export const guard = <
  const Name extends CommandName,
  I extends Command.Input,
  R extends Command.Readings,
  E extends Event.Any,
  X extends Command.Refusal
>(
  command: Command.Command<Name, I, R, E, X>,
  vacant: ReadonlyArray<UnitId> = []
): Command.Command<Name, I, R & Facts, E, Schema.ConstraintCodec<X["Type"] | Refused, Schema.Json>> => {
  const { decide, emits, input, name, policy, reads, refuses } = command
  return {
    name,
    input,
    emits,
    refuses: [...refuses, NotAuthorised, IncidentNotFound],
    reads: (given, asker) => ({ ...reads(given, asker), ...facts(name, about(given), asker.actor, vacant) }),
    decide: (given, past, context): Result.Result<ReadonlyArray<E["Type"]>, X["Type"] | Refused> => {
      const day = dayOf(context.now)
      const admitted = decideAccess(name, about(given), past, context, instantOf(context.now))
      if (Result.isFailure(admitted)) return Result.fail(admitted.failure)
      if (!holdsClaimed(past, context, day)) return Result.fail(new NotAuthorised({ command: name }))
      const { role: _claimed, ...asking } = context
      const role = admitted.success
      return decide(given, past, role === undefined ? asking : { ...asking, role })
    },
    ...(policy === undefined ? {} : { policy })
  }
}
