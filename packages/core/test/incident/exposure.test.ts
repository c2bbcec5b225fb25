import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  DuplicateExposure,
  ExposureRemoved,
  IdTaken,
  IncidentIsClosed,
  IncidentMerged,
  IncidentNotFound,
  MinorRequiresHandler,
  RegisterExposure,
  RelationMissing,
  WrongState
} from "../../src/incident/index.ts"
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
  otherExposure,
  ravi,
  registered,
  reopened,
  reported,
  sara
} from "../fixture.ts"

const hit = { incidentId, exposureId, personRef: sara, exposedKind: "employee" } as const
const moved = { exposureId, personRef: sara, exposedKind: "employee", supportSettled: false } as const
const removed = ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" })

describe("registering an exposure", () => {
  it("is allowed of a person nobody registered", () =>
    specify(RegisterExposure).given(reported()).when(hit).thenDecided(registered()))

  it("is allowed of a person beside another", () =>
    specify(RegisterExposure)
      .given(reported(), registered())
      .when({ ...hit, exposureId: otherExposure, personRef: ravi })
      .thenDecided(registered({ exposureId: otherExposure, personRef: ravi })))

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
