/**
 * Everybody who may meet one incident in the office (city > north > department > office): one person a kind, with what is known of them.
 *
 * The day is Monday 2 March 2026. Each is `p-who`; the exposed among them own exposure `x-who`.
 */
import { Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result } from "effect"
import { AccessBreakGlass } from "../../src/access/event/breakGlass.ts"
import { type Opening, openingsOf } from "../../src/access/facts.ts"
import { openedAs, personOf, principalOf, relationTo } from "../../src/access/relation.ts"
import { ExposureRegistered, HandlerAssigned, IncidentReported } from "../../src/incident/event.ts"
import { type IncidentAccess, incidentAccess } from "../../src/incident/facts/access.ts"
import { MemberLeft, RoleAssigned } from "../../src/organisation/event.ts"
import { cityUnits, type MemberHistory, memberHistory } from "../../src/organisation/facts.ts"
import {
  ExposureId,
  IncidentId,
  OpeningId,
  PersonRef,
  ReportId,
  ReportNumber,
  type UnitId
} from "../../src/vocabulary/ids.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import { registered as exposedIn, reported, words } from "../fixture.ts"
import {
  city,
  department,
  joined,
  leads,
  north,
  office,
  represents,
  south,
  standsIn,
  start,
  today,
  town
} from "../organisation/town.ts"

export const incidentId = IncidentId.make("i-1")
export const otherIncident = IncidentId.make("i-2")
export const path = [office, department, north, city] as const
export const someoneElse = PersonRef.make("p-someone-else")
export const elsesExposure = ExposureId.make("x-someone-else")

export const refOf = (who: string): PersonRef => PersonRef.make(`p-${who.toLowerCase()}`)
export const exposureOf = (who: string): ExposureId => ExposureId.make(`x-${who.toLowerCase()}`)

/** The incident as reported by a person, or by somebody else. */
export const incident = (memberRef: PersonRef, id: IncidentId = incidentId) =>
  reported({
    incidentId: id,
    reportId: ReportId.make(`r-${id}`),
    reportNumber: ReportNumber.make("H-2026-7K3QF"),
    reportedAt: Instant.make("2026-03-02T10:00:00.000Z"),
    reporter: { mode: "named", kind: "colleague", memberRef },
    unitPath: path
  })
const happened = incident(someoneElse)

const trusted = (
  memberRef: PersonRef,
  role: "securityCoordinator" | "boardOfficer" | "auditor" | "administrator",
  unitId: UnitId
) => RoleAssigned({ memberRef, unitId, role, from: start })
const handles = (handlerRef: PersonRef) => HandlerAssigned({ incidentId, handlerRef, reason: "other" })
const exposed = (who: string) =>
  exposedIn({ incidentId, exposureId: exposureOf(who), personRef: refOf(who), exposedKind: "employee" })

/** At a quarter to one, for half an hour: everybody asks at one. */
export const openingId = OpeningId.make("o-1")
export const opened = (by: PersonRef, role: "securityCoordinator" | "auditor") =>
  AccessBreakGlass({
    incidentId,
    openingId,
    by,
    role,
    ground: "danger",
    reason: words(incidentId),
    from: Instant.make("2026-03-02T11:45:00.000Z"),
    until: Instant.make("2026-03-02T12:15:00.000Z"),
    reviewBy: Day.make("2026-03-09")
  })

const works = (who: string, unitId: UnitId = office) => joined(refOf(who), unitId)

