/**
 * Routes: pages for anybody, pages for those who are logged in, and what forms are sent to.
 */
import { PersonRef } from "@trygglogg/core/vocabulary"
import { ActorRef } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { DateTime, Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { isHttps } from "../settings.ts"
import { accepted, languageOf } from "../texts/language.ts"
import { Elsewhere, failurePage, NotInDirectory } from "./failure.ts"
import { type Form, FormFromElsewhere, fromOurPages, readForm } from "./form.ts"
import { secret } from "./random.ts"
import { cookieName, find } from "./session.ts"
import { type Member, type MemberVisit, type Visit, WebSettings } from "./visit.ts"

type Response = HttpServerResponse.HttpServerResponse

const memberOf = Effect.fnUntraced(function* (https: boolean, request: HttpServerRequest.HttpServerRequest) {
  const key = request.cookies[cookieName(https)]
  const session = yield* find(key)
  if (session === undefined || key === undefined) return undefined
  const entry = yield* (yield* Directory).byRef(session.person)
  if (entry === undefined) return yield* new NotInDirectory()
  const { person } = session
  const member: Member = { ref: PersonRef.make(person), actor: ActorRef.make(person), entry, session, key }
  return member
})

const languageCookie = "sprak"

const visitOf = Effect.gen(function* () {
  const request = yield* HttpServerRequest.HttpServerRequest
  const settings = yield* WebSettings
  // What a client wrote as its target and its host is anything at all; only a path of ours is read as an address.
  const url = new URL(`${settings.baseUrl}${request.url.startsWith("/") ? request.url : "/"}`)
  const lang =
    languageOf(url.searchParams.get("sprak") ?? undefined) ??
    languageOf(request.cookies[languageCookie]) ??
    accepted(request.headers["accept-language"])
  const visit: Visit = {
    lang,
    nonce: yield* secret,
    // Two slashes in front would make a link to another host of it.
    path: url.pathname.replace(/^\/+/, "/"),
    query: url.searchParams,
    params: yield* HttpRouter.params,
    now: yield* DateTime.now,
    settings,
    member: undefined
  }
  return { visit, request, chosen: url.searchParams.has("sprak") }
})

const remembering =
  (chosen: boolean, { lang, settings }: Visit) =>
  (response: Response): Response =>
    chosen
      ? HttpServerResponse.setCookieUnsafe(response, languageCookie, lang, {
          path: "/",
          sameSite: "lax",
          secure: isHttps(settings),
          maxAge: "365 days"
        })
      : response

/** Whatever goes wrong becomes a page that says so; nothing else leaves the house. */
const answering = <E, R>(
  handle: (visit: Visit, request: HttpServerRequest.HttpServerRequest) => Effect.Effect<Response, E, R>
) =>
  Effect.gen(function* () {
    const { chosen, request, visit } = yield* visitOf
    const answer = Effect.gen(function* () {
      const member = yield* memberOf(isHttps(visit.settings), request)
      return yield* handle({ ...visit, member }, request)
    })
    const response = yield* answer.pipe(Effect.catchCause((cause) => failurePage(visit, cause)))
    return remembering(chosen, visit)(response)
  })

const openRoute =
  (method: "GET" | (typeof otherMethods)[number]) =>
  <E, R>(path: `/${string}`, handle: (visit: Visit) => Effect.Effect<Response, E, R>) =>
    HttpRouter.route(
      method,
      path,
      answering((visit) => handle(visit))
    )

/** A page for anybody, logged in or not. */
export const openPage = openRoute("GET")

/** What a browser never asks a page by. Such a question is answered like one for an address that leads nowhere. */
const otherMethods = ["PUT", "PATCH", "DELETE", "OPTIONS"] as const

/** Every other way of asking for a path. */
export const otherwise = <E, R>(path: `/${string}`, handle: (visit: Visit) => Effect.Effect<Response, E, R>) =>
  otherMethods.map((method) => openRoute(method)(path, handle))

const searchOf = (query: URLSearchParams): string => (query.size === 0 ? "" : `?${query}`)

const needed = (visit: Visit): Effect.Effect<MemberVisit, Elsewhere> =>
  visit.member === undefined
    ? Effect.fail(new Elsewhere({ to: `/logga-in?till=${encodeURIComponent(visit.path + searchOf(visit.query))}` }))
    : Effect.succeed({ ...visit, member: visit.member })

/** A page for people who are logged in; others are sent to log in, and come back to it. */
export const memberPage = <E, R>(path: `/${string}`, handle: (visit: MemberVisit) => Effect.Effect<Response, E, R>) =>
  HttpRouter.route(
    "GET",
    path,
    answering((visit) => Effect.flatMap(needed(visit), handle))
  )

/** What a form on one of our pages is sent to. The session's token and the origin are checked before the handler sees it. */
export const memberForm = <E, R>(
  path: `/${string}`,
  handle: (visit: MemberVisit, form: Form) => Effect.Effect<Response, E, R>
) =>
  HttpRouter.route(
    "POST",
    path,
    answering(
      Effect.fnUntraced(function* (visit, request) {
        if (!fromOurPages(request)) return yield* new FormFromElsewhere()
        const form = yield* readForm
        const known = yield* Effect.mapError(needed(visit), () => new FormFromElsewhere())
        if (form.one("token") !== known.member.session.token) return yield* new FormFromElsewhere()
        return yield* handle(known, form)
      })
    )
  )
