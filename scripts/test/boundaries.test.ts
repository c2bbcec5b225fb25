import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { cruise } from "../check/boundaries.ts"
import { root, scratchFolder } from "../check/workspace.ts"

/** For each rule, an import that must not exist: from a file, to a file. */
const planted: ReadonlyArray<[rule: string, from: string, to: string]> = [
  ["nothing-unresolved", "packages/log/src/lost.ts", "packages/log/src/missing.ts"],
  ["the-log-knows-nobody", "packages/log/src/tag.ts", "packages/vault/src/index.ts"],
  [
    "stores-and-vault-know-the-log-and-the-vault-only",
    "packages/store-sqlite/src/log.ts",
    "packages/core/src/policy/view.ts"
  ],
  ["the-domain-holds-no-keys", "packages/core/src/incident/facts.ts", "packages/vault/src/index.ts"],
  ["only-the-command-line-opens-stores", "packages/audit/src/verify.ts", "packages/store-sqlite/src/log.ts"],
  ["packages-never-import-apps", "packages/audit/src/command/run.ts", "apps/web/src/page.ts"],
  ["apps-stand-alone", "apps/worker/src/mail.ts", "apps/web/src/page.ts"],
  ["apps-stand-alone", "apps/worker/src/mail.ts", "apps/demo/src/sink.ts"],
  ["tests-meet-in-the-demo", "apps/worker/e2e/mail.ts", "apps/web/src/page.ts"],
  ["only-public-entry-points", "apps/web/src/page.ts", "packages/log/src/tag.ts"],
  ["slices-meet-in-facts", "packages/core/src/incident/command.ts", "packages/core/src/follow-up/error.ts"],
  ["only-commands-read-others-facts", "packages/core/src/follow-up/facts.ts", "packages/core/src/policy/facts.ts"],
  [
    "only-projections-read-others-events",
    "packages/core/src/follow-up/command.ts",
    "packages/core/src/policy/event.ts"
  ],
  ["rules-know-nobody-above", "packages/core/src/policy/command.ts", "packages/core/src/access/guard.ts"],
  ["rules-know-nobody-above", "packages/core/src/police-report/command.ts", "packages/core/src/refusals/table.ts"],
  ["rules-know-nobody-above", "packages/core/src/policy/facts.ts", "packages/core/src/testing/step.ts"],
  ["reading-never-decides", "packages/core/src/overview/queue.ts", "packages/core/src/policy/facts.ts"],
  ["reading-never-decides", "packages/core/src/deadline/due.ts", "packages/core/src/policy/facts.ts"],
  ["rules-know-nobody-above", "packages/core/src/policy/facts.ts", "packages/core/src/deadline/due.ts"],
  ["reactions-never-command", "packages/core/src/reaction/mail.ts", "packages/core/src/policy/command.ts"],
  ["access-reads-facts-only", "packages/core/src/access/guard.ts", "packages/core/src/policy/view.ts"],
  ["deciding-never-reads-views", "packages/core/src/policy/command/set.ts", "packages/core/src/policy/view.ts"],
  ["events-stand-alone", "packages/core/src/policy/event.ts", "packages/core/src/policy/view.ts"],
  ["views-are-made-of-their-own-events", "packages/core/src/policy/view.ts", "packages/core/src/access/event.ts"],
  ["views-are-made-of-their-own-events", "packages/core/src/policy/view.ts", "packages/core/src/policy/facts.ts"],
  [
    "catalogues-know-the-vocabulary-only",
    "packages/core/src/catalogue/offences.ts",
    "packages/core/src/policy/view.ts"
  ],
  ["vocabulary-knows-nothing", "packages/core/src/vocabulary/ids.ts", "packages/core/src/policy/view.ts"],
  ["stable-effect-only", "packages/core/src/policy/view.ts", "node_modules/effect/dist/sql/index.js"]
]

/** And arrows that must stay possible, or the rules would be kept by forbidding everything. */
const welcome: ReadonlyArray<[from: string, to: string]> = [
  ["packages/core/src/organisation/command.ts", "packages/core/src/policy/facts.ts"],
  ["packages/core/src/organisation/projection.ts", "packages/core/src/policy/event.ts"],
  ["packages/core/src/organisation/event/moved.ts", "packages/core/src/organisation/event/named.ts"],
  ["packages/core/src/access/guard.ts", "packages/core/src/organisation/facts.ts"],
  ["packages/core/src/policy/facts.ts", "packages/core/src/catalogue/defaults.ts"],
  ["packages/core/src/refusals/texts.ts", "packages/core/src/organisation/error.ts"],
  ["packages/core/src/reaction/mail.ts", "packages/core/src/organisation/facts.ts"],
  ["apps/worker/e2e/mail.ts", "apps/demo/e2e/house.ts"]
]

const city = scratchFolder("boundaries")
afterAll(() => rmSync(city, { recursive: true }))

const write = (file: string, text: string, flag: "a" | "wx") => {
  const path = join(city, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag })
}

const importing = (from: string, to: string) => {
  const up = "../".repeat(from.split("/").length - 1)
  write(from, `export * as at${to.replace(/\W/g, "_")} from "${up}${to}"\n`, "a")
  if (!to.endsWith("missing.ts")) write(to, "", "a")
}

const violations = async () => {
  const arrows = [...planted.map(([, from, to]): [string, string] => [from, to]), ...welcome]
  for (const [from, to] of arrows) importing(from, to)
  importing("packages/log/src/a.ts", "packages/log/src/b.ts")
  importing("packages/log/src/b.ts", "packages/log/src/a.ts")
  write("packages/log/src/lonely.ts", "export const lonely = 1\n", "wx")
  write("packages/vault/src/clock.ts", 'export * as os from "node:os"\n', "wx")
  write("packages/vault/src/node/file.ts", 'export * as fs from "node:fs"\n', "wx")
  cpSync(join(root, ".dependency-cruiser.mjs"), join(city, ".dependency-cruiser.mjs"))
  const found = await cruise(["packages", "apps"], ".dependency-cruiser.mjs", city)
  if (typeof found === "string") throw new Error(found)
  return found.summary.violations.map(({ from, rule, to }) => `${rule.name}: ${from} → ${to}`)
}

describe("the walls of the house", async () => {
  const found = await violations()

  it.each(planted)("%s stops %s from importing %s", (rule, from, to) => {
    expect(
      found.some((line) => line.startsWith(`${rule}: ${from} → `) && line.includes(to.split("/").at(-1) ?? to))
    ).toBe(true)
  })

  it.each(welcome)("let %s import %s", (from, to) => {
    expect(found.filter((line) => line.endsWith(`: ${from} → ${to}`))).toEqual([])
  })

  it("find a cycle, told at one of its ends", () => {
    expect(found.filter((line) => /^no-cycles: .*\/[ab]\.ts → .*\/[ab]\.ts$/.test(line))).toHaveLength(1)
  })

  it("find what nobody uses", () => {
    expect(found).toContain("no-orphans: packages/log/src/lonely.ts → packages/log/src/lonely.ts")
  })

  it("keep Node out of what runs in a browser, and let it into the vault's own entry for Node", () => {
    const caught = found.filter((line) => line.startsWith("runs-in-a-browser: "))
    expect(caught).toEqual([expect.stringContaining("packages/vault/src/clock.ts")])
  })
})
