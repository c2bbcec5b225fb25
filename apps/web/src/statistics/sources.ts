/** What an answer is counted from: the rows of the views as they are, or as they were at a position. */
import { incidentClocks, supportClocks } from "@trygglogg/core/deadline"
import { members, units } from "@trygglogg/core/organisation"
import { type FigureSources, figureSources, measureRows, statisticRows } from "@trygglogg/core/overview"
import { exercises, knowledge, policies } from "@trygglogg/core/policy"
import { contactVolumes, surveys } from "@trygglogg/core/survey"
import { type Day, instantOf } from "@trygglogg/core/vocabulary"
import { type Event, EventLog, type Projection, Query, ViewStore } from "@trygglogg/log"
import { type DateTime, Effect, Option, Stream } from "effect"

const listAt =
  (known: number | undefined) =>
  <Row, Kind extends string, E extends Event.Any, Dated extends boolean>(
    projection: Projection.Projection<Row, Kind, E, Dated>
  ) =>
    Effect.flatMap(ViewStore, (views) => views.list(projection, known === undefined ? {} : { asOf: { known } }))

const rowsAt = Effect.fnUntraced(function* (known: number | undefined, withMeasures: boolean) {
  const list = listAt(known)
  const counted = yield* Effect.all({ statistics: list(statisticRows), units: list(units), policies: list(policies) })
  if (!withMeasures) return { counted, more: undefined }
  const more = yield* Effect.all({
    measures: list(measureRows),
    surveys: list(surveys),
    contactVolumes: list(contactVolumes),
    members: list(members),
    knowledge: list(knowledge),
    exercises: list(exercises),
    incidentClocks: list(incidentClocks),
    supportClocks: list(supportClocks)
  })
  return { counted, more }
})

/** Rows that all stand at one position: somebody may have written between two of them. */
const readAt = Effect.fnUntraced(function* (known: number | undefined, withMeasures: boolean) {
  const read = yield* rowsAt(known, withMeasures)
  const positions = [...Object.values(read.counted), ...Object.values(read.more ?? {})].map(({ position }) => position)
  const position = Math.min(...positions)
  if (positions.every((one) => one === position)) return { ...read, position }
  return { ...(yield* rowsAt(position, withMeasures)), position }
})

const recordedAt = (position: number, now: DateTime.DateTime) =>
  Effect.flatMap(EventLog, (log) =>
    Effect.map(
      Stream.runHead(log.read({ query: Query.all, backwards: true, limit: 1, until: position })),
      Option.match({ onNone: () => instantOf(now), onSome: (newest) => instantOf(newest.recordedAt) })
    )
  )

/**
 * Reads what a figure is counted from.
 *
 * @param known the position to stand at; now, without one
 * @param withMeasures for ST-05 to ST-19
 */
export const readSources = Effect.fnUntraced(function* (
  known: number | undefined,
  withMeasures: boolean,
  asked: { readonly now: DateTime.DateTime; readonly today: Day }
) {
  const { counted, more, position } = yield* readAt(known, withMeasures)
  const at = { position, recordedAt: yield* recordedAt(position, asked.now), today: asked.today }
  const sources: FigureSources = figureSources(counted, at, more)
  return sources
})
