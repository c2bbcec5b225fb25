import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AddendumWritten,
  CorrectIncident,
  FieldChangedMeanwhile,
  IncidentCorrected,
  IncidentMerged,
  IncidentNotFound,
  InvalidCorrection,
  OccurredInFuture,
  ReasonRequired,
  WriteAddendum
} from "../../src/incident/index.ts"
import { another, closed, incidentId, merged, occurred, reported, words } from "../fixture.ts"

describe("correcting an incident", () => {
  const reason = words<string>(incidentId)
  const place = { incidentId, field: "place", from: "reception", to: "phone", reason } as const
  const corrected = IncidentCorrected(place)

  it("is allowed from what it says now", () =>
    specify(CorrectIncident).given(reported()).when(place).thenDecided(corrected))

  it("is allowed of a closed incident", () =>
    specify(CorrectIncident).given(reported(), closed()).when(place).thenDecided(corrected))

  it("is refused without a reason", () =>
    specify(CorrectIncident)
      .given(reported())
      .when({ incidentId, field: "place", from: "reception", to: "phone" })
      .thenRefused(new ReasonRequired({ incidentId })))

  it.for([
    { field: "place", from: "reception", to: "letter" },
    { field: "placeRelation", from: "atWorkplace", to: "reception" },
    { field: "channel", from: "physical", to: "reception" },
    { field: "occurrenceKind", from: "otherUnwanted", to: "threat" },
    { field: "linkToRole", from: "certain", to: "yes" },
    { field: "occurred", from: occurred, to: "2026-03-01" },
    { field: "place", from: "reception", to: occurred }
  ] as const)("of $field is refused to $to, which is none of its words", ({ field, from, to }) =>
    specify(CorrectIncident)
      .given(reported())
      .when({ incidentId, field, from, to, reason })
      .thenRefused(new InvalidCorrection({ incidentId, field }))
  )

  it.for([
    { field: "placeRelation", from: "atWorkplace", to: "digitalOnly" },
    { field: "channel", from: "physical", to: "sms" },
    { field: "occurrenceKind", from: "otherUnwanted", to: "injury" },
    { field: "linkToRole", from: "certain", to: "suspected" },
    { field: "occurred", from: occurred, to: { ...occurred, local: "2026-03-01T09:30" } },
    { field: "occurred", from: occurred, to: { ...occurred, precision: "day" } }
  ] as const)("of $field is allowed to one of its words", ({ field, from, to }) =>
    specify(CorrectIncident)
      .given(reported())
      .when({ incidentId, field, from, to, reason })
      .thenDecided(IncidentCorrected({ incidentId, field, from, to, reason }))
  )

  it("is refused when it is said to have happened later than now", () => {
    const to = { ...occurred, local: "2026-03-02T13:01" }
    specify(CorrectIncident)
      .given(reported())
      .when({ incidentId, field: "occurred", from: occurred, to, reason })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: to }))
  })

  it("is refused when somebody else corrected it meanwhile", () => {
    const meanwhile = IncidentCorrected({ ...place, to: "online" })
    specify(CorrectIncident)
      .given(reported(), meanwhile)
      .when(place)
      .thenRefused(new FieldChangedMeanwhile({ incidentId, field: "place" }))
    specify(CorrectIncident)
      .given(reported(), meanwhile)
      .when({ ...place, from: "online" })
      .thenDecided(IncidentCorrected({ ...place, from: "online" }))
  })

  it("is not held back by a correction of another field or another incident", () => {
    specify(CorrectIncident)
      .given(reported(), IncidentCorrected({ ...place, field: "channel", from: "physical", to: "sms" }))
      .when(place)
      .thenDecided(corrected)
    specify(CorrectIncident)
      .given(reported(), IncidentCorrected({ ...place, incidentId: another, to: "online", reason: words(another) }))
      .when(place)
      .thenDecided(corrected)
  })

  it("decides nothing of what it says already", () => {
    specify(CorrectIncident).given(reported(), corrected).when(place).thenNothing()
    specify(CorrectIncident)
      .given(reported())
      .when({ incidentId, field: "occurred", from: occurred, to: { ...occurred }, reason })
      .thenNothing()
  })

  it("is refused of an unknown incident and a merged one", () => {
    specify(CorrectIncident)
      .given(reported({ incidentId: another }))
      .when(place)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(CorrectIncident)
      .given(reported(), merged())
      .when(place)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("writing an addendum", () => {
  const addendum = { incidentId, text: words<string>(incidentId) }

  it("is allowed at any time", () => {
    specify(WriteAddendum).given(reported()).when(addendum).thenDecided(AddendumWritten(addendum))
    specify(WriteAddendum).given(reported(), closed()).when(addendum).thenDecided(AddendumWritten(addendum))
  })

  it("is refused of an unknown incident and a merged one", () => {
    specify(WriteAddendum)
      .given(reported({ incidentId: another }))
      .when(addendum)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(WriteAddendum)
      .given(reported(), merged())
      .when(addendum)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
