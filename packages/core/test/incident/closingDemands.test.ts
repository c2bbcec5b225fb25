import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  CloseIncident,
  IncidentMergedInto,
  MergeIncidents,
  NotificationOutstanding,
  PoliceDecisionMissing,
  SupportOwed
} from "../../src/incident/index.ts"
import {
  type Classification,
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven
} from "../../src/influence-attempt/index.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../src/statutory-notification/index.ts"
import { IncidentId } from "../../src/vocabulary/ids.ts"
import type { Form } from "../../src/vocabulary/enumerations.ts"
import {
  another,
  closed,
  exposureId,
  handled,
  incidentId,
  merged,
  nowInstant,
  registered,
  reported as reportedThreat,
  sara,
  summarised,
  words
} from "../fixture.ts"
import { decided } from "../police-report/matter.ts"

const close = { incidentId, outcome: "handled" } as const
const closing = specify(CloseIncident)
const reported = (form: Form, id = incidentId) => reportedThreat({ incidentId: id, forms: [form], primaryForm: form })
const missing = new PoliceDecisionMissing({ incidentId })
const outstanding = (...authorities: ConstructorParameters<typeof NotificationOutstanding>[0]["authorities"]) =>
  new NotificationOutstanding({ incidentId, authorities })

const threat: Classification = {
  forms: ["threat"],
  primaryForm: "threat",
  kinds: [],
  severity: 2,
  occurrenceKind: "otherUnwanted",
  confidence: 2
}
const classified = (given: Partial<Classification>, id = incidentId) =>
  ClassificationSet({ incidentId: id, classification: { ...threat, ...given }, catalogueVersion: "spec" })
const duty = { incidentId, authority: "workEnvironmentAuthority" } as const
const assessed = (given: Partial<(typeof DutyAssessed)["Type"]> = {}) =>
  DutyAssessed({ ...duty, basis: "seriousNearMiss", knownSince: nowInstant, ...given })
const sent = (id = incidentId) => NotificationSent({ ...duty, incidentId: id, at: nowInstant })
const notRequired = (id = incidentId) => NotificationNotRequired({ ...duty, incidentId: id, reason: words(id) })
const police = decided()

describe("closing what is a matter for the police", () => {
  it.for(["threat", "violence"] as const)("is refused of %s that nobody has decided on", (form) => {
    const before = [reported(form), handled(), summarised(), ...(form === "violence" ? [notRequired()] : [])] as const
    closing
      .given(...before)
      .when(close)
      .thenRefused(missing)
    closing
      .given(...before, police)
      .when(close)
      .thenDecided(closed())
  })

  it("is allowed when it was decided not to file", () => {
    const before = [reported("threat"), handled(), summarised()] as const
    closing
      .given(...before, decided({ decision: "notFile", notFiledReason: "oldEvent" }))
      .when(close)
      .thenDecided(closed())
  })

  it("is decided by a report that is about it beside another", () =>
    closing
      .given(reported("threat"), handled(), summarised(), decided({ incidentId: another, alsoIncidents: [incidentId] }))
      .when(close)
      .thenDecided(closed()))

  it("is not decided by what was decided of another incident", () =>
    closing
      .given(reported("threat"), handled(), summarised(), decided({ incidentId: another }))
      .when(close)
      .thenRefused(missing))

  it.for(["harassment", "propertyDamage", "corruption"] as const)("is not asked of %s", (form) =>
    closing.given(reported(form), handled(), summarised()).when(close).thenDecided(closed())
  )

  it("scenario 13: is asked of harassment that is found to be a threat, and no longer of a threat that was none", () => {
    const asHarassment = classified({ forms: ["harassment"], primaryForm: "harassment" })
    const asThreat = ClassificationChanged({
      incidentId,
      from: asHarassment.classification,
      classification: threat,
      catalogueVersion: "spec",
      because: "newFacts",
      reason: words(incidentId)
    })
    closing.given(reported("harassment"), handled(), summarised(), classified({})).when(close).thenRefused(missing)
    closing
      .given(reported("harassment"), handled(), summarised(), asHarassment, asThreat)
      .when(close)
      .thenRefused(missing)
    closing.given(reported("threat"), handled(), summarised(), asHarassment).when(close).thenDecided(closed())
  })
})

