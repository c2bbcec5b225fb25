import { randomBytes } from "node:crypto"
import { Effect, Redacted } from "effect"
import { Client } from "pg"
import { inject } from "vitest"

/** The server that all tests share, as its administrator. */
export const url = Redacted.make(inject("postgres"))

/** The same as a login of the city's own, which may make schemas but no roles. */
export const cityUrl = Redacted.make(inject("postgresCity"))

/** A schema that nobody else has. */
export const freshSchema = (): string => `test_${randomBytes(8).toString("hex")}`

/** Does something to the database with SQL, as whoever the address names; answers with the rows, or with what was refused. */
export const sql = (text: string, as: Redacted.Redacted = url) =>
  Effect.promise(async () => {
    const client = new Client({ connectionString: Redacted.value(as) })
    await client.connect()
    try {
      const { rows } = await client.query<Record<string, unknown>>(text)
      return rows
    } finally {
      await client.end()
    }
  })

/** The SQLSTATE and the words a statement is refused with. */
export const refused = (text: string, as: Redacted.Redacted = url) =>
  Effect.promise(async () => {
    const client = new Client({ connectionString: Redacted.value(as) })
    await client.connect()
    try {
      await client.query(text)
      return "done"
    } catch (error) {
      return error instanceof Error ? error.message : "?"
    } finally {
      await client.end()
    }
  })
