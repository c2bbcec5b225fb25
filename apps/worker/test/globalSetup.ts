import type { TestProject } from "vitest/node"
import { startPostgres } from "../../../packages/store-postgres/test/postgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL server for the tests of this app, as its administrator. */
    readonly postgres: string
  }
}

/** Run by vitest before the first file and, what it gives back, after the last. */
export const setup = async (project: TestProject) => {
  const server = await startPostgres({ durable: false })
  project.provide("postgres", server.url)
  return server.remove
}
