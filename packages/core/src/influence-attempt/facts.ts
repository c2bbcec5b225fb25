/** What decisions ask about what the exposed persons said and how a case is classified. */
import { Fold } from "@trygglogg/log"
import { Struct } from "effect"
import { Exposure, type ExposureId, Incident, type IncidentId, Series } from "../vocabulary/ids.ts"
import { TriggerNoted } from "./event/background.ts"
import { IncidentAddedToSeries, IncidentRemovedFromSeries, SeriesClosed, SeriesStarted } from "./event/series.ts"
import {
  type Classification,
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted
} from "./event.ts"

type Given = (typeof OwnStatementGiven)["Type"] | (typeof OwnStatementRevised)["Type"]
export type Statement = Pick<Given, "givenVia" | "influenceOnDecision" | "feltThreatened" | "perceivedIntent">

const stated = (given: Given): Statement =>
  Struct.pick(given, ["perceivedIntent", "givenVia", "feltThreatened", "influenceOnDecision"])

/** What an exposed person said last, whatever merges the exposure has been through. */
export const statementOf = Fold.make({ scope: [Exposure], initial: (): Statement | undefined => undefined })
  .on(OwnStatementGiven, (_, given) => stated(given))
  .on(OwnStatementRevised, (_, given) => stated(given))

export type Statements = ReadonlyMap<ExposureId, Statement>

/** What the exposed persons of an incident said last, while their exposures belonged to it. */
export const statementsIn = Fold.make({ scope: [Incident], initial: (): Statements => new Map() })
  .on(OwnStatementGiven, (statements, given) => new Map([...statements, [given.exposureId, stated(given)]]))
  .on(OwnStatementRevised, (statements, given) => new Map([...statements, [given.exposureId, stated(given)]]))

export interface Classified {
  readonly classification: Classification | undefined
  readonly offences: ReadonlySet<string>
}

/** How an incident is classified now, and every offence noted for it. */
export const classifiedAs = Fold.make({
  scope: [Incident],
  initial: (): Classified => ({ classification: undefined, offences: new Set() })
})
  .on(ClassificationSet, (now, { classification }) => ({ ...now, classification }))
  .on(ClassificationChanged, (now, { classification }) => ({ ...now, classification }))
  .on(PreliminaryOffenceNoted, (now, { offenceCode }) => ({
    ...now,
    offences: new Set([...now.offences, offenceCode])
  }))

type Noted = Pick<(typeof TriggerNoted)["Type"], "decisionKind" | "trigger">

/** What came before an incident, as far as it was noted. */
export const triggersOf = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<Noted> => [] }).on(
  TriggerNoted,
  (known, noted) => [...known, Struct.pick(noted, ["trigger", "decisionKind"])]
)

export interface SeriesState {
  readonly state: "unknown" | "open" | "closed"
  readonly members: ReadonlyArray<IncidentId>
}

/** A series, and the incidents that belong to it. */
export const seriesState = Fold.make({
  scope: [Series],
  initial: (): SeriesState => ({ state: "unknown", members: [] })
})
  .on(SeriesStarted, (_, { incidentId }) => ({ state: "open", members: [incidentId] }))
  .on(IncidentAddedToSeries, ({ members, state }, { incidentId }) => ({ state, members: [...members, incidentId] }))
  .on(IncidentRemovedFromSeries, ({ members, state }, { incidentId }) => ({
    state,
    members: members.filter((member) => member !== incidentId)
  }))
  .on(SeriesClosed, ({ members }) => ({ state: "closed", members }))
