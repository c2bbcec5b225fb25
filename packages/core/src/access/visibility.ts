/** Which parts of a case somebody sees (domain specification 4.8, "Sees / Never sees"). What is not granted is not seen. */
import type { ReporterMode } from "../vocabulary/enumerations.ts"
import type { ExposureId, UnitId } from "../vocabulary/ids.ts"
import type { ReadingPurpose, RecordPart } from "./event.ts"
import type { IncidentGrant, Principal, Relation } from "./relation.ts"

interface Sight {
  readonly parts: ReadonlyArray<RecordPart>
  /** Every report's words, or those of one's own reports. */
  readonly reports: "all" | "own"
  /** Every exposed person's statement and support, or one's own, or nobody's. */
  readonly exposures: "all" | "own" | "none"
  readonly health: boolean
  readonly purpose: ReadingPurpose
}

const wholeCase: Sight = {
  parts: ["case", "narrative", "statement", "addendum", "summary", "support", "history"],
  reports: "all",
  exposures: "all",
  health: true,
  purpose: "handling"
}

/** The most telling purpose first: what is read in several capacities is logged by it. */
const sights: ReadonlyArray<readonly [IncidentGrant, Sight]> = [
  ["handler", wholeCase],
  ["closestManager", wholeCase],
  [
    "securityCoordinator",
    {
      parts: ["case", "narrative", "statement", "addendum", "summary", "history"],
      reports: "all",
      exposures: "all",
      health: false,
      purpose: "consultation"
    }
  ],
  [
    "breakGlass",
    {
      parts: ["case", "narrative", "statement", "addendum", "summary", "history"],
      reports: "all",
      exposures: "all",
      health: false,
      purpose: "breakGlass"
    }
  ],
  [
    "exposed",
    {
      parts: ["case", "statement", "support", "addendum", "summary"],
      reports: "own",
      exposures: "own",
      health: true,
      purpose: "ownExposure"
    }
  ],
  [
    "reporter",
    {
      parts: ["case", "narrative", "addendum", "summary"],
      reports: "own",
      exposures: "none",
      health: false,
      purpose: "ownReport"
    }
  ],
  // The heads of the cases below, to see that they are handled; the words belong to whoever handles them.
  ["managerAbove", { parts: ["case"], reports: "own", exposures: "none", health: false, purpose: "handling" }],
  [
    "safetyRepresentative",
    { parts: ["case", "history"], reports: "own", exposures: "none", health: false, purpose: "safetyRepresentation" }
  ],
  ["auditor", { parts: ["case", "history"], reports: "own", exposures: "none", health: false, purpose: "audit" }]
]

/** What of a case somebody may see, and why they see it. */
export interface VisibleParts {
  readonly parts: ReadonlySet<RecordPart>
  /** Whose words `narrative` and `addendum` stand for: everybody's, or only those the reader wrote. */
  readonly reports: "all" | "own"
  /** Whose `statement` and `support`: everybody's, or those of these exposures. */
  readonly exposures: "all" | ReadonlyArray<ExposureId>
  /** Whether fields about somebody's health are among them. */
  readonly health: boolean
  /** For the access log; none when nothing is seen. */
  readonly purpose: ReadingPurpose | undefined
  /** All they see it for, the most telling first: somebody who was hit and reported it has two, and each opens words of its own. */
  readonly purposes: ReadonlyArray<ReadingPurpose>
}

/**
 * What somebody may see of a case, by all they are to it.
 *
 * @example
 * const { parts, purpose } = visibleParts(relationTo(principal, access))
 */
export const visibleParts = ({ grants, ownExposures }: Relation): VisibleParts => {
  const seen = sights.filter(([grant]) => grants.has(grant)).map(([, sight]) => sight)
  return {
    parts: new Set(seen.flatMap(({ parts }) => parts)),
    reports: seen.some(({ reports }) => reports === "all") ? "all" : "own",
    exposures: seen.some(({ exposures }) => exposures === "all")
      ? "all"
      : seen.some(({ exposures }) => exposures === "own")
        ? ownExposures
        : [],
    health: seen.some(({ health }) => health),
    purpose: seen[0]?.purpose,
    purposes: seen.map(({ purpose }) => purpose)
  }
}

