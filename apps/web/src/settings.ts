/**
 * What the web app reads from its environment, all in one place.
 */
import { Config, Effect, Redacted, Result, Schema } from "effect"

/** Variables that are missing or hold what cannot be meant. Says which, never what they held. */
export class SettingsUnusable extends Schema.TaggedError<SettingsUnusable>()("SettingsUnusable", {
  settings: Schema.NonEmptyArray(Schema.String)
}) {}

export interface Settings {
  readonly port: number
  readonly host: string
  /** The address people use, without a slash at the end: `https://trygglogg.example.se`. */
  readonly baseUrl: string
  /** `sqlite:` and a file, or `postgres://…`. May hold a password. */
  readonly databaseUrl: Redacted.Redacted
  /** The PostgreSQL database of the keys, where it is another than the log's. */
  readonly keysUrl: Redacted.Redacted | undefined
  /** Whose log it is; fixed when the log is created. */
  readonly origin: string
  readonly kekFile: string | undefined
  readonly kek: Redacted.Redacted | undefined
  readonly identity: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: Redacted.Redacted
  }
  /** Where the demo's mailbox is; only in the demo. */
  readonly demoPostUrl: string | undefined
}

const optional = <A>(config: Config.Config<A>): Config.Config<A | undefined> => Config.withDefault(config, undefined)

const Address = Schema.String.check(Schema.isPattern(/^https?:\/\/[^/?#\s]+$/))
const Issuer = Schema.String.check(Schema.isPattern(/^https?:\/\/\S+$/))

/** The value of a variable, or else the variable's name. */
const setting = <A>(name: string, config: (name: string) => Config.Config<A>): Effect.Effect<A, string> =>
  Effect.mapError(config(name), () => name)

const settings = {
  port: setting("TRYGGLOGG_PORT", (name) => Config.Port(name).pipe(Config.withDefault(4100))),
  host: setting("TRYGGLOGG_HOST", (name) => Config.String(name).pipe(Config.withDefault("127.0.0.1"))),
  baseUrl: setting("TRYGGLOGG_BASE_URL", (name) => optional(Config.schema(Address, name))),
  databaseUrl: setting("TRYGGLOGG_DATABASE_URL", (name) =>
    Config.Redacted(name).pipe(Config.withDefault(Redacted.make("sqlite:./data/trygglogg.db")))
  ),
  keysUrl: setting("TRYGGLOGG_KEYS_DATABASE_URL", (name) => optional(Config.Redacted(name))),
  origin: setting("TRYGGLOGG_ORIGIN", (name) => Config.String(name).pipe(Config.withDefault("trygglogg/city"))),
  kekFile: setting("TRYGGLOGG_KEK_FILE", (name) => optional(Config.String(name))),
  kek: setting("TRYGGLOGG_KEK", (name) => optional(Config.Redacted(name))),
  issuer: setting("TRYGGLOGG_OIDC_ISSUER", (name) => Config.schema(Issuer, name)),
  clientId: setting("TRYGGLOGG_OIDC_CLIENT_ID", Config.String),
  clientSecret: setting("TRYGGLOGG_OIDC_CLIENT_SECRET", Config.Redacted),
  demoPostUrl: setting("TRYGGLOGG_DEMO_POST_URL", (name) => optional(Config.String(name)))
}

/** The names of those that cannot be had. */
const wrongIn = Effect.fnUntraced(function* (all: ReadonlyArray<Effect.Effect<unknown, string>>) {
  const read = yield* Effect.forEach(all, (one) => Effect.result(one))
  return read.flatMap((one) => (Result.isFailure(one) ? [one.failure] : []))
})

/** The settings, or every variable that is wrong. */
export const readSettings = Effect.gen(function* () {
  const [wrong, ...more] = yield* wrongIn(Object.values<Effect.Effect<unknown, string>>(settings))
  if (wrong !== undefined) return yield* new SettingsUnusable({ settings: [wrong, ...more] })
  const { baseUrl, clientId, clientSecret, issuer, ...read } = yield* Effect.orDie(Effect.all(settings))
  const whole: Settings = {
    ...read,
    baseUrl: baseUrl ?? `http://localhost:${read.port}`,
    identity: { issuer, clientId, clientSecret }
  }
  return whole
})

/** Cookies may be `Secure` and `__Host-` only where people use https. */
export const isHttps = ({ baseUrl }: Settings): boolean => baseUrl.startsWith("https:")
