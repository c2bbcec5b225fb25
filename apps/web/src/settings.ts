/**
 * What the web app reads from its environment, all in one place.
 */
import { Config, Effect, type Redacted } from "effect"

export interface Settings {
  readonly port: number
  readonly host: string
  /** The address people use, without a slash at the end: `https://trygglogg.example.se`. */
  readonly baseUrl: string
  readonly databaseUrl: string
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

const settings = Config.all({
  port: Config.Port("TRYGGLOGG_PORT").pipe(Config.withDefault(4100)),
  host: Config.String("TRYGGLOGG_HOST").pipe(Config.withDefault("127.0.0.1")),
  baseUrl: optional(Config.String("TRYGGLOGG_BASE_URL")),
  databaseUrl: Config.String("TRYGGLOGG_DATABASE_URL").pipe(Config.withDefault("sqlite:./data/trygglogg.db")),
  origin: Config.String("TRYGGLOGG_ORIGIN").pipe(Config.withDefault("trygglogg/city")),
  kekFile: optional(Config.String("TRYGGLOGG_KEK_FILE")),
  kek: optional(Config.Redacted("TRYGGLOGG_KEK")),
  issuer: Config.String("TRYGGLOGG_OIDC_ISSUER"),
  clientId: Config.String("TRYGGLOGG_OIDC_CLIENT_ID"),
  clientSecret: Config.Redacted("TRYGGLOGG_OIDC_CLIENT_SECRET"),
  demoPostUrl: optional(Config.String("TRYGGLOGG_DEMO_POST_URL"))
})

/** The settings, or which variable is wrong. */
export const readSettings = Effect.gen(function* () {
  const { baseUrl, clientId, clientSecret, issuer, ...read } = yield* settings
  const whole: Settings = {
    ...read,
    baseUrl: baseUrl ?? `http://localhost:${read.port}`,
    identity: { issuer, clientId, clientSecret }
  }
  return whole
})

/** Cookies may be `Secure` and `__Host-` only where people use https. */
export const isHttps = ({ baseUrl }: Settings): boolean => baseUrl.startsWith("https:")
