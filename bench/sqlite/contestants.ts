import { join } from "node:path"
import type { Commit } from "@trygglogg/log"
import { layerViewsSqlite } from "@trygglogg/store-sqlite"
import { Effect, Exit, Scope } from "effect"
import type { Contestants, Ours, Plain } from "../contestants.ts"
import { keepIn } from "./kept.ts"
import { inOne, openOurs, openPlain } from "./limit.ts"
import { openView } from "./view.ts"

const plainOn = ({ database, insert }: ReturnType<typeof openPlain>, view: Plain["view"]): Plain => {
  const page = database.prepare(
    "SELECT position, id, type, data, meta, tags FROM plain WHERE position > ? ORDER BY position LIMIT 512"
  )
  const found = database.prepare("SELECT data FROM plain WHERE tags >= ? AND tags < ? ORDER BY position")
  return {
    // One process has one connection, which carries out one statement at a time: who asks waits for those who asked before.
    oneByOne: async (commits, clients) => {
      const left = commits.values()
      const times: Array<number> = []
      const client = async () => {
        for (const commit of left) {
          const start = performance.now()
          await Promise.resolve()
          insert(commit)
          times.push(performance.now() - start)
        }
      }
      await Promise.all(Array.from({ length: clients }, client))
      return times
    },
    batch: async (commit) => inOne(database, () => insert(commit)),
    fill: async (commits) => inOne(database, () => commits.forEach(insert)),
    replay: async () => {
      let sum = 0
      for (let last = 0; ;) {
        const rows = page.all(last)
        for (const row of rows) sum += Object.keys(JSON.parse(String(row[3]))).length
        const next = rows.at(-1)?.[0]
        if (next === undefined) return sum
        last = Number(next)
      }
    },
    caseOf: async (incidentId) => {
      const rows = found.all(`incident:${incidentId},`, `incident:${incidentId}-`)
      return rows.reduce((sum, row) => sum + Object.keys(JSON.parse(String(row[0]))).length, 0)
    },
    view
  }
}

const oursOn = ({ database, insert }: ReturnType<typeof openOurs>): Ours => {
  const batch = async (commit: Commit) => inOne(database, () => insert(commit))
  return {
    batch,
    oneByOne: async (commits) => {
      for (const commit of commits) await batch(commit)
    }
  }
}

/** A new log, a plain table and the log's tables, each in a file of its own in one folder. */
export const contestantsIn = async (path: string): Promise<Contestants> => {
  const scope = Scope.makeUnsafe()
  const keep = (name: string) => keepIn(path, scope, name)
  const { log } = await keep("log")
  await keep("ours")
  const plain = openPlain(join(path, "plain.db"))
  plain.database.exec("CREATE INDEX plain_by_tags ON plain (tags)")
  const ours = openOurs(join(path, "ours.db"))
  const { close, view } = openView(join(path, "plain.db"), join(path, "cases.db"))
  return {
    store: "sqlite",
    log,
    plain: plainOn(plain, view),
    ours: oursOn(ours),
    keep,
    views: (edition) => layerViewsSqlite({ file: join(path, "views.db"), edition }),
    city: `sqlite:${join(path, "city.db")}`,
    room: join(path, "room.db"),
    end: async () => {
      close()
      for (const { database } of [plain, ours]) database.close()
      await Effect.runPromise(Scope.close(scope, Exit.void))
    }
  }
}
