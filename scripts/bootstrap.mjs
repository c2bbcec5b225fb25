/**
 * Makes the tools ready, then runs what was asked: `node scripts/bootstrap.mjs <command> [argument …]`.
 *
 * Plain Node 18 and no dependency, because it runs before anything is installed. It asks nothing, says what it does
 * on stderr only, and does nothing that is already done. The command runs in the caller's own folder.
 */
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const NODE = "24.21.0"
const PNPM = "12.21.0"
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = join(root, ".tools")
const bin = join(tools, "node_modules", ".bin")

/** What npm hands down to its scripts would steer the tools below; the registry is the user's own choice and stays. */
function cleanEnvironment() {
  const inherited = /^npm_(config|package|lifecycle)_/i
  const kept = Object.entries(process.env).filter(([name]) => !inherited.test(name) || name === "npm_config_registry")
  const env = Object.fromEntries(kept)
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
  env[pathName] = [bin, join(root, "node_modules", ".bin"), env[pathName]].join(delimiter)
  // What Node compiled once it need not compile again: a third of a short command's time.
  return { NODE_COMPILE_CACHE: join(tools, "compiled"), ...env, DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1" }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(1)
}

/** Runs a preparing step with its output on stderr: stdout belongs to what was asked. */
function prepare(command, args, env) {
  const shell = process.platform === "win32"
  const { error, status } = spawnSync(command, args, { cwd: root, env, shell, stdio: ["ignore", 2, 2] })
  if (error !== undefined) stop(`${command} could not be started: ${error.message}`)
  if (status !== 0) stop(`${command} ${args.join(" ")} failed, see above.`)
}

/** The user's own Node will do. One that is in `.tools` already is kept, whichever Node runs this. */
function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const ours = existsSync(join(bin, "node"))
  return !ours && (major > 24 || (major === 24 && minor >= 11))
}

/** The package that is nothing but the Node binary, made for Linux on two kinds of processor. */
function nodePackage() {
  const known = process.platform === "linux" && ["x64", "arm64"].includes(process.arch)
  if (!known) stop(`Trygglogg needs Node 24.11 or newer; this is ${process.versions.node}. Please install Node 24.`)
  return { [`node-linux-${process.arch}`]: NODE }
}

function installTools(env) {
  const dependencies = { ...(nodeIsNewEnough() ? {} : nodePackage()), pnpm: PNPM }
  const manifest = JSON.stringify({ private: true, dependencies, allowScripts: { pnpm: true } }, null, 2)
  const stamp = join(tools, "installed.json")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === manifest) return
  say(`Installing ${Object.keys(dependencies).join(" and ")} in .tools …`)
  mkdirSync(tools, { recursive: true })
  writeFileSync(join(tools, "package.json"), manifest)
  prepare(
    "npm",
    ["install", "--prefix", tools, "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"],
    env
  )
  writeFileSync(stamp, manifest)
}

function manifests() {
  const inside = ["packages", "apps"].flatMap((folder) => {
    const path = join(root, folder)
    return existsSync(path) ? readdirSync(path).map((name) => join(folder, name)) : []
  })
  const folders = [".", ...inside, "examples", "bench"].map((folder) => join(folder, "package.json"))
  return ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...folders].filter((file) => existsSync(join(root, file)))
}

function installDependencies(env) {
  const hash = createHash("sha256")
  for (const file of manifests())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0")
  const wanted = hash.digest("hex")
  const stamp = join(root, "node_modules", ".installed")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  say("Installing dependencies …")
  prepare("pnpm", ["install", "--frozen-lockfile"], { ...env, CI: "true" })
  writeFileSync(stamp, wanted)
}

/**
 * npm runs its scripts in a shell, and passes a signal on to the shell alone, which ends without a word to its program. So whoever is
 * run by npm watches for that: the parent is another when the shell is gone.
 */
function endWithShell(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    child.kill("SIGTERM")
  }, 200)
  watch.unref()
}

function run([command, ...args], env) {
  const child = spawn(command, args, { env, shell: process.platform === "win32", stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  endWithShell(child)
  child.on("error", (error) => stop(`${command} could not be started: ${error.message}`))
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const asked = process.argv.slice(2)
if (asked.length === 0) stop("Usage: node scripts/bootstrap.mjs <command> [argument …]")
const env = cleanEnvironment()
installTools(env)
if (asked[0] !== "pnpm") installDependencies(env)
run(asked, env)
