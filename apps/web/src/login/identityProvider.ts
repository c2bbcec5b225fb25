/**
 * The city's identity provider: OpenID Connect's authorization code flow with PKCE, by openid-client.
 */
import { Context, Effect, Layer, Redacted, Schema } from "effect"
import * as openid from "openid-client"
import type { Settings } from "../settings.ts"

/** What the provider answered is not for the login that was begun, or it refused. */
export class LoginFailed extends Schema.TaggedError<LoginFailed>()("LoginFailed", {
  reason: Schema.Literals(["unknownLogin", "refused"])
}) {}

/** The provider cannot be reached: nobody's fault who wants to log in, and over in a while. */
export class LoginUnavailable extends Schema.TaggedError<LoginUnavailable>()("LoginUnavailable", {}) {}

/** What must be remembered between sending somebody away and their coming back. */
export const Begun = Schema.Struct({
  state: Schema.NonEmptyString,
  nonce: Schema.NonEmptyString,
  verifier: Schema.NonEmptyString,
  /** The page they wanted. */
  returnTo: Schema.String
})
export type Begun = typeof Begun.Type

/** Who came back: issuer and subject, which together name one person. */
export interface LoggedIn {
  readonly issuer: string
  readonly subject: string
  readonly idToken: string | undefined
}

export class IdentityProvider extends Context.Service<
  IdentityProvider,
  {
    readonly begin: (
      returnTo: string,
      lang: string
    ) => Effect.Effect<{ readonly url: string; readonly begun: Begun }, LoginUnavailable>
    readonly complete: (callback: URL, begun: Begun) => Effect.Effect<LoggedIn, LoginFailed | LoginUnavailable>
    /** Where to log out at the provider too. */
    readonly logOutUrl: (idToken: string | undefined) => Effect.Effect<string, LoginUnavailable>
  }
>()("@trygglogg/web/IdentityProvider") {}

/** Where the provider sends people back to, below the base address. */
export const callbackPath = "/login/callback"

const discover = ({ identity }: Settings): Effect.Effect<openid.Configuration, LoginUnavailable> => {
  const issuer = new URL(identity.issuer)
  // Plain http is for a provider on this very machine, as in the demo; never across a network.
  const local = issuer.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(issuer.hostname)
  const options = local ? { execute: [openid.allowInsecureRequests] } : {}
  const secret = openid.ClientSecretPost(Redacted.value(identity.clientSecret))
  return Effect.tryPromise({
    try: () => openid.discovery(issuer, identity.clientId, undefined, secret, options),
    catch: () => new LoginUnavailable()
  })
}

const make = (settings: Settings) => {
  // Asked when first needed and then kept; a provider that is down at start does not keep the house down, nor is that remembered.
  let known: openid.Configuration | undefined
  const configuration = Effect.gen(function* () {
    known ??= yield* discover(settings)
    return known
  })
  return IdentityProvider.of({
    begin: Effect.fn("login.begin")(function* (returnTo, lang) {
      const config = yield* configuration
      const begun: Begun = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
        returnTo
      }
      const challenge = yield* Effect.promise(() => openid.calculatePKCECodeChallenge(begun.verifier))
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: `${settings.baseUrl}${callbackPath}`,
        // Who it is, and nothing else: names and addresses are the directory's.
        scope: "openid",
        code_challenge: challenge,
        code_challenge_method: "S256",
        state: begun.state,
        nonce: begun.nonce,
        ui_locales: lang
      })
      return { url: url.href, begun }
    }),
    complete: Effect.fn("login.complete")(function* (callback, begun) {
      const config = yield* configuration
      const tokens = yield* Effect.tryPromise({
        try: () =>
          openid.authorizationCodeGrant(config, callback, {
            pkceCodeVerifier: begun.verifier,
            expectedState: begun.state,
            expectedNonce: begun.nonce,
            idTokenExpected: true
          }),
        catch: () => new LoginFailed({ reason: "refused" })
      })
      const claims = tokens.claims()
      if (claims === undefined) return yield* new LoginFailed({ reason: "refused" })
      return { issuer: claims.iss, subject: claims.sub, idToken: tokens.id_token }
    }),
    logOutUrl: Effect.fn("login.logOutUrl")(function* (idToken) {
      const config = yield* configuration
      if (config.serverMetadata().end_session_endpoint === undefined) return "/utloggad"
      const hint = idToken === undefined ? {} : { id_token_hint: idToken }
      return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: `${settings.baseUrl}/utloggad`, ...hint })
        .href
    })
  })
}

export const layerIdentityProvider = (settings: Settings): Layer.Layer<IdentityProvider> =>
  Layer.sync(IdentityProvider, () => make(settings))
