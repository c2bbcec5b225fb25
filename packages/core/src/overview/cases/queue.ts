/** "Att göra": the cases somebody leads or oversees, each with its next step, in four groups. */
import type { PolicyEdition } from "../../catalogue/policyInForce.ts"
import { caseLeader, type LedCase } from "../../organisation/view/caseLeader.ts"
import type { Units } from "../../organisation/view/tree.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import { addDays, type Day } from "../../vocabulary/time.ts"
import { groupOf, nextStep } from "./nextStep.ts"
import type { Step, StepGroup } from "./step.ts"
import { together } from "./together.ts"
import { asSeenBy, type CaseRow, type CaseViewer, isInternal } from "./view.ts"

export interface QueueViewer extends CaseViewer {
  /** The units they lead or coordinate; what lies below comes along. */
  readonly managedUnits: ReadonlyArray<UnitId>
  readonly units: Units
}

export interface QueueItem {
  readonly row: CaseRow
  readonly step: Step
}

export type Queue = { readonly [Group in StepGroup]: ReadonlyArray<QueueItem> }

/** What of a row decides who leads it. */
export const ledCase = (row: CaseRow): LedCase => ({
  unitPath: row.unitPath,
  concerned: [
    ...row.exposures.map(({ personRef }) => personRef),
    ...(row.keptFrom === undefined ? [] : [row.keptFrom])
  ],
  pastOwnManager: isInternal(row) && row.keptFrom === undefined
})

/** Whose turn it is: the handler's; before there is one, whoever leads the unit; with nobody there, of all who oversee it. */
const isTheirs = (row: CaseRow, { person, units }: QueueViewer, today: Day): boolean => {
  if (row.handler !== undefined) return row.handler === person
  const leader = caseLeader(units, ledCase(row), today)
  return leader === undefined || leader.memberRef === person
}

/** Nobody meets a case in their queue that they are exposed in or that is about them. */
const oversees = (row: CaseRow, { isCoordinator, managedUnits, person }: QueueViewer): boolean => {
  const { concerned, pastOwnManager, unitPath } = ledCase(row)
  if (concerned.includes(person)) return false
  const path = pastOwnManager && !isCoordinator ? unitPath.slice(1) : unitPath
  return path.some((unitId) => managedUnits.includes(unitId))
}

/** A case that nobody knows the severity of may be any: among equal deadlines it comes first. */
const bySeverity = ({ row }: QueueItem): number => -(row.classification?.severity ?? 5)

const inOrder = (a: QueueItem, b: QueueItem): number => {
  const [first, second] = [a.step.dueOn ?? "9999", b.step.dueOn ?? "9999"]
  if (first !== second) return first < second ? -1 : 1
  return bySeverity(a) - bySeverity(b) || (a.row.reportedAt < b.row.reportedAt ? -1 : 1)
}

/** A closed case comes back when a follow-up is near. */
const isNear = ({ row, step }: QueueItem, today: Day): boolean =>
  row.state._tag !== "closed" || (step.dueOn ?? today) <= addDays(today, 7)

/**
 * What there is to do for somebody who leads units or handles cases: by deadline, then severity, in four groups.
 *
 * What another handles is among `waiting`, until its next step is late: then whoever oversees it meets it under `now`.
 *
 * @param cases rows of the view `cases`, those merged into others among them
 * @param editions the rules of the city, its districts and its units: each case is held to those of its own unit
 */
export const queueOf = (
  cases: ReadonlyArray<CaseRow>,
  viewer: QueueViewer,
  today: Day,
  editions: ReadonlyArray<PolicyEdition>
): Queue => {
  const queue: { readonly [Group in StepGroup]: Array<QueueItem> } = { now: [], today: [], thisWeek: [], waiting: [] }
  for (const row of together(cases)) {
    const theirs = isTheirs(row, viewer, today)
    const step = nextStep(row, today, editions)
    if (step === undefined || (!oversees(row, viewer) && row.handler !== viewer.person)) continue
    const item = { row: asSeenBy(row, viewer), step }
    const isLate = step.dueOn !== undefined && step.dueOn < today
    if (isNear(item, today)) queue[theirs || isLate ? groupOf(row, step, today) : "waiting"].push(item)
  }
  return {
    now: queue.now.toSorted(inOrder),
    today: queue.today.toSorted(inOrder),
    thisWeek: queue.thisWeek.toSorted(inOrder),
    waiting: queue.waiting.toSorted(inOrder)
  }
}
