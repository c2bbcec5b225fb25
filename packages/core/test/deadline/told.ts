/** What is known of deadlines after some events, each recorded at a moment of its own. */
import { ActorRef, CommandId, type Event, Projection, type Recorded } from "@trygglogg/log"
import { DateTime, Result } from "effect"
import { assert } from "vitest"
import {
  assessmentClocks,
  type Deadline,
  deadlinesAt,
  type DeadlinesKnown,
  incidentClocks,
  personClocks,
  questionClocks,
  requestClocks,
  routineClocks,
  supportClocks,
  unitClocks,
  visitClocks
} from "../../src/deadline/index.ts"
import { members } from "../../src/organisation/projection/members.ts"
import { units as unitRows } from "../../src/organisation/projection/units.ts"
import { unitsById } from "../../src/organisation/view/tree.ts"
import { policies } from "../../src/policy/projection.ts"
import { editionsOf } from "../../src/policy/view.ts"
import type { DeadlineName } from "../../src/vocabulary/deadline.ts"
import { Instant } from "../../src/vocabulary/time.ts"

export type Told = (position: number) => Recorded

/** An event that the log learnt of at a moment: `on("2026-03-02T09:00", IncidentReported, reported())`, in UTC. */
export const on =
  <E extends Event.Any>(moment: string, definition: E, event: E["Type"]): Told =>
  (position) => {
    const recordedAt = DateTime.makeUnsafe(`${moment}:00Z`)
    const text = JSON.stringify(definition.encode(event))
    return {
      position,
      id: `event-${position}`,
      type: definition.type,
      version: definition.version,
      tags: definition.tags(event),
      recordedAt,
      text,
      data: JSON.parse(text),
      meta: {
        command: "Given",
        commandId: CommandId.make(`c-${position}`),
        actor: ActorRef.make("p-mona"),
        decidedAt: recordedAt
      }
    }
  }

/** The rows after the events, folded in chunks of a length: how they come makes no difference. */
const rowsOf = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection.Projection<Row, Kind, E>,
  events: ReadonlyArray<Recorded>
): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>()
  for (const recorded of events) {
    for (const [id, row] of Result.getOrThrow(Projection.change(projection, recorded, (key) => rows.get(key)))) {
      if (row === undefined) rows.delete(id)
      else rows.set(id, row)
    }
  }
  return rows
}

export const knownAfter = (events: ReadonlyArray<Recorded>): DeadlinesKnown => {
  const list = <Row, Kind extends string, E extends Event.Any>(projection: Projection.Projection<Row, Kind, E>) => [
    ...rowsOf(projection, events).values()
  ]
  return {
    incidents: list(incidentClocks),
    supports: list(supportClocks),
    persons: list(personClocks),
    units: list(unitClocks),
    assessments: list(assessmentClocks),
    visits: list(visitClocks),
    requests: list(requestClocks),
    questions: list(questionClocks),
    routines: list(routineClocks),
    tree: unitsById(list(unitRows)),
    members: list(members),
    editions: editionsOf(list(policies))
  }
}

export const moment = (text: string): Instant => Instant.make(`${text}:00.000Z`)

export const recordedOf = (told: ReadonlyArray<Told>): ReadonlyArray<Recorded> =>
  told.map((one, index) => one(index + 1))

/** The deadlines of one kind at a moment. */
export const deadlines = (name: DeadlineName, told: ReadonlyArray<Told>, at: string): ReadonlyArray<Deadline> =>
  deadlinesAt(knownAfter(recordedOf(told)), moment(at)).filter(({ deadline }) => deadline === name)

/** The only one of a kind at a moment. */
export const only = (name: DeadlineName, told: ReadonlyArray<Told>, at: string): Deadline => {
  const [one, ...more] = deadlines(name, told, at)
  assert.deepStrictEqual(more, [])
  return one ?? assert.fail(`no ${name}`)
}
