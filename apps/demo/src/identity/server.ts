import { Effect, type Scope } from "effect"
import type { IncomingMessage, RequestListener } from "node:http"
import { loopback, type Place, serveHttp } from "../loopback.ts"
import { addressOf, guardHeaders } from "../page/reply.ts"
import type { PortBusy } from "../problem.ts"
import { answerChoice, asksForChoice } from "./choice.ts"
import { originsOf } from "./client.ts"
import { makeProvider, sessionCookie } from "./provider.ts"
import type { Secrets } from "./secrets.ts"

/** A login's beginning, and its end after the choice. */
const loginPath = /^\/auth(\/|$)/

/**
 * Every login begins and ends as a stranger's, so the list of persons always comes up. With a login remembered, the provider
 * would hand back the last person unasked, and changing person would go by a form that needs a script.
 */
const forgetLastPerson = (request: IncomingMessage): void => {
  const { cookie } = request.headers
  if (cookie === undefined || !loginPath.test(addressOf(request).pathname)) return
  const kept = cookie.split("; ").filter((pair) => !pair.startsWith(sessionCookie))
  request.headers.cookie = kept.join("; ")
}

export interface Identity {
  readonly issuer: string
}

/**
 * Starts the identity provider and keeps it until the scope closes.
 *
 * @param baseUrl - Web's address, the only application that may ask for logins.
 */
export const serveIdentity = Effect.fnUntraced(function* (
  place: Place,
  baseUrl: string,
  secrets: Secrets
): Effect.fn.Return<Identity, PortBusy, Scope.Scope> {
  const issuer = `http://${loopback}:${place.port}`
  const provider = makeProvider(issuer, baseUrl, secrets)
  const standard = provider.callback()
  const listener: RequestListener = (request, response) => {
    guardHeaders(response, originsOf(baseUrl))
    if (!asksForChoice(request)) {
      forgetLastPerson(request)
      return void standard(request, response)
    }
    answerChoice(provider, request, response).catch((cause: unknown) => {
      console.error(`identity provider: ${String(cause)}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  yield* serveHttp(place, listener)
  return { issuer }
})
