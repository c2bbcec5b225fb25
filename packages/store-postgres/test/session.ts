import { Effect, Redacted } from "effect"
import { Client } from "pg"
import { url } from "./schema.ts"

/** Another session, which may leave a transaction open; it ends with the test. */
export const session = Effect.map(
  Effect.acquireRelease(
    Effect.promise(async () => {
      const client = new Client({ connectionString: Redacted.value(url) })
      await client.connect()
      return client
    }),
    (client) => Effect.promise(() => client.end())
  ),
  (client) => (text: string) => Effect.promise(() => client.query(text))
)
