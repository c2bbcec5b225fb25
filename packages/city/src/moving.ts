/** A city moved from one place to another: what `trygglogg migrate` does with what it is told. */
import type { LogUnavailable } from "@trygglogg/log"
import * as Postgres from "@trygglogg/store-postgres"
import * as Sqlite from "@trygglogg/store-sqlite"
import type { CityContents, ContentsDiffer, TargetNotEmpty } from "@trygglogg/vault/cityContents"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Effect, type Redacted, type Scope } from "effect"
import { type DatabaseUrlRefused, findDatabase, KeysUrlRefused } from "./city.ts"

/** Where a city is, or is to be. */
export interface CityPlace {
  readonly databaseUrl: Redacted.Redacted
  /** The PostgreSQL database of the keys, where it is another than the log's. */
  readonly keysUrl?: Redacted.Redacted | undefined
}

/** Why a place cannot be read or written. */
export type PlaceUnusable =
  | DatabaseUrlRefused
  | KeysUrlRefused
  | Sqlite.DatabaseRefused
  | Postgres.DatabaseRefused
  | LogUnavailable

const found = Effect.fnUntraced(function* ({ databaseUrl, keysUrl }: CityPlace) {
  const database = yield* Effect.fromResult(findDatabase(databaseUrl))
  if (database.kind === "sqlite" && keysUrl !== undefined) return yield* new KeysUrlRefused()
  return database
})

/**
 * Everything that is kept in a place; nothing is changed there.
 *
 * @example
 * const contents = yield* readCity({ databaseUrl: Redacted.make("sqlite:./data/trygglogg.db") })
 */
export const readCity = Effect.fnUntraced(function* (
  place: CityPlace
): Effect.fn.Return<CityContents, PlaceUnusable, Scope.Scope> {
  const database = yield* found(place)
  return database.kind === "sqlite" ? yield* Sqlite.readCity(database.files) : yield* Postgres.readCity(place)
})

/**
 * Takes everything over into a place where there is nothing: all of it or none.
 *
 * @example
 * yield* writeCity({ databaseUrl: Redacted.make("postgres://owner@db/city?schema=stockholm") }, contents)
 */
export const writeCity = Effect.fnUntraced(function* (
  place: CityPlace,
  contents: CityContents
): Effect.fn.Return<void, PlaceUnusable | TargetNotEmpty | ContentsDiffer | StorageUnavailable> {
  const database = yield* found(place)
  if (database.kind === "sqlite") yield* Sqlite.writeCity(database.files, contents)
  else yield* Postgres.writeCity(place, contents)
})
