/**
 * The demo's mailbox, shown at `/demo/post`: what the SMTP server of the demo has received. Without the demo there is no such page.
 */
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { PageNotFound } from "../server/failure.ts"
import { openPage } from "../server/handling.ts"
import { guardHeaders } from "../server/reply.ts"

export const demoPostRoute = openPage(
  "/demo/post",
  Effect.fnUntraced(function* ({ lang, settings }) {
    const url = settings.demoPostUrl
    if (url === undefined) return yield* new PageNotFound()
    const html = yield* Effect.tryPromise({
      try: async (signal) => {
        const response = await fetch(url, { signal, headers: { "accept-language": lang } })
        return await response.text()
      },
      catch: () => new PageNotFound()
    })
    return HttpServerResponse.text(html, {
      contentType: "text/html; charset=utf-8",
      // The mailbox's own page carries its own style sheet, and nothing else.
      headers: {
        ...guardHeaders,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
      }
    })
  })
)
