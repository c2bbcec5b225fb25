/**
 * Other event stores on the same workloads, each beside the bare driver and the log in the same rounds. Nothing here depends on them:
 * they are installed when this is run, in a folder of their own. What cannot be installed or does not survive is told, and fails nothing.
 */
import { spawnSync, type SpawnSyncReturns } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { quick, store } from "./asked.ts"
import { peers } from "./peers/all.ts"
import { entry, type PeerPackage } from "./peers/peer.ts"
import { heard, tell } from "./result.ts"

/** Some compile a driver of their own, and some wait for ever for what does not come. */
const minutes = 10
const patience = { timeout: minutes * 60_000, encoding: "utf8", maxBuffer: 2 ** 26 } as const

const lastWords = ({ error, signal, stderr }: SpawnSyncReturns<string>): string => {
  if (error !== undefined || signal !== null) return error?.message ?? `ended by ${signal}`
  const named = stderr.split("\n").find((line) => /^(npm error|\w*Error:)/.test(line))
  return (named ?? stderr).trim().slice(0, 300)
}

/** The folder with the peer in it, or why there is none. Kept, so that the next run installs nothing. */
const install = ({ dependencies, imports, name, overrides = {} }: PeerPackage) => {
  const folder = join(tmpdir(), "trygglogg-bench-peers", name.replaceAll(" ", "-"))
  mkdirSync(folder, { recursive: true })
  const manifest = { private: true, type: "module", dependencies, overrides }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  const lines = Object.entries(imports).map(([as, from]) => `export * as ${as} from "${from}"`)
  writeFileSync(join(folder, entry), `${lines.join("\n")}\n`)
  const installed = spawnSync("npm", ["install", "--no-audit", "--no-fund"], { ...patience, cwd: folder })
  return { folder, problem: installed.status === 0 ? undefined : lastWords(installed) }
}

for (const peer of peers.filter((one) => one.store === store)) {
  const { folder, problem } = install(peer)
  if (problem !== undefined) {
    console.log(`  ${peer.name} did not install: ${problem}`)
    continue
  }
  const args = ["--store", store, "--peer", peer.name, "--folder", folder, ...(quick ? ["--quick"] : [])]
  const done = spawnSync(process.execPath, [join(import.meta.dirname, "peers/run.ts"), ...args], patience)
  const { rest, results } = heard(done.stdout)
  for (const result of results) tell(result)
  // What a peer writes there itself is left out.
  for (const line of rest.split("\n")) if (line.trimStart().startsWith(peer.name)) console.log(line)
  if (done.status !== 0) console.log(`  ${peer.name} did not come to the end: ${lastWords(done)}`)
}
