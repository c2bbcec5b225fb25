import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AssignHandler,
  ConflictOfInterest,
  ExposureRemoved,
  HandlerAssigned,
  HandlerChanged,
  HandlerInactive,
  IncidentMerged,
  IncidentNotFound,
  StartHandling,
  WrongState
} from "../../src/incident/index.ts"
import {
  another,
  asked,
  assigned,
  closed,
  exposureId,
  handled,
  incidentId,
  joined,
  left,
  leif,
  merged,
  mona,
  notReportable,
  registered,
  reopened,
  reported
} from "../fixture.ts"

describe("assigning a handler", () => {
  const assign = { incidentId, handlerRef: mona, reason: "closestManager" } as const

  it("is allowed of somebody who works here", () =>
    specify(AssignHandler).given(reported(), joined(mona)).when(assign).thenDecided(assigned()))

  it("is allowed in a closed case, which somebody must answer for", () =>
    specify(AssignHandler).given(reported(), closed(), joined(mona)).when(assign).thenDecided(assigned()))

  it("is refused of somebody unknown, and of somebody who has left", () => {
    const refused = new HandlerInactive({ handlerRef: mona })
    specify(AssignHandler).given(reported()).when(assign).thenRefused(refused)
    specify(AssignHandler).given(reported(), joined(leif)).when(assign).thenRefused(refused)
    specify(AssignHandler).given(reported(), joined(mona), left(mona, "2026-03-02")).when(assign).thenRefused(refused)
  })

  it("is allowed of somebody who leaves tomorrow", () =>
    specify(AssignHandler)
      .given(reported(), joined(mona), left(mona, "2026-03-03"))
      .when(assign)
      .thenDecided(assigned()))

  it("scenario 16: is refused of the exposed person", () =>
    specify(AssignHandler)
      .given(reported(), registered({ personRef: mona }), joined(mona))
      .when(assign)
      .thenRefused(new ConflictOfInterest({ incidentId, handlerRef: mona })))

  it("scenario 16: is refused of an exposed person who came by a merge", () =>
    specify(AssignHandler)
      .given(
        reported(),
        joined(mona),
        merged({
          incidentId: another,
          targetId: incidentId,
          movedExposures: [{ exposureId, personRef: mona, exposedKind: "manager", supportSettled: true }]
        })
      )
      .when(assign)
      .thenRefused(new ConflictOfInterest({ incidentId, handlerRef: mona })))

  it("is not held back by an exposure in another incident, nor by one that was removed", () => {
    specify(AssignHandler)
      .given(reported(), registered({ personRef: mona, incidentId: another }), joined(mona))
      .when(assign)
      .thenDecided(assigned())
    specify(AssignHandler)
      .given(
        reported(),
        registered({ personRef: mona }),
        ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" }),
        joined(mona)
      )
      .when(assign)
      .thenDecided(assigned())
  })

  it("is refused of whom the report is about", () =>
    specify(AssignHandler)
      .given(reported({ keptFrom: mona }), joined(mona))
      .when(assign)
      .thenRefused(new ConflictOfInterest({ incidentId, handlerRef: mona })))

  it("is not held back by a report about somebody else, nor by one in another incident", () => {
    specify(AssignHandler)
      .given(reported({ keptFrom: leif }), joined(mona))
      .when(assign)
      .thenDecided(assigned())
    specify(AssignHandler)
      .given(reported(), reported({ incidentId: another, keptFrom: mona }), joined(mona))
      .when(assign)
      .thenDecided(assigned())
  })

  it("decides nothing of who handles it already", () =>
    specify(AssignHandler).given(reported(), joined(mona), assigned()).when(assign).thenNothing())

  it("changes it from somebody else and says why, and is not taken for another case's", () => {
    specify(AssignHandler)
      .given(reported(), joined(mona), assigned(leif))
      .when({ ...assign, reason: "managerLeft" })
      .thenDecided(HandlerChanged({ incidentId, fromRef: leif, handlerRef: mona, reason: "managerLeft" }))
    specify(AssignHandler)
      .given(
        reported(),
        joined(mona),
        assigned(mona),
        HandlerChanged({ incidentId, fromRef: mona, handlerRef: leif, reason: "other" })
      )
      .when({ ...assign, reason: "conflictOfInterest" })
      .thenDecided(HandlerChanged({ incidentId, fromRef: leif, handlerRef: mona, reason: "conflictOfInterest" }))
    specify(AssignHandler).given(reported(), joined(mona), assigned(mona, another)).when(assign).thenDecided(assigned())
  })

  it("is refused of an unknown incident, a merged one, and one with nothing to report", () => {
    specify(AssignHandler)
      .given(reported({ incidentId: another }), joined(mona))
      .when(assign)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(AssignHandler)
      .given(reported(), merged(), joined(mona))
      .when(assign)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    specify(AssignHandler)
      .given(reported(), notReportable(), joined(mona))
      .when(assign)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" }))
  })
})

