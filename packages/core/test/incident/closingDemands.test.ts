import { describe, it } from "@effect/vitest"
import { SupportOwed } from "../../src/incident/index.ts"
import { type Classification, ClassificationChanged, OwnStatementGiven } from "../../src/influence-attempt/index.ts"
import { NotificationSent } from "../../src/statutory-notification/index.ts"
import {
  another,
  closed,
  exposureId,
  handled,
  incidentId,
  nowInstant,
  registered,
  reported as reportedThreat,
  sara,
  summarised,
  words
} from "../fixture.ts"
import { decided } from "../police-report/matter.ts"
import {
  close,
  closing,
  reported,
  missing,
  outstanding,
  threat,
  classified,
  assessed,
  sent,
  notRequired,
  police
} from "./demands.ts"

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
    const felt = (feltThreatened?: 0 | 3) =>
      OwnStatementGiven({
        incidentId,
        exposureId,
        personRef: sara,
        perceivedIntent: "yes",
        ...(feltThreatened === undefined ? {} : { feltThreatened }),
        givenVia: "self"
      })
    const past = [reported("threat"), handled(), summarised(), police, classified({ kinds: ["deathThreat"] })] as const
    closing
      .given(...past, felt(0))
      .when(close)
      .thenDecided(closed())
    for (const taken of [felt(3), felt()]) {
      closing
        .given(...past, taken)
        .when(close)
        .thenRefused(outstanding("workEnvironmentAuthority"))
    }
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
