/**
 * The key-encryption key in a file beside the data, for installations without a key service. Node only.
 *
 * Whoever can read the file and the key store can read everything: keep the file out of the backups that hold the key store.
 */
import { link, mkdir, open, readFile, rm } from "node:fs/promises"
import { platform } from "node:os"
import { dirname } from "node:path"
import { Effect, Layer, Redacted, Schema } from "effect"
import { Kek, kekFromText, type MalformedKek, newKekText } from "../kek.ts"
import { KeyStore } from "../keyStore.ts"
import type { StorageUnavailable } from "../storageUnavailable.ts"

/**
 * There is no key-encryption key to start with.
 *
 * - `missing`: there is no such file and none may be made.
 * - `missingBesideKeys`: there is no such file, while the key store holds keys of an earlier one. A new key would open none of
 *   them, so none is made: put the file back.
 * - `unreadable`, `unwritable`: the operating system says no.
 */
export class KekFileUnavailable extends Schema.TaggedError<KekFileUnavailable>()("KekFileUnavailable", {
  path: Schema.String,
  reason: Schema.Literals(["missing", "missingBesideKeys", "unreadable", "unwritable"])
}) {}

export interface KekFile {
  readonly path: string
  /** Makes the file when it is missing and the key store is still without keys. */
  readonly create: boolean
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT"
const isThere = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EEXIST"

const read = (path: string): Effect.Effect<Redacted.Redacted, KekFileUnavailable> =>
  Effect.tryPromise({
    try: async () => Redacted.make(await readFile(path, "utf8")),
    catch: (error) => new KekFileUnavailable({ path, reason: isMissing(error) ? "missing" : "unreadable" })
  })

/** Writes a file that only its owner can read, and returns when the disk has it. Fails when there is one. */
const writeExclusively = async (path: string, content: string): Promise<void> => {
  const file = await open(path, "wx", 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

const syncFolder = async (path: string): Promise<void> => {
  // Windows cannot open a folder, and needs no such call for a new name to last.
  if (platform() === "win32") return
  const folder = await open(path, "r")
  await folder.sync().finally(() => folder.close())
}

/**
 * Makes the file whole or not at all: written under another name, then linked, which fails when somebody else was first. Nobody ever
 * reads half a key.
 */
const make = Effect.fnUntraced(function* (path: string) {
  const text = yield* newKekText
  const draft = `${path}.${crypto.randomUUID()}`
  yield* Effect.tryPromise({
    try: async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeExclusively(draft, `${Redacted.value(text)}\n`)
      await link(draft, path)
        .catch((error: unknown) => (isThere(error) ? undefined : Promise.reject(error)))
        .finally(() => rm(draft))
      await syncFolder(dirname(path))
    },
    catch: () => new KekFileUnavailable({ path, reason: "unwritable" })
  })
  return yield* read(path)
})

const load = Effect.fnUntraced(function* ({ create, path }: KekFile) {
  const present = yield* Effect.result(read(path))
  if (present._tag === "Success") return present.success
  if (present.failure.reason !== "missing" || !create) return yield* present.failure
  const store = yield* KeyStore
  if ((yield* store.checkValue) !== undefined) {
    return yield* new KekFileUnavailable({ path, reason: "missingBesideKeys" })
  }
  return yield* make(path)
})

/**
 * The key-encryption key from a file: base64 of 32 bytes. When several processes start at once on a new installation, one makes the
 * file and all use it.
 *
 * @example
 * layerKekFile({ path: "data/trygglogg.kek", create: true }).pipe(Layer.provide(layerKeyStore({ file: "data/trygglogg.keys.db" })))
 */
export const layerKekFile = (
  file: KekFile
): Layer.Layer<Kek, KekFileUnavailable | MalformedKek | StorageUnavailable, KeyStore> =>
  Layer.effect(Kek, Effect.flatMap(load(file), kekFromText))
