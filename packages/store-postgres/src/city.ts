/**
 * Everything a city's programs need, in the schemas of one PostgreSQL database: what web, worker and the demo provide themselves with,
 * on any number of machines.
 */
import {
  AccessLog,
  type EventLog,
  layerRemembered,
  type LogUnavailable,
  type Remembered,
  type ViewStore
} from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { type Kek, layerKek, type MalformedKek } from "@trygglogg/vault/kek"
import type { KeyStore } from "@trygglogg/vault/keyStore"
import { type KekFileUnavailable, layerKekFile } from "@trygglogg/vault/node/kekFile"
import { Outbox } from "@trygglogg/vault/outbox"
import { StateStore } from "@trygglogg/vault/stateStore"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { layerVault, type Permit, type Vault } from "@trygglogg/vault/vault"
import { Context, Effect, Layer, type Redacted, Result } from "effect"
import { makeDirectory } from "./directory.ts"
import { erasable, openSchema } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { layerPostgres, makeEventLog } from "./eventLog.ts"
import { layerKeyStore } from "./keyStore.ts"
import { makeOutbox } from "./outbox.ts"
import { stateContents } from "./stateSchema.ts"
import { makeState } from "./stateStore.ts"
import { type DatabaseUrlRefused, type Place, placeOf } from "./url.ts"
import { layerViewsPostgres, type ViewStoreOptions } from "./viewStore.ts"

/** Where a city's schemas are. */
export interface Places {
  /** `postgres://…`; see `placeOf`. */
  readonly databaseUrl: Redacted.Redacted
  /**
   * The database of the keys, where it is not the same: on a server of its own, its write-ahead log and its backups can be kept shorter.
   * Its `schema` counts for nothing; the keys' is named after the log's.
   */
  readonly keysUrl?: Redacted.Redacted | undefined
}

export interface CityOptions extends Places {
  /** Whose log it is; see `layerPostgres`. */
  readonly origin: string
  /** The edition of the program; see `layerViewsPostgres`. */
  readonly edition: string
  /** Every event type of the program; see `layerViewsPostgres`. */
  readonly knows?: ViewStoreOptions["knows"] | undefined
  /** The key-encryption key itself, where it does not lie in a file. */
  readonly kek?: Redacted.Redacted | undefined
  /** The file of the key-encryption key, made when there is none and no key in the database; the same on every machine. */
  readonly kekFile: string
  /** Who may open what. */
  readonly permit: Permit
}

/** The services of a city. */
export type City =
  | EventLog
  | AccessLog
  | Remembered
  | ViewStore
  | KeyStore
  | Kek
  | Vault
  | Directory
  | StateStore
  | Outbox

/** Why they cannot be had. */
export type CityUnavailable =
  | DatabaseUrlRefused
  | DatabaseRefused
  | LogUnavailable
  | StorageUnavailable
  | KekFileUnavailable
  | MalformedKek

/** Where the keys are. */
export interface FoundPlaces extends Place {
  readonly keysUrl: Redacted.Redacted
}

export const findPlaces = ({ databaseUrl, keysUrl }: Places): Result.Result<FoundPlaces, DatabaseUrlRefused> =>
  Result.flatMap(placeOf(databaseUrl), (place) =>
    Result.map(keysUrl === undefined ? Result.succeed(place) : placeOf(keysUrl), ({ url }) => ({
      ...place,
      keysUrl: url
    }))
  )

/** Connections for reading at most, in each process: pages ask the views most. One more writes, for each. */
const connections = { log: 4, access: 2, views: 4, keys: 2, state: 2 }

/** Directory, state and outbox, which share their connections. */
const layerState = (url: Redacted.Redacted, schema: string) =>
  Layer.effectContext(
    Effect.map(openSchema({ url, schema, connections: connections.state }, stateContents), (database) =>
      Context.make(Directory, makeDirectory(erasable(database, "directory"))).pipe(
        Context.add(StateStore, makeState(erasable(database, "state"))),
        Context.add(Outbox, makeOutbox(erasable(database, "outbox")))
      )
    ).pipe(
      Effect.catchTag("LogUnavailable", ({ reason }) => Effect.fail(new StorageUnavailable({ store: "state", reason })))
    )
  )

const layerSchemas = (
  { keysUrl, schemas, url }: FoundPlaces,
  { edition, kek, kekFile, knows, origin, permit }: CityOptions
) => {
  const access = { url, schema: schemas.access, origin: `${origin}/access`, connections: connections.access }
  const logs = Layer.merge(
    layerPostgres({ url, schema: schemas.log, origin, connections: connections.log }),
    Layer.effect(AccessLog, makeEventLog(access))
  )
  const views = layerViewsPostgres({ url, schema: schemas.views, edition, knows, connections: connections.views }).pipe(
    Layer.provideMerge(logs)
  )
  const wrapping = kek === undefined ? layerKekFile({ path: kekFile, create: true }) : layerKek(kek)
  const keys = layerKeyStore({ url: keysUrl, schema: schemas.keys, connections: connections.keys })
  const vault = layerVault({ origin, permit }).pipe(Layer.provideMerge(wrapping), Layer.provideMerge(keys))
  return Layer.mergeAll(views, layerRemembered(), vault, layerState(url, schemas.state))
}

/**
 * A city on PostgreSQL, for as long as the layer lives. Several processes on several machines may have the same city open.
 *
 * What is not there yet is made, by one process at a time. A login that may not make it is refused: `DatabaseRefused`, `NotMigrated`.
 *
 * @example
 * layerCity({ databaseUrl: Redacted.make("postgres://app@db/city?schema=stockholm"), origin: "stockholm.se/trygglogg", … })
 */
export const layerCity = (options: CityOptions): Layer.Layer<City, CityUnavailable> =>
  Layer.unwrap(Effect.map(Effect.fromResult(findPlaces(options)), (places) => layerSchemas(places, options)))
