/** What `trygglogg demo` does. */
import { existsSync } from "node:fs"
import { play } from "@trygglogg/example-skarholmen-2023/play"
import { EventLog, Query } from "@trygglogg/log"
import { type CityUnavailable, layerCity } from "@trygglogg/store-sqlite"
import { Config, Effect, Layer, Option, Stream } from "effect"
import { filesNamed, openFile, reading, storeProblem } from "../openLog.ts"
import { note, say } from "../output.ts"
import { problem, Problem } from "../problem.ts"

/** What the ids of the example's own commands begin with. */
const ownCommands = "skarholmen-2023:"

/** Whose log the file is; of a new one, what the environment says, as for the rest of the house. */
const originOf = Effect.fnUntraced(function* (file: string) {
  if (!existsSync(file)) return Option.none<string>()
  const { log, origin } = yield* openFile(file)
  const foreign = yield* log.read({ query: Query.all }).pipe(
    Stream.filter(({ meta }) => !meta.commandId.startsWith(ownCommands)),
    Stream.runHead,
    reading(file)
  )
  return Option.isSome(foreign) ? yield* problem("otherEvents", file) : Option.some(origin)
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
  const { log: file } = yield* filesNamed(asked.db)
  const { kek, kekFile, origin } = yield* settings
  const own = yield* originOf(file)
  const city = layerCity({
    databaseUrl: asked.db,
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
