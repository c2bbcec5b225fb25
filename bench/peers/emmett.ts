/** Emmett, on both stores: a stream a case, appended to without an expected version; everything is read by a consumer. */
import type { Commit } from "@trygglogg/log"
import { entryOf, type Peer, type PeerPackage, type WithMetadata } from "./peer.ts"

interface Written {
  readonly type: string
  readonly data: unknown
  readonly metadata: unknown
}

interface Read extends WithMetadata {
  readonly metadata: { readonly commandId: string; readonly globalPosition: bigint }
}

interface Consumer<Reader> {
  readonly processor: (reader: Reader) => unknown
  readonly reactor: (reader: Reader) => unknown
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

interface Reader {
  readonly processorId: string
  readonly startFrom: "BEGINNING"
  readonly stopAfter?: (message: Read) => boolean
  readonly eachMessage: (message: Read) => unknown
}

interface Store {
  readonly appendToStream: (
    stream: string,
    events: ReadonlyArray<Written>
  ) => Promise<{ readonly lastEventGlobalPosition: bigint }>
  readonly consumer: (options?: { readonly stopWhen: { readonly noMessagesLeft: true } }) => Consumer<Reader>
}

const appending =
  (store: Store) =>
  ({ events, meta }: Commit) => {
    const [first] = events
    const stream = first?.tags[0]?.replace(":", "-") ?? "none"
    return store.appendToStream(
      stream,
      events.map(({ data, type }) => ({ type, data, metadata: meta }))
    )
  }

/** A reader that was never there before begins at the beginning. */
const makeReader = () => {
  let nth = 0
  return (step: Parameters<Peer["replay"]>[0]): Reader => {
    nth += 1
    return {
      processorId: `replay-${nth}`,
      startFrom: "BEGINNING",
      eachMessage: ({ data, metadata }) => step(metadata.commandId, data)
    }
  }
}

interface SqlitePackage {
  readonly emmett: { readonly getSQLiteEventStore: (options: { readonly fileName: string }) => Store }
}

export const emmettSqlite: PeerPackage = {
  name: "emmett-sqlite 0.38.5",
  store: "sqlite",
  dependencies: {
    "@event-driven-io/emmett": "0.38.5",
    "@event-driven-io/emmett-sqlite": "0.38.5",
    sqlite3: "5.1.7"
  },
  imports: { emmett: "@event-driven-io/emmett-sqlite" },
  open: async (folder, place) => {
    const { emmett }: SqlitePackage = await import(entryOf(folder))
    const store = emmett.getSQLiteEventStore({ fileName: place })
    const append = appending(store)
    const readerOf = makeReader()
    let newest = 0n
    return {
      append: async (commit) => {
        const { lastEventGlobalPosition } = await append(commit)
        if (lastEventGlobalPosition > newest) newest = lastEventGlobalPosition
      },
      replay: async (step) => {
        const consumer = store.consumer()
        const last = newest
        consumer.processor({ ...readerOf(step), stopAfter: ({ metadata }) => metadata.globalPosition >= last })
        await consumer.start()
        await consumer.close()
      },
      end: async () => undefined
    }
  }
}

interface PostgresPackage {
  readonly emmett: {
    readonly getPostgreSQLEventStore: (url: string) => Store & {
      readonly schema: { readonly migrate: () => Promise<unknown> }
      readonly close: () => Promise<void>
    }
  }
}

export const emmettPostgres: PeerPackage = {
  name: "emmett-postgresql 0.42.0",
  store: "postgres",
  dependencies: {
    "@event-driven-io/emmett": "0.42.0",
    "@event-driven-io/emmett-postgresql": "0.42.0",
    "@event-driven-io/pongo": "0.16.11"
  },
  imports: { emmett: "@event-driven-io/emmett-postgresql" },
  open: async (folder, place) => {
    const { emmett }: PostgresPackage = await import(entryOf(folder))
    const store = emmett.getPostgreSQLEventStore(place)
    await store.schema.migrate()
    const readerOf = makeReader()
    return {
      append: appending(store),
      replay: async (step) => {
        const consumer = store.consumer({ stopWhen: { noMessagesLeft: true } })
        consumer.reactor(readerOf(step))
        // It stops by itself. To close it would close the store's own connections.
        await consumer.start()
      },
      end: () => store.close()
    }
  }
}
