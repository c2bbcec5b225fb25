/** What the measures know of an incident, event by event. */
import { describe, it } from "@effect/vitest"
import { view } from "@trygglogg/log/testing"
import { FollowUpHeld } from "../../../src/follow-up/event.ts"
import { IncidentCorrected } from "../../../src/incident/event.ts"
import { ExternalReferenceNoted } from "../../../src/incident/event/changed.ts"
import { type Classification, ClassificationChanged, ClassificationSet } from "../../../src/influence-attempt/event.ts"
import { measureRows } from "../../../src/overview/measures/projection.ts"
import type { MeasureRow } from "../../../src/overview/measures/view.ts"
import { FilingDecided, PoliceReportFiled } from "../../../src/police-report/event.ts"
import { ExternalRef, PoliceReportId } from "../../../src/vocabulary/ids.ts"
import { at, day, exposure, incident, person, registered, reported, sealedFor } from "../city.ts"

const incidentId = incident("1")
const other = incident("2")
const row: MeasureRow = {
  incidentId,
  precision: "minute",
  place: "reception",
  channel: "physical",
  reclassified: false,
  inOtherSystem: false,
  exposures: [],
  answers: []
}
const reason = sealedFor<string>(incidentId)
const catalogueVersion = "2026-04"

describe("what the measures know of an incident", () => {
  it("is what was reported", () => view(measureRows).given(reported()).thenRows(row))

  it("follows corrections of place, channel and day, and no others", () => {
    const correction = { incidentId, reason }
    const roughly = { ...reported().occurred, precision: "month" } as const
    const placed = IncidentCorrected({ ...correction, field: "place", from: "reception", to: "clientHome" })
    const moved = IncidentCorrected({ ...correction, field: "channel", from: "physical", to: "phone" })
    const dated = IncidentCorrected({ ...correction, field: "occurred", from: reported().occurred, to: roughly })
    const certain = IncidentCorrected({ ...correction, field: "linkToRole", from: "certain", to: "suspected" })
    view(measureRows)
      .given(reported(), placed)
      .thenRows({ ...row, place: "clientHome" })
    view(measureRows)
      .given(reported(), moved)
      .thenRows({ ...row, channel: "phone" })
    view(measureRows)
      .given(reported(), dated, placed)
      .thenRows({ ...row, precision: "month", place: "clientHome" })
    view(measureRows).given(reported(), certain).thenRows(row)
  })

  it("has the latest classification, and whether it was ever changed", () => {
    const classification: Classification = {
      forms: ["threat"],
      primaryForm: "threat",
      kinds: [],
      severity: 3,
      occurrenceKind: "otherUnwanted",
      confidence: 2
    }
    const set = ClassificationSet({ incidentId, classification, catalogueVersion })
    const changed = ClassificationChanged({
      incidentId,
      classification: { ...classification, severity: 1, confidence: 3 },
      from: classification,
      because: "newFacts",
      reason,
      catalogueVersion
    })
    view(measureRows)
      .given(reported(), set)
      .thenRows({ ...row, severity: 3, confidence: 2 })
    view(measureRows)
      .given(reported(), set, changed)
      .thenRows({ ...row, severity: 1, confidence: 3, reclassified: true })
  })

  const exposed = (name: string, given: Parameters<typeof registered>[0] = {}) =>
    registered({ exposureId: exposure(name), ...given })
  const known = (name: string, employment: MeasureRow["exposures"][number]["employment"]) => ({
    exposureId: exposure(name),
    employment
  })

  it("has everybody exposed: consultants and students by what they were there, or by how they are employed", () =>
    view(measureRows)
      .given(
        reported(),
        exposed("1", { roleFamily: "socialWorker", employmentForm: "permanent" }),
        exposed("2", { exposedKind: "consultant" }),
        exposed("3", { employmentForm: "consultant" }),
        exposed("4", { exposedKind: "student" }),
        exposed("5", { employmentForm: "student" })
      )
      .thenRows({
        ...row,
        exposures: [
          { ...known("1", "employee"), roleFamily: "socialWorker" },
          known("2", "consultant"),
          known("3", "consultant"),
          known("4", "student"),
          known("5", "student")
        ]
      }))

  describe("of the police", () => {
    const about = { policeReportId: PoliceReportId.make("1"), incidentId, alsoIncidents: [] }
    const decided = (given: Partial<(typeof FilingDecided)["Type"]>) =>
      FilingDecided({
        ...about,
        decision: "notFile",
        decidedBy: "closestManager",
        urgent: false,
        exposuresCovered: [],
        stances: [],
        ...given
      })
    const filed = (time: string) =>
      PoliceReportFiled({
        ...about,
        filedBy: "closestManager",
        filedByMember: person("eva"),
        onBehalfOf: "organisation",
        complainantKind: "organisation",
        contactAddressKind: "workplace",
        accessProtectionRequested: false,
        preliminaryOffences: [],
        catalogueVersion,
        at: at(time),
        channel: "phone11414",
        warnings: []
      })

    it("has what was decided, and why nothing was filed", () => {
      const notFiled = decided({ notFiledReason: "oldEvent", reason })
      view(measureRows)
        .given(reported(), notFiled)
        .thenRows({ ...row, decision: "notFile", notFiledReason: "oldEvent" })
      view(measureRows)
        .given(reported(), decided({ decision: "file" }))
        .thenRows({ ...row, decision: "file" })
    })

    it("has the Stockholm day of the first report, however late it was recorded", () => {
      view(measureRows)
        .given(reported(), filed("2026-03-04T23:30"))
        .thenRows({ ...row, filedOn: day("2026-03-05") })
      view(measureRows)
        .given(reported(), filed("2026-03-05T09:00"), filed("2026-05-05T09:00"))
        .thenRows({ ...row, filedOn: day("2026-03-05") })
      view(measureRows)
        .given(reported(), filed("2026-05-05T09:00"), filed("2026-03-05T09:00"))
        .thenRows({ ...row, filedOn: day("2026-03-05") })
    })
  })

  describe("of the support", () => {
    const held = (name: string, sufficient: "yes" | "no", answeredBySelf = true) =>
      FollowUpHeld({
        incidentId,
        exposureId: exposure(name),
        personRef: person(name),
        at: at("2026-03-16T10:00"),
        sufficient,
        relevant: "partly",
        enoughFromEmployer: "yes",
        stillAffected: false,
        wantsMore: false,
        answeredBySelf
      })
    const answer = (name: string, sufficient: "yes" | "no") => ({
      exposureId: exposure(name),
      sufficient,
      relevant: "partly" as const,
      enoughFromEmployer: "yes" as const
    })

    it("has what each exposed person answered last", () =>
      view(measureRows)
        .given(reported(), held("1", "yes"), held("2", "yes"), held("1", "no"))
        .thenRows({ ...row, answers: [answer("2", "yes"), answer("1", "no")] }))

    it("has only what they answered themselves", () => {
      view(measureRows)
        .given(reported(), held("1", "yes", false))
        .thenRows(row)
      view(measureRows)
        .given(reported(), held("1", "yes"), held("1", "no", false))
        .thenRows({ ...row, answers: [answer("1", "yes")] })
    })

    it("is nothing without a report", () => view(measureRows).given(held("1", "yes")).thenRows())
  })

  it("has whether IA knows it too; that an insurer or another system does says nothing of it", () => {
    const noted = (system: "ia" | "insurer" | "journal" | "other") =>
      ExternalReferenceNoted({ incidentId, system, reference: ExternalRef.make("4711") })
    view(measureRows)
      .given(reported(), noted("ia"))
      .thenRows({ ...row, inOtherSystem: true })
    view(measureRows).given(reported(), noted("insurer"), noted("journal"), noted("other")).thenRows(row)
    view(measureRows)
      .given(reported(), noted("ia"), noted("insurer"))
      .thenRows({ ...row, inOtherSystem: true })
  })

  it("is one row an incident", () =>
    view(measureRows)
      .given(reported(), reported({ incidentId: other, place: "publicPlace" }))
      .thenRows(row, { ...row, incidentId: other, place: "publicPlace" }))
})