describe("starting to handle", () => {
  const start = { incidentId }

  it("is allowed of a reported incident, by its handler", () =>
    specify(StartHandling).given(reported(), assigned()).when(start, asked(mona, "manager")).thenDecided(handled()))

  it.for([
    { role: "manager", reason: "closestManager" },
    { role: "substitute", reason: "substitute" },
    { role: "securityCoordinator", reason: "other" }
  ] as const)("makes a $role the handler where nobody was named", ({ reason, role }) =>
    specify(StartHandling)
      .given(reported())
      .when(start, asked(mona, role))
      .thenDecided(HandlerAssigned({ incidentId, handlerRef: mona, reason }), handled())
  )

  it("makes nobody the handler who is not a person of the city", () =>
    specify(StartHandling).given(reported()).when(start, asked("import:old system")).thenDecided(handled()))

  it("takes no other case's handler for its own", () =>
    specify(StartHandling)
      .given(reported(), assigned(leif, another))
      .when(start, asked(mona, "manager"))
      .thenDecided(assigned(), handled()))

  it("is allowed of a reopened incident", () =>
    specify(StartHandling)
      .given(reported(), assigned(), closed(), reopened())
      .when(start, asked(mona))
      .thenDecided(handled()))

  it.for([
    { state: "closed", event: closed() },
    { state: "notReportable", event: notReportable() }
  ] as const)("is refused when it is $state", ({ event, state }) =>
    specify(StartHandling)
      .given(reported(), event)
      .when(start, asked(mona))
      .thenRefused(new WrongState({ incidentId, state }))
  )

  it("is not held back by another incident being closed", () =>
    specify(StartHandling)
      .given(reported(), assigned(), closed(another))
      .when(start, asked(mona))
      .thenDecided(handled()))

  it("decides nothing the second time", () =>
    specify(StartHandling).given(reported(), handled()).when(start, asked(mona)).thenNothing())

  it("scenario 16: is refused of a manager who was exposed, and of whom the report is about", () => {
    const refused = new ConflictOfInterest({ incidentId, handlerRef: mona })
    specify(StartHandling)
      .given(reported(), registered({ personRef: mona }))
      .when(start, asked(mona, "manager"))
      .thenRefused(refused)
    specify(StartHandling)
      .given(reported({ keptFrom: mona }))
      .when(start, asked(mona, "manager"))
      .thenRefused(refused)
  })

  it("is allowed of a manager exposed in another incident", () =>
    specify(StartHandling)
      .given(reported(), registered({ personRef: mona, incidentId: another }))
      .when(start, asked(mona, "manager"))
      .thenDecided(assigned(), handled()))

  it("is refused of an unknown incident and a merged one", () => {
    specify(StartHandling)
      .given(reported({ incidentId: another }))
      .when(start)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(StartHandling)
      .given(reported(), merged())
      .when(start)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
