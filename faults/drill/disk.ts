/**
 * The disk is full, for files at least: none may grow beyond a limit (`ulimit -f`). Appends fail, nothing is half there, and when there is
 * room again it all goes on.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { takeAlong } from "../ending.ts"
import { bundled } from "../kill/bundled.ts"
import { Heard } from "../kill/said.ts"
import { verify } from "../kill/verify.ts"
import { startServer } from "../postgres/server.ts"
import type { Place } from "../store.ts"
import type { Outcome } from "./outcome.ts"

/** Kilobytes a file may have. PostgreSQL's own files are larger from the start. */
const room = { sqlite: 600, postgres: 1_500 }
/** Without an answer for so long, a writer is taken to be stuck. */
const stuckAfter = 3_000

/** Lets a writer run until it is not answered any more, or has had enough answers, and kills it. */
const writeUntilStuck = async (program: string, place: Place, heard: Heard, enough: number, limit?: number) => {
  const name = `w-${heard.acknowledged}`
  const line = `${limit === undefined ? "" : `ulimit -f ${limit * 2} && `}exec "$0" "$@"`
  const child: ChildProcess = spawn("sh", ["-c", line, process.execPath, program, place, name], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  takeAlong(child, "SIGKILL")
  const closed = new Promise((resolve) => child.once("close", resolve))
  const before = heard.acknowledged
  let last = { at: Date.now(), acknowledged: before }
  if (child.stdout !== null) createInterface({ input: child.stdout }).on("line", (said) => heard.hear(name, said))
  while (heard.acknowledged - before < enough && Date.now() - last.at < stuckAfter) {
    await sleep(50)
    // It begins to count when it has said its first word.
    if (heard.acknowledged !== last.acknowledged || !heard.knows(name)) {
      last = { at: Date.now(), acknowledged: heard.acknowledged }
    }
  }
  child.kill("SIGKILL")
  await closed
  heard.died(name)
  return heard.acknowledged - before
}

const never = 1_000_000

const sqlite = async (program: string) => {
  const folder = mkdtempSync(join(tmpdir(), "trygglogg-full-"))
  try {
    const [place, heard] = [`sqlite:${folder}`, new Heard()]
    const before = await writeUntilStuck(program, place, heard, never, room.sqlite)
    const full = await verify(place, heard)
    const after = await writeUntilStuck(program, place, heard, 100)
    const again = await verify(place, heard)
    return { before, after, faults: [...full.faults, ...again.faults] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const postgres = async (program: string) => {
  const server = await startServer({ fileLimit: room.postgres })
  try {
    const [place, heard] = [`${server.url}#full`, new Heard()]
    const before = await writeUntilStuck(program, place, heard, never)
    await server.stop("SIGQUIT")
    server.unlimited()
    await server.start()
    const full = await verify(place, heard)
    const after = await writeUntilStuck(program, place, heard, 100)
    const again = await verify(place, heard)
    return { before, after, faults: [...full.faults, ...again.faults] }
  } finally {
    await server.remove()
  }
}

export const diskDrill = async (): Promise<Outcome> => {
  const program = await bundled()
  const found = { sqlite: await sqlite(program), postgres: await postgres(program) }
  const faults = Object.entries(found).flatMap(([store, { after, before, faults }]) => [
    ...faults.map((fault) => `${store}: ${fault}`),
    ...(before > 0 ? [] : [`${store}: nothing was written before the disk was full`]),
    ...(after > 0 ? [] : [`${store}: nothing more was written when there was room again`])
  ])
  const { postgres: onServer, sqlite: inFile } = found
  return {
    figures: {
      "sqlite, acknowledged until full": inFile.before,
      "sqlite, afterwards": inFile.after,
      "postgres, acknowledged until full": onServer.before,
      "postgres, afterwards": onServer.after
    },
    faults
  }
}
