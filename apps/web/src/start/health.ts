import { EventLog, type ViewHealth, ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { guardHeaders } from "../server/reply.ts"

/** What views could not take in, where there is any: how many events, and the position of the oldest. */
const setAside = (health: ReadonlyArray<ViewHealth>) => {
  const positions = health.flatMap(({ oldestParked }) => oldestParked ?? [])
  if (positions.length === 0) return {}
  const events = health.reduce((sum, { parked }) => sum + parked, 0)
  return { setAside: { events, oldest: Math.min(...positions) } }
}

/**
 * `{"status":"ok","position":N}` while the log can be read; 503 while it cannot. With `setAside` when a view lacks events, which wants
 * a person. For supervision, so it tells nothing else.
 */
export const healthRoute = HttpRouter.route(
  "GET",
  "/health",
  Effect.gen(function* () {
    const log = yield* EventLog
    const position = yield* log.head
    // Views can be built again; whether web serves is whether the log can be read.
    const health = yield* Effect.orElseSucceed((yield* ViewStore).health, () => [])
    return HttpServerResponse.jsonUnsafe({ status: "ok", position, ...setAside(health) }, { headers: guardHeaders })
  }).pipe(
    Effect.catch(() =>
      Effect.succeed(HttpServerResponse.jsonUnsafe({ status: "unavailable" }, { status: 503, headers: guardHeaders }))
    )
  )
)
