import { KeysUrlRefused, startProblemText } from "@trygglogg/city"
import { ConfigProvider, Effect, Redacted, Result } from "effect"
import { HttpServerError } from "effect/http"
import { assert, describe, it } from "vitest"
import { isHttps, readSettings, SettingsUnusable } from "../src/settings.ts"
import { explain } from "../src/startProblem.ts"

const read = (env: Record<string, string>) =>
  Effect.runSync(
    Effect.result(readSettings).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
    )
  )

const needed = {
  TRYGGLOGG_OIDC_ISSUER: "https://login.example.test/city",
  TRYGGLOGG_OIDC_CLIENT_ID: "trygglogg",
  TRYGGLOGG_OIDC_CLIENT_SECRET: "hush"
}

describe("web's settings", () => {
  it("need a login, and have a default for the rest", () => {
    const settings = Result.getOrThrow(read(needed))
    assert.strictEqual(settings.port, 4100)
    assert.strictEqual(settings.baseUrl, "http://localhost:4100")
    assert.strictEqual(Redacted.value(settings.databaseUrl), "sqlite:./data/trygglogg.db")
    assert.strictEqual(settings.identity.issuer, "https://login.example.test/city")
    assert.strictEqual(Redacted.value(settings.identity.clientSecret), "hush")
    assert.isFalse(isHttps(settings))
  })

  it("name all that is missing at once", () =>
    assert.deepEqual(read({}), Result.fail(new SettingsUnusable({ settings: [...keysOf(needed)] }))))

  it.each([
    ["TRYGGLOGG_PORT", "high"],
    ["TRYGGLOGG_BASE_URL", "https://city.example.test/"],
    ["TRYGGLOGG_OIDC_ISSUER", "login.example.test"],
    ["TRYGGLOGG_OIDC_CLIENT_ID", ""],
    ["TRYGGLOGG_OIDC_CLIENT_SECRET", ""]
  ])("turn away %s when it is %j, without saying what it was", (name, value) => {
    const found = read({ ...needed, [name]: value })
    assert.deepEqual(found, Result.fail(new SettingsUnusable({ settings: [name] })))
  })
})

/** The names, as the error wants them: at least one. */
function keysOf(variables: Readonly<Record<string, string>>): readonly [string, ...ReadonlyArray<string>] {
  const [first = "", ...more] = Object.keys(variables)
  return [first, ...more]
}

describe("what keeps web from starting", () => {
  it.each([
    { problem: new SettingsUnusable({ settings: ["A", "B"] }), code: "TL-WEB-010", names: "A, B" },
    { problem: new KeysUrlRefused(), code: "TL-WEB-011", names: "TRYGGLOGG_KEYS_DATABASE_URL" },
    { problem: new HttpServerError.ServeError({ cause: "taken" }), code: "TL-WEB-012", names: "TRYGGLOGG_PORT" }
  ])("is told as $code in both languages, with what it is about", ({ code, names, problem }) => {
    const [first, sv = "", en = "", ...more] = startProblemText(explain(problem)).split("\n")
    assert.strictEqual(first, code)
    assert.include(sv, names)
    assert.include(en, names)
    assert.notStrictEqual(sv, en)
    assert.isEmpty(more)
  })
})
