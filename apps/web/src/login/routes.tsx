/**
 * Logging in and out. What is begun is kept on the server under a secret in a cookie, and used once.
 */
import { Directory } from "@trygglogg/vault/directory"
import { StateStore, namespace } from "@trygglogg/vault/stateStore"
import { DateTime, Effect } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import { Layout } from "../page/layout.tsx"
import { NotInDirectory } from "../server/failure.ts"
import { fingerprintOf, secret } from "../server/random.ts"
import { page, seeOther } from "../server/reply.ts"
import { cookieOptions, end, start, withCookie, withoutCookie } from "../server/session.ts"
import { memberForm, openPage } from "../server/handling.ts"
import type { Visit } from "../server/visit.ts"
import { isHttps, type Settings } from "../settings.ts"
import { common } from "../texts/common.ts"
import { Begun, callbackPath, IdentityProvider, LoginFailed } from "./identityProvider.ts"

const logins = namespace("login", Begun)
const cookieOf = (https: boolean): string => (https ? "__Host-trygglogg-login" : "trygglogg-login")
/** Minutes from being sent to the provider to coming back. */
const patience = { minutes: 15 }

/**
 * Only a page of ours: never an address that somebody put into a link. Read the way a browser reads it, which takes a tab for nothing
 * and a backslash for a slash; and written in the letters that a header can carry.
 */
const ownPath = (path: string | null, { baseUrl }: Settings): string => {
  if (path === null || !path.startsWith("/") || !URL.canParse(path, baseUrl)) return "/"
  const { origin, pathname, search } = new URL(path, baseUrl)
  return origin === new URL(baseUrl).origin && !pathname.startsWith("//") ? `${pathname}${search}` : "/"
}

const logIn = openPage(
  "/logga-in",
  Effect.fnUntraced(function* (visit) {
    const returnTo = ownPath(visit.query.get("till"), visit.settings)
    if (visit.member !== undefined) return seeOther(returnTo)
    const request = yield* HttpServerRequest.HttpServerRequest
    const base = new URL(visit.settings.baseUrl)
    // The provider sends people back to the base address; a cookie set under another name would not come along.
    if (request.headers["host"] !== base.host && base.hostname === "localhost") {
      return seeOther(`${visit.settings.baseUrl}/logga-in?till=${encodeURIComponent(returnTo)}`)
    }
    const provider = yield* IdentityProvider
    const store = yield* StateStore
    const { begun, url } = yield* provider.begin(returnTo, visit.lang)
    const key = yield* secret
    yield* store.put(logins, fingerprintOf(key), begun, { expiresAt: DateTime.add(visit.now, patience) })
    const https = isHttps(visit.settings)
    return HttpServerResponse.setCookieUnsafe(seeOther(url), cookieOf(https), key, cookieOptions(https))
  })
)

const callback = openPage(
  callbackPath,
  Effect.fnUntraced(function* (visit) {
    const request = yield* HttpServerRequest.HttpServerRequest
    const store = yield* StateStore
    const https = isHttps(visit.settings)
    const begun = yield* store.take(logins, fingerprintOf(request.cookies[cookieOf(https)] ?? ""))
    if (begun === undefined) return yield* new LoginFailed({ reason: "unknownLogin" })
    const here = new URL(`${visit.settings.baseUrl}${callbackPath}?${visit.query}`)
    const { idToken, issuer, subject } = yield* (yield* IdentityProvider).complete(here, begun)
    const entry = yield* (yield* Directory).byIdentity({ issuer, subject })
    if (entry === undefined) return yield* new NotInDirectory()
    const key = yield* start(entry.ref, idToken)
    return seeOther(begun.returnTo).pipe(
      withCookie(https, key),
      HttpServerResponse.expireCookieUnsafe(cookieOf(https), cookieOptions(https))
    )
  })
)

const logOut = memberForm(
  "/logga-ut",
  Effect.fnUntraced(function* ({ member, settings }) {
    yield* end(member.key)
    // Out of this house is out, also while the provider is away.
    const url = yield* Effect.orElseSucceed(
      (yield* IdentityProvider).logOutUrl(member.session.idToken),
      () => "/utloggad"
    )
    return seeOther(url).pipe(withoutCookie(isHttps(settings)))
  })
)

const SignedOut = ({ visit }: { readonly visit: Visit }) => {
  const texts = common[visit.lang].signedOut
  return (
    <Layout visit={visit} title={texts.title}>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <a class="button" href="/logga-in">
        {texts.again}
      </a>
    </Layout>
  )
}

const signedOut = openPage("/utloggad", (visit) => Effect.succeed(page(SignedOut({ visit }), visit)))

export const loginRoutes = [logIn, callback, logOut, signedOut]