describe("closing what an authority may have to be told of", () => {
  const before = [reported("violence"), handled(), summarised(), police] as const

  it("is refused before it is assessed, and while it is a duty that nobody has done", () => {
    closing
      .given(...before)
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority"))
    closing
      .given(...before, assessed())
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority"))
  })

  it("is allowed when the authority was told, or need not be", () => {
    closing
      .given(...before, assessed(), sent())
      .when(close)
      .thenDecided(closed())
    closing
      .given(...before, notRequired())
      .when(close)
      .thenDecided(closed())
    closing
      .given(...before, assessed(), notRequired())
      .when(close)
      .thenDecided(closed())
  })

  it("is not settled by what another incident's authority was told, nor by another authority's answer", () => {
    closing
      .given(...before, sent(another))
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority"))
    closing
      .given(...before, NotificationSent({ incidentId, authority: "insuranceAgency", at: nowInstant }))
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority"))
  })

  it("is refused of a duty that somebody found, whatever the case looks like", () =>
    closing
      .given(reported("harassment"), handled(), summarised(), assessed())
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority")))

  it.for([
    { what: "what is serious", given: { severity: 3 } },
    { what: "a weapon", given: { kinds: ["weaponShown"] } },
    { what: "a death threat", given: { kinds: ["deathThreat"] } }
  ] satisfies ReadonlyArray<{ what: string; given: Partial<Classification> }>)("is asked of $what", ({ given }) =>
    closing
      .given(reported("threat"), handled(), summarised(), police, classified(given))
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority"))
  )

  it("is not asked of a death threat that the exposed person did not take as meant", () => {
    const felt = (feltThreatened: 0 | 3) =>
      OwnStatementGiven({
        incidentId,
        exposureId,
        personRef: sara,
        perceivedIntent: "yes",
        feltThreatened,
        givenVia: "self"
      })
    const past = [reported("threat"), handled(), summarised(), police, classified({ kinds: ["deathThreat"] })] as const
    closing
      .given(...past, felt(0))
      .when(close)
      .thenDecided(closed())
    closing
      .given(...past, felt(3))
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority"))
  })

  it("is asked of both authorities where somebody was injured at work", () =>
    closing
      .given(reportedThreat({ occurrenceKind: "workInjury" }), handled(), summarised(), police)
      .when(close)
      .thenRefused(outstanding("workEnvironmentAuthority", "insuranceAgency")))

  it("comes after support, which is owed first", () =>
    closing
      .given(reported("violence"), registered(), handled())
      .when(close)
      .thenRefused(new SupportOwed({ incidentId, exposures: [exposureId] })))
})

describe("what a merge brings along", () => {
  const demands = { policeMatter: true, policeDecided: false, dutiesOwed: [], dutiesSettled: [] } as const
  const brought = (given: Partial<NonNullable<(typeof IncidentMergedInto)["Type"]["demands"]>>) =>
    merged({ incidentId: another, targetId: incidentId, demands: { ...demands, ...given } })
  const before = [reported("harassment"), handled(), summarised()] as const

  it("is asked in the target, unless it was settled in the source", () => {
    closing
      .given(...before, brought({}))
      .when(close)
      .thenRefused(missing)
    closing
      .given(...before, brought({}), police)
      .when(close)
      .thenDecided(closed())
    closing
      .given(...before, brought({ policeDecided: true }))
      .when(close)
      .thenDecided(closed())
    closing
      .given(...before, brought({ policeMatter: false, dutiesOwed: ["insuranceAgency"] }))
      .when(close)
      .thenRefused(outstanding("insuranceAgency"))
  })

  it("settles what the target itself would be asked: it was the same occurrence", () => {
    closing
      .given(
        reported("violence"),
        handled(),
        summarised(),
        brought({ policeDecided: true, dutiesSettled: [duty.authority] })
      )
      .when(close)
      .thenDecided(closed())
    closing
      .given(
        reported("violence"),
        handled(),
        summarised(),
        brought({ policeDecided: true, dutiesSettled: [duty.authority] }),
        assessed()
      )
      .when(close)
      .thenRefused(outstanding(duty.authority))
  })

  it("is told by the merge itself", () => {
    const merge = { incidentId, targetId: another }
    const both = [reported("violence"), reported("harassment", another)] as const
    const moved = { movedReports: [{ reportId: both[0].reportId, reportedAt: nowInstant, reporter: both[0].reporter }] }
    const told = (demands: NonNullable<(typeof IncidentMergedInto)["Type"]["demands"]>) =>
      merged({ ...merge, ...moved, demands })
    specify(MergeIncidents)
      .given(...both)
      .when(merge)
      .thenDecided(told({ ...demands, dutiesOwed: [duty.authority] }))
    specify(MergeIncidents)
      .given(...both, police, notRequired())
      .when(merge)
      .thenDecided(told({ ...demands, policeDecided: true, dutiesSettled: [duty.authority] }))
  })

  it("goes on through a merge of the target", () => {
    const third = IncidentId.make("i-3")
    specify(MergeIncidents)
      .given(reported("harassment"), brought({ dutiesOwed: [duty.authority] }), reported("harassment", third))
      .when({ incidentId, targetId: third })
      .thenDecided(
        IncidentMergedInto({
          incidentId,
          targetId: third,
          movedReports: [
            { reportId: reported("threat").reportId, reportedAt: nowInstant, reporter: reported("threat").reporter }
          ],
          movedExposures: [],
          demands: { ...demands, dutiesOwed: [duty.authority] }
        })
      )
  })
})
