/** What the documents point at is there: links, paths, variables, style tokens, rules of the walls. */
import { execFileSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../check/workspace.ts"

const read = (file: string): string => readFileSync(join(root, file), "utf8")
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root })
const documents = tracked
  .toString()
  .split("\n")
  .filter((file) => file.endsWith(".md") && !file.startsWith(".changeset/") && existsSync(join(root, file)))

const found = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  [...text.matchAll(pattern)].flatMap(([, one]) => one ?? [])

/** As GitHub names a heading: lower case, no punctuation, hyphens for spaces. */
const anchorsOf = (markdown: string): ReadonlyArray<string> =>
  found(markdown, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-")
  )

const links = (text: string): ReadonlyArray<string> =>
  found(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link))

const leadsSomewhere =
  (from: string) =>
  (link: string): boolean => {
    const [path = "", anchor] = link.split("#")
    const target = path === "" ? from : join(dirname(from), path)
    if (!existsSync(join(root, target))) return false
    return anchor === undefined || anchorsOf(read(target)).includes(anchor)
  }

/** Paths from the top, in code marks. A star stands for any name. */
const paths = (text: string): ReadonlyArray<string> =>
  found(text, /`((?:packages|apps|docs|scripts|examples|bench)\/[\w./*-]+)`/g)
const isThere = (path: string): boolean => globSync(path, { cwd: root }).length > 0

describe("the documents", () => {
  it("are found, README first among them", () => expect(documents).toContain("README.md"))

  it.each(documents)("%s links to what is there", (file) => {
    expect(links(read(file)).filter((link) => !leadsSomewhere(file)(link))).toEqual([])
  })

  it.each(documents)("%s names paths that are there", (file) => {
    expect(paths(read(file)).filter((path) => !isThere(path))).toEqual([])
  })

  it("would miss a link, an anchor and a path that lead nowhere", () => {
    const wrong = ["docs/NOWHERE.md", "docs/README.md#nowhere", "#nowhere"]
    expect(wrong.map(leadsSomewhere("README.md"))).toEqual([false, false, false])
    expect(leadsSomewhere("README.md")("docs/README.md#documentation")).toBe(true)
    expect(paths("see `packages/nowhere` and `packages/core`").map(isThere)).toEqual([false, true])
  })
})

describe("the architecture", () => {
  it("names rules of the walls that there are", () => {
    const rules = new Set(found(read(".dependency-cruiser.mjs"), /name: "([a-z-]+)"/g))
    const rows = read("ARCHITECTURE.md")
      .split("\n")
      .filter((line) => /\| rules? `/.test(line))
    const named = rows.flatMap((row) => found(row.slice(row.lastIndexOf("| rule")), /`([a-z-]+)`/g))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !rules.has(name))).toEqual([])
  })
})

describe("the reference of the configuration", () => {
  it("has every variable of the code, and no other", () => {
    const variable = /\b(TRYGGLOGG_[A-Z_]+)\b/g
    const sources = globSync(["apps/*/src/**/*.{ts,tsx}", "packages/*/src/**/*.ts", "scripts/*.{ts,mjs}"], {
      cwd: root
    })
    const inCode = new Set(sources.flatMap((file) => found(read(file), variable)))
    const described = new Set(found(read("docs/reference/configuration.md"), /^\| `(TRYGGLOGG_[A-Z_]+)` \|/gm))
    expect(inCode.size).toBeGreaterThan(0)
    expect([...described].toSorted()).toEqual([...inCode].toSorted())
  })
})

describe("the guide to theming", () => {
  it("has every style token of the pages, and no other", () => {
    const styles = ["apps/web/src/page/style.ts", "apps/web/src/page/staffStyle.ts"].map(read).join("")
    const set = new Set(found(styles, /(--tl-[a-z-]+):/g))
    const rows = read("docs/how-to/theme-a-city.md")
      .split("\n")
      .filter((line) => line.startsWith("| `--tl-"))
    const described = new Set(rows.flatMap((row) => found(row, /`(--tl-[a-z-]+)`/g)))
    expect([...described].toSorted()).toEqual([...set].toSorted())
  })
})
