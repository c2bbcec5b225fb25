import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { exitCodes } from "../src/command/exitCodes.ts"
import { problems } from "../src/command/problem.ts"
import { FaultKind } from "../src/index.ts"

const reference = readFileSync(
  join(import.meta.dirname, "..", "..", "..", "docs", "reference", "command-line.md"),
  "utf8"
)

describe("the reference of the command line", () => {
  it.each(Object.values(problems))("tells of $code as the command does", ({ code, en, exit }) =>
    assert.include(reference, `| \`${code}\` | ${exit} | ${en} |`)
  )

  it.each(Object.values(exitCodes))("tells when it ends with %i", (exit) =>
    assert.match(reference, new RegExp(`^\\| ${exit} \\| \\w`, "m"))
  )

  it.each(FaultKind.literals)("tells what the fault %s is", (kind) => assert.include(reference, `\`${kind}\``))

  it("tells of no problem that there is not", () => {
    const told = [...reference.matchAll(/TL-CLI-\d+/g)].map(([code]) => code)
    assert.sameMembers(
      [...new Set(told)],
      Object.values(problems).map(({ code }) => code)
    )
  })
})
