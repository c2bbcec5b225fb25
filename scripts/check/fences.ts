/** A program or command in a document, and what the document says it prints. */
export interface Fence {
  readonly language: "sh" | "ts"
  /** The name that the document gives a program's file (```ts city.ts), so that the programs after it can import it. */
  readonly file: string | undefined
  readonly code: string
  readonly line: number
  readonly output: string | undefined
}

interface Block {
  readonly language: string
  readonly file: string | undefined
  readonly code: string
  readonly line: number
  /** The line after the closing fence. */
  readonly end: number
}

const opening = /^(`{3,})\s*([A-Za-z]*)(?:\s+([A-Za-z][\w-]*\.ts)\s*$)?/

const blocks = (lines: ReadonlyArray<string>): ReadonlyArray<Block> => {
  const found: Array<Block> = []
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, language, file] = opening.exec(lines[at] ?? "") ?? []
    if (ticks === undefined || language === undefined) continue
    const close = lines.findIndex((text, index) => index > at && text.trimEnd() === ticks)
    const end = close === -1 ? lines.length : close
    found.push({ language, file, code: lines.slice(at + 1, end).join("\n"), line: at + 1, end: end + 1 })
    at = end
  }
  return found
}

/** A fence prints what the `text` fence below it says, unless a heading comes between them. */
const outputOf = (block: Block, next: Block | undefined, lines: ReadonlyArray<string>): string | undefined => {
  const between = lines.slice(block.end, (next?.line ?? 1) - 1)
  return next?.language === "text" && !between.some((text) => text.startsWith("#")) ? next.code : undefined
}

const languageOf = ({ code, language }: Block): Fence["language"] | undefined => {
  if (language === "ts") return language
  return language === "sh" && code.startsWith("./trygglogg") ? language : undefined
}

/** The fences of a document that can be run: TypeScript programs, and commands that begin with `./trygglogg`. */
export const runnableFences = (markdown: string): ReadonlyArray<Fence> => {
  const lines = markdown.split("\n")
  const all = blocks(lines)
  return all.flatMap((block, index) => {
    const language = languageOf(block)
    const output = outputOf(block, all[index + 1], lines)
    return language === undefined ? [] : [{ language, file: block.file, code: block.code, line: block.line, output }]
  })
}

const tidy = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd()

const asPattern = (line: string) =>
  line
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*")

/**
 * Whether a program printed what was promised. `…` stands for anything within its line, for what differs from one run
 * to the next; space at the end of lines and of the text does not count.
 */
export const printedAsPromised = (promised: string, printed: string): boolean => {
  const pattern = tidy(promised).split("\n").map(asPattern).join("\n")
  return new RegExp(`^${pattern}$`).test(tidy(printed))
}
