import { existsSync, readdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { defineConfig } from "vitest/config"

const root = import.meta.dirname

/** Packages and apps whose tests ask the database server that they share. */
const onPostgres = ["packages/store-postgres", "packages/audit", "apps/worker"]

const members = ["packages", "apps", "examples"].flatMap((room) =>
  readdirSync(join(root, room))
    .map((name) => `${room}/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json")))
)
/** `bench` has tests of what measurements come to; `faults` short runs of what is put through faults for hours elsewhere. */
const withoutServer = [...members.filter((folder) => !onPostgres.includes(folder)), "bench", "faults", "scripts"]

const testsOf = (folder: string): string => `${folder}/test/**/*.test.{ts,tsx}`

// Far more than any needs: on a busy machine a slow test has not failed, and one that hangs is ended all the same.
const timeouts = { testTimeout: 240_000, hookTimeout: 240_000 }

const units = { test: { name: "units", root, include: withoutServer.map(testsOf), ...timeouts } }

const postgres = {
  test: {
    name: "postgres",
    root,
    globalSetup: [join(root, "packages/store-postgres/test/globalSetup.ts")],
    include: onPostgres.map(testsOf),
    ...timeouts
  }
}

/** The built apps as their users meet them, one file at a time: each starts servers and a browser of its own. */
const endToEnd = {
  test: {
    name: "e2e",
    root,
    include: ["apps/*/e2e/**/*.test.ts"],
    fileParallelism: false,
    sequence: { groupOrder: 1 },
    ...timeouts
  }
}

// Files share their worker's modules, and all packages a project: loading Effect and the core anew took five times as long as the tests
// of the core for each file, and a fifth of the whole run for each package. So a module may keep nothing that one test could leave to another.
// Two workers at least, also on two cores: tests wait for disks, servers and other processes as much as they calculate.
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [units, postgres, endToEnd]
  }
})
