import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AlreadyFiled,
  ConsultationMissing,
  DecideFiling,
  DisclosureNotAssessed,
  PoliceReportNotFound,
  StanceMissing
} from "../../src/police-report/index.ts"
import { ExposureNotFound, ReasonRequired } from "../../src/vocabulary/refusal.ts"
import { another, exposureId, incidentId, otherExposure, ravi, registered, reported, words } from "../fixture.ts"
import {
  asMona,
  considered,
  consulted,
  decided,
  disclosed,
  filed,
  led,
  of,
  otherReport,
  policeReportId,
  stance
} from "./matter.ts"

const toFile = {
  ...of,
  decision: "file",
  decidedBy: "closestManager",
  urgent: false,
  clientDataIncluded: false,
  askedNotToFile: [],
  exposuresCovered: [exposureId]
} as const
const notToFile = { ...toFile, decision: "notFile", notFiledReason: "oldEvent" } as const
const decide = specify(DecideFiling)
const raised = [reported(), registered(), ...led, considered()] as const
const prepared = [...raised, consulted()] as const

describe("deciding on a police report", () => {
  it("scenario 23: is refused without a consultation, and allowed after the coordinator's", () => {
    decide
      .given(...raised)
      .when(toFile, asMona)
      .thenRefused(new ConsultationMissing({ policeReportId }))
    decide
      .given(...prepared)
      .when(toFile, asMona)
      .thenDecided(decided())
  })

  it("takes the consultation of the unit manager for safety and civil society, and not a lawyer's alone", () => {
    decide
      .given(...raised, consulted({ consulted: "trygghetUnitManager" }))
      .when(toFile, asMona)
      .thenDecided(decided())
    decide
      .given(...raised, consulted({ consulted: "lawyer" }))
      .when(toFile, asMona)
      .thenRefused(new ConsultationMissing({ policeReportId }))
  })

  it("is not prepared by the consultation on another report", () =>
    decide
      .given(...raised, consulted({ policeReportId: otherReport }))
      .when(toFile, asMona)
      .thenRefused(new ConsultationMissing({ policeReportId })))

  it("scenario 24: is taken first in a hurry, and only to file", () => {
    decide
      .given(...raised)
      .when({ ...toFile, urgent: true }, asMona)
      .thenDecided(decided({ urgent: true }))
    decide
      .given(...raised)
      .when({ ...notToFile, urgent: true }, asMona)
      .thenRefused(new ConsultationMissing({ policeReportId }))
  })

  it("scenario 27: not to file is refused without a reason, and kept with one", () => {
    const { notFiledReason: _none, ...unexplained } = notToFile
    decide
      .given(...prepared)
      .when(unexplained, asMona)
      .thenRefused(new ReasonRequired({ incidentId }))
    decide
      .given(...prepared)
      .when(notToFile, asMona)
      .thenDecided(decided({ decision: "notFile", notFiledReason: "oldEvent" }))
  })

  it("another reason than those that are listed is said in words", () => {
    const other = { ...notToFile, notFiledReason: "other" } as const
    decide
      .given(...prepared)
      .when(other, asMona)
      .thenRefused(new ReasonRequired({ incidentId }))
    decide
      .given(...prepared)
      .when({ ...other, reason: words(incidentId) }, asMona)
      .thenDecided(decided({ decision: "notFile", notFiledReason: "other", reason: words(incidentId) }))
  })

  it("scenario 30: is refused where the text names a client, until the ground is recorded", () => {
    const naming = { ...toFile, clientDataIncluded: true }
    decide
      .given(...prepared)
      .when(naming, asMona)
      .thenRefused(new DisclosureNotAssessed({ policeReportId }))
    decide
      .given(...prepared, disclosed({ clientDataIncluded: false }))
      .when(naming, asMona)
      .thenRefused(new DisclosureNotAssessed({ policeReportId }))
    decide
      .given(...prepared, disclosed())
      .when(naming, asMona)
      .thenDecided(decided())
  })

  it("weighs no ground when nothing is told to the police", () =>
    decide
      .given(...prepared)
      .when({ ...notToFile, clientDataIncluded: true }, asMona)
      .thenDecided(decided({ decision: "notFile", notFiledReason: "oldEvent" })))

  it("keeps what each of the covered had said last", () =>
    decide
      .given(
        ...prepared,
        registered({ exposureId: otherExposure, personRef: ravi }),
        stance("willing"),
        stance("unwilling"),
        stance("willing", { exposureId: otherExposure })
      )
      .when({ ...toFile, exposuresCovered: [exposureId, otherExposure] }, asMona)
      .thenDecided(
        decided({
          exposuresCovered: [exposureId, otherExposure],
          stances: [
            { exposureId, stance: "unwilling" },
            { exposureId: otherExposure, stance: "willing" }
          ]
        })
      ))

  it("is refused while what the person said who asked not to is not recorded", () => {
    const asking = { ...notToFile, notFiledReason: "exposedPersonSafety", askedNotToFile: [exposureId] } as const
    const missing = new StanceMissing({ policeReportId, exposures: [exposureId] })
    const both = [...prepared, registered({ exposureId: otherExposure, personRef: ravi }), stance("willing")] as const
    const unwilling = stance("unwilling", { exposureId: otherExposure })
    const ofBoth = { ...asking, exposuresCovered: [exposureId, otherExposure] } as const
    decide
      .given(...both, unwilling)
      .when(ofBoth, asMona)
      .thenRefused(missing)
    decide
      .given(...both, unwilling)
      .when({ ...ofBoth, askedNotToFile: [otherExposure] }, asMona)
      .thenDecided(
        decided({
          decision: "notFile",
          notFiledReason: "exposedPersonSafety",
          exposuresCovered: [exposureId, otherExposure],
          stances: [
            { exposureId, stance: "willing" },
            { exposureId: otherExposure, stance: "unwilling" }
          ]
        })
      )
    decide
      .given(...prepared)
      .when(asking, asMona)
      .thenRefused(missing)
    decide
      .given(...prepared, stance("undecided"))
      .when(asking, asMona)
      .thenRefused(missing)
    decide
      .given(...prepared, stance("unwilling", { exposureId: otherExposure }))
      .when(asking, asMona)
      .thenRefused(missing)
    decide
      .given(...prepared, stance("unwilling"))
      .when(asking, asMona)
      .thenDecided(
        decided({
          decision: "notFile",
          notFiledReason: "exposedPersonSafety",
          stances: [{ exposureId, stance: "unwilling" }]
        })
      )
  })

  it("covers only who was exposed in what it is about", () => {
    const unknown = new ExposureNotFound({ incidentId, exposureId: otherExposure })
    const covering = { ...toFile, exposuresCovered: [otherExposure] }
    decide
      .given(...prepared)
      .when(covering, asMona)
      .thenRefused(unknown)
    decide
      .given(...prepared, registered({ incidentId: another, exposureId: otherExposure }))
      .when(covering, asMona)
      .thenRefused(unknown)
  })

  it("may be changed until the report is filed, and not after", () => {
    decide
      .given(...prepared, decided({ decision: "notFile", notFiledReason: "oldEvent" }))
      .when(toFile, asMona)
      .thenDecided(decided())
    decide
      .given(...prepared, decided(), filed())
      .when(notToFile, asMona)
      .thenRefused(new AlreadyFiled({ policeReportId }))
  })

  it("is refused of a report that is not there, or is another incident's", () => {
    const missing = new PoliceReportNotFound({ policeReportId })
    decide
      .given(reported(), ...led)
      .when(toFile, asMona)
      .thenRefused(missing)
    decide
      .given(reported(), ...led, considered({ incidentId: another }))
      .when(toFile, asMona)
      .thenRefused(missing)
  })
})
