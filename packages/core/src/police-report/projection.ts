/** `police-reports`: one row a report, found by every incident it is about. */
import { Projection } from "@trygglogg/log"
import { IncidentMergedInto } from "../incident/event.ts"
import { MergeUndone } from "../incident/event/changed.ts"
import { PoliceReport } from "../vocabulary/ids.ts"
import { goesOnIn, type IncidentMove, withoutMove } from "../vocabulary/incidentMove.ts"
import { instantOf } from "../vocabulary/time.ts"
import {
  ComplainantNamedAtPolice,
  ConsultationRecorded,
  DisclosureAssessed,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived,
  PoliceReportConsidered,
  PoliceReportFiled,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented
} from "./event.ts"
import { PoliceReportRow } from "./view.ts"

/** Merges move a report along with its case, and back when they are undone. */
const moved = (row: PoliceReportRow, moves: ReadonlyArray<IncidentMove>): PoliceReportRow => {
  const { alsoIncidents, incidentId } = row.raisedIn
  const here = goesOnIn(incidentId, moves)
  const others = new Set(alsoIncidents.map((one) => goesOnIn(one, moves)))
  others.delete(here)
  return { ...row, incidentId: here, alsoIncidents: [...others], moves }
}

export const policeReports = Projection.make("police-reports", {
  by: PoliceReport,
  row: PoliceReportRow,
  index: {
    incident: ({ alsoIncidents, incidentId, raisedIn }) => [
      ...new Set([incidentId, ...alsoIncidents, raisedIn.incidentId, ...raisedIn.alsoIncidents])
    ],
    state: ({ state }) => state
  }
})
  .on(
    PoliceReportConsidered,
    (_, { alsoIncidents, incidentId, initiatedBy, policeReportId }, { recordedAt }): PoliceReportRow => ({
      policeReportId,
      incidentId,
      alsoIncidents,
      raisedIn: { incidentId, alsoIncidents },
      moves: [],
      state: "considered",
      consideredAt: instantOf(recordedAt),
      initiatedBy,
      consultations: [],
      named: [],
      told: []
    })
  )
  .on(ConsultationRecorded, (row, { advice, afterwards, at, consulted, memberRef }): PoliceReportRow | undefined => {
    if (row === undefined) return undefined
    const consultations = [...row.consultations, { consulted, memberRef, at, advice, afterwards }]
    return { ...row, consultations, state: row.state === "considered" ? "consulted" : row.state }
  })
  .on(
    DisclosureAssessed,
    (row, { clientDataIncluded, ground }) => row && { ...row, disclosure: { ground, clientDataIncluded } }
  )
  .on(
    FilingDecided,
    (row, { decidedBy, decision, notFiledReason, stances, urgent }, { recordedAt }): PoliceReportRow | undefined =>
      row && {
        ...row,
        state: decision === "file" ? "decidedToFile" : "decidedNotToFile",
        decided: {
          decision,
          decidedBy,
          ...(notFiledReason === undefined ? {} : { notFiledReason }),
          urgent,
          at: instantOf(recordedAt),
          stances
        }
      }
  )
  .on(PoliceReportFiled, (row, event): PoliceReportRow | undefined => {
    if (row === undefined) return undefined
    const { accessProtectionRequested, at, channel, complainantKind, contactAddressKind } = event
    const { filedBy, filedByMember, preliminaryOffences, warnings } = event
    return {
      ...row,
      state: "filed",
      filed: {
        filedBy,
        filedByMember,
        complainantKind,
        contactAddressKind,
        accessProtectionRequested,
        preliminaryOffences,
        at,
        channel,
        warnings
      }
    }
  })
  .on(PoliceReportRegistered, (row, { caseNumber }): PoliceReportRow | undefined =>
    row === undefined ? undefined : { ...row, caseNumber, state: row.state === "filed" ? "registered" : row.state }
  )
  .on(PoliceSupplemented, (row): PoliceReportRow | undefined => {
    if (row === undefined) return undefined
    const waits = row.state === "filed" || row.state === "registered"
    return { ...row, state: waits ? "supplemented" : row.state }
  })
  .on(
    PoliceOutcomeReceived,
    (row, { at, kind }): PoliceReportRow | undefined => row && { ...row, state: kind, outcome: { kind, at } }
  )
  .on(PoliceReportWithdrawn, (row): PoliceReportRow | undefined => row && { ...row, state: "withdrawn" })
  .on(ComplainantNamedAtPolice, (row, { exposureId }) => row && { ...row, named: [...row.named, exposureId] })
  .on(
    EmployeeToldOfPoliceStep,
    (row, { exposureId, step }) => row && { ...row, told: [...row.told, { exposureId, step }] }
  )
  .on(
    IncidentMergedInto,
    (row, { incidentId, targetId }) => row && moved(row, [...row.moves, { from: incidentId, to: targetId }])
  )
  .on(MergeUndone, (row, { incidentId, targetId }) => row && moved(row, withoutMove(row.moves, incidentId, targetId)))
