/** What is stored for ever: every field says how sensitive it is, and no stored shape changes unnoticed. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { canonicalJson, Event, hex, sha256, utf8 } from "@trygglogg/log"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { IncidentId } from "../src/vocabulary/ids.ts"
import { everyEvent as known } from "../src/overview/everyEvent.ts"
import { internal, sensitivityOf } from "../src/vocabulary/sensitivity.ts"
import { everyEvent as events, slices } from "./everyEvent.ts"
import { complaintOf, goldens, missing, renew, samplesOf, writeJson } from "./golden.ts"

const byType: ReadonlyMap<string, Event.Any> = new Map(events.map((event) => [event.type, event]))
const renewing = process.env["RENEW_FINGERPRINT"] === "1"

describe("every event", () => {
  it("is found, in every slice that has any, and has a name of its own", () => {
    for (const slice of ["access", "follow-up", "incident", "organisation", "policy"]) assert.include(slices, slice)
    assert.isAtLeast(events.length, 40)
    assert.strictEqual(byType.size, events.length)
  })

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

const tagsOf = async (event: Event.Any): Promise<ReadonlyArray<string>> =>
  (await samplesOf(event)).flatMap((sample) => event.tags(sample))

describe("what the program says it knows", () => {
  it("is every event there is: add a slice's events to overview/everyEvent.ts", () =>
    assert.deepStrictEqual(
      known.map(({ type }) => type).toSorted(),
      events.map(({ type }) => type)
    ))
})

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

type Fingerprint = Record<string, Awaited<ReturnType<typeof fingerprintOf>>>

/** What has become of each stored shape, and what to do about it. */
const changes = (committed: Fingerprint, now: Fingerprint): ReadonlyArray<string> =>
  [...new Set([...Object.keys(committed), ...Object.keys(now)])].toSorted().flatMap((name) => {
    const [before, after] = [committed[name], now[name]]
    if (before === undefined) return [`${name} is new: run with RENEW_FINGERPRINT=1`]
    if (after === undefined) {
      return [`${name} is gone: keep the event; if it has a newer version, run with RENEW_FINGERPRINT=1`]
    }
    return canonicalJson(JSON.parse(JSON.stringify(before))) === canonicalJson(JSON.parse(JSON.stringify(after)))
      ? []
      : [
          `${name} has changed: a released shape stays, so give the event its next version and tell with .from() how the ` +
            "old one becomes it. A field that may be left out and a word more in an enumeration need no version. " +
            "Then, and before the first release always, run with RENEW_FINGERPRINT=1."
        ]
  })

describe("the fingerprint of the stored shapes", () => {
  it("is the committed one", async () => {
    const fingerprint: Fingerprint = {}
    for (const event of events) fingerprint[`${event.type}/${event.version}`] = await fingerprintOf(event)
    // Deliberately: RENEW_FINGERPRINT=1 vitest run packages/core/test/events.test.ts
    if (renewing) writeJson(fileURLToPath(fingerprintFile), fingerprint)
    assert.deepStrictEqual(changes(JSON.parse(readFileSync(fingerprintFile, "utf8")), fingerprint), [])
  })

  it("tells a changed, a new and a lost shape apart", () => {
    const shape = { fields: ["incidentId"], shape: "1", tags: ["incident"] }
    assert.deepStrictEqual(changes({ "A/1": shape }, { "A/1": { ...shape } }), [])
    const told = changes({ "A/1": shape, "B/1": shape }, { "A/1": { ...shape, shape: "2" }, "C/1": shape })
    assert.deepStrictEqual(
      told.map((one) => one.slice(0, one.indexOf(":"))),
      ["A/1 has changed", "B/1 is gone", "C/1 is new"]
    )
  })
})

describe("the golden files", () => {
  it("are there, one for every version of every event", async () => {
    // Written by the same switch as the fingerprint. What has been released is never written again.
    if (renewing) await renew(byType)
    assert.deepStrictEqual(
      missing(events),
      [],
      "run with RENEW_FINGERPRINT=1, and commit what it writes to test/golden"
    )
  })

  it("are read as they were stored, by every version's own step", () => {
    const found = goldens()
    assert.isAtLeast(found.length, events.length)
    assert.deepStrictEqual(
      found.flatMap((golden) => complaintOf(byType, golden) ?? []),
      []
    )
  })

  const fields = { incidentId: IncidentId, note: internal(Schema.String) }
  const tags = ({ incidentId }: { readonly incidentId: typeof IncidentId.Type }) => [`incident:${incidentId}` as const]
  const Noted = Event.make("Noted", { version: 1, fields, tags })
  const stored = [{ data: { incidentId: "2026-0117", note: "n" }, tags: ["incident:2026-0117"] }] as const
  const golden = { type: "Noted", version: 1, stored }
  const complaint = (event: Event.Any) => complaintOf(new Map([[event.type, event]]), golden)

  it("take a field that may be left out, and a new version with a step from the old one", () => {
    assert.isUndefined(complaint(Noted))
    const more = { ...fields, more: Schema.optionalKey(internal(Schema.String)) }
    assert.isUndefined(complaint(Event.make("Noted", { version: 1, fields: more, tags })))
    const needed = { ...fields, more: internal(Schema.String) }
    const next = Event.make("Noted", { version: 2, fields: needed, tags }).from(1, fields, (old) => ({
      ...old,
      more: ""
    }))
    assert.isUndefined(complaint(next))
  })

  it("catch a change without a version, and say what to do", () => {
    const needed = { ...fields, more: internal(Schema.String) }
    assert.match(complaint(Event.make("Noted", { version: 1, fields: needed, tags })) ?? "", /version 2 .*\.from\(1,/s)
    const fewer = { incidentId: IncidentId }
    assert.match(complaint(Event.make("Noted", { version: 1, fields: fewer, tags })) ?? "", /written otherwise/)
    assert.match(complaint(Event.make("Noted", { version: 1, fields, tags: () => [] })) ?? "", /other tags/)
    assert.match(complaint(Event.make("Renamed", { version: 1, fields, tags })) ?? "", /never changed/)
  })

  it("are asked for of every version, the older ones too", () => {
    const next = Event.make("Noted", { version: 2, fields, tags }).from(1, fields, (old) => old)
    assert.deepStrictEqual(missing([next]), ["Noted.v1.json", "Noted.v2.json"])
  })
})
