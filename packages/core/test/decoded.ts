/**
 * Prints how every event type reads what is stored in the golden files, and what is not quite that: `node decoded.ts`. With
 * `--import effect/schema/SchemaJITCompiler/enable` decoders are compiled, and must print the same.
 */
import { canonicalJson, type Event } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { everyEvent } from "./everyEvent.ts"
import { goldens } from "./golden.ts"

/** Begins the last line, which says how many functions were compiled. */
export const compiledSign = "compiled "

/** Compiled code is made by `Function`: counted, so that the test sees whether there was any. */
const counting = () => {
  let compiled = 0
  globalThis.Function = new Proxy(globalThis.Function, {
    apply: (made, self, args) => {
      compiled += 1
      return Reflect.apply(made, self, args)
    }
  })
  return () => compiled
}

const others: ReadonlyArray<Schema.Json> = [null, 7, "", ["x"], { x: 1 }]

const isStruct = (json: Schema.Json): json is { readonly [key: string]: Schema.Json } =>
  typeof json === "object" && json !== null && !Array.isArray(json)

/** The same with one thing different: a member gone, another added, a value of another kind, at any depth. */
const spoilt = (json: Schema.Json): ReadonlyArray<Schema.Json> => {
  if (Array.isArray(json))
    return [...others, ...json.flatMap((one, nth) => spoilt(one).map((bad) => json.with(nth, bad)))]
  if (!isStruct(json)) return others
  const members = Object.entries(json).flatMap(([key, value]) => {
    const { [key]: _, ...without } = json
    return [without, ...spoilt(value).map((bad) => ({ ...json, [key]: bad }))]
  })
  return [...others, { ...json, unknownToUs: 1 }, ...members]
}

const told = (event: Event.Any, version: number, data: Schema.Json): string => {
  const decoded = event.decode(version, data)
  if (Result.isFailure(decoded)) return decoded.failure.reason
  const { _tag, ...fields } = decoded.success
  return canonicalJson(JSON.parse(JSON.stringify(Schema.encodeUnknownSync(Schema.Struct(event.fields))(fields))))
}

const tell = (): void => {
  const compiled = counting()
  const byType = new Map(everyEvent.map((event) => [event.type, event]))
  for (const { stored, type, version } of goldens()) {
    const event = byType.get(type)
    if (event === undefined) continue
    for (const { data } of stored) {
      for (const json of [data, ...spoilt(data)]) console.log(type, told(event, version, json))
    }
  }
  console.log(`${compiledSign}${compiled()}`)
}

if (import.meta.main) tell()
