/** The PostgreSQL server of these tests: a place of its own for each, and SQL as its administrator. */
import { randomBytes } from "node:crypto"
import { Effect } from "effect"
import { Client } from "pg"
import { inject } from "vitest"

export const serverUrl = inject("postgres")

/** A schema that nobody else has. */
export const freshSchema = (): string => `city_${randomBytes(6).toString("hex")}`

/** Where a city would be, or is. */
export const urlOf = (schema: string, login = "admin"): string =>
  `${serverUrl.replace("admin@", `${login}@`)}?schema=${schema}`

/** Does something to the database with SQL. */
export const sql = (text: string) =>
  Effect.promise(async () => {
    const client = new Client({ connectionString: serverUrl })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(text)).rows
    } finally {
      await client.end()
    }
  })

/** Holds a lock until the test ends or gives it back. */
export const holding = (text: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const client = new Client({ connectionString: serverUrl })
      await client.connect()
      await client.query(`BEGIN; ${text}`)
      let open = true
      return async () => {
        if (open) await client.end()
        open = false
      }
    }),
    (release) => Effect.promise(release)
  ).pipe(Effect.map((release) => Effect.promise(release)))
