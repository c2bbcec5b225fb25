import { ConfigProvider, Effect, Result } from "effect"
import { join } from "node:path"
import { assert, describe, expect, it } from "vitest"
import { dataFolder, demoEnvironment, houseEnvironment, readSettings } from "../src/environment.ts"
import { SettingsMissing } from "../src/problem.ts"

const read = (env: Record<string, string>) =>
  Effect.runSync(
    Effect.result(readSettings).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
    )
  )

const settingsOf = (env: Record<string, string>) => Result.getOrThrow(read(env))
const here = process.cwd()
/** What an operator gives in place of the demo. */
const operated = {
  TRYGGLOGG_OIDC_ISSUER: "https://login.example.test",
  TRYGGLOGG_OIDC_CLIENT_ID: "trygglogg",
  TRYGGLOGG_OIDC_CLIENT_SECRET: "secret",
  TRYGGLOGG_SMTP_URL: "smtp://mail.example.test:25"
}

describe("the settings", () => {
  it("need nothing to be set", () => {
    const settings = settingsOf({})
    assert.strictEqual(settings.baseUrl, "http://localhost:4100")
    assert.strictEqual(settings.database.shown, join(here, "data", "trygglogg.db"))
    assert.strictEqual(settings.kekFile, join(here, "data", "trygglogg.kek"))
    assert.strictEqual(dataFolder(settings), join(here, "data"))
    assert.strictEqual(settings.demo, "on")
    assert.strictEqual(settings.host, "127.0.0.1")
    assert.deepEqual(
      [settings.port, settings.identity.port, settings.smtp.port, settings.post.port],
      [4100, 4101, 4102, 4103]
    )
  })

  it("let the demo's ports follow web's, and each be chosen", () => {
    const settings = settingsOf({ TRYGGLOGG_PORT: "5000", TRYGGLOGG_DEMO_SMTP_PORT: "2525" })
    assert.deepEqual([settings.identity.port, settings.smtp.port, settings.post.port], [5001, 2525, 5003])
    assert.strictEqual(settings.baseUrl, "http://localhost:5000")
  })

  it("take a database with a space in its path", () => {
    const settings = settingsOf({ TRYGGLOGG_DATABASE_URL: "sqlite:/srv/our city/log.db" })
    assert.strictEqual(settings.database.shown, "/srv/our city/log.db")
    assert.strictEqual(settings.kekFile, "/srv/our city/log.kek")
  })

  it("take a PostgreSQL database, and lie beside the key then", () => {
    const url = "postgres://app:hemligt@db/city?schema=stad"
    const settings = settingsOf({ TRYGGLOGG_DATABASE_URL: url, TRYGGLOGG_KEK_FILE: "/srv/stad.kek" })
    assert.strictEqual(settings.database.shown, "postgres://db/city?schema=stad")
    assert.strictEqual(dataFolder(settings), "/srv")
    assert.strictEqual(houseEnvironment(settings)["TRYGGLOGG_DATABASE_URL"], url)
    assert.notInclude(JSON.stringify(settings), "hemligt")
    const elsewhere = settingsOf({ TRYGGLOGG_DATABASE_URL: url })
    assert.strictEqual(elsewhere.kekFile, join(here, "data", "trygglogg.kek"))
  })

  it("switch the demo off", () => assert.strictEqual(settingsOf({ ...operated, TRYGGLOGG_DEMO: "off" }).demo, "off"))

  it("fill the demo with two years", () =>
    assert.strictEqual(settingsOf({ TRYGGLOGG_DEMO: "synthetic" }).demo, "synthetic"))

  it("need what the demo would have given when it is off, and say all of it at once", () => {
    const { TRYGGLOGG_OIDC_CLIENT_ID: _, TRYGGLOGG_SMTP_URL: _url, ...some } = operated
    const found = read({ ...some, TRYGGLOGG_DEMO: "off", TRYGGLOGG_SMTP_URL: "" })
    const settings = ["TRYGGLOGG_OIDC_CLIENT_ID", "TRYGGLOGG_SMTP_URL"] as const
    assert.deepEqual(found, Result.fail(new SettingsMissing({ settings: [...settings] })))
  })

  it.each([
    { env: { TRYGGLOGG_PORT: "0" }, setting: "TRYGGLOGG_PORT" },
    { env: { TRYGGLOGG_PORT: "web" }, setting: "TRYGGLOGG_PORT" },
    { env: { TRYGGLOGG_PORT: "65533" }, setting: "TRYGGLOGG_DEMO_POST_PORT" },
    { env: { TRYGGLOGG_DATABASE_URL: "postgres://localhost" }, setting: "TRYGGLOGG_DATABASE_URL" },
    { env: { TRYGGLOGG_DATABASE_URL: "mysql://localhost/log" }, setting: "TRYGGLOGG_DATABASE_URL" },
    { env: { TRYGGLOGG_DATABASE_URL: "sqlite:" }, setting: "TRYGGLOGG_DATABASE_URL" },
    { env: { TRYGGLOGG_DATABASE_URL: "sqlite::memory:" }, setting: "TRYGGLOGG_DATABASE_URL" },
    { env: { TRYGGLOGG_BASE_URL: "http://localhost:4100/" }, setting: "TRYGGLOGG_BASE_URL" },
    { env: { TRYGGLOGG_DEMO: "no" }, setting: "TRYGGLOGG_DEMO" }
  ])("refuse $env and name the variable", ({ env, setting }) => {
    const refused = Result.flip(read(env))
    expect(Result.getOrThrow(refused)).toMatchObject({ _tag: "SettingUnusable", setting })
  })
})

describe("what web and worker are told", () => {
  const settings = settingsOf({ TRYGGLOGG_PORT: "5000", TRYGGLOGG_DATABASE_URL: "sqlite:/srv/log.db" })

  it("is where they are, with absolute paths", () =>
    assert.deepEqual(houseEnvironment(settings), {
      TRYGGLOGG_PORT: "5000",
      TRYGGLOGG_HOST: "127.0.0.1",
      TRYGGLOGG_BASE_URL: "http://localhost:5000",
      TRYGGLOGG_DATABASE_URL: "sqlite:/srv/log.db",
      TRYGGLOGG_ORIGIN: "trygglogg/city",
      TRYGGLOGG_KEK_FILE: "/srv/log.kek"
    }))

  it("is in the demo also where login and mail are", () =>
    assert.deepEqual(demoEnvironment(settings, { issuer: "http://127.0.0.1:5001", clientSecret: "s" }), {
      TRYGGLOGG_OIDC_ISSUER: "http://127.0.0.1:5001",
      TRYGGLOGG_OIDC_CLIENT_ID: "trygglogg-web",
      TRYGGLOGG_OIDC_CLIENT_SECRET: "s",
      TRYGGLOGG_SMTP_URL: "smtp://127.0.0.1:5002",
      TRYGGLOGG_MAIL_FROM: "Trygglogg <trygglogg@example.test>",
      TRYGGLOGG_DEMO_POST_URL: "http://127.0.0.1:5003/"
    }))
})
