import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** The top of the checkout. */
export const root = dirname(dirname(import.meta.dirname))

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string>>
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly exports?: unknown; readonly bin?: unknown }
}

export interface Member {
  /** From the top: `packages/log`. */
  readonly folder: string
  readonly path: string
  readonly manifest: Manifest
}

export const readManifest = (path: string): Manifest => JSON.parse(readFileSync(join(path, "package.json"), "utf8"))

const membersIn = (room: string): ReadonlyArray<Member> =>
  readdirSync(join(root, room))
    .map((name) => ({ folder: `${room}/${name}`, path: join(root, room, name) }))
    .filter(({ path }) => existsSync(join(path, "package.json")))
    .map((member) => ({ ...member, manifest: readManifest(member.path) }))

export const packages = membersIn("packages")
export const apps = membersIn("apps")
export const published = packages.filter(({ manifest }) => manifest.private !== true)

/** Programs beside the house that are read by whoever wants to learn it or measure it. */
const programs = ["examples", "bench", "faults"].filter((folder) => existsSync(join(root, folder, "package.json")))

/** The folders below the packages and apps that hold code of ours, and the rooms beside them. */
export const sourceFolders = (): ReadonlyArray<string> => {
  const inside = [...packages, ...apps].flatMap(({ folder }) =>
    ["src", "test", "e2e"].map((part) => `${folder}/${part}`)
  )
  return [...inside, ...programs, "scripts"].filter((folder) => existsSync(join(root, folder)))
}

/** A new folder for things that may be thrown away. */
export const scratchFolder = (purpose: string): string =>
  realpathSync(mkdtempSync(join(tmpdir(), `trygglogg-${purpose}-`)))
