/** A browser that comes with `pnpm install`, unpacked once per checkout. */
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

/** A Chromium and the environment it needs to start. */
export interface Chromium {
  readonly executablePath: string
  readonly env: NodeJS.ProcessEnv
}

const run = promisify(execFile)

/** Unpacks the browser, its libraries and its fonts into the folder of temporary files. */
const unpackScript = "const { default: chromium } = await import(process.argv[1]); await chromium.executablePath()"

const packaged = fileURLToPath(import.meta.resolve("@sparticuz/chromium"))
const cache = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url))

async function versionOf(entry: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), "..", "package.json"), "utf8"))
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined
  return String(version)
}

/** The package's own font settings name a folder of its making; these name the one the fonts ended up in. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(folder, "fonts")}</dir>
<cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`

/**
 * Unpacks into a folder of its own and puts it in place in one step: a run that is interrupted, or two at a time, never
 * leave half a browser for the next one. The package by itself would take whatever lies in the common temporary folder.
 */
async function unpack(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, "unpacking-"))
  // The package unpacks its libraries only where it believes itself on a bare cloud machine; every bare Linux is one.
  const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x", TMPDIR: staging }
  await run(process.execPath, ["--input-type=module", "--eval", unpackScript, packaged], { env })
  await writeFile(join(staging, "fonts.conf"), fontSettings(folder))
  await rename(staging, folder).catch(async (cause: unknown) => {
    await rm(staging, { recursive: true })
    if (!existsSync(folder)) throw cause
  })
}

/** The Chromium that `TRYGGLOGG_CHROMIUM` names, or the one of the npm package (Linux on x64). */
export async function findChromium(): Promise<Chromium> {
  const named = process.env["TRYGGLOGG_CHROMIUM"]
  if (named !== undefined) return { executablePath: named, env: process.env }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("Set TRYGGLOGG_CHROMIUM to an installed Chrome or Chromium: the packaged one is for Linux on x64.")
  }
  const folder = join(cache, `chromium-${await versionOf(packaged)}`)
  if (!existsSync(folder)) await unpack(folder)
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter((path) => path !== undefined)
  return {
    executablePath: join(folder, "chromium"),
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":"), FONTCONFIG_FILE: join(folder, "fonts.conf") }
  }
}
