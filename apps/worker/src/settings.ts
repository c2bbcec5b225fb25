/**
 * What the worker reads from its environment, all in one place.
 */
import { Config, Duration, Effect, Redacted, Result, Schema } from "effect"

export interface Settings {
  /** `sqlite:` and a file, or `postgres://…`. May hold a password. */
  readonly databaseUrl: Redacted.Redacted
  /** The PostgreSQL database of the keys, where it is another than the log's. */
  readonly keysUrl: Redacted.Redacted | undefined
  /** Whose log it is; the same as web's. */
  readonly origin: string
  readonly kek: Redacted.Redacted | undefined
  readonly kekFile: string | undefined
  /** The address people use, without a slash at the end: links in mails begin with it. */
  readonly baseUrl: string
  /** `smtp://host:port` or `smtps://…`, with user and password where the server asks for them. */
  readonly smtpUrl: Redacted.Redacted
  /** Who mails come from, and where answers go. */
  readonly mailFrom: string
  /** How long a mail in hand is one worker's alone: longer than the slowest mail server takes. After a kill it is tried again then. */
  readonly mailLease: Duration.Duration
}

/** Variables that are missing or hold what cannot be meant. Says which, never what they held. */
export class SettingsUnusable extends Schema.TaggedError<SettingsUnusable>()("SettingsUnusable", {
  settings: Schema.NonEmptyArray(Schema.String)
}) {}

const optional = <A>(config: Config.Config<A>): Config.Config<A | undefined> => Config.withDefault(config, undefined)

const Address = Schema.String.check(Schema.isPattern(/^https?:\/\/[^/?#\s]+$/))
const MailServer = Schema.String.check(Schema.isPattern(/^smtps?:\/\/\S+$/))

/** The value of a variable, or else the variable's name. */
const setting = <A>(name: string, config: (name: string) => Config.Config<A>): Effect.Effect<A, string> =>
  Effect.mapError(config(name), () => name)

const settings = {
  databaseUrl: setting("TRYGGLOGG_DATABASE_URL", (name) =>
    Config.Redacted(name).pipe(Config.withDefault(Redacted.make("sqlite:./data/trygglogg.db")))
  ),
  keysUrl: setting("TRYGGLOGG_KEYS_DATABASE_URL", (name) => optional(Config.Redacted(name))),
  origin: setting("TRYGGLOGG_ORIGIN", (name) => Config.String(name).pipe(Config.withDefault("trygglogg/city"))),
  kek: setting("TRYGGLOGG_KEK", (name) => optional(Config.Redacted(name))),
  kekFile: setting("TRYGGLOGG_KEK_FILE", (name) => optional(Config.String(name))),
  baseUrl: setting("TRYGGLOGG_BASE_URL", (name) =>
    Config.schema(Address, name).pipe(Config.withDefault("http://localhost:4100"))
  ),
  smtpUrl: setting("TRYGGLOGG_SMTP_URL", (name) => Config.schema(Schema.Redacted(MailServer), name)),
  mailFrom: setting("TRYGGLOGG_MAIL_FROM", (name) =>
    Config.String(name).pipe(Config.withDefault("Trygglogg <trygglogg@localhost>"))
  ),
  mailLease: setting("TRYGGLOGG_MAIL_LEASE", (name) =>
    Config.Duration(name).pipe(Config.withDefault(Duration.minutes(3)))
  )
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
  const whole: Settings = yield* Effect.orDie(Effect.all(settings))
  return whole
})
