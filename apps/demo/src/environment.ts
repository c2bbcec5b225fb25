/**
 * Every environment variable of the house, in one place: what this process reads, and what it hands to web and worker.
 */
import { Config, Effect, Schema } from "effect"
import { dirname, resolve } from "node:path"
import { clientId } from "./identity/client.ts"
import { loopback, type Place } from "./loopback.ts"
import { SettingUnusable } from "./problem.ts"

/** The names, so that none is spelled twice. */
export const names = {
  /** Web's port; the demo's own three follow it. */
  port: "TRYGGLOGG_PORT",
  /** The network address web listens on. */
  host: "TRYGGLOGG_HOST",
  /** The address people reach web by, without a slash at the end. */
  baseUrl: "TRYGGLOGG_BASE_URL",
  /** `sqlite:` and a file; relative to the folder the command is run in. */
  databaseUrl: "TRYGGLOGG_DATABASE_URL",
  /** The file with the key-encryption key. */
  kekFile: "TRYGGLOGG_KEK_FILE",
  /** `off` leaves login, mail and demo city to the operator. */
  demo: "TRYGGLOGG_DEMO",
  demoIdentityPort: "TRYGGLOGG_DEMO_IDP_PORT",
  demoSmtpPort: "TRYGGLOGG_DEMO_SMTP_PORT",
  demoPostPort: "TRYGGLOGG_DEMO_POST_PORT",
  /** Where web fetches the demo's mailbox to show it at `/demo/post`. */
  demoPostUrl: "TRYGGLOGG_DEMO_POST_URL",
  oidcIssuer: "TRYGGLOGG_OIDC_ISSUER",
  oidcClientId: "TRYGGLOGG_OIDC_CLIENT_ID",
  oidcClientSecret: "TRYGGLOGG_OIDC_CLIENT_SECRET",
  /** `smtp://host:port`, where the worker hands its mails in. */
  smtpUrl: "TRYGGLOGG_SMTP_URL"
} as const

export interface Settings {
  readonly port: number
  readonly host: string
  readonly baseUrl: string
  /** Absolute. */
  readonly databaseFile: string
  /** Absolute. */
  readonly kekFile: string
  readonly demo: boolean
  readonly identity: Place
  readonly smtp: Place
  readonly post: Place
}

const reading = <A>(setting: string, config: Config.Config<A>, expected: SettingUnusable["expected"]) =>
  Effect.mapError(config, () => new SettingUnusable({ setting, expected }))

const aPort = { sv: "ett portnummer mellan 1 och 65535", en: "a port number between 1 and 65535" }

const portSetting = (setting: string, otherwise: number) =>
  reading(setting, Config.Port(setting).pipe(Config.withDefault(otherwise)), aPort).pipe(
    // A default counted from a high web port may lie beyond the last one.
    Effect.filterOrFail(
      (port) => port <= 65_535,
      () => new SettingUnusable({ setting, expected: aPort })
    ),
    Effect.map((port): Place => ({ port, setting }))
  )

const BaseUrl = Schema.String.check(Schema.isPattern(/^https?:\/\/[^/?#]+$/))
const SqliteUrl = Schema.String.check(Schema.isPattern(/^sqlite:./))

const databaseFileOf = (url: string): string => resolve(url.slice("sqlite:".length))

/** The file beside the database with another ending: `data/trygglogg.db` and `.kek` give `data/trygglogg.kek`. */
const beside = (databaseFile: string, ending: string): string => databaseFile.replace(/\.db$/, "") + ending

/**
 * The settings from the environment; what is not set has a default that works on a fresh machine.
 *
 * @returns fails with `SettingUnusable`, which names the variable and what it should hold
 */
export const readSettings = Effect.gen(function* () {
  const { port } = yield* portSetting(names.port, 4100)
  const databaseUrl = yield* reading(
    names.databaseUrl,
    Config.schema(SqliteUrl, names.databaseUrl).pipe(Config.withDefault("sqlite:./data/trygglogg.db")),
    {
      sv: "sqlite: och en fil, till exempel sqlite:./data/trygglogg.db",
      en: "sqlite: and a file, such as sqlite:./data/trygglogg.db"
    }
  )
  const databaseFile = databaseFileOf(databaseUrl)
  const settings: Settings = {
    port,
    host: yield* Config.String(names.host).pipe(Config.withDefault(loopback), Effect.orDie),
    baseUrl: yield* reading(
      names.baseUrl,
      Config.schema(BaseUrl, names.baseUrl).pipe(Config.withDefault(`http://localhost:${port}`)),
      { sv: "en webbadress utan snedstreck på slutet", en: "a web address without a slash at the end" }
    ),
    databaseFile,
    kekFile: resolve(
      yield* Config.String(names.kekFile).pipe(Config.withDefault(beside(databaseFile, ".kek")), Effect.orDie)
    ),
    demo: yield* reading(
      names.demo,
      Config.Literals(["on", "off"], names.demo).pipe(
        Config.withDefault("on"),
        Config.map((demo) => demo === "on")
      ),
      { sv: "on eller off", en: "on or off" }
    ),
    identity: yield* portSetting(names.demoIdentityPort, port + 1),
    smtp: yield* portSetting(names.demoSmtpPort, port + 2),
    post: yield* portSetting(names.demoPostPort, port + 3)
  }
  return settings
})

/** The folder that holds the database and everything beside it. */
export const dataFolder = ({ databaseFile }: Settings): string => dirname(databaseFile)

/** What web and worker are told, demo or not. Everything else they inherit. */
export const houseEnvironment = (settings: Settings): Readonly<Record<string, string>> => ({
  [names.port]: String(settings.port),
  [names.host]: settings.host,
  [names.baseUrl]: settings.baseUrl,
  [names.databaseUrl]: `sqlite:${settings.databaseFile}`,
  [names.kekFile]: settings.kekFile
})

/** What they are told besides in the demo: where to log in, where to hand in mail, where the mailbox is. */
export const demoEnvironment = (
  settings: Settings,
  identity: { readonly issuer: string; readonly clientSecret: string }
): Readonly<Record<string, string>> => ({
  [names.oidcIssuer]: identity.issuer,
  [names.oidcClientId]: clientId,
  [names.oidcClientSecret]: identity.clientSecret,
  [names.smtpUrl]: `smtp://${loopback}:${settings.smtp.port}`,
  [names.demoPostUrl]: `http://${loopback}:${settings.post.port}/`
})
