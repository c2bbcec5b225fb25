import { accessSync, constants, existsSync } from "node:fs"
import { dirname } from "node:path"
import { pathToFileURL } from "node:url"

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * How SQLite is to be given a file that is only looked at.
 *
 * Even a reader keeps two files beside the database, for what writers do meanwhile. Where it cannot (a read-only medium, an auditor's
 * sealed folder) and no writer has left any, SQLite reads all the same when it is told that nobody writes.
 */
export const locationOf = (file: string): string | URL =>
  existsSync(`${file}-wal`) || isWritable(dirname(file)) ? file : new URL("?immutable=1", pathToFileURL(file))
