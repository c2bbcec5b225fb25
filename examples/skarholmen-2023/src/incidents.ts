/**
 * Synthetic incidents around the stated facts: eight reported in 2023, most of them from ekonomiskt bistånd, one outside the workplace;
 * and four more that must not count among them. Every id, day and time is fixed.
 */
import type { Channel, Form, OccurrenceKind, PersonRef, Place, PlaceRelation, UnitId } from "@trygglogg/core/vocabulary"
import { adults, assistance, bou1, bou2, bou3, ek1, ek2, ek3, ek4, ek5, vuxen1, vuxen2, young } from "./organisation.ts"

export interface Told {
  /** Names the incident, its report and its exposures. */
  readonly name: string
  /** Five Crockford characters of the report's number. */
  readonly number: string
  readonly unit: UnitId
  /** Local time in Stockholm. */
  readonly occurred: string
  /** The moment of the report, UTC. */
  readonly reportedAt: string
  readonly forms: ReadonlyArray<Form>
  readonly place: Place
  readonly placeRelation: PlaceRelation
  readonly channel: Channel
  readonly occurrenceKind?: OccurrenceKind
  /** The first of them reports. */
  readonly exposed: readonly [PersonRef, ...ReadonlyArray<PersonRef>]
  /** In the reporter's words; sealed before it is recorded. */
  readonly narrative?: string
}

const inReception = { place: "reception", placeRelation: "atWorkplace", channel: "physical" } as const
const byPhone = { place: "phone", placeRelation: "atWorkplace", channel: "phone" } as const
const byMail = { place: "office", placeRelation: "atWorkplace", channel: "email" } as const

/** Six of the eight. */
export const counted: ReadonlyArray<Told> = [
  {
    name: "ek-1",
    number: "EK001",
    unit: assistance,
    occurred: "2023-02-14T10:20",
    reportedAt: "2023-02-14T10:05:00.000Z",
    forms: ["threat"],
    ...inReception,
    exposed: [ek1],
    narrative: "Personen slog i disken och sa att jag skulle få ångra mig om pengarna inte kom."
  },
  {
    name: "ek-2",
    number: "EK002",
    unit: assistance,
    occurred: "2023-03-21T14:40",
    reportedAt: "2023-03-21T15:10:00.000Z",
    forms: ["harassment"],
    ...byPhone,
    exposed: [ek2]
  },
  {
    name: "ek-3",
    number: "EK003",
    unit: assistance,
    occurred: "2023-05-09T08:15",
    reportedAt: "2023-05-09T07:30:00.000Z",
    forms: ["threat", "harassment"],
    ...byMail,
    // One message to three handlers is one incident with three exposed persons.
    exposed: [ek3, ek1, ek4],
    narrative: "Samma mejl kom till oss tre. Det stod att han vet när vi går hem."
  },
  {
    name: "ek-4",
    number: "EK004",
    unit: assistance,
    occurred: "2023-06-15T17:35",
    reportedAt: "2023-06-16T06:50:00.000Z",
    forms: ["threat"],
    place: "publicPlace",
    placeRelation: "outsideWorkplaceOnDuty",
    channel: "physical",
    exposed: [ek5],
    narrative: "Jag var på väg från ett hembesök. Personen följde efter mig till tunnelbanan."
  },
  {
    name: "ek-5",
    number: "EK005",
    unit: assistance,
    occurred: "2023-08-30T11:00",
    reportedAt: "2023-08-30T12:20:00.000Z",
    forms: ["corruption"],
    ...inReception,
    exposed: [ek2]
  },
  {
    name: "vuxen-1",
    number: "VXN01",
    unit: adults,
    occurred: "2023-10-03T09:50",
    reportedAt: "2023-10-03T08:40:00.000Z",
    forms: ["threat"],
    ...inReception,
    exposed: [vuxen1]
  }
]

/** One of the eight, in a room where a colleague sat too. */
export const witnessed: Told = {
  name: "bou-1",
  number: "B0001",
  unit: young,
  occurred: "2023-04-18T13:10",
  reportedAt: "2023-04-18T12:00:00.000Z",
  forms: ["threat"],
  place: "meetingRoom",
  placeRelation: "atWorkplace",
  channel: "physical",
  exposed: [bou1]
}

/** One of the eight, which a colleague reports too. */
export const toldTwice: Told = {
  name: "bou-2",
  number: "B0002",
  unit: young,
  occurred: "2023-09-12T15:25",
  reportedAt: "2023-09-12T14:05:00.000Z",
  forms: ["harassment"],
  ...byPhone,
  exposed: [bou2]
}

/** The same quarrel as bou-1, reported by the colleague who was in the room: merged into it. */
export const duplicate: Told = {
  name: "bou-1-again",
  number: "B0003",
  unit: young,
  occurred: "2023-04-18T13:00",
  reportedAt: "2023-04-18T12:45:00.000Z",
  forms: ["threat"],
  place: "meetingRoom",
  placeRelation: "atWorkplace",
  channel: "physical",
  exposed: [bou3]
}

/** A misunderstanding between two systems: marked as nothing to report. */
export const notReportable: Told = {
  name: "ek-mistaken",
  number: "EK006",
  unit: assistance,
  occurred: "2023-05-23T10:00",
  reportedAt: "2023-05-23T09:00:00.000Z",
  forms: ["harassment"],
  ...byMail,
  exposed: [ek3]
}

/** Happened before the turn of the year and was reported after it: 2023 by the day it occurred, 2024 by the day of the report. */
export const reportedLate: Told = {
  name: "vuxen-late",
  number: "VXN02",
  unit: adults,
  occurred: "2023-12-20T16:30",
  reportedAt: "2024-01-08T08:15:00.000Z",
  forms: ["threat"],
  ...inReception,
  exposed: [vuxen2]
}

/** A fall on the stairs: nobody tried to influence anybody. */
export const accident: Told = {
  name: "ek-fall",
  number: "EK007",
  unit: assistance,
  occurred: "2023-07-04T12:05",
  reportedAt: "2023-07-04T11:30:00.000Z",
  forms: [],
  place: "office",
  placeRelation: "atWorkplace",
  channel: "none",
  occurrenceKind: "accident",
  exposed: [ek4]
}
