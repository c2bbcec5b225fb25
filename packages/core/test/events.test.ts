/** What is stored for ever: every field says how sensitive it is, and no stored shape changes unnoticed. */
import { readFileSync, writeFileSync } from "node:fs"
import { canonicalJson, type Event, hex, sha256, utf8 } from "@trygglogg/log"
import { Arbitrary, Effect, Schema } from "effect"
import { assert, describe, it } from "vitest"
import * as access from "../src/access/event.ts"
import * as followUp from "../src/follow-up/event.ts"
import * as incident from "../src/incident/event.ts"
import * as influenceAttempt from "../src/influence-attempt/event.ts"
import * as organisation from "../src/organisation/event.ts"
import * as policy from "../src/policy/event.ts"
import { sensitivityOf } from "../src/vocabulary/sensitivity.ts"

const isEvent = (value: unknown): value is Event.Any =>
  typeof value === "function" && "version" in value && "fields" in value && "tags" in value

const events = [access, followUp, incident, influenceAttempt, organisation, policy]
  .flatMap((module) => Object.values<unknown>(module).filter(isEvent))
  .toSorted((one, other) => (one.type < other.type ? -1 : 1))

describe("every event", () => {
  it("is found: the slices have this many", () => assert.isAtLeast(events.length, 40))

  it.each(events.map((event) => [event.type, event] as const))(
    "%s says of every field how sensitive it is",
    (_, event) => {
      for (const [name, field] of Object.entries(event.fields)) {
        assert.isDefined(sensitivityOf(field), `${event.type}.${name}`)
      }
    }
  )

  it("is missed by the check when a field says nothing", () => {
    assert.isUndefined(sensitivityOf(Schema.String))
    assert.isUndefined(sensitivityOf(Schema.optionalKey(Schema.String)))
    assert.isUndefined(sensitivityOf(Schema.String.annotate({ sensitivity: "secret" })))
  })
})

const fingerprintFile = new URL("events.fingerprint.json", import.meta.url)

/** Made from the schemas themselves, the same every time. */
const samplesOf = (event: Event.Any): Promise<ReadonlyArray<Event.Tagged>> =>
  Arbitrary.sampleEffect(Arbitrary.schema(Schema.Struct(event.fields)), { count: 60, seed: event.type }).pipe(
    Effect.map((samples) => samples.map((sample) => ({ ...sample, _tag: event.type }))),
    Effect.runPromise
  )
const tagsOf = async (event: Event.Any): Promise<ReadonlyArray<string>> =>
  (await samplesOf(event)).flatMap((sample) => event.tags(sample))

describe("the tags of an event", () => {
  it.each(events.map((event) => [event.type, event] as const))(
    "%s are pseudonymous ids and nothing else",
    async (_, event) => {
      const tags = await tagsOf(event)
      assert.isAbove(tags.length, 0)
      for (const tag of tags) {
        assert.match(tag, /^[a-z-]+:[A-Za-z0-9][A-Za-z0-9_-]*$/)
        assert.notMatch(tag, /:(\d{2})?\d{6}[-+]?\d{4}$/, "a personnummer")
      }
    }
  )
})

const fingerprintOf = async (event: Event.Any) => {
  const fields = Object.entries(event.fields).map(([name, field]) => [
    name,
    Schema.toJsonSchemaDocument(field),
    sensitivityOf(field)
  ])
  return {
    fields: Object.keys(event.fields),
    shape: hex(sha256(utf8(canonicalJson(JSON.parse(JSON.stringify(fields)))))),
    tags: [...new Set((await tagsOf(event)).map((tag) => tag.slice(0, tag.indexOf(":"))))].toSorted()
  }
}

describe("the fingerprint of the stored shapes", () => {
  it("is the committed one", async () => {
    const fingerprint: Record<string, Awaited<ReturnType<typeof fingerprintOf>>> = {}
    for (const event of events) fingerprint[`${event.type}/${event.version}`] = await fingerprintOf(event)
    // Deliberately: RENEW_FINGERPRINT=1 npx vitest run --project core packages/core/test/events.test.ts, then npm run format
    if (process.env["RENEW_FINGERPRINT"] === "1") {
      writeFileSync(fingerprintFile, `${JSON.stringify(fingerprint, null, 2)}\n`)
    }
    assert.deepStrictEqual(
      fingerprint,
      JSON.parse(readFileSync(fingerprintFile, "utf8")),
      "A stored shape has changed. A released event keeps its shape: give the event a new version with .from(), or, while " +
        "nothing is released, renew the file with RENEW_FINGERPRINT=1 and say in the commit why."
    )
  })
})
