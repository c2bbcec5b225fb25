/** dcb-es on PostgreSQL: events with tags, one append a commit, everything read by the query for all. */
import { Pool } from "pg"
import { entryOf, type PeerPackage, type WithMetadata } from "./peer.ts"

interface DcbPackage {
  readonly core: {
    readonly Tags: { readonly fromObj: (tags: Readonly<Record<string, string>>) => object }
    readonly Query: { readonly all: () => object }
  }
  readonly postgres: {
    readonly PostgresEventStore: new (options: { readonly pool: Pool }) => {
      readonly ensureInstalled: () => Promise<void>
      readonly append: (command: { readonly events: ReadonlyArray<object> }) => Promise<unknown>
      readonly read: (query: object) => AsyncIterable<{ readonly event: WithMetadata }>
    }
  }
}

const clients = 16

const split = (tag: string): readonly [string, string] => {
  const at = tag.indexOf(":")
  return [tag.slice(0, at), tag.slice(at + 1)]
}

export const dcb: PeerPackage = {
  name: "dcb-es 7.0.1",
  store: "postgres",
  dependencies: { "@dcb-es/event-store": "7.0.1", "@dcb-es/event-store-postgres": "7.0.1", pg: "8.23.1" },
  // The adapter asks for the core as its own workspace has it.
  overrides: { "@dcb-es/event-store": "7.0.1" },
  imports: { core: "@dcb-es/event-store", postgres: "@dcb-es/event-store-postgres" },
  open: async (folder, place) => {
    const { core, postgres }: DcbPackage = await import(entryOf(folder))
    const pool = new Pool({ connectionString: place, max: clients })
    const store = new postgres.PostgresEventStore({ pool })
    await store.ensureInstalled()
    return {
      append: ({ events, meta }) =>
        store.append({
          events: events.map(({ data, tags, type }) => ({
            type,
            data,
            metadata: meta,
            tags: core.Tags.fromObj(Object.fromEntries(tags.map(split)))
          }))
        }),
      replay: async (step) => {
        for await (const { event } of store.read(core.Query.all())) step(event.metadata.commandId, event.data)
      },
      end: () => pool.end()
    }
  }
}
