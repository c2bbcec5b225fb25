import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ContradictsOwnStatement,
  DuplicateExposure,
  ExposedPersonContacted,
  ExposureNotFound,
  ExposureRemoved,
  IdTaken,
  IncidentIsClosed,
  IncidentMerged,
  IncidentNotFound,
  MinorRequiresHandler,
  OccurredInFuture,
  RecordContact,
  RegisterExposure,
  RelationMissing,
  RemoveExposure,
  WrongState
} from "../../src/incident/index.ts"
import { OwnStatementGiven } from "../../src/influence-attempt/index.ts"
import {
  another,
  asked,
  assigned,
  child,
  closed,
  exposureId,
  incidentId,
  merged,
  mona,
  notReportable,
  nowInstant,
  otherExposure,
  ravi,
  registered,
  reopened,
  reported,
  sara,
  tomorrow
} from "../fixture.ts"

const hit = { incidentId, exposureId, personRef: sara, exposedKind: "employee" } as const
const moved = { exposureId, personRef: sara, exposedKind: "employee", supportSettled: false } as const
const removed = ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" })

describe("registering an exposure", () => {
  it("is allowed of a person nobody registered", () =>
    specify(RegisterExposure).given(reported()).when(hit).thenDecided(registered()))

  it("is refused of an incident nobody reported, also when another is", () =>
    specify(RegisterExposure)
      .given(reported({ incidentId: another }))
      .when(hit)
      .thenRefused(new IncidentNotFound({ incidentId })))

  it("is refused of a merged incident", () =>
    specify(RegisterExposure)
      .given(reported(), merged())
      .when(hit)
      .thenRefused(new IncidentMerged({ incidentId, target: another })))

  it("is refused of a closed incident, and allowed when it is reopened", () => {
    specify(RegisterExposure).given(reported(), closed()).when(hit).thenRefused(new IncidentIsClosed({ incidentId }))
    specify(RegisterExposure).given(reported(), closed(), reopened()).when(hit).thenDecided(registered())
  })

  it("is refused of an incident marked as nothing to report", () =>
    specify(RegisterExposure)
      .given(reported(), notReportable())
      .when(hit)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" })))

  it("is not held back by another incident being closed", () =>
    specify(RegisterExposure).given(reported(), closed(another)).when(hit).thenDecided(registered()))

  it("is refused of a person registered under another id", () =>
    specify(RegisterExposure)
      .given(reported(), registered({ exposureId: otherExposure }))
      .when(hit)
      .thenRefused(new DuplicateExposure({ incidentId, personRef: sara })))

  it("is refused of a person who came by a merge", () =>
    specify(RegisterExposure)
      .given(
        reported(),
        merged({
          incidentId: another,
          targetId: incidentId,
          movedExposures: [{ ...moved, exposureId: otherExposure }]
        })
      )
      .when(hit)
      .thenRefused(new DuplicateExposure({ incidentId, personRef: sara })))

  it("is allowed of a person who was removed, under a new id", () =>
    specify(RegisterExposure)
      .given(
        reported(),
        registered({ exposureId: otherExposure }),
        ExposureRemoved({ incidentId, exposureId: otherExposure, reason: "wasNotExposed" })
      )
      .when(hit)
      .thenDecided(registered()))

  it("is not held back by the same person in another incident", () =>
    specify(RegisterExposure)
      .given(reported(), registered({ incidentId: another, exposureId: otherExposure }))
      .when(hit)
      .thenDecided(registered()))

  it("decides nothing the second time", () =>
    specify(RegisterExposure).given(reported(), registered()).when(hit).thenNothing())

  it("is refused under an id of another person or incident", () => {
    specify(RegisterExposure)
      .given(reported(), registered({ personRef: ravi }))
      .when(hit)
      .thenRefused(new IdTaken({ id: exposureId }))
    specify(RegisterExposure)
      .given(reported(), registered({ incidentId: another }))
      .when(hit)
      .thenRefused(new IdTaken({ id: exposureId }))
    specify(RegisterExposure)
      .given(reported(), registered(), removed)
      .when(hit)
      .thenRefused(new IdTaken({ id: exposureId }))
  })

  it.for(["relativeAdult", "relativeChild"] as const)("of a %s needs whose relative it is", (exposedKind) => {
    specify(RegisterExposure)
      .given(reported())
      .when({ ...hit, personRef: child, exposedKind }, asked(mona, "manager"))
      .thenRefused(new RelationMissing({ exposureId }))
    specify(RegisterExposure)
      .given(reported())
      .when({ ...hit, personRef: child, exposedKind, relationToEmployee: sara }, asked(mona, "manager"))
      .thenDecided(registered({ personRef: child, exposedKind, relationToEmployee: sara }))
  })
})

describe("registering a child", () => {
  const daughter = { ...hit, personRef: child, exposedKind: "relativeChild", relationToEmployee: sara } as const
  const decided = registered({ personRef: child, exposedKind: "relativeChild", relationToEmployee: sara })
  const refused = new MinorRequiresHandler({ exposureId })

  it("is refused of the reporter, of an employee and of a safety representative", () => {
    specify(RegisterExposure).given(reported(), assigned()).when(daughter, asked(sara)).thenRefused(refused)
    specify(RegisterExposure)
      .given(reported(), assigned())
      .when(daughter, asked(ravi, "safetyRepresentative"))
      .thenRefused(refused)
  })

  it("is refused of the handler of another incident", () =>
    specify(RegisterExposure)
      .given(reported(), assigned(mona, another))
      .when(daughter, asked(mona))
      .thenRefused(refused))

  it("is allowed of the handler", () =>
    specify(RegisterExposure).given(reported(), assigned()).when(daughter, asked(mona)).thenDecided(decided))

  it.for(["manager", "substitute", "securityCoordinator"])("is allowed of a %s", (role) =>
    specify(RegisterExposure).given(reported()).when(daughter, asked(ravi, role)).thenDecided(decided)
  )
})

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
