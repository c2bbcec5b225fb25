/** How far a case has come with the police and the authorities, event by event, and what is left of it. */
import { authoritiesToAssess } from "../../catalogue/duties.ts"
import { type PolicyEdition, policyFor } from "../../catalogue/policyInForce.ts"
import { lastDayOf } from "../../deadline/rules.ts"
import type {
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived,
  PoliceReportConsidered
} from "../../police-report/event.ts"
import type { DutyAssessed } from "../../statutory-notification/event.ts"
import type { Authority } from "../../vocabulary/authority.ts"
import type { DeadlineName } from "../../vocabulary/deadline.ts"
import type { Form } from "../../vocabulary/enumerations.ts"
import { type Day, dayOfInstant, type Instant } from "../../vocabulary/time.ts"
import type { AuthorityDuty, Outward } from "./outwardView.ts"
import type { Step } from "./step.ts"
import { type CaseRow, formsOf } from "./view.ts"

export const nothingOutward: Outward = {
  policeRaised: false,
  policeReports: [],
  policeConsulted: false,
  consultedOn: [],
  consultationsOwed: [],
  policeFiled: false,
  outcomeUntold: [],
  outcomeTold: [],
  authorities: []
}

/** The row with what it owes the police and the authorities changed. */
export const outwardIn = (row: CaseRow | undefined, change: Partial<Outward>): CaseRow | undefined =>
  row && { ...row, outward: { ...row.outward, ...change } }

const isPoliceMatter = (form: Form): boolean => form === "threat" || form === "violence"

/** Of which authorities it must be assessed. How threatened somebody felt is theirs to say: it shortens no duty here. */
const toAssess = (row: CaseRow): ReadonlyArray<Authority> =>
  authoritiesToAssess({
    forms: formsOf(row),
    kinds: row.classification?.kinds ?? [],
    ...(row.classification === undefined ? {} : { severity: row.classification.severity }),
    occurrenceKind: row.classification?.occurrenceKind ?? row.occurrenceKind,
    feltThreatened: []
  })

/** What the case is now seen to be says what is owed, each from when it was first seen so. What was assessed stays. */
export const judged = (row: CaseRow, at: Instant): CaseRow => {
  const { policeSince = at, ...outward } = row.outward
  const asked = toAssess(row)
  const kept = outward.authorities.filter(({ authority, state }) => state !== "unassessed" || asked.includes(authority))
  const fresh = asked.filter((one) => !kept.some(({ authority }) => authority === one))
  return {
    ...row,
    outward: {
      ...outward,
      ...(formsOf(row).some(isPoliceMatter) ? { policeSince } : {}),
      authorities: [...kept, ...fresh.map((authority) => ({ authority, since: at, state: "unassessed" as const }))]
    }
  }
}

/** The duty toward one authority as it now stands; what was told stays told, however it is assessed later. */
export const dutyStanding = (
  row: CaseRow | undefined,
  authority: Authority,
  state: Exclude<AuthorityDuty["state"], "unassessed">,
  since: Instant
): CaseRow | undefined => {
  if (row === undefined) return undefined
  const { authorities } = row.outward
  const before = authorities.find((one) => one.authority === authority) ?? { authority, since }
  const isTold = "state" in before && before.state === "told"
  const now: AuthorityDuty = { ...before, state: isTold ? "told" : state }
  return outwardIn(row, { authorities: [...authorities.filter((one) => one.authority !== authority), now] })
}

export const dutyAssessed = (
  row: CaseRow | undefined,
  { authority, basis, knownSince }: (typeof DutyAssessed)["Type"]
): CaseRow | undefined => dutyStanding(row, authority, basis === "none" ? "notRequired" : "required", knownSince)

const also = <A>(all: ReadonlyArray<A>, one: A): ReadonlyArray<A> => (all.includes(one) ? all : [...all, one])

export const raisedOn = (
  row: CaseRow | undefined,
  { policeReportId }: (typeof PoliceReportConsidered)["Type"]
): CaseRow | undefined =>
  row && outwardIn(row, { policeRaised: true, policeReports: also(row.outward.policeReports, policeReportId) })

export const consultedOn = (
  row: CaseRow | undefined,
  { consulted, policeReportId }: (typeof ConsultationRecorded)["Type"]
): CaseRow | undefined =>
  row === undefined || consulted === "lawyer"
    ? row
    : outwardIn(row, {
        policeConsulted: true,
        consultedOn: also(row.outward.consultedOn, policeReportId),
        consultationsOwed: row.outward.consultationsOwed.filter((one) => one.policeReportId !== policeReportId)
      })

/** A report about several incidents is handled in one of them: its consultation is owed once. */
export const decidedOn = (
  row: CaseRow | undefined,
  { decision, incidentId, policeReportId, urgent }: (typeof FilingDecided)["Type"],
  since: Instant
): CaseRow | undefined => {
  if (row === undefined) return undefined
  const { consultationsOwed } = row.outward
  const isOwed = consultationsOwed.some((one) => one.policeReportId === policeReportId)
  return outwardIn(row, {
    policeDecision: decision,
    ...(urgent && incidentId === row.incidentId && !isOwed
      ? { consultationsOwed: [...consultationsOwed, { policeReportId, since }] }
      : {})
  })
}

export const outcomeReceived = (
  row: CaseRow | undefined,
  { at }: (typeof PoliceOutcomeReceived)["Type"]
): CaseRow | undefined => {
  if (row === undefined) return undefined
  const { outcomeUntold } = row.outward
  const fresh = row.exposures.filter(({ exposureId }) => !outcomeUntold.some((one) => one.exposureId === exposureId))
  return outwardIn(row, {
    outcomeUntold: [...outcomeUntold, ...fresh.map(({ exposureId }) => ({ exposureId, since: at }))],
    outcomeTold: []
  })
}

