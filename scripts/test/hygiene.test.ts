import { describe, expect, it } from "vitest"
import { bans, offences } from "../check/hygiene.ts"

/** The banned words are put together here, so that this file does not contain them. */
const joined = (...parts: ReadonlyArray<string>) => parts.join("")

const forbidden = [
  { ban: "no paths of a machine", file: "README.md", text: joined("cd /ro", "ot/checkout") },
  { ban: "no paths of a machine", file: "a.ts", text: joined('read("/ho', 'me/anna/log")') },
  {
    ban: "no addresses of package registries",
    file: "pnpm-lock.yaml",
    text: joined("https://regis", "try.example/x.tgz")
  },
  { ban: "no addresses of package registries", file: "pnpm-lock.yaml", text: joined("    tar", "ball: somewhere") },
  { ban: "no unfinished work", file: "a.ts", text: joined("// TO", "DO later") },
  { ban: "no unfinished work", file: "a.ts", text: joined('throw new Error("not', ' implemented")') },
  { ban: "no test switched off or singled out", file: "a.test.ts", text: joined("it.on", 'ly("a", run)') },
  { ban: "no test switched off or singled out", file: "a.test.ts", text: joined("it.effect.sk", 'ip("a", run)') },
  { ban: "no barrels", file: "packages/core/src/a/index.ts", text: 'export * from "./command.ts"' },
  { ban: "no catch-all files", file: "packages/core/src/utils.ts", text: "export const a = 1" }
]

const allowed = [
  { ban: "no paths of a machine", file: "a.ts", text: 'get("/work/queue")' },
  { ban: "no addresses of package registries", file: "README.md", text: "https://example.org/threats" },
  { ban: "no unfinished work", file: "a.ts", text: 'const todo = "att göra"' },
  { ban: "no test switched off or singled out", file: "a.test.ts", text: 'it.effect("is the only one", run)' },
  { ban: "no barrels", file: "packages/core/src/a/index.ts", text: 'export * from "./error.ts"' },
  { ban: "no catch-all files", file: "packages/core/src/utility.ts", text: "export const a = 1" }
]

const complaints = ({ ban, file, text }: (typeof forbidden)[number]) =>
  bans.filter(({ in: files, name }) => name === ban && files.test(file)).flatMap((found) => offences(found, file, text))

describe("the repository", () => {
  it.each(forbidden)("does not hold, by '$ban': $text", (entry) => {
    expect(complaints(entry)).toEqual([`${entry.file}:1: ${entry.text.trim()}`])
  })

  it.each(allowed)("may hold, by '$ban': $text", (entry) => {
    expect(complaints(entry)).toEqual([])
  })
})
