import { existsSync, readdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { defineConfig } from "vitest/config"

const root = import.meta.dirname

/** One project for each package, app and example with tests of its own, named as its folder: `vitest run --project core`, or by path. */
const units = ["packages", "apps", "examples"].flatMap((room) =>
  readdirSync(join(root, room))
    .filter((name) => existsSync(join(root, room, name, "package.json")))
    .map((name) => {
      // What a unit's tests share: a database server, which takes its time when many ask.
      const globalSetup = [join(root, room, name, "test/globalSetup.ts")].filter(existsSync)
      // Far more than any needs: on a busy machine a slow test has not failed, and one that hangs is ended all the same.
      const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 }
      const include = ["test/**/*.test.{ts,tsx}"]
      return { test: { name, root: join(root, room, name), include, globalSetup, ...timeouts } }
    })
)

/** The built apps as their users meet them, one file at a time: each starts servers and a browser of its own. */
const endToEnd = {
  test: {
    name: "e2e",
    root,
    include: ["apps/*/e2e/**/*.test.ts"],
    fileParallelism: false,
    sequence: { groupOrder: 2 },
    testTimeout: 180_000,
    hookTimeout: 180_000
  }
}

/** Short runs of what is put through faults for hours elsewhere. Servers are stopped and programs killed, so one file at a time. */
const faults = {
  test: {
    name: "faults",
    root: join(root, "faults"),
    include: ["test/**/*.test.ts"],
    fileParallelism: false,
    // After those whose files run side by side, where a machine has the cores for it.
    sequence: { groupOrder: 1 },
    testTimeout: 240_000,
    hookTimeout: 240_000
  }
}

/** What measurements come to is calculated, and that is tested; how long anything takes is not. */
const bench = { test: { name: "bench", root: join(root, "bench"), include: ["test/**/*.test.ts"] } }

const scripts = { test: { name: "scripts", root, include: ["scripts/test/**/*.test.ts"], testTimeout: 60_000 } }

// Files share their worker's modules: loading Effect and the core anew for each took five times as long as the tests of the core. So a
// module may keep nothing that one test could leave to another.
// Two at least, also on two cores: tests wait for disks, servers and other processes as much as they calculate.
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [...units, bench, scripts, faults, endToEnd]
  }
})
