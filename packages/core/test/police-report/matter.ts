/** The threat against Sara in the fixture's reception, as a matter for the police: who leads there, and the report `pr-1`. */
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { ManagerAppointed, RoleAssigned } from "../../src/organisation/event.ts"
import {
  ComplainantStanceRecorded,
  ConsultationRecorded,
  DisclosureAssessed,
  FilingDecided,
  PoliceReportConsidered,
  PoliceReportFiled
} from "../../src/police-report/event.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import type { FiledBy } from "../../src/vocabulary/enumerations.ts"
import { PersonRef, PoliceReportId, type UnitId } from "../../src/vocabulary/ids.ts"
import type { ComplainantStance } from "../../src/vocabulary/police.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  asked,
  district,
  exposureId,
  incidentId,
  joined,
  leif,
  mona,
  nowInstant,
  reception,
  words
} from "../fixture.ts"

export const policeReportId = PoliceReportId.make("pr-1")
export const otherReport = PoliceReportId.make("pr-2")
export const coordinator = PersonRef.make("p-signe")
export const above = PersonRef.make("p-ulla")

const start = Day.make("2020-01-01")
const leads = (memberRef: PersonRef, unitId: UnitId) => ManagerAppointed({ memberRef, unitId, from: start })

/** Mona leads the reception, Ulla the district; Signe coordinates the district's security. */
export const led = [
  joined(mona),
  joined(above),
  joined(coordinator),
  leads(mona, reception),
  leads(above, district),
  RoleAssigned({ memberRef: coordinator, unitId: district, role: "securityCoordinator", from: start })
] as const
export const asMona = asked(mona, "manager")
export const asAbove = asked(above, "manager")
export const asCoordinator = asked(coordinator, "securityCoordinator")

const about = { policeReportId, incidentId, alsoIncidents: [] } as const
/** What a step says of the report it belongs to. */
export const of = { policeReportId, incidentId }

type Given<E> = Partial<Omit<E, "_tag">>

export const considered = (given: Given<(typeof PoliceReportConsidered)["Type"]> = {}) =>
  PoliceReportConsidered({ ...about, exposures: [exposureId], initiatedBy: "handler", ...given })
export const consulted = (given: Given<(typeof ConsultationRecorded)["Type"]> = {}) =>
  ConsultationRecorded({
    ...about,
    consulted: "securityCoordinator",
    memberRef: coordinator,
    at: nowInstant,
    advice: "file",
    afterwards: false,
    ...given
  })
export const disclosed = (given: Given<(typeof DisclosureAssessed)["Type"]> = {}) =>
  DisclosureAssessed({
    ...about,
    ground: "necessaryForOwnWork",
    clientDataIncluded: true,
    reason: words(incidentId),
    ...given
  })
export const decided = (given: Given<(typeof FilingDecided)["Type"]> = {}) =>
  FilingDecided({
    ...about,
    decision: "file",
    decidedBy: "closestManager",
    urgent: false,
    exposuresCovered: [exposureId],
    stances: [{ exposureId, stance: "notAsked" }],
    ...given
  })
export const filed = (given: Given<(typeof PoliceReportFiled)["Type"]> = {}) =>
  PoliceReportFiled({
    ...about,
    filedBy: "closestManager",
    filedByMember: mona,
    onBehalfOf: "organisation",
    complainantKind: "organisation",
    contactAddressKind: "workplace",
    accessProtectionRequested: false,
    preliminaryOffences: ["unlawful-threat"],
    catalogueVersion: "2026-04",
    at: nowInstant,
    channel: "phone11414",
    warnings: [],
    ...given
  })
export const stance = (said: ComplainantStance, given: Given<(typeof ComplainantStanceRecorded)["Type"]> = {}) =>
  ComplainantStanceRecorded({
    incidentId,
    exposureId,
    stance: said,
    informedOfConsequences: true,
    statedBy: "self",
    ...given
  })

/** The district lets others than the closest manager decide, from the start of 2026 on. */
export const districtLets = (...policeFiledBy: ReadonlyArray<FiledBy>) =>
  PolicyAdopted({
    scope: "district",
    unitId: district,
    version: "D:1",
    values: { policeFiledBy },
    validFrom: Day.make("2026-01-01"),
    decidedBy: leif,
    source: "SDN 2025-12-01 § 8"
  })

/** And so does the city. */
export const cityLets = (...policeFiledBy: ReadonlyArray<FiledBy>) =>
  PolicyAdopted({
    scope: "city",
    version: "2026:1",
    values: { ...policyDefaults.values, policeFiledBy },
    validFrom: Day.make("2026-01-01"),
    decidedBy: leif,
    source: "KS 2025-12-01 § 8"
  })
