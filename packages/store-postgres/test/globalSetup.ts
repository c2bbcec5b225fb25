import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { startPostgres } from "./postgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** The server that all files share, as its administrator; each log and each view has a schema of its own there. */
    readonly postgres: string
    /** The same as a login that may make schemas and nothing else. */
    readonly postgresCity: string
  }
}

/** Run by vitest before the first file and, what it gives back, after the last. */
export const setup = async (project: TestProject) => {
  const server = await startPostgres({ durable: false })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query("CREATE ROLE city LOGIN; GRANT CREATE ON DATABASE postgres TO city")
  await client.end()
  project.provide("postgres", server.url)
  project.provide("postgresCity", server.url.replace("admin@", "city@"))
  return server.remove
}
