import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { catalogueVersion } from "../../src/catalogue/index.ts"
import {
  IncidentCorrected,
  IncidentMerged,
  IncidentNotFound,
  PrimaryFormNotListed,
  ReasonRequired,
  WrongState
} from "../../src/incident/index.ts"
import {
  type Classification,
  ClassificationChanged,
  ClassificationSet,
  KindOfOtherForm,
  OffenceNotInForceThen,
  PreliminaryOffenceNoted,
  SetClassification
} from "../../src/influence-attempt/index.ts"
import { Day, type Occurred } from "../../src/vocabulary/time.ts"
import {
  another,
  closed,
  handled,
  incidentId,
  merged,
  notReportable,
  occurred,
  reopened,
  reported,
  words
} from "../fixture.ts"

const threat: Classification = {
  forms: ["threat"],
  primaryForm: "threat",
  kinds: ["explicitVerbal"],
  severity: 2,
  occurrenceKind: "otherUnwanted",
  confidence: 2
}
const harassment: Classification = { ...threat, forms: ["harassment"], primaryForm: "harassment", kinds: ["insult"] }
const classify = { incidentId, classification: threat, offences: [] }
const set = ClassificationSet({ incidentId, classification: threat, catalogueVersion })
const reason = words<string>(incidentId)
const noted = (offenceCode: string) => PreliminaryOffenceNoted({ incidentId, offenceCode, catalogueVersion })
const onDay = (local: string, precision: Occurred["precision"] = "minute") =>
  reported({ occurred: { ...occurred, local, precision } })