export const toldOf = (
  row: CaseRow | undefined,
  { exposureId }: (typeof EmployeeToldOfPoliceStep)["Type"]
): CaseRow | undefined =>
  row &&
  outwardIn(row, {
    outcomeUntold: row.outward.outcomeUntold.filter((one) => one.exposureId !== exposureId),
    outcomeTold: also(row.outward.outcomeTold, exposureId)
  })

const settled = ({ state }: AuthorityDuty): boolean => state === "told" || state === "notRequired"

/** One notification is enough of what was one occurrence; a duty found in what goes on holds whatever was settled before. */
const dutyOfBoth = (here: AuthorityDuty | undefined, before: AuthorityDuty | undefined): AuthorityDuty | undefined => {
  if (here === undefined || before === undefined) return here ?? before
  const since = here.since < before.since ? here.since : before.since
  if (here.state === "required" || settled(here)) return { ...here, since }
  return { ...before, since }
}

const earliest = (...instants: ReadonlyArray<Instant | undefined>): Instant | undefined =>
  instants.flatMap((one) => one ?? []).toSorted()[0]

const dutyOf = ({ authorities }: Outward, name: Authority): AuthorityDuty | undefined =>
  authorities.find(({ authority }) => authority === name)

/** What both halves of a merged case owe: decided in one is decided for both, and the clocks run from the first. */
export const outwardOfBoth = (here: Outward, before: Outward): Outward => {
  const policeSince = earliest(here.policeSince, before.policeSince)
  const policeDecision = here.policeDecision ?? before.policeDecision
  const names = [...new Set([...here.authorities, ...before.authorities].map(({ authority }) => authority))]
  return {
    ...(policeSince === undefined ? {} : { policeSince }),
    policeRaised: here.policeRaised || before.policeRaised,
    policeReports: [...new Set([...before.policeReports, ...here.policeReports])],
    policeConsulted: here.policeConsulted || before.policeConsulted,
    consultedOn: [...new Set([...before.consultedOn, ...here.consultedOn])],
    consultationsOwed: [
      ...before.consultationsOwed.filter(({ policeReportId }) => !here.consultedOn.includes(policeReportId)),
      ...here.consultationsOwed
    ],
    ...(policeDecision === undefined ? {} : { policeDecision }),
    policeFiled: here.policeFiled || before.policeFiled,
    // A report that a merge took along is handled in what goes on: who was told there has been told.
    outcomeUntold: [
      ...here.outcomeUntold,
      ...before.outcomeUntold.filter(({ exposureId }) => !here.outcomeTold.includes(exposureId))
    ],
    outcomeTold: [...new Set([...before.outcomeTold, ...here.outcomeTold])],
    authorities: names.flatMap((name) => dutyOfBoth(dutyOf(here, name), dutyOf(before, name)) ?? [])
  }
}

type Editions = ReadonlyArray<PolicyEdition>

/** The last day by the rules that were in force in the case's unit when the clock began: the worker's deadlines say the same. */
const lastDay = ({ unitPath }: CaseRow, editions: Editions, deadline: DeadlineName, since: Instant): Day =>
  lastDayOf(deadline, since, policyFor(editions, unitPath, dayOfInstant(since)).values)

/** The next of what leads to a decision about the police: raised, talked over, decided on, filed. */
const towardDecision = (row: CaseRow, editions: Editions): ReadonlyArray<Step> => {
  const { policeConsulted, policeDecision, policeFiled, policeRaised, policeSince } = row.outward
  if (policeDecision === "file") return policeFiled ? [] : [{ code: "filePoliceReport" }]
  if (policeDecision !== undefined || (policeSince === undefined && !policeRaised)) return []
  const code = !policeRaised ? "raisePolice" : policeConsulted ? "decidePolice" : "consultPolice"
  return [{ code, ...(policeSince === undefined ? {} : { dueOn: lastDay(row, editions, "D5", policeSince) }) }]
}

const towardAuthorities = (row: CaseRow, editions: Editions): ReadonlyArray<Step> =>
  row.outward.authorities
    .filter((duty) => !settled(duty))
    .map(({ authority, since, state }) => ({
      code: state === "required" ? "notifyAuthority" : "assessDuty",
      authority,
      dueOn: lastDay(row, editions, authority === "workEnvironmentAuthority" ? "D3" : "D4", since)
    }))

/** What is left toward the police and the authorities while a case is open (domain specification 4.7, D3-D5). */
export const outwardSteps = (row: CaseRow, editions: Editions): ReadonlyArray<Step> => [
  ...towardDecision(row, editions),
  ...towardAuthorities(row, editions)
]

/** What is left of it even when the case is closed: the consultation after a decision in a hurry, and telling what came of it (D6, D7). */
export const outwardStepsAfter = (row: CaseRow, editions: Editions): ReadonlyArray<Step> => [
  ...row.outward.consultationsOwed.map(({ since }) => ({
    code: "consultPolice" as const,
    dueOn: lastDay(row, editions, "D6", since)
  })),
  ...row.outward.outcomeUntold
    .filter(({ exposureId }) => row.exposures.some((one) => one.exposureId === exposureId))
    .map(({ exposureId, since }) => ({
      code: "tellPoliceOutcome" as const,
      exposureId,
      dueOn: lastDay(row, editions, "D7", since)
    }))
]

/** Whether the police and the authorities have what a closed case owes them (domain specification 4.6, rule 12). */
export const outwardSettled = ({ outward }: CaseRow): boolean =>
  (outward.policeSince === undefined || outward.policeDecision !== undefined) && outward.authorities.every(settled)
