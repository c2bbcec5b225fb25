import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { DatabaseUrlRefused, filesOf } from "../src/url.ts"

const logOf = (url: string) => Result.map(filesOf(url, "/srv/stad"), ({ log }) => log)

describe("a database URL", () => {
  it("names the log and what stands beside it", () => {
    assert.deepStrictEqual(
      filesOf("sqlite:./data/trygglogg.db", "/srv/stad"),
      Result.succeed({
        log: "/srv/stad/data/trygglogg.db",
        access: "/srv/stad/data/trygglogg.access.db",
        views: "/srv/stad/data/trygglogg.views.db",
        keys: "/srv/stad/data/trygglogg.keys.db",
        state: "/srv/stad/data/trygglogg.state.db",
        kek: "/srv/stad/data/trygglogg.kek"
      })
    )
  })

  it.each([
    { url: "sqlite:trygglogg.db", log: "/srv/stad/trygglogg.db" },
    { url: "sqlite:../a.db", log: "/srv/a.db" },
    { url: "sqlite:/var/lib/a.db", log: "/var/lib/a.db" },
    { url: "sqlite:./en mapp/vårt arkiv.db", log: "/srv/stad/en mapp/vårt arkiv.db" },
    { url: "sqlite:./100%25.db", log: "/srv/stad/100%25.db" },
    { url: "sqlite:./a.b.db", log: "/srv/stad/a.b.db" }
  ])("takes $url", ({ log, url }) => {
    assert.deepStrictEqual(logOf(url), Result.succeed(log))
  })

  it.each([
    { url: "postgres://user:secret@host/db", reason: "OtherDatabase" },
    { url: "./data/trygglogg.db", reason: "OtherDatabase" },
    { url: "", reason: "OtherDatabase" },
    { url: "sqlite::memory:", reason: "InMemory" },
    { url: "sqlite:", reason: "NotAFile" },
    { url: "sqlite:./data/", reason: "NotAFile" },
    { url: "sqlite:./data/.db", reason: "NotAFile" },
    { url: "sqlite:./data/trygglogg", reason: "NotAFile" },
    { url: "sqlite:./a\0.db", reason: "NotAFile" },
    { url: "sqlite://host/a.db", reason: "NotAFile" }
  ] as const)("refuses $url", ({ reason, url }) => {
    assert.deepStrictEqual(filesOf(url), Result.fail(new DatabaseUrlRefused({ reason })))
  })

  it("starts relative paths at the working directory when told nothing else", () => {
    assert.deepStrictEqual(
      Result.map(filesOf("sqlite:a.db"), ({ log }) => log),
      Result.succeed(`${process.cwd()}/a.db`)
    )
  })
})
