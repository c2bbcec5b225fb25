import type { IncomingMessage, ServerResponse } from "node:http"
import { type Language, languageOf } from "./language.ts"
import { type Page, renderPage } from "./render.ts"
import { contentSecurityPolicy } from "./style.ts"
import { html } from "./html.ts"
import { texts } from "./texts.ts"

/** The address asked for; its host is of no interest, every server here listens on the loopback address only. */
export const addressOf = (request: IncomingMessage): URL => new URL(request.url ?? "/", "http://127.0.0.1")

/** The language a request is to be answered in. */
export function wishedLanguage(request: IncomingMessage, uiLocales?: string): Language {
  return languageOf({
    chosen: addressOf(request).searchParams.get("sprak") ?? undefined,
    uiLocales,
    acceptLanguage: request.headers["accept-language"]
  })
}

/** Puts the headers every answer carries, also those that another library writes. */
export function guardHeaders(response: ServerResponse, formTargets: ReadonlyArray<string> = []): void {
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(formTargets))
  response.setHeader("X-Content-Type-Options", "nosniff")
  response.setHeader("Referrer-Policy", "no-referrer")
  response.setHeader("Cache-Control", "no-store")
}

export function replyPage(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Content-Language": page.language })
  response.end(renderPage(page))
}

export function replyJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" })
  response.end(JSON.stringify(value))
}

export function replyNotFound(request: IncomingMessage, response: ServerResponse): void {
  const language = wishedLanguage(request)
  const { notFound, notFoundHelp } = texts[language]
  replyPage(response, 404, { language, title: notFound, body: html`<p>${notFoundHelp}</p>`, repeatable: true })
}
