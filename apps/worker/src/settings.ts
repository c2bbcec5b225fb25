/**
 * What the worker reads from its environment, all in one place.
 */
import { Config, Duration, type Redacted } from "effect"

export interface Settings {
  readonly databaseUrl: string
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

const optional = <A>(config: Config.Config<A>): Config.Config<A | undefined> => Config.withDefault(config, undefined)

/** The settings, or which variable is wrong. */
export const readSettings: Config.Config<Settings> = Config.all({
  databaseUrl: Config.String("TRYGGLOGG_DATABASE_URL").pipe(Config.withDefault("sqlite:./data/trygglogg.db")),
  origin: Config.String("TRYGGLOGG_ORIGIN").pipe(Config.withDefault("trygglogg/city")),
  kek: optional(Config.Redacted("TRYGGLOGG_KEK")),
  kekFile: optional(Config.String("TRYGGLOGG_KEK_FILE")),
  baseUrl: Config.String("TRYGGLOGG_BASE_URL").pipe(Config.withDefault("http://localhost:4100")),
  smtpUrl: Config.Redacted("TRYGGLOGG_SMTP_URL"),
  mailFrom: Config.String("TRYGGLOGG_MAIL_FROM").pipe(Config.withDefault("Trygglogg <trygglogg@localhost>")),
  mailLease: Config.Duration("TRYGGLOGG_MAIL_LEASE").pipe(Config.withDefault(Duration.minutes(3)))
})
