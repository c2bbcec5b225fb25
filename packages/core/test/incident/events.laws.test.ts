import { assert, describe, it } from "@effect/vitest"
import type { Event } from "@trygglogg/log"
import { Predicate, Result, Schema } from "effect"
import * as followUp from "../../src/follow-up/event.ts"
import * as incident from "../../src/incident/event.ts"
import * as changed from "../../src/incident/event/changed.ts"
import * as circumstances from "../../src/incident/event/circumstances.ts"
import * as investigation from "../../src/incident/event/investigation.ts"
import * as told from "../../src/incident/event/told.ts"
import * as background from "../../src/influence-attempt/event/background.ts"
import * as series from "../../src/influence-attempt/event/series.ts"
import * as influenceAttempt from "../../src/influence-attempt/event.ts"

const isEvent = (value: unknown): value is Event.Any =>
  Predicate.isFunction(value) && "tags" in value && "fields" in value
const modules = [incident, changed, circumstances, investigation, told, background, series, influenceAttempt, followUp]
const events = modules.flatMap((slice) => Object.values(slice).filter(isEvent))

/** Random words are sealed for nobody; an event takes only those sealed for its own subject. */
const sealedForIts = (data: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } => {
  const subject = data["personRef"] ?? data["actionId"] ?? data["incidentId"]
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) =>
      Predicate.hasProperty(value, "cipher") ? [field, { ...Object(value), subject }] : [field, value]
    )
  )
}

describe("an event", () => {
  it("is one of those of three slices", () => assert.strictEqual(events.length, 60))

  for (const event of events) {
    it.prop(`${event.type} survives JSON, with every tag a kind and an id`, [Schema.Struct(event.fields)], ([data]) => {
      const value = { _tag: event.type, ...sealedForIts(data) }
      const stored = JSON.parse(JSON.stringify(event.encode(value)))
      assert.deepStrictEqual(event.decode(event.version, stored), Result.succeed(value))
      assert.isNotEmpty(event.tags(value))
      for (const tag of event.tags(value)) {
        assert.match(
          tag,
          /^(action|incident|police-report|report|number|exposure|person|series|unit):[A-Za-z0-9][A-Za-z0-9_-]*$/
        )
      }
    })
  }
})