/**
 * Who may see who reported. A protected name is shown to the security coordinator only, an anonymous one is known to nobody; an exposed
 * person, a safety representative and an auditor never see it.
 */
export const seesReporter = ({ grants }: Relation, mode: ReporterMode): boolean => {
  if (mode === "anonymous") return false
  if (grants.has("securityCoordinator")) return true
  return mode === "named" && (grants.has("handler") || grants.has("closestManager"))
}

const toldOfOpenings: ReadonlyArray<IncidentGrant> = [
  "exposed",
  "handler",
  "closestManager",
  "managerAbove",
  "securityCoordinator",
  "safetyRepresentative",
  "auditor"
]

/**
 * Who is told that a case was opened by breaking the glass: the exposed person and their safety representative, whoever handles or leads,
 * and the auditor. Somebody who has opened it themselves is not, of others' openings.
 */
export const seesOpenings = ({ grants }: Relation): boolean => toldOfOpenings.some((grant) => grants.has(grant))

const opened: { readonly [Purpose in ReadingPurpose]: ReadonlyArray<string> } = {
  handling: [
    "narrative",
    "statement",
    "addendum",
    "reason",
    "summary",
    "support-comment",
    "police-words",
    "notification-words",
    "report-message",
    "findings",
    "action",
    "influencer"
  ],
  consultation: [
    "narrative",
    "statement",
    "addendum",
    "reason",
    "summary",
    "police-words",
    "notification-words",
    "report-message",
    "findings",
    "action",
    "influencer"
  ],
  breakGlass: [
    "narrative",
    "statement",
    "addendum",
    "reason",
    "summary",
    "police-words",
    "notification-words",
    "findings"
  ],
  ownReport: ["narrative", "addendum", "summary", "report-message"],
  ownExposure: ["statement", "support-comment", "addendum", "summary"],
  safetyRepresentation: [],
  audit: []
}
const isPurpose = (purpose: string): purpose is ReadingPurpose => Object.hasOwn(opened, purpose)

/** Sealed for the person whose words they are. */
const personal: ReadonlySet<string> = new Set(["statement", "support-comment"])

/**
 * The vault's own gate, behind `visibleParts`: a `Permit`. Which kinds of sealed words a purpose opens; one's own words are opened by
 * their subject alone.
 *
 * @param reader who opens, and the purpose that `visibleParts` gave
 * @param kind the kind the words were sealed as
 * @param subject whose key they are sealed under
 */
export const permitOpening = (
  { actor, purpose }: { readonly actor: string; readonly purpose: string },
  kind: string,
  subject: string
): boolean =>
  isPurpose(purpose) &&
  opened[purpose].includes(kind) &&
  (purpose !== "ownExposure" || !personal.has(kind) || subject === actor)

/** Whose eyes figures are made for: each has a threshold of its own for small numbers. */
export type FigureAudience = "handling" | "district" | "public"

/**
 * The closest look at figures somebody may take of a unit: those who lead it or coordinate its security see what they handle, those who
 * represent, audit or prepare for its board see it as inside the district, everybody else what the public sees.
 *
 * @param path the unit and everything above it, as `pathOf` gives it
 */
export const audienceFor = ({ roles }: Principal, path: ReadonlyArray<UnitId>): FigureAudience => {
  const held = roles.filter(({ unitId }) => path.includes(unitId)).map(({ role }) => role)
  if (held.some((role) => role === "manager" || role === "substitute" || role === "securityCoordinator")) {
    return "handling"
  }
  return held.some((role) => role === "safetyRepresentative" || role === "boardOfficer" || role === "auditor")
    ? "district"
    : "public"
}