/** What the log holds when each of them asks. */
export const known = {
  stranger: [happened, works("stranger", south)],
  colleague: [happened, works("colleague")],
  reporter: [incident(refOf("reporter")), works("reporter")],
  exposed: [happened, works("exposed"), exposed("exposed")],
  handler: [happened, works("handler", south), handles(refOf("handler"))],
  manager: [happened, works("manager"), leads(refOf("manager"))],
  managerElsewhere: [happened, works("managerElsewhere"), leads(refOf("managerElsewhere"), start, south)],
  substitute: [happened, works("substitute"), standsIn(refOf("substitute"), "2026-03-02", "2026-03-02")],
  managerAbove: [happened, works("managerAbove"), leads(refOf("managerAbove"), start, department)],
  coordinator: [happened, works("coordinator", city), trusted(refOf("coordinator"), "securityCoordinator", north)],
  coordinatorElsewhere: [
    happened,
    works("coordinatorElsewhere"),
    trusted(refOf("coordinatorElsewhere"), "securityCoordinator", south)
  ],
  coordinatorOpened: [
    happened,
    works("coordinatorOpened"),
    trusted(refOf("coordinatorOpened"), "securityCoordinator", south),
    opened(refOf("coordinatorOpened"), "securityCoordinator")
  ],
  auditorOpened: [
    happened,
    works("auditorOpened"),
    trusted(refOf("auditorOpened"), "auditor", city),
    opened(refOf("auditorOpened"), "auditor")
  ],
  safetyRep: [happened, works("safetyRep", south), represents(refOf("safetyRep"), start, department)],
  safetyRepElsewhere: [happened, works("safetyRepElsewhere"), represents(refOf("safetyRepElsewhere"), start, south)],
  boardOfficer: [happened, works("boardOfficer"), trusted(refOf("boardOfficer"), "boardOfficer", city)],
  auditor: [happened, works("auditor"), trusted(refOf("auditor"), "auditor", city)],
  auditorElsewhere: [happened, works("auditorElsewhere"), trusted(refOf("auditorElsewhere"), "auditor", south)],
  administrator: [happened, works("administrator"), trusted(refOf("administrator"), "administrator", city)],
  administratorBelow: [
    happened,
    works("administratorBelow"),
    trusted(refOf("administratorBelow"), "administrator", north)
  ],
  managerExposed: [happened, works("managerExposed"), leads(refOf("managerExposed")), exposed("managerExposed")],
  coordinatorExposed: [
    happened,
    works("coordinatorExposed"),
    trusted(refOf("coordinatorExposed"), "securityCoordinator", north),
    exposed("coordinatorExposed")
  ],
  handlerExposed: [happened, works("handlerExposed"), handles(refOf("handlerExposed")), exposed("handlerExposed")],
  managerAccused: [
    IncidentReported({ ...happened, keptFrom: refOf("managerAccused") }),
    works("managerAccused"),
    leads(refOf("managerAccused"))
  ],
  managerReporting: [incident(refOf("managerReporting")), works("managerReporting"), leads(refOf("managerReporting"))],
  reporterLeft: [
    incident(refOf("reporterLeft")),
    works("reporterLeft"),
    MemberLeft({ memberRef: refOf("reporterLeft"), unitId: office, at: today })
  ],
  anonymous: [happened],
  unknown: [happened]
} as const

export type Who = keyof typeof known
/** The log's events when one of them asks, the town's and an exposed colleague's among them. */
export const given = (who: Who) => [
  ...town,
  ...known[who],
  ExposureRegistered({ incidentId, exposureId: elsesExposure, personRef: someoneElse, exposedKind: "employee" })
]

/** As they are in the envelope of a command. */
export const actorOf = (who: Who): string =>
  who === "anonymous" ? "anon:8f3c" : who === "unknown" ? "p-nobody-knows" : refOf(who)

/** What access is decided by when one of them asks: who they are, and what is known of the incident. */
export const factsOf = (who: Who) => {
  const personRef = personOf(actorOf(who)) ?? refOf("nobody")
  const told: Array<{
    readonly member: MemberHistory
    readonly incident: IncidentAccess
    readonly openings: ReadonlyArray<Opening>
  }> = []
  const ask = Command.make("Ask", {
    input: {},
    reads: () => ({
      member: memberHistory(personRef),
      incident: incidentAccess(incidentId),
      openings: openingsOf(incidentId),
      city: cityUnits()
    }),
    emits: [],
    refuses: [],
    decide: (_, past) => {
      told.push(past)
      return Result.succeed([])
    }
  })
  specify(ask)
    .given(...given(who))
    .when({})
  const [facts] = told
  if (facts === undefined) throw new TypeError("nothing was decided")
  const principal = principalOf(personRef, facts.member, today)
  return {
    principal,
    incident: facts.incident,
    opened: openedAs(principal, facts.openings, Instant.make("2026-03-02T12:00:00.000Z"))
  }
}
export const relationOf = (who: Who) => {
  const { incident, opened: role, principal } = factsOf(who)
  return relationTo(principal, incident, [], role)
}
