import type { Effect, Scope } from "effect"
import type { IncomingMessage, ServerResponse } from "node:http"
import { type Place, serveHttp } from "../loopback.ts"
import { addressOf, guardHeaders, replyJson, replyNotFound, replyPage, wishedLanguage } from "../page/reply.ts"
import { texts } from "../page/texts.ts"
import type { PortBusy } from "../problem.ts"
import type { Letterbox } from "./letterbox.ts"
import { letterList } from "./page.ts"

function answer(letterbox: Letterbox, request: IncomingMessage, response: ServerResponse): void {
  guardHeaders(response)
  switch (addressOf(request).pathname) {
    case "/": {
      const language = wishedLanguage(request)
      const body = letterList(letterbox.letters(), language)
      return replyPage(response, 200, { language, title: texts[language].post, body, repeatable: true })
    }
    case "/messages.json":
      return replyJson(response, letterbox.letters())
    default:
      return replyNotFound(request, response)
  }
}

/**
 * Shows the letterbox until the scope closes: `/` for people, `/messages.json` (an array of `Letter`, newest first) for
 * tests. Links in the page are relative, so web may pass it on at `/demo/post`.
 */
export function servePost(place: Place, letterbox: Letterbox): Effect.Effect<void, PortBusy, Scope.Scope> {
  return serveHttp(place, (request, response) => answer(letterbox, request, response))
}
