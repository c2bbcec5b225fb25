import { dcb } from "./dcb.ts"
import { emmettPostgres, emmettSqlite } from "./emmett.ts"
import type { PeerPackage } from "./peer.ts"

export const peers: ReadonlyArray<PeerPackage> = [emmettSqlite, emmettPostgres, dcb]
