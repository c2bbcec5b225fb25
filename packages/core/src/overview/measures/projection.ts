import { Projection } from "@trygglogg/log"
import { FollowUpHeld } from "../../follow-up/event.ts"
import { ExposureRegistered, IncidentCorrected, IncidentReported } from "../../incident/event.ts"
import { ExternalReferenceNoted } from "../../incident/event/changed.ts"
import { ClassificationChanged, ClassificationSet } from "../../influence-attempt/event.ts"
import { FilingDecided, PoliceReportFiled } from "../../police-report/event.ts"
import { Incident } from "../../vocabulary/ids.ts"
import { type Day, dayOfInstant } from "../../vocabulary/time.ts"
import { correctionOf } from "../correction.ts"
import { MeasureRow } from "./view.ts"

const corrected = (row: MeasureRow, { field, to }: (typeof IncidentCorrected)["Type"]): MeasureRow => {
  const { channel = row.channel, occurred, place = row.place } = correctionOf(field, to)
  return { ...row, channel, place, precision: occurred?.precision ?? row.precision }
}

const employmentOf = ({ employmentForm, exposedKind }: (typeof ExposureRegistered)["Type"]) => {
  if (exposedKind === "consultant" || employmentForm === "consultant") return "consultant"
  return exposedKind === "student" || employmentForm === "student" ? "student" : "employee"
}

/** The first report to the police counts, also where somebody else's that is older was recorded later. */
const earlier = (known: Day | undefined, day: Day): Day => (known !== undefined && known < day ? known : day)

/** `measures`: read beside `statistics`, by the same incident. */
export const measureRows = Projection.make("measures", { by: Incident, row: MeasureRow })
  .on(IncidentReported, (_, { channel, incidentId, occurred, place }) => ({
    incidentId,
    precision: occurred.precision,
    place,
    channel,
    reclassified: false,
    inOtherSystem: false,
    exposures: [],
    answers: []
  }))
  .on(IncidentCorrected, (row, event) => row && corrected(row, event))
  .on(ClassificationSet, (row, { classification: { confidence, severity } }) => row && { ...row, confidence, severity })
  .on(
    ClassificationChanged,
    (row, { classification: { confidence, severity } }) => row && { ...row, confidence, severity, reclassified: true }
  )
  .on(
    ExposureRegistered,
    (row, event) =>
      row && {
        ...row,
        exposures: [
          ...row.exposures,
          {
            exposureId: event.exposureId,
            employment: employmentOf(event),
            ...(event.roleFamily === undefined ? {} : { roleFamily: event.roleFamily })
          }
        ]
      }
  )
  .on(
    FilingDecided,
    (row, { decision, notFiledReason }) =>
      row && { ...row, decision, ...(notFiledReason === undefined ? {} : { notFiledReason }) }
  )
  .on(PoliceReportFiled, (row, { at }) => row && { ...row, filedOn: earlier(row.filedOn, dayOfInstant(at)) })
  .on(FollowUpHeld, (row, { answeredBySelf, enoughFromEmployer, exposureId, relevant, sufficient }) => {
    if (row === undefined || !answeredBySelf) return row
    const others = row.answers.filter((one) => one.exposureId !== exposureId)
    return { ...row, answers: [...others, { exposureId, sufficient, relevant, enoughFromEmployer }] }
  })
  .on(
    ExternalReferenceNoted,
    (row, { system }) => row && { ...row, inOtherSystem: row.inOtherSystem || system === "ia" }
  )
