/** What `trygglogg migrate` does. */
import { type CityPlace, type PlaceUnusable, readCity, writeCity } from "@trygglogg/city"
import { hex } from "@trygglogg/log"
import type { CityContents, ContentsDiffer, TargetNotEmpty } from "@trygglogg/vault/cityContents"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, Option, Redacted } from "effect"
import { databaseNamed, type Opened, openLogs, storeProblem } from "../openLog.ts"
import { say } from "../output.ts"
import { problem, Problem } from "../problem.ts"
import { verifyOpened } from "../verify/opened.ts"

type Failure = PlaceUnusable | TargetNotEmpty | ContentsDiffer | StorageUnavailable | Problem

/** A failure at one of the places, by its name. */
const at =
  (name: string) =>
  <A, R>(effect: Effect.Effect<A, Failure, R>): Effect.Effect<A, Problem, R> =>
    Effect.mapError(effect, (error) => {
      if (error instanceof Problem) return error
      switch (error._tag) {
        case "DatabaseRefused":
        case "LogUnavailable":
          return storeProblem(error, name)
        case "DatabaseUrlRefused":
          return problem("databaseUrl")
        case "KeysUrlRefused":
          return problem("keysUrl")
        case "TargetNotEmpty":
          return problem("targetNotEmpty", name)
        case "ContentsDiffer":
          return problem("sourceFaulty", name)
        case "StorageUnavailable":
          return problem("partUnavailable", `${error.store}, ${error.reason}`)
      }
    })

/** Both logs must be what was written: faults are not moved along. Answers with the roots. */
const verified = Effect.fnUntraced(function* (
  url: string,
  known: ReadonlyArray<string>,
  otherwise: "sourceFaulty" | "verificationFailed"
) {
  const { access, log } = yield* openLogs(url)
  const check = Effect.fnUntraced(function* (opened: Opened, root: string | undefined) {
    const { faults, tree } = yield* verifyOpened(
      opened,
      root === undefined ? {} : { known: [{ size: opened.audited.head.position, root }] }
    )
    return faults.length === 0 ? tree : yield* problem(otherwise, opened.name)
  })
  const events = yield* check(log, known[0])
  return { events, access: access === undefined ? undefined : yield* check(access, known[1]) }
}, Effect.scoped)

const placeOf = (url: string, keys: Option.Option<string>): CityPlace => ({
  databaseUrl: Redacted.make(url),
  keysUrl: Option.getOrUndefined(Option.map(keys, (one) => Redacted.make(one)))
})

/** What was moved, for whoever asked. */
const summary = Effect.fnUntraced(function* ({ access, keys, log, state }: CityContents) {
  const { entries } = yield* keys
  const { outbox, persons, values } = yield* state
  return {
    events: log.head.position,
    root: hex(log.head.root),
    readings: access?.head.position ?? 0,
    accessRoot: access === undefined ? undefined : hex(access.head.root),
    keys: entries.length,
    persons: persons.length,
    values: values.length,
    outbox: outbox.length
  }
})

const grown = (url: string, size: number) =>
  Effect.map(openLogs(url), ({ log }) => log.audited.head.position - size).pipe(Effect.scoped)

/** Verifies the source, moves it, verifies what came of it, and tells where somebody wrote to the source meanwhile. */
export const run = Effect.fnUntraced(function* (asked: {
  readonly from: string
  readonly to: string
  readonly fromKeys: Option.Option<string>
  readonly toKeys: Option.Option<string>
}) {
  const source = yield* databaseNamed(asked.from)
  const target = yield* databaseNamed(asked.to)
  yield* verified(asked.from, [], "sourceFaulty")
  const contents = yield* at(source.shown)(readCity(placeOf(asked.from, asked.fromKeys)))
  yield* at(target.shown)(writeCity(placeOf(asked.to, asked.toKeys), contents))
  const moved = yield* at(source.shown)(summary(contents))
  yield* verified(
    asked.to,
    [moved.root, ...(moved.accessRoot === undefined ? [] : [moved.accessRoot])],
    "verificationFailed"
  )
  yield* say({ command: "migrate", from: source.shown, to: target.shown, ...moved }, (language) =>
    language === "sv"
      ? [
          `Flyttat till ${target.shown}`,
          `  ${moved.events} händelser, rot ${moved.root}`,
          `  ${moved.readings} läsningar, ${moved.keys} nycklar, ${moved.persons} personer, ${moved.outbox} i utkorgen`
        ]
      : [
          `Moved to ${target.shown}`,
          `  ${moved.events} events, root ${moved.root}`,
          `  ${moved.readings} readings, ${moved.keys} keys, ${moved.persons} persons, ${moved.outbox} in the outbox`
        ]
  )
  const more = yield* grown(asked.from, moved.events)
  if (more > 0) return yield* problem("sourceGrew", String(more))
}, Effect.scoped)
