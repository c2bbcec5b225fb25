/** What facts and views come to after some events, sent through tags and JSON like the log does. */
import { ActorRef, Command, CommandId, type Event, Projection, type Recorded } from "@trygglogg/log"
import type { Reading } from "@trygglogg/log/fold"
import { specify } from "@trygglogg/log/testing"
import { DateTime, Result } from "effect"
import { assert } from "vitest"

/** The state of one fact. */
export const folded = <State, E extends Event.Any>(
  reading: Reading<State, E>,
  ...given: ReadonlyArray<E["Type"]>
): State => {
  const states: Array<State> = []
  const ask = Command.make("Ask", {
    input: {},
    reads: () => ({ reading }),
    emits: [],
    refuses: [],
    decide: (_, past) => {
      states.push(past.reading)
      return Result.succeed([])
    }
  })
  specify(ask)
    .given(...given)
    .when({})
  const [state] = states
  if (state === undefined) throw new TypeError("the fact has no state")
  return state
}

const recordedAt = DateTime.makeUnsafe("2026-03-02T12:00:00Z")
const meta = {
  command: "given",
  commandId: CommandId.make("spec"),
  actor: ActorRef.make("spec"),
  decidedAt: recordedAt
}

/** The rows of one view. */
export const rowsOf = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection.Projection<Row, Kind, E>,
  ...given: ReadonlyArray<E["Type"]>
): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>()
  given.forEach((event: Event.Tagged, index) => {
    const definition: Event.Any | undefined = projection.steps.get(event._tag)?.event
    assert.isDefined(definition, `the view does not read ${event._tag}`)
    const text = JSON.stringify(definition.encode(event))
    const recorded: Recorded = {
      type: definition.type,
      version: definition.version,
      tags: definition.tags(event),
      data: JSON.parse(text),
      text,
      id: `spec.${index}`,
      position: index + 1,
      recordedAt,
      meta
    }
    for (const [id, row] of Result.getOrThrow(Projection.change(projection, recorded, (key) => rows.get(key)))) {
      if (row === undefined) rows.delete(id)
      else rows.set(id, row)
    }
  })
  return rows
}
