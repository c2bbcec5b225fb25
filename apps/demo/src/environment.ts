/**
 * Every environment variable of the house, in one place: what this process reads, and what it hands to web and worker.
 */
import { type Database, findDatabase } from "@trygglogg/city"
import { Config, Effect, Redacted, Schema } from "effect"
import { dirname, resolve } from "node:path"
import { clientId } from "./identity/client.ts"
import { loopback, type Place } from "./loopback.ts"
import { SettingsMissing, SettingUnusable } from "./problem.ts"

/** The names, so that none is spelled twice. */
export const names = {
  /** Web's port; the demo's own three follow it. */
  port: "TRYGGLOGG_PORT",
  /** The network address web listens on. */
  host: "TRYGGLOGG_HOST",
  /** The address people reach web by, without a slash at the end. */
  baseUrl: "TRYGGLOGG_BASE_URL",
  /** `sqlite:` and a file, relative to the folder the command is run in; or `postgres://…`. */
  databaseUrl: "TRYGGLOGG_DATABASE_URL",
  /** The PostgreSQL database of the keys, where it is another. Web and worker inherit it. */
  keysUrl: "TRYGGLOGG_KEYS_DATABASE_URL",
  /** Whose log it is; fixed when the log is made. */
  origin: "TRYGGLOGG_ORIGIN",
  /** The file with the key-encryption key. */
  kekFile: "TRYGGLOGG_KEK_FILE",
  /** The key-encryption key itself. Web and worker inherit it; it is never handed on by name. */
  kek: "TRYGGLOGG_KEK",
  /** `synthetic` fills the demo city with two years; `off` leaves login, mail and city to the operator. */
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
  smtpUrl: "TRYGGLOGG_SMTP_URL",
  /** Who mails come from, and where answers go. */
  mailFrom: "TRYGGLOGG_MAIL_FROM"
} as const

/** Whether there is a demo, and which city it has: a few cases of its own, or two synthetic years. */
export type Demo = "on" | "synthetic" | "off"

export interface Settings {
  readonly port: number
  readonly host: string
  readonly baseUrl: string
  /** What the address names, with absolute paths. */
  readonly database: Database
  /** May hold a password. */
  readonly databaseUrl: Redacted.Redacted
  readonly keysUrl: Redacted.Redacted | undefined
  /** Absolute. */
  readonly kekFile: string
  /** The key-encryption key itself, where it does not lie in a file. */
  readonly kek: Redacted.Redacted | undefined
  readonly origin: string
  readonly demo: Demo
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

const aDatabase = {
  sv: "sqlite: och en fil som slutar på .db, till exempel sqlite:./data/trygglogg.db, eller postgres://värd/databas?schema=namn",
  en: "sqlite: and a file that ends in .db, such as sqlite:./data/trygglogg.db, or postgres://host/database?schema=name"
}

/** As a URL with an absolute path, so that it means the same in every process. */
const absolute = (database: Database, given: Redacted.Redacted): Redacted.Redacted =>
  database.kind === "sqlite" ? Redacted.make(`sqlite:${database.files.log}`) : given

const readDatabase = Effect.gen(function* () {
  const fallback = Redacted.make("sqlite:./data/trygglogg.db")
  const given = yield* Config.Redacted(names.databaseUrl).pipe(Config.withDefault(fallback))
  const database = yield* Effect.fromResult(findDatabase(given))
  return { database, databaseUrl: absolute(database, given) }
}).pipe(Effect.mapError(() => new SettingUnusable({ setting: names.databaseUrl, expected: aDatabase })))

const readWebSettings = Effect.gen(function* () {
  const { port } = yield* portSetting(names.port, 4100)
  const host = yield* Config.String(names.host).pipe(Config.withDefault(loopback), Effect.orDie)
  const baseUrl = yield* reading(
    names.baseUrl,
    Config.schema(BaseUrl, names.baseUrl).pipe(Config.withDefault(`http://localhost:${port}`)),
    { sv: "en webbadress utan snedstreck på slutet", en: "a web address without a slash at the end" }
  )
  return { port, host, baseUrl }
})

const readDataSettings = Effect.gen(function* () {
  const { database, databaseUrl } = yield* readDatabase
  const keysUrl = yield* Config.Redacted(names.keysUrl).pipe(Config.withDefault(undefined), Effect.orDie)
  const given = yield* Config.String(names.kekFile).pipe(Config.withDefault(database.kekFile), Effect.orDie)
  const kek = yield* Config.Redacted(names.kek).pipe(Config.withDefault(undefined), Effect.orDie)
  const origin = yield* Config.String(names.origin).pipe(Config.withDefault("trygglogg/city"), Effect.orDie)
  return { database, databaseUrl, keysUrl, kekFile: resolve(given), kek, origin }
})

/** What the operator says where the demo does not: who logs people in, and who takes the mails. */
const operators = [names.oidcIssuer, names.oidcClientId, names.oidcClientSecret, names.smtpUrl]

/** Whether the demo is on; where it is off, everything it would have given has to be there. */
const readDemo = Effect.gen(function* () {
  const kinds: ReadonlyArray<Demo> = ["on", "synthetic", "off"]
  const demo = yield* reading(names.demo, Config.Literals(kinds, names.demo).pipe(Config.withDefault("on")), {
    sv: "on, synthetic eller off",
    en: "on, synthetic or off"
  })
  if (demo !== "off") return demo
  const given = yield* Effect.forEach(operators, (name) => Effect.result(Config.NonEmptyString(name)))
  const [missing, ...more] = operators.filter((_, nth) => given[nth]?._tag === "Failure")
  return missing === undefined ? demo : yield* new SettingsMissing({ settings: [missing, ...more] })
})

/**
 * The settings from the environment; what is not set has a default that works on a fresh machine.
 *
 * @returns fails with `SettingUnusable`, which names the variable and what it should hold, and with `SettingsMissing` where the demo is off
 * and nobody has said where people log in
 */
export const readSettings = Effect.gen(function* () {
  const web = yield* readWebSettings
  const settings: Settings = {
    ...web,
    ...(yield* readDataSettings),
    demo: yield* readDemo,
    identity: yield* portSetting(names.demoIdentityPort, web.port + 1),
    smtp: yield* portSetting(names.demoSmtpPort, web.port + 2),
    post: yield* portSetting(names.demoPostPort, web.port + 3)
  }
  return settings
})

/** The folder of the database's files and everything beside them; with PostgreSQL, of the key's. */
export const dataFolder = ({ database, kekFile }: Settings): string =>
  dirname(database.kind === "sqlite" ? database.files.log : kekFile)

/** What web and worker are told, demo or not. Everything else they inherit. */
export const houseEnvironment = (settings: Settings): Readonly<Record<string, string>> => ({
  [names.port]: String(settings.port),
  [names.host]: settings.host,
  [names.baseUrl]: settings.baseUrl,
  [names.databaseUrl]: Redacted.value(settings.databaseUrl),
  [names.origin]: settings.origin,
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
  [names.mailFrom]: "Trygglogg <trygglogg@example.test>",
  [names.demoPostUrl]: `http://${loopback}:${settings.post.port}/`
})
