/** What a figure is counted from, read from a log as it was at a position. */
import { incidentClocks, supportClocks } from "@trygglogg/core/deadline"
import { members, units } from "@trygglogg/core/organisation"
import { type FigureSources, figureSources, measureRows, statisticRows } from "@trygglogg/core/overview"
import { exercises, knowledge, policies } from "@trygglogg/core/policy"
import { contactVolumes, surveys } from "@trygglogg/core/survey"
import { type Day, instantOf } from "@trygglogg/core/vocabulary"
import { type Event, EventLog, type Parked, parked, Projection, Query, type Recorded } from "@trygglogg/log"
import { DateTime, Effect, Option, Stream } from "effect"
import { knownEvents } from "../../replay/knownEvents.ts"

export interface Read extends Omit<FigureSources, "parked"> {
  /** By view: the digests of the rows that it was counted from. */
  readonly digests: Readonly<Record<string, string>>
  /** Events that it should rest on and this program cannot read. */
  readonly setAside: ReadonlyArray<Parked>
}

/** No view reads a type that nobody knows, so those are looked for by themselves: any of them might have changed the figure. */
const ofUnknownTypes = (until: number) =>
  Effect.flatMap(EventLog, (log) =>
    log.read({ query: Query.all, until }).pipe(
      Stream.filter(({ type }) => !knownEvents.has(type)),
      Stream.map((recorded) => parked(recorded, "TypeUnknown")),
      Stream.runCollect
    )
  )

/**
 * Reads the rows.
 *
 * @param last the newest event that is known, or nothing before the first
 */
export const readSources = Effect.fnUntraced(function* (last: Option.Option<Recorded>, today: Day) {
  const position = Option.match(last, { onNone: () => 0, onSome: (event) => event.position })
  const digests: Record<string, string> = {}
  const read = <Row, Kind extends string, E extends Event.Any>(projection: Projection.Projection<Row, Kind, E>) =>
    Effect.map(Projection.rows(projection, { until: position }), (rows) => {
      digests[projection.name] = Projection.digest(projection, rows)
      return { rows: [...rows.values()], parked: rows.parked }
    })
  const counted = yield* Effect.all({
    statistics: read(statisticRows),
    units: read(units),
    policies: read(policies)
  })
  const more = yield* Effect.all({
    measures: read(measureRows),
    surveys: read(surveys),
    contactVolumes: read(contactVolumes),
    members: read(members),
    knowledge: read(knowledge),
    exercises: read(exercises),
    incidentClocks: read(incidentClocks),
    supportClocks: read(supportClocks)
  })
  const recordedAt = Option.match(last, {
    onNone: () => DateTime.makeUnsafe(0),
    onSome: (event) => event.recordedAt
  })
  const at = { position, recordedAt: instantOf(recordedAt), today }
  const { known, parked: unread, policyVersion } = figureSources(counted, at, more)
  const found: Read = {
    known,
    policyVersion,
    digests,
    setAside: [...unread, ...(yield* ofUnknownTypes(position))].toSorted((a, b) => a.position - b.position)
  }
  return found
})
