/** Another event store, used as its own documentation uses it. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Commit } from "@trygglogg/log"

export interface Peer {
  /** One call: what it answers is durable. */
  readonly append: (commit: Commit) => Promise<unknown>
  /** Everything in order, with its data parsed. */
  readonly replay: (step: (commandId: string, data: unknown) => void) => Promise<void>
  readonly end: () => Promise<void>
}

/** How it is installed and opened. */
export interface PeerPackage {
  readonly name: string
  readonly store: "sqlite" | "postgres"
  /** With their exact versions: those that install together. */
  readonly dependencies: Readonly<Record<string, string>>
  /** Versions in place of what its packages ask for by mistake. */
  readonly overrides?: Readonly<Record<string, string>>
  /** What is imported of it, by the names that `open` knows. */
  readonly imports: Readonly<Record<string, string>>
  /** @param folder where it is installed; `place`: a file that is not there yet, or an empty database */
  readonly open: (folder: string, place: string) => Promise<Peer>
}

/** The module that imports a peer where it is installed: outside the workspace, which does not depend on it. */
export const entry = "entry.mjs"

export const entryOf = (folder: string): string => pathToFileURL(join(folder, entry)).href

/** As much of an event as tells which commit it came with. */
export interface WithMetadata {
  readonly data: unknown
  readonly metadata: { readonly commandId: string }
}
