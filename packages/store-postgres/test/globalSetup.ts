import type { TestProject } from "vitest/node"
import { startPostgres } from "./postgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the server that all files share; each log and each view has a schema of its own there. */
    readonly postgres: string
  }
}

export default async (project: TestProject) => {
  const server = await startPostgres({ durable: false })
  project.provide("postgres", server.url)
  return server.remove
}
