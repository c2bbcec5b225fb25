/**
 * Golden files: events as every version ever released has stored them, `golden/<Event>.v<version>.json`. Written once, read on every
 * run.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { canonicalJson, type Event } from "@trygglogg/log"
import { Arbitrary, Effect, Result, Schema } from "effect"
import manifest from "../package.json" with { type: "json" }

const folder = join(import.meta.dirname, "golden")

/** Until the first release nothing is stored anywhere, so a shape may still change under its version. */
export const released = manifest.version !== "0.0.0"

const Golden = Schema.fromJsonString(
  Schema.Struct({
    type: Schema.String,
    version: Schema.Int,
    stored: Schema.NonEmptyArray(Schema.Struct({ data: Schema.Json, tags: Schema.Array(Schema.String) }))
  })
)
export type Golden = typeof Golden.Type
const read = Schema.decodeSync(Golden)

const nameOf = ({ type, version }: { readonly type: string; readonly version: number }) => `${type}.v${version}.json`

const goldenNames = (): ReadonlyArray<string> => {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
}

/** All that there are. */
export const goldens = (): ReadonlyArray<Golden> =>
  goldenNames().map((name) => read(readFileSync(join(folder, name), "utf8")))

/** Made from the schemas themselves, the same every time. */
export const samplesOf = (event: Event.Any): Promise<ReadonlyArray<Event.Tagged>> =>
  Arbitrary.sampleEffect(Arbitrary.schema(Schema.Struct(event.fields)), { count: 60, seed: event.type }).pipe(
    Effect.map((samples) => samples.map((sample) => ({ ...sample, _tag: event.type }))),
    Effect.runPromise
  )

/** What there is in a piece of JSON: the kind of value at every path, whatever the place in a list. */
const features = (json: unknown, path = ""): ReadonlyArray<string> => {
  if (Array.isArray(json))
    return [`${path}[${json.length === 0}]`, ...json.flatMap((one) => features(one, `${path}[]`))]
  if (typeof json !== "object" || json === null) return [`${path}:${typeof json}`]
  return [path, ...Object.entries(json).flatMap(([key, value]) => features(value, `${path}.${key}`))]
}

/** As few of them as have every key, every kind of value, and every list empty and not: the shortest first. */
const covering = (samples: ReadonlyArray<Schema.Json>): ReadonlyArray<Schema.Json> => {
  const seen = new Set<string>()
  return samples
    .toSorted((one, other) => JSON.stringify(one).length - JSON.stringify(other).length)
    .filter((sample) => {
      const news = features(sample).filter((feature) => !seen.has(feature))
      for (const feature of news) seen.add(feature)
      return news.length > 0
    })
}

// Not the event's own `encode`: made-up words are sealed for nobody, and only their shape matters here.
const encodeOf = (event: Event.Any) => Schema.encodeUnknownSync(Schema.Struct(event.fields))

const json = (value: unknown): Schema.Json => JSON.parse(JSON.stringify(value))

/** What is not as it was when a golden file was written; nothing when every event in it is read as it should be. */
export const complaintOf = (events: ReadonlyMap<string, Event.Any>, golden: Golden): string | undefined => {
  const { stored, type, version } = golden
  const event = events.get(type)
  const name = `${type} version ${version}`
  if (event === undefined) {
    return `${name} is stored, and no slice exports an event of that name. A stored name is never changed: bring it back.`
  }
  for (const { data, tags } of stored) {
    const decoded = event.decode(version, data)
    if (Result.isFailure(decoded)) {
      return (
        `${name} can no longer be read (${decoded.failure.reason}). Give the event the version ${event.version + 1} with ` +
        `the new fields, put the fields of version ${version} back under .from(${version}, fields, toNow), and raise the ` +
        "edition of the views where a projection's step changes."
      )
    }
    if (version !== event.version) continue
    if (canonicalJson(json(encodeOf(event)(decoded.success))) !== canonicalJson(json(data))) {
      return `${name} is written otherwise than it was stored: a changed shape is version ${version + 1} with .from(${version}, …).`
    }
    if (canonicalJson(json(event.tags(decoded.success))) !== canonicalJson(json(tags))) {
      return `${name} has other tags than it was stored with: events already stored would not be found. That is version ${version + 1}.`
    }
  }
  return undefined
}

/** The versions, by file name, that should have a golden file and have none. */
export const missing = (events: Iterable<Event.Any>): ReadonlyArray<string> => {
  const there = new Set(goldenNames())
  return [...events]
    .flatMap(({ type, version }) => Array.from({ length: version }, (_, nth) => nameOf({ type, version: nth + 1 })))
    .filter((name) => !there.has(name))
}

/** A file as the house formats it. */
export const writeJson = (file: string, value: unknown): void => {
  writeFileSync(file, JSON.stringify(value))
  execFileSync("oxfmt", [file])
}

/** Writes the golden files of current versions: the missing ones, and before the first release also those that have changed. */
export const renew = async (events: ReadonlyMap<string, Event.Any>): Promise<void> => {
  const sound = new Set(
    goldens()
      .filter((golden) => complaintOf(events, golden) === undefined)
      .map(nameOf)
  )
  const there = new Set(goldenNames())
  for (const event of events.values()) {
    const name = nameOf(event)
    if (there.has(name) && (released || sound.has(name))) continue
    const encode = encodeOf(event)
    const encoded = covering((await samplesOf(event)).map((sample) => json(encode(sample))))
    const stored = encoded.flatMap((data) => {
      const decoded = event.decode(event.version, data)
      return Result.isSuccess(decoded) ? [{ data, tags: event.tags(decoded.success) }] : []
    })
    writeJson(join(folder, name), { type: event.type, version: event.version, stored })
  }
}
