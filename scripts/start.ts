/**
 * `npm start`: builds what has changed, then starts the demo city, or with TRYGGLOGG_DEMO=off the web app and the worker
 * alone. Which of them is the business of apps/demo.
 */
import { spawn, spawnSync } from "node:child_process"
import { join } from "node:path"
import { root } from "./check/workspace.ts"

const build = spawnSync("turbo", ["run", "build", "--filter=./apps/*", "--output-logs=errors-only"], {
  cwd: root,
  stdio: ["ignore", 2, 2]
})
if (build.status !== 0) process.exit(1)

const app = spawn(process.execPath, [join(root, "apps/demo/dist/main.js")], { stdio: "inherit" })
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.kill(signal))
app.on("exit", (code) => process.exit(code ?? 1))