describe("classifying", () => {
  it("is set at first, with or without a reason", () => {
    specify(SetClassification).given(reported()).when(classify).thenDecided(set)
    specify(SetClassification)
      .given(reported())
      .when({ ...classify, reason })
      .thenDecided({ ...set, reason })
  })

  it("is allowed while it is handled and after it was reopened", () => {
    specify(SetClassification).given(reported(), handled()).when(classify).thenDecided(set)
    specify(SetClassification).given(reported(), closed(), reopened()).when(classify).thenDecided(set)
  })

  it.for([
    { state: "closed", event: closed() },
    { state: "notReportable", event: notReportable() }
  ] as const)("is refused when it is $state", ({ event, state }) =>
    specify(SetClassification)
      .given(reported(), event)
      .when(classify)
      .thenRefused(new WrongState({ incidentId, state }))
  )

  it("is not held back by another incident being closed or classified", () => {
    specify(SetClassification).given(reported(), closed(another)).when(classify).thenDecided(set)
    specify(SetClassification)
      .given(reported(), { ...set, incidentId: another })
      .when(classify)
      .thenDecided(set)
  })

  it("is refused when the primary form is not chosen", () =>
    specify(SetClassification)
      .given(reported())
      .when({ ...classify, classification: { ...threat, primaryForm: "violence" } })
      .thenRefused(new PrimaryFormNotListed({ incidentId })))

  it("is refused when a kind belongs to a form that is not chosen", () => {
    const classification: Classification = { ...threat, kinds: ["explicitVerbal", "spitting"] }
    specify(SetClassification)
      .given(reported())
      .when({ ...classify, classification })
      .thenRefused(new KindOfOtherForm({ incidentId, kind: "spitting" }))
    const both: Classification = { ...classification, forms: ["threat", "violence"] }
    specify(SetClassification)
      .given(reported())
      .when({ ...classify, classification: both })
      .thenDecided({ ...set, classification: both })
  })

  it("is refused of an unknown incident and a merged one", () => {
    specify(SetClassification)
      .given(reported({ incidentId: another }))
      .when(classify)
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(SetClassification)
      .given(reported(), merged())
      .when(classify)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("classifying anew", () => {
  it("scenario 13: keeps what it was, and says why", () =>
    specify(SetClassification)
      .given(reported(), { ...set, classification: harassment })
      .when({ ...classify, reason, because: "newFacts" })
      .thenDecided(
        ClassificationChanged({
          incidentId,
          classification: threat,
          from: harassment,
          because: "newFacts",
          reason,
          catalogueVersion
        })
      ))

  it("is a reclassification where nothing else is said, and starts from the last one", () =>
    specify(SetClassification)
      .given(
        reported(),
        set,
        ClassificationChanged({
          incidentId,
          classification: harassment,
          from: threat,
          because: "newFacts",
          reason,
          catalogueVersion
        })
      )
      .when({ ...classify, reason })
      .thenDecided(
        ClassificationChanged({
          incidentId,
          classification: threat,
          from: harassment,
          because: "reclassification",
          reason,
          catalogueVersion
        })
      ))

  it.for([
    { ...threat, kinds: ["written"] },
    { ...threat, kinds: [] },
    { ...threat, forms: ["threat", "violence"] },
    { ...threat, severity: 3 },
    { ...threat, confidence: 3 },
    { ...threat, occurrenceKind: "workInjury" }
  ] satisfies ReadonlyArray<Classification>)("is refused without a reason: %o", (classification) =>
    specify(SetClassification)
      .given(reported(), set)
      .when({ ...classify, classification })
      .thenRefused(new ReasonRequired({ incidentId }))
  )

  it("is refused without a reason when another form is the primary one", () =>
    specify(SetClassification)
      .given(reported(), { ...set, classification: { ...threat, forms: ["threat", "violence"] } })
      .when({
        ...classify,
        classification: { ...threat, forms: ["violence", "threat"], primaryForm: "violence" }
      })
      .thenRefused(new ReasonRequired({ incidentId })))

  it("decides nothing when it is the same, in whatever order", () => {
    specify(SetClassification).given(reported(), set).when(classify).thenNothing()
    const both: Classification = {
      ...threat,
      forms: ["threat", "violence"],
      kinds: ["explicitVerbal", "spitting"]
    }
    specify(SetClassification)
      .given(reported(), { ...set, classification: both })
      .when({
        ...classify,
        classification: { ...both, forms: ["violence", "threat"], kinds: ["spitting", "explicitVerbal"] }
      })
      .thenNothing()
  })
})

describe("noting offences", () => {
  const attack = "attack-on-official"
  const outrage = "outrage-against-official"

  it.for([
    { local: "2025-06-30T12:00", code: attack },
    { local: "2025-07-02T00:00", code: outrage },
    { local: "2026-03-02T09:30", code: "no-such-offence" }
  ])("scenario 14: is refused of $code on $local", ({ code, local }) =>
    specify(SetClassification)
      .given(onDay(local))
      .when({ ...classify, offences: [code] })
      .thenRefused(new OffenceNotInForceThen({ incidentId, offenceCode: code, day: Day.make(local.slice(0, 10)) }))
  )

  it.for([
    { local: "2025-06-30T12:00", code: outrage },
    { local: "2025-07-02T00:00", code: attack }
  ])("scenario 14: is allowed of $code on $local", ({ code, local }) =>
    specify(SetClassification)
      .given(onDay(local))
      .when({ ...classify, offences: [code] })
      .thenDecided(set, noted(code))
  )

  it("is judged by the day as corrected", () =>
    specify(SetClassification)
      .given(
        onDay("2025-07-02T12:00"),
        IncidentCorrected({
          incidentId,
          field: "occurred",
          from: { ...occurred, local: "2025-07-02T12:00" },
          to: { ...occurred, local: "2025-06-30T12:00" },
          reason
        })
      )
      .when({ ...classify, offences: [attack] })
      .thenRefused(new OffenceNotInForceThen({ incidentId, offenceCode: attack, day: Day.make("2025-06-30") })))

  it("may be either of a month in which the law changed", () => {
    const july = onDay("2025-07-01T00:00", "month")
    specify(SetClassification)
      .given(july)
      .when({ ...classify, offences: [attack, outrage] })
      .thenDecided(set, noted(attack), noted(outrage))
    specify(SetClassification)
      .given(onDay("2025-06-01T00:00", "month"))
      .when({ ...classify, offences: [attack] })
      .thenRefused(new OffenceNotInForceThen({ incidentId, offenceCode: attack, day: Day.make("2025-06-01") }))
  })

  it("notes each once, also when the classification stays", () => {
    specify(SetClassification)
      .given(reported())
      .when({ ...classify, offences: [attack, attack] })
      .thenDecided(set, noted(attack))
    specify(SetClassification)
      .given(reported(), set, noted(attack))
      .when({ ...classify, offences: [attack, "unlawful-threat"] })
      .thenDecided(noted("unlawful-threat"))
    specify(SetClassification)
      .given(reported(), set, noted(attack))
      .when({ ...classify, offences: [attack] })
      .thenNothing()
  })

  it("is not taken for noted because it is in another incident", () =>
    specify(SetClassification)
      .given(reported(), { ...noted(attack), incidentId: another })
      .when({ ...classify, offences: [attack] })
      .thenDecided(set, noted(attack)))
})
