import { Effect } from "effect"
import { appendFile, readFile } from "node:fs/promises"
import { join } from "node:path"
import { FileUnusable } from "../problem.ts"
import { fromLine, type Letter, toLine } from "./letter.ts"

/** How many letters the page and `/messages.json` show; the file keeps all. */
const shown = 500

export interface Letterbox {
  /** Keeps a letter for good; resolves when it is on the disk, so that the sender is told "accepted" no earlier. */
  readonly keep: (letter: Letter) => Promise<void>
  /** The letters, newest first. */
  readonly letters: () => ReadonlyArray<Letter>
}

/**
 * The letters in `folder`/demo-post.ndjson, those of earlier runs included.
 *
 * @returns fails with `FileUnusable` when the file is there and cannot be read
 */
export const openLetterbox = Effect.fnUntraced(function* (folder: string): Effect.fn.Return<Letterbox, FileUnusable> {
  const file = join(folder, "demo-post.ndjson")
  // "a+" creates an empty file, and refuses at once where writing is not allowed.
  const text = yield* Effect.tryPromise({
    try: () => readFile(file, { encoding: "utf8", flag: "a+" }),
    catch: () => new FileUnusable({ file })
  })
  const lines = text.split("\n")
  let letters = lines
    .map(fromLine)
    .filter((letter) => letter !== undefined)
    .toReversed()
    .slice(0, shown)
  let writing = text === "" || text.endsWith("\n") ? Promise.resolve() : appendFile(file, "\n")
  const append = async (letter: Letter): Promise<void> => {
    await appendFile(file, `${toLine(letter)}\n`, { flush: true })
    letters = [letter, ...letters].slice(0, shown)
  }
  return {
    keep: (letter) => {
      const kept = writing.then(() => append(letter))
      writing = kept.catch(() => undefined)
      return kept
    },
    letters: () => letters
  }
})
