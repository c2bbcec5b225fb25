/** The whole house as its users get it: the built programs, in a folder of their own, on ports nobody else uses. */
import { Schema } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { names } from "../src/environment.ts"
import { Letter } from "../src/post/letter.ts"
import { eventually } from "./eventually.ts"
import { freePorts } from "./ports.ts"

export type PartName = "web" | "worker"

export interface House {
  /** Web's address, without a slash at the end. */
  readonly baseUrl: string
  /** The identity provider's address. */
  readonly issuer: string
  readonly smtpUrl: string
  /** The mailbox itself; web shows it at `/demo/post`. */
  readonly postUrl: string
  /** Holds the database and everything beside it. */
  readonly folder: string
  readonly databaseUrl: string
  /** All that the processes have written so far, both streams. */
  readonly output: () => string
  /** The process ids of the parts that are running now. */
  readonly pids: () => Promise<Readonly<Record<PartName, number>>>
  /** Ends one part and waits until it is gone; the house starts it again. SIGKILL unless told otherwise. */
  readonly kill: (part: PartName, signal?: NodeJS.Signals) => Promise<void>
  /** Waits until web answers `GET /health` with 200. */
  readonly healthy: () => Promise<void>
  /** The mails that have arrived, newest first. */
  readonly letters: () => Promise<ReadonlyArray<Letter>>
  /** Ends the house, by SIGTERM unless told otherwise, removes its folder if it was made here, and tells the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

export interface HouseOptions {
  /** Where the data lies; kept when the house stops. Without it a new folder, which goes with the house. */
  readonly folder?: string
  /** Where it listens; on ports nobody else uses when left out. */
  readonly ports?: Ports
  /** Further environment variables. */
  readonly environment?: Readonly<Record<string, string>>
}

/** A folder's one database. */
const databaseUrlIn = (folder: string): string => `sqlite:${join(folder, "trygglogg.db")}`

/** A built app. */
export const programOf = (app: "demo" | PartName): string =>
  fileURLToPath(new URL(`../../${app}/dist/main.js`, import.meta.url))

/** The built program that `npm start` runs. */
export const program = programOf("demo")
const HouseFile = Schema.fromJsonString(Schema.Struct({ pids: Schema.Struct({ web: Schema.Int, worker: Schema.Int }) }))
const readHouseFile = Schema.decodeSync(HouseFile)
const processesIn = async (folder: string) => readHouseFile(await readFile(join(folder, "house.json"), "utf8")).pids
const readLetters = Schema.decodeUnknownSync(Schema.Array(Letter))

/** The caller's environment without settings of another house. */
const foreignEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("TRYGGLOGG_") && !name.startsWith("VITEST"))
  )

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Collects what the house writes. */
function listen(child: ChildProcess): () => string {
  let written = ""
  const collect = (chunk: unknown): void => void (written += String(chunk))
  child.stdout?.on("data", collect)
  child.stderr?.on("data", collect)
  return () => written
}

/** Ends the house if it still runs. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit")
    child.kill(signal)
    await gone
  }
  return child.exitCode
}

async function awaitHealth(child: ChildProcess, port: number, output: () => string): Promise<void> {
  const state = await eventually("a healthy house", async () => {
    if (child.exitCode !== null) return "ended"
    // One that was sent while web was starting may never be answered.
    const { ok } = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) })
    return ok ? "healthy" : undefined
  })
  if (state === "ended") throw new Error(`The house ended with code ${child.exitCode}:\n${output()}`)
}

async function endPart(folder: string, part: PartName, signal: NodeJS.Signals): Promise<void> {
  const { [part]: pid } = await processesIn(folder)
  process.kill(pid, signal)
  await eventually(`the end of ${part}`, () => !isRunning(pid) || undefined)
}

/** The ports of a house. */
export interface Ports {
  readonly web: number
  readonly identity: number
  readonly smtp: number
  readonly post: number
}

/** Ports nobody listens on, for a house that comes back to the same address. */
export const choosePorts = async (): Promise<Ports> => {
  const [web = 0, identity = 0, smtp = 0, post = 0] = await freePorts(4)
  return { web, identity, smtp, post }
}

const settingsFor = (ports: Ports, databaseUrl: string) => ({
  [names.port]: String(ports.web),
  [names.demoIdentityPort]: String(ports.identity),
  [names.demoSmtpPort]: String(ports.smtp),
  [names.demoPostPort]: String(ports.post),
  [names.databaseUrl]: databaseUrl
})

function houseAt(child: ChildProcess, ports: Ports, folder: string, removed: boolean): House {
  const output = listen(child)
  const postUrl = `http://127.0.0.1:${ports.post}/`
  return {
    baseUrl: `http://localhost:${ports.web}`,
    issuer: `http://127.0.0.1:${ports.identity}`,
    smtpUrl: `smtp://127.0.0.1:${ports.smtp}`,
    postUrl,
    folder,
    databaseUrl: databaseUrlIn(folder),
    output,
    pids: () => processesIn(folder),
    kill: (part, signal = "SIGKILL") => endPart(folder, part, signal),
    healthy: () => awaitHealth(child, ports.web, output),
    letters: async () => readLetters(await (await fetch(`${postUrl}messages.json`)).json()),
    stop: async (signal = "SIGTERM") => {
      const code = await end(child, signal)
      if (removed) await rm(folder, { recursive: true, force: true })
      return code
    }
  }
}

/**
 * Starts the house and waits until it is healthy.
 *
 * @example
 * const house = await startHouse()
 * const page = await openPage(browser, phone)
 * await page.goto(house.baseUrl)
 * await house.stop()
 */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const ports = options.ports ?? (await choosePorts())
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "trygglogg house ")))
  const env = { ...foreignEnvironment(), ...settingsFor(ports, databaseUrlIn(folder)), ...options.environment }
  const child = spawn(process.execPath, [program], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] })
  const house = houseAt(child, ports, folder, options.folder === undefined)
  try {
    await house.healthy()
  } catch (cause) {
    await house.stop()
    throw cause
  }
  return house
}
