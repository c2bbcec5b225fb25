import { EventLog } from "@trygglogg/log"
import { Effect } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { guardHeaders } from "../server/reply.ts"

/** `{"status":"ok","position":N}` while the log can be read; 503 while it cannot. For supervision, so it tells nothing else. */
export const healthRoute = HttpRouter.route(
  "GET",
  "/health",
  Effect.gen(function* () {
    const log = yield* EventLog
    const position = yield* log.head
    return HttpServerResponse.jsonUnsafe({ status: "ok", position }, { headers: guardHeaders })
  }).pipe(
    Effect.catch(() =>
      Effect.succeed(HttpServerResponse.jsonUnsafe({ status: "unavailable" }, { status: 503, headers: guardHeaders }))
    )
  )
)
