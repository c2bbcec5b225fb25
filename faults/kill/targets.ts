/** Whose programs are killed, and what else happens to them. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type Server, startServer } from "../postgres/server.ts"
import { makeWire, type Wire } from "../postgres/wire.ts"
import type { Store } from "../store.ts"
import type { Target } from "./campaign.ts"

/** A target, and how to leave nothing of it behind. */
export interface Prepared {
  readonly target: Target
  readonly remove: () => Promise<void>
}

const sqlite = (): Prepared => {
  const folders: Array<string> = []
  const remove = () => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  }
  return {
    target: {
      fresh: () => {
        remove()
        const folder = mkdtempSync(join(tmpdir(), "trygglogg-crash-"))
        folders.push(folder)
        return Promise.resolve(`sqlite:${folder}`)
      }
    },
    remove: () => Promise.resolve(remove())
  }
}

const ofWriters = "pid <> pg_backend_pid() AND application_name = 'trygglogg'"

/** What happens to a server and to the way there, by name. */
const disturbances = (server: Server, wire: Wire) => ({
  "server stopped at once": async () => {
    await server.stop("SIGQUIT")
    await server.start()
  },
  "server killed": async () => {
    await server.stop("SIGKILL")
    // Its children end when they see that it is gone; until then nobody may start in its place.
    await sleep(300)
    await server.start()
  },
  "connections terminated": async () => {
    await server.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${ofWriters}`)
  },
  "answer to COMMIT lost": () => Promise.resolve(wire.loseNextCommit()),
  "wire cut": () => Promise.resolve(wire.cut())
})

const postgres = async (): Promise<Prepared> => {
  const server = await startServer()
  const wire = await makeWire(server.url)
  const acts = Object.entries(disturbances(server, wire))
  let schemas = 0
  return {
    target: {
      fresh: () => {
        schemas += 1
        return Promise.resolve(`${wire.url}#crash_${schemas}`)
      },
      disturb: {
        oneIn: 3,
        over: wire.mend,
        act: async (random) => {
          const [name, act] = acts[random(acts.length)] ?? ["nothing", () => Promise.resolve()]
          await act()
          return name
        }
      }
    },
    remove: async () => {
      await wire.close()
      await server.remove()
    }
  }
}

/** Makes ready what a campaign needs for a store. */
export const prepare = (store: Store): Promise<Prepared> =>
  store === "sqlite" ? Promise.resolve(sqlite()) : postgres()
