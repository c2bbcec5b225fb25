/**
 * Everything a city's programs need, on one family of SQLite files: what web, worker and the demo provide themselves with.
 */
import {
  AccessLog,
  type EventLog,
  layerRemembered,
  type LogUnavailable,
  type Remembered,
  type ViewStore
} from "@trygglogg/log"
import type { Directory } from "@trygglogg/vault/directory"
import { type Kek, layerKek, type MalformedKek } from "@trygglogg/vault/kek"
import type { KeyStore } from "@trygglogg/vault/keyStore"
import { type KekFileUnavailable, layerKekFile } from "@trygglogg/vault/node/kekFile"
import type { Outbox } from "@trygglogg/vault/outbox"
import type { StateStore } from "@trygglogg/vault/stateStore"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { layerVault, type Permit, type Vault } from "@trygglogg/vault/vault"
import { Effect, Layer, type Redacted } from "effect"
import { layerDirectory } from "./directory.ts"
import type { DatabaseRefused } from "./error.ts"
import { layerSqlite, makeEventLog } from "./eventLog.ts"
import { layerKeyStore } from "./keyStore.ts"
import { layerOutbox } from "./outbox.ts"
import { layerStateStore } from "./stateStore.ts"
import { type DatabaseUrlRefused, type Files, filesOf } from "./url.ts"
import { layerViewsSqlite, type ViewStoreOptions } from "./viewStore.ts"

export interface CityOptions {
  /** `sqlite:` and a file; see `filesOf`. */
  readonly databaseUrl: string
  /** Whose log it is; see `layerSqlite`. */
  readonly origin: string
  /** The edition of the program; see `layerViewsSqlite`. */
  readonly edition: string
  /** Every event type of the program; see `layerViewsSqlite`. */
  readonly knows?: ViewStoreOptions["knows"] | undefined
  /** The key-encryption key itself, where it does not lie in a file. */
  readonly kek?: Redacted.Redacted | undefined
  /** The file of the key-encryption key, made when there is none; beside the log when left out. */
  readonly kekFile?: string | undefined
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

const layerFiles = (files: Files, { edition, kek, kekFile = files.kek, knows, origin, permit }: CityOptions) => {
  const logs = Layer.merge(
    layerSqlite({ file: files.log, origin }),
    Layer.effect(AccessLog, makeEventLog({ file: files.access, origin: `${origin}/access` }))
  )
  const views = layerViewsSqlite({ file: files.views, edition, knows }).pipe(Layer.provideMerge(logs))
  const wrapping = kek === undefined ? layerKekFile({ path: kekFile, create: true }) : layerKek(kek)
  const vault = layerVault({ origin, permit }).pipe(
    Layer.provideMerge(wrapping),
    Layer.provideMerge(layerKeyStore({ file: files.keys }))
  )
  const state = { file: files.state }
  return Layer.mergeAll(
    views,
    layerRemembered(),
    vault,
    layerDirectory(state),
    layerStateStore(state),
    layerOutbox(state)
  )
}

/**
 * A city on SQLite, for as long as the layer lives. Several processes may have the same city open.
 *
 * @example
 * layerCity({ databaseUrl: "sqlite:./data/trygglogg.db", origin: "stockholm.se/trygglogg", edition: "1", permit: () => false })
 */
export const layerCity = (options: CityOptions): Layer.Layer<City, CityUnavailable> =>
  Layer.unwrap(Effect.map(Effect.fromResult(filesOf(options.databaseUrl)), (files) => layerFiles(files, options)))
