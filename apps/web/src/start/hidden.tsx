import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { guardHeaders } from "../server/reply.ts"
import { openPage } from "../server/handling.ts"

/**
 * A page that says nothing: where "Hide this page" leads. It names neither the product nor what was done, and tells the browser to
 * forget what this site left behind in its cache.
 */
const blank =
  '<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
  '<title>Ny flik</title><link rel="icon" href="data:,"></head><body><main><h1>Ny flik</h1></main></body></html>'

export const hiddenRoute = openPage("/goms", () =>
  Effect.succeed(
    HttpServerResponse.text(blank, {
      contentType: "text/html; charset=utf-8",
      headers: {
        ...guardHeaders,
        "content-security-policy": "default-src 'none'; img-src data:",
        "clear-site-data": '"cache"'
      }
    })
  )
)
