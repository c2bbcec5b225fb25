/** What `trygglogg demo` does. */
import { type CityUnavailable, type Database, layerCity } from "@trygglogg/city"
import { play } from "@trygglogg/example-skarholmen-2023/play"
import { EventLog, Query } from "@trygglogg/log"
import { Config, Effect, Layer, Option, Redacted, Stream } from "effect"
import { databaseNamed, openLog, reading, storeProblem } from "../openLog.ts"
import { note, say } from "../output.ts"
import { problem, Problem, problems } from "../problem.ts"

/** What the ids of the example's own commands begin with. */
const ownCommands = "skarholmen-2023:"

/** The problems of a log that is not there yet. */
const notThere: ReadonlySet<string> = new Set([problems.fileMissing.code, problems.notMigrated.code])

/** Whose log it is; of a new one, what the environment says, as for the rest of the house. */
const originOf = Effect.fnUntraced(function* (database: Database) {
  const opened = yield* openLog(database).pipe(
    Effect.catchIf(
      ({ code }) => notThere.has(code),
      () => Effect.succeed(undefined)
    )
  )
  if (opened === undefined) return Option.none<string>()
  const { audited, name } = opened
  const foreign = yield* audited.log.read({ query: Query.all }).pipe(
    Stream.filter(({ meta }) => !meta.commandId.startsWith(ownCommands)),
    Stream.runHead,
    reading(name)
  )
  return Option.isSome(foreign) ? yield* problem("otherEvents", name) : Option.some(audited.origin)
}, Effect.scoped)

const settings = Effect.gen(function* () {
  return {
    origin: yield* Config.String("TRYGGLOGG_ORIGIN").pipe(Config.withDefault("trygglogg/city")),
    kekFile: yield* Config.option(Config.String("TRYGGLOGG_KEK_FILE")),
    kek: yield* Config.option(Config.Redacted("TRYGGLOGG_KEK"))
  }
}).pipe(Effect.mapError(() => problem("demoFailed", "TRYGGLOGG_ORIGIN, TRYGGLOGG_KEK_FILE, TRYGGLOGG_KEK")))

const cityProblem = (error: CityUnavailable, file: string): Problem => {
  switch (error._tag) {
    case "LogUnavailable":
    case "DatabaseRefused":
      return storeProblem(error, file)
    case "DatabaseUrlRefused":
      return problem("databaseUrl")
    case "KeysUrlRefused":
    case "KekFileUnavailable":
    case "MalformedKek":
    case "StorageUnavailable":
      return problem("demoFailed", error._tag)
  }
}

const playing = Effect.gen(function* () {
  const log = yield* EventLog
  const before = yield* log.head
  const { departmentRef } = yield* play
  const { root, size } = yield* log.tree
  return { department: departmentRef, position: size, recorded: size - before, root }
})

/** Plays the example into a file that holds nothing else. Played again, it changes nothing. */
export const run = Effect.fnUntraced(function* (asked: { readonly db: string }) {
  const database = yield* databaseNamed(asked.db)
  const file = database.shown
  const { kek, kekFile, origin } = yield* settings
  const own = yield* originOf(database)
  const city = layerCity({
    databaseUrl: Redacted.make(asked.db),
    origin: Option.getOrElse(own, () => origin),
    // No view is read here; web builds its own.
    edition: "demo",
    kek: Option.getOrUndefined(kek),
    kekFile: Option.getOrUndefined(kekFile),
    permit: () => false
  })
  const built = Layer.build(city).pipe(Effect.mapError((error) => cityProblem(error, file)))
  const played = yield* Effect.flatMap(built, (services) => Effect.provide(playing, services)).pipe(
    Effect.mapError((error) => {
      if (error instanceof Problem) return error
      return error._tag === "LogUnavailable" ? storeProblem(error, file) : problem("demoFailed", error._tag)
    })
  )
  yield* note({
    sv: `Skärholmen 2023 är spelat: ${played.recorded} nya händelser, ${played.position} i allt. Avdelningens beteckning:`,
    en: `Skärholmen 2023 has been played: ${played.recorded} new events, ${played.position} in all. The department's ref:`
  })
  yield* say({ command: "demo", example: "skarholmen", ...played }, () => [played.department])
}, Effect.scoped)
