/** Logs made through commands, on real files: the city's own case, and somebody who has read of it. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { ReadRecord } from "@trygglogg/core/access"
import { IncidentId, PersonRef } from "@trygglogg/core/vocabulary"
import { play } from "@trygglogg/example-skarholmen-2023/play"
import { ActorRef, CommandId, EventLog, handle, inAccessLog } from "@trygglogg/log"
import { layerCity } from "@trygglogg/store-sqlite"
import { DateTime, Effect } from "effect"

export const origin = "teststad"

/** A city's services on a family of files. */
export const cityAt = (file: string) =>
  layerCity({ databaseUrl: `sqlite:${file}`, origin, edition: "1", permit: () => false })

/** A newer program adds an event of a type that this one does not know. */
export const addUnknown = Effect.fnUntraced(function* (file: string) {
  const meta = {
    command: "Newer",
    commandId: CommandId.make("newer"),
    actor: ActorRef.make("p-1"),
    decidedAt: DateTime.makeUnsafe(0)
  }
  const event = { type: "IncidentForgotten", version: 1, tags: ["incident:i-1" as const], data: {} }
  yield* Effect.flatMap(EventLog, (log) => log.append([{ events: [event], meta }])).pipe(Effect.provide(cityAt(file)))
})

const read = (nth: number) =>
  inAccessLog(
    handle(ReadRecord)(
      {
        incidentId: IncidentId.make("skarholmen-ek-1"),
        reader: PersonRef.make("p-chef-ek"),
        parts: ["case"],
        purpose: "handling"
      },
      { commandId: CommandId.make(`read-${nth}`), actor: ActorRef.make("p-chef-ek") }
    )
  )

const playOnce = Effect.gen(function* () {
  yield* play
  for (let nth = 1; nth <= 3; nth++) yield* read(nth)
})

let original: string | undefined

/** The folder of a played city, made once; never changed, only copied. */
const originalFolder = async (): Promise<string> => {
  if (original === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "trygglogg original "))
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
    await playOnce.pipe(Effect.provide(cityAt(join(folder, "stad.db"))), Effect.runPromise)
    original = folder
  }
  return original
}

/** A copy of the played city's log and access log in a folder: the path of the log. */
export const playedIn = (folder: string) =>
  Effect.promise(async () => {
    const from = await originalFolder()
    const file = join(folder, "stad.db")
    copyFileSync(join(from, "stad.db"), file)
    copyFileSync(join(from, "stad.access.db"), join(folder, "stad.access.db"))
    return file
  })

/** The same, with keys and state, and the key beside them. */
export const playedWith = (folder: string) =>
  Effect.promise(async () => {
    const from = await originalFolder()
    for (const name of ["stad.db", "stad.access.db", "stad.keys.db", "stad.state.db", "stad.kek"]) {
      copyFileSync(join(from, name), join(folder, name))
    }
    return join(folder, "stad.db")
  })

/** Does something to a file with SQL, as an administrator could who has taken the guards away. */
export const administrate = (
  file: string,
  work: (database: DatabaseSync) => void,
  { leaveGuardsOff = false }: { readonly leaveGuardsOff?: boolean } = {}
) =>
  Effect.sync(() => {
    const database = new DatabaseSync(file)
    try {
      const guards = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
      database.exec("PRAGMA synchronous = OFF; BEGIN")
      for (const { name } of guards) database.exec(`DROP TRIGGER ${String(name)}`)
      work(database)
      // Put back, so that nothing but the edit itself can give it away.
      if (!leaveGuardsOff) for (const { sql } of guards) database.exec(String(sql))
      database.exec("COMMIT")
    } finally {
      database.close()
    }
  })
