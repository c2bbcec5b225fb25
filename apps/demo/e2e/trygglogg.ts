/** The `trygglogg` command as an auditor runs it, from the root of the checkout. */
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../", import.meta.url))

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a line as it would be typed into a shell.
 *
 * @example
 * await typed(`./trygglogg verify --db "${house.databaseUrl}"`)
 */
export const typed = (line: string): Promise<Ran> =>
  new Promise((resolve) => {
    execFile("/bin/sh", ["-c", line], { cwd: root }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1
      resolve({ code, stdout, stderr })
    })
  })
