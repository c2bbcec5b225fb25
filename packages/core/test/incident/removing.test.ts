import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ContradictsOwnStatement,
  ExposedPersonContacted,
  ExposureNotFound,
  ExposureRemoved,
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture,
  RecordContact,
  RemoveExposure
} from "../../src/incident/index.ts"
import { OwnStatementGiven } from "../../src/influence-attempt/index.ts"
import {
  another,
  asked,
  closed,
  exposureId,
  incidentId,
  merged,
  mona,
  nowInstant,
  otherExposure,
  registered,
  reported,
  sara,
  tomorrow
} from "../fixture.ts"

const moved = { exposureId, personRef: sara, exposedKind: "employee", supportSettled: false } as const
const removed = ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" })

describe("removing an exposure", () => {
  const wrong = { incidentId, exposureId, reason: "wasNotExposed" } as const
  const said = OwnStatementGiven({
    incidentId,
    exposureId,
    personRef: sara,
    perceivedIntent: "yes",
    givenVia: "self"
  })

  it("is allowed", () => specify(RemoveExposure).given(reported(), registered()).when(wrong).thenDecided(removed))

  it("is refused of nobody, of an unknown incident and of a merged one", () => {
    specify(RemoveExposure).given(reported()).when(wrong).thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    specify(RemoveExposure)
      .given(reported({ incidentId: another }), registered({ incidentId: another }))
      .when(wrong)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(RemoveExposure)
      .given(reported(), registered(), merged())
      .when(wrong)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })

  it("is refused where it belongs to another incident", () =>
    specify(RemoveExposure)
      .given(reported(), registered({ incidentId: another }))
      .when(wrong)
      .thenRefused(new ExposureNotFound({ incidentId, exposureId })))

  it("follows an exposure through a merge", () =>
    specify(RemoveExposure)
      .given(
        reported(),
        registered({ incidentId: another }),
        merged({ incidentId: another, targetId: incidentId, movedExposures: [moved] })
      )
      .when(wrong)
      .thenDecided(removed))

  it("decides nothing the second time", () =>
    specify(RemoveExposure).given(reported(), registered(), removed).when(wrong).thenNothing())

  it("is refused against the person's own word that it was aimed at them", () =>
    specify(RemoveExposure)
      .given(reported(), registered(), said)
      .when(wrong, asked(mona, "manager"))
      .thenRefused(new ContradictsOwnStatement({ incidentId, exposures: [exposureId] })))

  it.for([
    { when: "they ask it themselves", statement: said, who: asked(sara), as: "wasNotExposed" },
    {
      when: "they said it was not",
      statement: { ...said, perceivedIntent: "no" },
      who: asked(mona),
      as: "wasNotExposed"
    },
    {
      when: "somebody else said it for them",
      statement: { ...said, givenVia: "relayed" },
      who: asked(mona),
      as: "wasNotExposed"
    },
    { when: "they were entered twice", statement: said, who: asked(mona), as: "enteredTwice" },
    {
      when: "it was said of another exposure",
      statement: { ...said, exposureId: otherExposure },
      who: asked(mona),
      as: "wasNotExposed"
    }
  ] as const)("is allowed when $when", ({ as, statement, who }) =>
    specify(RemoveExposure)
      .given(reported(), registered(), statement)
      .when({ ...wrong, reason: as }, who)
      .thenDecided(ExposureRemoved({ incidentId, exposureId, reason: as }))
  )
})

describe("recording a contact", () => {
  const talked = { incidentId, exposureId, via: "phone" } as const

  it("is of now", () =>
    specify(RecordContact)
      .given(reported(), registered())
      .when(talked)
      .thenDecided(ExposedPersonContacted({ ...talked, at: nowInstant })))

  it("is refused of a time that has not come", () =>
    specify(RecordContact)
      .given(reported(), registered())
      .when({ ...talked, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow })))

  it("is refused of nobody, and of somebody removed", () => {
    const refused = new ExposureNotFound({ incidentId, exposureId })
    specify(RecordContact).given(reported()).when(talked).thenRefused(refused)
    specify(RecordContact).given(reported(), registered(), removed).when(talked).thenRefused(refused)
    specify(RecordContact)
      .given(reported(), registered({ incidentId: another }))
      .when(talked)
      .thenRefused(refused)
  })

  it("is refused of an unknown incident and of a merged one", () => {
    specify(RecordContact)
      .given(reported({ incidentId: another }), registered())
      .when(talked)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(RecordContact)
      .given(reported(), registered(), merged())
      .when(talked)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })

  it("is allowed in a closed incident: people are cared for after it too", () =>
    specify(RecordContact)
      .given(reported(), registered(), closed())
      .when(talked)
      .thenDecided(ExposedPersonContacted({ ...talked, at: nowInstant })))
})
