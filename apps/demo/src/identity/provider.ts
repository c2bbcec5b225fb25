import { type Configuration, type KoaContextWithOIDC, Provider } from "oidc-provider"
import { html, markup } from "../page/html.ts"
import { wishedLanguage } from "../page/reply.ts"
import { renderPage } from "../page/render.ts"
import type { Language } from "../page/language.ts"
import { texts } from "../page/texts.ts"
import { personOf } from "../persons.ts"
import { callbackPath, clientId, originsOf, signedOutPath } from "./client.ts"
import { memoryAdapter } from "./memory.ts"
import type { Secrets } from "./secrets.ts"

/**
 * The assurance level in the demo's tokens. It says openly that nobody was identified, so that it can never be taken for
 * one of the levels DIGG publishes (http://id.elegnamnden.se/loa/1.0/…).
 */
export const assurance = "urn:trygglogg:demo:chosen-from-a-list"

const scopes = ["openid", "profile", "email", "groups"]

/** The cookie that remembers the last login. The names are the demo's own: cookies know no ports, and web has cookies too. */
export const sessionCookie = "demo_idp_session"

const hour = 3600

const uiLocalesOf = (ctx: KoaContextWithOIDC): string | undefined => {
  const wish = ctx.oidc?.params?.["ui_locales"]
  return typeof wish === "string" ? wish : undefined
}

const say = (
  ctx: KoaContextWithOIDC,
  page: (language: Language) => Omit<Parameters<typeof renderPage>[0], "language">
) => {
  const language = wishedLanguage(ctx.req, uiLocalesOf(ctx))
  ctx.type = "html"
  ctx.set("Content-Language", language)
  ctx.body = renderPage({ language, ...page(language) })
}

const pages = {
  logoutSource: (ctx: KoaContextWithOIDC, form: string) =>
    say(ctx, (language) => ({
      title: texts[language].logOutQuestion,
      body: html`${markup(form)}
        <p>
          <button form="op.logoutForm" name="logout" value="yes"><b>${texts[language].logOut}</b></button>
          <button form="op.logoutForm"><b>${texts[language].stay}</b></button>
        </p>`,
      repeatable: false
    })),
  postLogoutSuccessSource: (ctx: KoaContextWithOIDC) =>
    say(ctx, (language) => ({
      title: texts[language].loggedOut,
      body: html`<p>${texts[language].loggedOutHelp}</p>`,
      repeatable: false
    })),
  renderError: (ctx: KoaContextWithOIDC, { error }: { readonly error: string }) =>
    say(ctx, (language) => ({
      title: texts[language].loginFailed,
      body: html`<p>${texts[language].loginFailedHelp} <code>${error}</code></p>`,
      repeatable: false
    }))
}

/** Everybody agreed to everything beforehand: consent is the employer's matter here, not a page. */
const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
  grant.addOIDCScope(scopes.join(" "))
  await grant.save()
  return grant
}

const findAccount: Configuration["findAccount"] = (_, subject) => {
  const person = personOf(subject)
  if (person === undefined) return undefined
  const { email, name, role } = person
  const claims = { sub: subject, name, email, email_verified: true, groups: [role], acr: assurance }
  return { accountId: subject, claims: () => claims }
}

/**
 * Logging out when nobody is logged in: straight back to where the application wanted. The library would send a form that
 * a script submits, which is a dead end for a browser without scripts.
 */
const skipIdleLogout = async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
  await next()
  const session = ctx.oidc?.route === "end_session" ? ctx.oidc.session : undefined
  if (session === undefined || session.accountId !== undefined || ctx.status !== 200) return
  const { postLogoutRedirectUri, state } = session.state ?? {}
  if (typeof postLogoutRedirectUri !== "string") return pages.postLogoutSuccessSource(ctx)
  const target = new URL(postLogoutRedirectUri)
  if (typeof state === "string") target.searchParams.set("state", state)
  ctx.redirect(target.href)
}

const configuration = (baseUrl: string, { clientSecret, cookieKey, signingKey }: Secrets): Configuration => ({
  adapter: memoryAdapter(),
  acrValues: [assurance],
  claims: { openid: ["sub", "acr"], profile: ["name"], email: ["email", "email_verified"], groups: ["groups"] },
  clientBasedCORS: () => false,
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      client_name: "Trygglogg",
      redirect_uris: originsOf(baseUrl).map((origin) => `${origin}${callbackPath}`),
      post_logout_redirect_uris: originsOf(baseUrl).map((origin) => `${origin}${signedOutPath}`),
      token_endpoint_auth_method: "client_secret_post"
    }
  ],
  // The claims are in the ID token as well as in the answer of userinfo: cities' providers do the one or the other.
  conformIdTokenClaims: false,
  cookies: {
    keys: [cookieKey],
    names: { session: sessionCookie, interaction: "demo_idp_choice", resume: "demo_idp_resume" }
  },
  discovery: { ui_locales_supported: ["sv", "en"] },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: pages.logoutSource,
      postLogoutSuccessSource: pages.postLogoutSuccessSource
    }
  },
  findAccount,
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  jwks: { keys: [{ ...signingKey }] },
  loadExistingGrant: grantEverything,
  pkce: { required: () => true },
  renderError: pages.renderError,
  responseTypes: ["code"],
  scopes,
  // Seconds. A choice may take an hour; what comes of it lasts a working day.
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    Grant: 10 * hour,
    IdToken: hour,
    Interaction: hour,
    Session: 10 * hour
  }
})

/**
 * The OpenID Connect provider of the demo: authorization code with PKCE (S256) and a client secret, claims
 * `sub name email groups acr`, log-out on the application's request (OpenID Connect RP-Initiated Logout 1.0).
 *
 * @param issuer - Its address. `127.0.0.1` rather than `localhost`: RFC 8252 8.3 advises it, no name look-up can lead it
 *   astray, and it makes the provider a site of its own beside web on `localhost`. Every login then crosses from site to
 *   site as in a city, so a cookie rule (`SameSite=Strict` on the login's state) that would break there breaks here first.
 */
export function makeProvider(issuer: string, baseUrl: string, secrets: Secrets): Provider {
  const provider = new Provider(issuer, configuration(baseUrl, secrets))
  provider.use(skipIdleLogout)
  provider.on("server_error", (_, error) => console.error(`identity provider: ${error.message}`))
  return provider
}
