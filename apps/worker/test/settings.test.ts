import { startProblemText } from "@trygglogg/city"
import { ConfigProvider, Effect, Redacted, Result } from "effect"
import { assert, describe, it } from "vitest"
import { readSettings, SettingsUnusable } from "../src/settings.ts"
import { explain } from "../src/startProblem.ts"

const read = (env: Record<string, string>) =>
  Effect.runSync(
    Effect.result(readSettings).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
    )
  )

const needed = { TRYGGLOGG_SMTP_URL: "smtp://mail.example.test:25" }

describe("the worker's settings", () => {
  it("need a mail server, and have a default for the rest", () => {
    const settings = Result.getOrThrow(read(needed))
    assert.strictEqual(Redacted.value(settings.smtpUrl), "smtp://mail.example.test:25")
    assert.strictEqual(Redacted.value(settings.databaseUrl), "sqlite:./data/trygglogg.db")
    assert.strictEqual(settings.baseUrl, "http://localhost:4100")
  })

  it("name all that is missing or wrong at once", () => {
    const settings = ["TRYGGLOGG_BASE_URL", "TRYGGLOGG_SMTP_URL"] as const
    assert.deepEqual(
      read({ TRYGGLOGG_BASE_URL: "city" }),
      Result.fail(new SettingsUnusable({ settings: [...settings] }))
    )
  })

  it.each([
    ["TRYGGLOGG_SMTP_URL", "mail.example.test"],
    ["TRYGGLOGG_BASE_URL", "https://city.example.test/"],
    ["TRYGGLOGG_MAIL_LEASE", "soon"]
  ])("turn away %s when it is %j, without saying what it was", (name, value) => {
    const found = read({ ...needed, [name]: value })
    assert.deepEqual(found, Result.fail(new SettingsUnusable({ settings: [name] })))
  })
})

describe("what keeps the worker from starting", () => {
  it("is told with its code in both languages, with what it is about", () => {
    const [first, sv = "", en = "", ...more] = startProblemText(
      explain(new SettingsUnusable({ settings: ["A", "B"] }))
    ).split("\n")
    assert.strictEqual(first, "TL-WORKER-001")
    assert.include(sv, "A, B")
    assert.include(en, "A, B")
    assert.notStrictEqual(sv, en)
    assert.isEmpty(more)
  })
})
