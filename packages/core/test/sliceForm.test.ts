/** Every slice has the same files, so that whoever knows one finds their way in all: event, error, facts, command, and where it is read projection and view. */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { slices } from "./everyEvent.ts"

const sources = join(import.meta.dirname, "../src")
/** Has events, and stands around the slices: it judges them all. */
const around: ReadonlySet<string> = new Set(["access"])

const always = ["command", "error", "event", "facts", "index"]
const whereItIsRead = ["projection", "view"]

/** What of a folder is not as a slice is. A file that has grown is a folder of its name, with or without the file beside it. */
const strange = (names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const parts = new Set(names.map((name) => name.replace(/\.ts$/, "")))
  const isRead = whereItIsRead.some((part) => parts.has(part))
  return [
    ...[...always, ...(isRead ? whereItIsRead : [])].filter((part) => !parts.has(part)).map((part) => `no ${part}`),
    ...[...parts].filter((part) => ![...always, ...whereItIsRead].includes(part)).map((part) => `${part}?`)
  ]
}

describe("a slice", () => {
  it.each(slices.filter((name) => !around.has(name)))("%s is of the same form as every other", (name) =>
    assert.deepStrictEqual(strange(readdirSync(join(sources, name))), [])
  )

  it("of another form is told from one that has grown", () => {
    assert.deepStrictEqual(strange(["command", "error.ts", "event", "event.ts", "facts.ts", "index.ts"]), [])
    assert.deepStrictEqual(strange(["command.ts", "error.ts", "event.ts", "facts.ts", "index.ts", "view.ts"]), [
      "no projection"
    ])
    assert.deepStrictEqual(strange(["command.ts", "event.ts", "facts.ts", "helpers.ts", "index.ts"]), [
      "no error",
      "helpers?"
    ])
  })
})
