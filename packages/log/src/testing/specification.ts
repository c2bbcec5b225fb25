import { assert, expect } from "@effect/vitest"
import { DateTime, Result, type Schema } from "effect"
import type { Command, Context, EventsOf, Input, Readings, Refusal } from "../command.ts"
import type * as Event from "../event.ts"
import { ActorRef, CommandId, type Recorded } from "../eventLog.ts"
import { makePast } from "../past.ts"
import { change, type Projection } from "../projection.ts"

const now = DateTime.makeUnsafe("2026-03-02T12:00:00Z")
const nobody: Context = { commandId: CommandId.make("spec"), actor: ActorRef.make("spec"), now }
const meta = { commandId: nobody.commandId, actor: nobody.actor, command: "given", decidedAt: now }

/** What is given goes through tags and JSON, like the real thing. */
const record = (definition: Event.Any | undefined, event: Event.Tagged, index: number): Recorded => {
  assert.isDefined(definition, `nothing here reads ${event._tag}`)
  const { type, version } = definition
  const text = JSON.stringify(definition.encode(event))
  const tags = definition.tags(event)
  return {
    type,
    version,
    tags,
    text,
    data: JSON.parse(text),
    id: `spec.${index}`,
    position: index + 1,
    recordedAt: now,
    meta
  }
}

/**
 * A decision is tested as data: no store, no clock, no runtime.
 *
 * @example
 * specify(CloseIncident).given(reported, supportOffered).when({ incidentId }).thenRefused(new SupportOwed({ incidentId }))
 */
export const specify = <
  Name extends string,
  I extends Input,
  R extends Readings,
  E extends Event.Any,
  X extends Refusal
>(
  command: Command<Name, I, R, E, X>
) => ({
  given: (...given: ReadonlyArray<EventsOf<R>>) => ({
    when: (input: Schema.Struct.Type<I>, context: Partial<Context> = {}) => {
      const asked = { ...nobody, ...context }
      const readings = command.reads(input, asked)
      const steps = new Map(
        Object.values(readings)
          .flat()
          .flatMap((reading) => [...reading.steps])
      )
      const past = makePast(readings)
      given.forEach((event: Event.Tagged, index) => past.add(record(steps.get(event._tag)?.event, event, index)))
      assert.deepStrictEqual(past.unread(), [], "what is given must be readable")
      const outcome = command.decide(input, past.states(), asked)
      return {
        outcome,
        thenDecided: (...events: ReadonlyArray<E["Type"]>) => assert.deepStrictEqual(outcome, Result.succeed(events)),
        thenNothing: () => assert.deepStrictEqual(outcome, Result.succeed([])),
        // Not `assert.deepStrictEqual`: of two errors it compares name and message, and never looks at their fields.
        thenRefused: (refusal: X["Type"]) => expect(outcome).toStrictEqual(Result.fail(refusal))
      }
    }
  })
})

/** A view is tested the same way. */
export const view = <Row, Kind extends string, E extends Event.Any>(projection: Projection<Row, Kind, E>) => ({
  given: (...given: ReadonlyArray<E["Type"]>) => ({
    thenRows: (...rows: ReadonlyArray<Row>) => {
      const kept = new Map<string, Row | undefined>()
      given.forEach((event, index) => {
        const recorded = record(projection.steps.get(event._tag)?.event, event, index)
        const changed = change(projection, recorded, (key) => kept.get(key))
        assert.isTrue(Result.isSuccess(changed), `the view cannot take ${event._tag}`)
        if (Result.isSuccess(changed)) for (const [id, row] of changed.success) kept.set(id, row)
      })
      assert.deepStrictEqual(
        [...kept.values()].filter((row) => row !== undefined),
        rows
      )
    }
  })
})
