import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  LexSarahReferralMade,
  ReferToLexSarah,
  ReferToWhistleblowing,
  WhistleblowingReferralMade
} from "../../src/statutory-notification/index.ts"
import { ExternalRef } from "../../src/vocabulary/ids.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  PersonalIdentityForbidden,
  ReferenceMalformed
} from "../../src/vocabulary/refusal.ts"
import { another, incidentId, merged, reported, words } from "../fixture.ts"

describe("a referral to Lex Sarah", () => {
  const refer = specify(ReferToLexSarah)
  const harmed = { incidentId, reason: words<string>(incidentId) }
  const externalRef = ExternalRef.make("LS-2026-14")
  const made = LexSarahReferralMade({ ...harmed, externalRef })

  it("is kept with why, and what it is called there when that is known", () => {
    refer.given(reported()).when(harmed).thenDecided(LexSarahReferralMade(harmed))
    refer
      .given(reported(), LexSarahReferralMade(harmed))
      .when({ ...harmed, externalRef })
      .thenDecided(made)
  })

  it("is made once under a name", () => {
    refer
      .given(reported(), made)
      .when({ ...harmed, externalRef })
      .thenNothing()
    refer
      .given(reported(), LexSarahReferralMade({ ...made, incidentId: another, reason: words(another) }))
      .when({ ...harmed, externalRef })
      .thenDecided(made)
  })

  it("keeps no name or number of a person as its reference", () => {
    refer
      .given(reported())
      .when({ ...harmed, externalRef: "850415-1234" })
      .thenRefused(new PersonalIdentityForbidden({ incidentId }))
    refer
      .given(reported())
      .when({ ...harmed, externalRef: "om Anna Ek" })
      .thenRefused(new ReferenceMalformed({ incidentId }))
  })

  it("is of an incident that is there", () => {
    refer.given().when(harmed).thenRefused(new IncidentNotFound({ incidentId }))
    refer
      .given(reported(), merged())
      .when(harmed)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("a referral to whistleblowing", () => {
  const refer = specify(ReferToWhistleblowing)
  const made = WhistleblowingReferralMade({ incidentId })

  it("is kept once, and nothing of what about", () => {
    refer.given(reported()).when({ incidentId }).thenDecided(made)
    refer.given(reported(), made).when({ incidentId }).thenNothing()
    refer
      .given(reported(), WhistleblowingReferralMade({ incidentId: another }))
      .when({ incidentId })
      .thenDecided(made)
  })

  it("is of an incident that is there", () =>
    refer.given().when({ incidentId }).thenRefused(new IncidentNotFound({ incidentId })))
})
