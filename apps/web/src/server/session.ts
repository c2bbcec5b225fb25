/**
 * Sessions: a random secret in a cookie, its fingerprint in the state store, and an end that comes by itself.
 */
import { StateStore, namespace } from "@trygglogg/vault/stateStore"
import { DateTime, Duration, Effect, Schema } from "effect"
import { HttpServerResponse } from "effect/http"
import { fingerprintOf, secret } from "./random.ts"

export const Session = Schema.Struct({
  /** The pseudonym of who logged in. */
  person: Schema.NonEmptyString,
  /** Stands in every form of the session, and nowhere else. */
  token: Schema.NonEmptyString,
  /** The identity provider's proof, needed to log out there too. */
  idToken: Schema.optionalKey(Schema.NonEmptyString),
  startedAt: Schema.DateTimeUtcFromString,
  usedAt: Schema.DateTimeUtcFromString
})
export type Session = typeof Session.Type

const sessions = namespace("session", Session)

/** Nobody comes back: the session ends. */
const idle = Duration.hours(1)
/** Being used moves the end on, but not at every request: a durable write a page would make reading as dear as writing. */
const worthNoting = Duration.minutes(5)
/** However busy, one logs in anew after a working day. */
const longest = Duration.hours(12)

/** The cookie's name. `__Host-` binds it to this very host, and needs https. */
export const cookieName = (https: boolean): string => (https ? "__Host-trygglogg" : "trygglogg")

/** Cookies that carry secrets: not for scripts, not for other sites' forms, on https only where there is https. */
export const cookieOptions = (https: boolean) =>
  ({ httpOnly: true, path: "/", sameSite: "lax", secure: https }) as const

const until = (now: DateTime.Utc, startedAt: DateTime.Utc): DateTime.Utc =>
  DateTime.min(DateTime.addDuration(now, idle), DateTime.addDuration(startedAt, longest))

/** Starts a session and gives the secret for the cookie. */
export const start = Effect.fn("session.start")(function* (person: string, idToken: string | undefined) {
  const store = yield* StateStore
  const key = yield* secret
  const startedAt = yield* DateTime.now
  const session: Session = {
    person,
    token: yield* secret,
    startedAt,
    usedAt: startedAt,
    ...(idToken === undefined ? {} : { idToken })
  }
  yield* store.put(sessions, fingerprintOf(key), session, { expiresAt: until(startedAt, startedAt), owner: person })
  return key
})

/** The session of a cookie's secret, kept alive by being used. */
export const find = Effect.fnUntraced(function* (key: string | undefined) {
  if (key === undefined || key === "") return undefined
  const store = yield* StateStore
  const session = yield* store.get(sessions, fingerprintOf(key))
  if (session === undefined) return undefined
  const now = yield* DateTime.now
  if (DateTime.isLessThan(DateTime.addDuration(session.usedAt, worthNoting), now)) {
    const held = { expiresAt: until(now, session.startedAt), owner: session.person }
    yield* store.put(sessions, fingerprintOf(key), { ...session, usedAt: now }, held)
  }
  return session
})

/** Ends a session at once, in every process. */
export const end = Effect.fnUntraced(function* (key: string) {
  const store = yield* StateStore
  yield* store.delete(sessions, fingerprintOf(key))
})

/** The answer that sets the session's cookie. */
export const withCookie =
  (https: boolean, key: string) =>
  (response: HttpServerResponse.HttpServerResponse): HttpServerResponse.HttpServerResponse =>
    HttpServerResponse.setCookieUnsafe(response, cookieName(https), key, cookieOptions(https))

/** The answer that takes the session's cookie away. */
export const withoutCookie =
  (https: boolean) =>
  (response: HttpServerResponse.HttpServerResponse): HttpServerResponse.HttpServerResponse =>
    HttpServerResponse.expireCookieUnsafe(response, cookieName(https), cookieOptions(https))
