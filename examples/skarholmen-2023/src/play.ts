/**
 * Skärholmen 2023: what a district board answered about threats against its social services, as a log.
 *
 * The facts are those of the reply (eight incidents, a majority from ekonomiskt bistånd, one outside the workplace); everything around
 * them is invented.
 */
import { AddReport, MarkNotReportable, MergeIncidents, ReportIncident } from "@trygglogg/core/incident"
import {
  ExposureId,
  IncidentId,
  Instant,
  Narrative,
  Reason,
  ReportId,
  ReportNumber,
  type UnitId,
  zone
} from "@trygglogg/core/vocabulary"
import { handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { asked } from "./asked.ts"
import {
  accident,
  counted,
  duplicate,
  notReportable,
  reportedLate,
  type Told,
  toldTwice,
  witnessed
} from "./incidents.ts"
import { bou3, buildOrganisation, city, coordinator, department, district } from "./organisation.ts"

const incidentOf = ({ name }: Told): IncidentId => IncidentId.make(`skarholmen-${name}`)
const numberOf = (five: string): ReportNumber => ReportNumber.make(`H-2023-${five}`)

const report = Effect.fn("report")(function* (told: Told) {
  const { exposed, name, narrative, occurrenceKind } = told
  const incidentId = incidentOf(told)
  const vault = yield* Vault
  const words = narrative === undefined ? {} : { narrative: yield* vault.seal(Narrative, incidentId, narrative) }
  const [reporter] = exposed
  yield* handle(ReportIncident)(
    {
      incidentId,
      reportId: ReportId.make(`rapport-${name}`),
      reportNumber: numberOf(told.number),
      reportedAt: Instant.make(told.reportedAt),
      reporter: { mode: "named", kind: "exposedPerson", memberRef: reporter },
      unitPath: [told.unit, department, district, city],
      occurred: { local: told.occurred, precision: "minute", zone },
      place: told.place,
      placeRelation: told.placeRelation,
      channel: told.channel,
      ...(occurrenceKind === undefined ? {} : { occurrenceKind }),
      affectedObjects: ["person"],
      forms: told.forms,
      linkToRole: "certain",
      ...words,
      evidence: [],
      entryRoute: "app",
      exposures: exposed.map((personRef, index) => ({
        exposureId: ExposureId.make(`utsatt-${name}-${index + 1}`),
        personRef,
        exposedKind: "employee",
        employmentUnit: told.unit,
        roleFamily: "socialWorker",
        employmentForm: "permanent"
      }))
    },
    asked(`report-${name}`, reporter)
  )
})

/** A colleague tells of it too: one incident, two reports. */
const tellAgain = (incidentId: IncidentId) =>
  handle(AddReport)(
    {
      incidentId,
      reportId: ReportId.make("rapport-bou-2-kollega"),
      reportNumber: numberOf("B0004"),
      reportedAt: Instant.make("2023-09-12T14:30:00.000Z"),
      reporter: { mode: "named", kind: "colleague", memberRef: bou3 }
    },
    asked("report-bou-2-again", bou3)
  )

/**
 * Plays the organisation and the incidents as commands, with the times they had.
 *
 * Played again into the same log it records nothing. Two logs differ in what the clock and the vault put there (recorded times, seals),
 * so their roots differ, and rows that say when the log learned of a case. The rows that figures are made of hold neither, and do not.
 *
 * @returns the department that the reply is about
 *
 * @example
 * const { departmentRef } = yield* play
 */
export const play = Effect.gen(function* () {
  yield* buildOrganisation
  for (const told of [...counted, toldTwice, witnessed, duplicate, notReportable, reportedLate, accident]) {
    yield* report(told)
  }
  yield* tellAgain(incidentOf(toldTwice))
  const merging = { incidentId: incidentOf(duplicate), targetId: incidentOf(witnessed) }
  yield* handle(MergeIncidents)(merging, asked("merge-bou-1", coordinator))
  const mistaken = incidentOf(notReportable)
  const reason = yield* (yield* Vault).seal(
    Reason,
    mistaken,
    "Mejlet kom från ett annat system och var ingen hälsning till oss."
  )
  yield* handle(MarkNotReportable)({ incidentId: mistaken, reason }, asked("not-reportable", "p-chef-ek"))
  const departmentRef: UnitId = department
  return { departmentRef }
})
