import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { offencesSuggestedBy } from "../../src/catalogue/index.ts"
import { IncidentMerged, IncidentNotFound } from "../../src/incident/index.ts"
import {
  AddToSeries,
  CloseSeries,
  IncidentAddedToSeries,
  IncidentRemovedFromSeries,
  InfluencerNoted,
  InfluencerReferenceOff,
  NoteInfluencer,
  NoteTrigger,
  RemoveFromSeries,
  SeriesChangedMeanwhile,
  SeriesClosed,
  SeriesIdTaken,
  SeriesIsClosed,
  SeriesNotFound,
  SeriesStarted,
  StartSeries,
  TriggerNoted
} from "../../src/influence-attempt/index.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { IncidentId, InfluencerRef, SeriesId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { another, closed, incidentId, leif, merged, reported, words } from "../fixture.ts"

/** After a legal review the city allows references to influencers. */
const allowed = PolicyAdopted({
  scope: "city",
  version: "2026:1",
  values: { influencerReferences: true },
  validFrom: Day.make("2026-03-01"),
  decidedBy: leif,
  source: "Beslut 2026-03-01 efter juridisk granskning JUR-2026-7"
})
const off = new InfluencerReferenceOff({ incidentId })

describe("who is behind it", () => {
  const noted = { incidentId, relation: "client", description: words<string>(incidentId) } as const
  const marked = { ...noted, influencerRef: InfluencerRef.make("m-1") }
  const { given } = specify(NoteInfluencer)

  it("is noted by relation and in sealed words, also in a closed case", () => {
    given(reported()).when(noted).thenDecided(InfluencerNoted(noted))
    given(reported(), closed()).when(noted).thenDecided(InfluencerNoted(noted))
  })

  it("is marked only where the city has allowed it, from the day it did", () => {
    given(reported()).when(marked).thenRefused(off)
    given(reported(), allowed).when(marked).thenDecided(InfluencerNoted(marked))
    given(reported(), PolicyAdopted({ ...allowed, validFrom: Day.make("2026-03-03") }))
      .when(marked)
      .thenRefused(off)
  })

  it("is never a tag: no incident is found by who is behind it", () =>
    assert.deepStrictEqual(InfluencerNoted.tags(InfluencerNoted(marked)), [`incident:${incidentId}`]))

  it("is refused of an unknown incident and a merged one", () => {
    given().when(noted).thenRefused(new IncidentNotFound({ incidentId }))
    given(reported(), merged())
      .when(noted)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("what came before", () => {
  const noted = { incidentId, trigger: "negativeDecision", decisionKind: "financialAssistance" } as const
  const { given } = specify(NoteTrigger)

  it("is noted once for each thing", () => {
    given(reported()).when(noted).thenDecided(TriggerNoted(noted))
    given(reported(), TriggerNoted(noted)).when(noted).thenNothing()
    const another = { incidentId, trigger: "homeVisit" } as const
    given(reported(), TriggerNoted(noted)).when(another).thenDecided(TriggerNoted(another))
    given(reported(), TriggerNoted(another)).when(another).thenNothing()
    given().when(noted).thenRefused(new IncidentNotFound({ incidentId }))
  })

  it("scenario 21: revenge for a report points at interference in a judicial matter, and nothing else does", () => {
    const day = Day.make("2026-03-02")
    assert.deepStrictEqual(
      offencesSuggestedBy("retaliationForReport", day).map(([, { chapter }]) => chapter),
      ["17:10"]
    )
    assert.isEmpty(offencesSuggestedBy("negativeDecision", day))
  })
})

describe("incidents that hang together", () => {
  const seriesId = SeriesId.make("s-1")
  const of = { seriesId, incidentId } as const
  const started = SeriesStarted({ ...of, basis: "sameCampaign" })
  const reason = words<string>(another)
  const more = { seriesId, incidentId: another, relation: "retaliationForReport" } as const
  const added = IncidentAddedToSeries(more)
  const removed = IncidentRemovedFromSeries({ seriesId, incidentId: another, reason })
  const second = reported({ incidentId: another })
  const seriesClosed = SeriesClosed({ seriesId, members: [incidentId] })
  const notFound = new SeriesNotFound({ seriesId })
  const over = new SeriesIsClosed({ seriesId })

  it("begin with one, by case or campaign", () => {
    const start = specify(StartSeries)
    start.given(reported()).when(started).thenDecided(started)
    start.given(reported(), started).when(started).thenRefused(new SeriesIdTaken({ seriesId }))
    start.given().when(started).thenRefused(new IncidentNotFound({ incidentId }))
  })

  it("are linked by influencer only where the city allows references", () => {
    const byPerson = SeriesStarted({ ...of, basis: "sameInfluencer" })
    specify(StartSeries).given(reported()).when(byPerson).thenRefused(off)
    specify(StartSeries).given(reported(), allowed).when(byPerson).thenDecided(byPerson)
  })

  it("scenario 21: a threat after a report is added as revenge, once", () => {
    const add = specify(AddToSeries)
    add.given(second, started).when(more).thenDecided(added)
    add.given(second, started, added).when(more).thenNothing()
    add.given(second, started, added, removed).when(more).thenDecided(added)
    add.given(second).when(more).thenRefused(notFound)
    add.given(second, started, seriesClosed).when(more).thenRefused(over)
    add
      .given(second, started, merged({ incidentId: another, targetId: IncidentId.make("i-3") }))
      .when(more)
      .thenRefused(new IncidentMerged({ incidentId: another, target: IncidentId.make("i-3") }))
  })

  it("are taken out for a reason", () => {
    const remove = specify(RemoveFromSeries)
    remove.given(second, started, added).when(removed).thenDecided(removed)
    remove.given(second, started, added, removed).when(removed).thenNothing()
    remove.given(second).when(removed).thenRefused(notFound)
    remove.given(second, started, added, seriesClosed).when(removed).thenRefused(over)
    specify(CloseSeries)
      .given(started, added, removed)
      .when({ seriesId, alsoIncidents: [incidentId] })
      .thenDecided(SeriesClosed({ seriesId, members: [incidentId] }))
    remove
      .given(started)
      .when(removed)
      .thenRefused(new IncidentNotFound({ incidentId: another }))
  })

  it("are closed by somebody who knows them all", () => {
    const close = specify(CloseSeries)
    const all = { seriesId, alsoIncidents: [another, incidentId] }
    close
      .given(started, added)
      .when(all)
      .thenDecided(SeriesClosed({ seriesId, members: [incidentId, another] }))
    close
      .given(started, added)
      .when({ seriesId, alsoIncidents: [incidentId] })
      .thenRefused(new SeriesChangedMeanwhile({ seriesId }))
    close
      .given(started, seriesClosed)
      .when({ seriesId, alsoIncidents: [incidentId] })
      .thenNothing()
    close.given().when(all).thenRefused(notFound)
  })
})
