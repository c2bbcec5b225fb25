/**
 * Everything a city's programs need, on the store that one address names: the only place that chooses between stores.
 */
import * as Postgres from "@trygglogg/store-postgres"
import * as Sqlite from "@trygglogg/store-sqlite"
import type { Permit } from "@trygglogg/vault/vault"
import { Effect, Layer, Redacted, Result, Schema } from "effect"
import { resolve } from "node:path"

/** The services of a city. */
export type City = Sqlite.City | Postgres.City

/** An address that names no database of ours. What it held is not repeated: it may be a password. */
export type DatabaseUrlRefused = Sqlite.DatabaseUrlRefused | Postgres.DatabaseUrlRefused

/** A database of their own was named for the keys, while the log lies in a SQLite file: there the keys' file stands beside it. */
export class KeysUrlRefused extends Schema.TaggedError<KeysUrlRefused>()("KeysUrlRefused", {}) {}

/** Why they cannot be had. */
export type CityUnavailable = Sqlite.CityUnavailable | Postgres.CityUnavailable | KeysUrlRefused

/** What an address stands for. */
export type Database =
  | { readonly kind: "sqlite"; readonly files: Sqlite.Files; readonly shown: string; readonly kekFile: string }
  | { readonly kind: "postgres"; readonly place: Postgres.Place; readonly shown: string; readonly kekFile: string }

/** Where the key-encryption key lies unless it is said: with PostgreSQL there is no file for it to stand beside. */
const kekBesidePostgres = "data/trygglogg.kek"

/**
 * What an address stands for. `shown` is for people: it has neither user nor password.
 *
 * @param from The folder relative paths start at; the working directory when left out.
 *
 * @example
 * findDatabase(Redacted.make("postgres://app@db/city?schema=stockholm")) // { kind: "postgres", shown: "postgres://db/city?schema=stockholm", … }
 * findDatabase(Redacted.make("sqlite:./data/trygglogg.db")) // { kind: "sqlite", files: { log: "/srv/data/trygglogg.db", … }, … }
 */
export const findDatabase = (
  url: Redacted.Redacted,
  from: string = process.cwd()
): Result.Result<Database, DatabaseUrlRefused> => {
  if (Redacted.value(url).startsWith("postgres")) {
    const kekFile = resolve(from, kekBesidePostgres)
    return Result.map(Postgres.placeOf(url), (place) => ({ kind: "postgres", place, shown: place.shown, kekFile }))
  }
  return Result.map(Sqlite.filesOf(Redacted.value(url), from), (files) => ({
    kind: "sqlite",
    files,
    shown: files.log,
    kekFile: files.kek
  }))
}

export interface CityOptions {
  /** `sqlite:` and a file, or `postgres://host/database?schema=name`. */
  readonly databaseUrl: Redacted.Redacted
  /** The PostgreSQL database of the keys, where it is another than the log's. */
  readonly keysUrl?: Redacted.Redacted | undefined
  /** Whose log it is; fixed when the log is made. */
  readonly origin: string
  /** The edition of the program: another one builds its views anew. */
  readonly edition: string
  /** Every event type of the program: what an event of another type is about is then marked as not whole in the views. */
  readonly knows?: Sqlite.ViewStoreOptions["knows"]
  /** The key-encryption key itself, where it does not lie in a file. */
  readonly kek?: Redacted.Redacted | undefined
  /** The file of the key-encryption key, made when there is none; see `findDatabase` for where it is when left out. */
  readonly kekFile?: string | undefined
  /** Who may open what. */
  readonly permit: Permit
}

const layerOf = (database: Database, options: CityOptions): Layer.Layer<City, CityUnavailable> => {
  const { databaseUrl, kekFile = database.kekFile } = options
  if (database.kind === "postgres") return Postgres.layerCity({ ...options, kekFile })
  return Sqlite.layerCity({ ...options, databaseUrl: Redacted.value(databaseUrl), kekFile })
}

/**
 * A city, for as long as the layer lives. Several processes may have the same city open; on PostgreSQL, on several machines.
 *
 * @example
 * layerCity({ databaseUrl: Redacted.make("sqlite:./data/trygglogg.db"), origin: "stockholm.se/trygglogg", edition: "1", permit: () => false })
 */
export const layerCity = (options: CityOptions): Layer.Layer<City, CityUnavailable> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const database = yield* Effect.fromResult(findDatabase(options.databaseUrl))
      if (database.kind === "sqlite" && options.keysUrl !== undefined) return yield* new KeysUrlRefused()
      return layerOf(database, options)
    })
  )
