import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { spawn, spawnSync } from "node:child_process"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { root } from "../check/workspace.ts"

const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), "another folder ")))
afterAll(() => rmSync(elsewhere, { recursive: true }))

const bootstrap = (program: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join(root, "scripts/bootstrap.mjs"), "node", "--print", program], {
    cwd: elsewhere,
    encoding: "utf8",
    env: { ...process.env, ...env }
  })

const waiting = { timeout: 30_000 }

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe("bootstrap, when everything is installed", () => {
  beforeAll(() => {
    bootstrap("0")
  })

  it("says nothing and runs what was asked in the caller's folder", () => {
    expect(bootstrap("process.cwd()")).toMatchObject({ stdout: `${elsewhere}\n`, stderr: "", status: 0 })
  })

  it("hands on the exit code", () => {
    expect(bootstrap("process.exit(7)").status).toBe(7)
  })

  it("runs a Node that strips types", () => {
    expect(bootstrap("process.features.typescript").stdout).toBe("strip\n")
  })

  it("keeps npm's own settings from the tools, but not the choice of registry", () => {
    const chosen = { npm_config_registry: "http://localhost:1", npm_config_prefix: "/x", npm_package_name: "y" }
    const seen =
      "['registry', 'prefix'].map((name) => process.env['npm_config_' + name]).join() + process.env.npm_package_name"
    expect(bootstrap(seen, chosen).stdout).toBe("http://localhost:1,undefined\n")
  })

  it("ends what it runs when npm ends its shell, which tells nobody", async () => {
    const pidFile = join(elsewhere, "pid")
    const program = `require("node:fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`
    const line = `"${process.execPath}" "${join(root, "scripts/bootstrap.mjs")}" node --eval '${program}'; true`
    const shell = spawn("sh", ["-c", line], { env: { ...process.env, npm_lifecycle_event: "start" }, stdio: "ignore" })
    const pid = await vi.waitUntil(() => existsSync(pidFile) && Number(readFileSync(pidFile, "utf8")), waiting)
    shell.kill("SIGTERM")
    await vi.waitUntil(() => !isRunning(pid), waiting)
    expect(shell.signalCode).toBe("SIGTERM")
  })

  it("sends no telemetry", () => {
    expect(bootstrap("process.env.TURBO_TELEMETRY_DISABLED + process.env.DO_NOT_TRACK").stdout).toBe("11\n")
  })
})
