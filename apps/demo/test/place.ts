/** A folder with a demo city of its own, and its services. */
import { type City, layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { EventLog, Query } from "@trygglogg/log"
import { ConfigProvider, Effect, Stream } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seedCity } from "../src/city.ts"
import { readSettings, type Settings } from "../src/environment.ts"

/** Whom the demo's people log in at. */
export const issuer = "http://127.0.0.1:4101"

export interface Place {
  readonly folder: string
  readonly settings: Settings
  /** Does something with the city's services. */
  readonly inCity: <A, E>(effect: Effect.Effect<A, E, City>) => Promise<A>
  readonly seed: () => Promise<void>
  readonly remove: () => Promise<void>
}

const settingsIn = (folder: string): Settings => {
  const env = { TRYGGLOGG_DATABASE_URL: `sqlite:${join(folder, "log.db")}` }
  return Effect.runSync(
    readSettings.pipe(Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })))
  )
}

/** An empty place. */
export async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "trygglogg-city-"))
  const settings = settingsIn(folder)
  const { databaseUrl, kekFile, origin } = settings
  const city = () => layerCity({ databaseUrl, origin, edition, kekFile, permit: () => false })
  return {
    folder,
    settings,
    inCity: (effect) => Effect.runPromise(effect.pipe(Effect.provide(city()))),
    seed: () => Effect.runPromise(seedCity(settings, issuer)),
    remove: () => rm(folder, { recursive: true })
  }
}

/** Every event of the log. */
export const everything = Effect.flatMap(EventLog, (log) => Stream.runCollect(log.read({ query: Query.all })))
