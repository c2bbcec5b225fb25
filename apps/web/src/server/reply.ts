/**
 * Answers to a browser, with the headers that keep them safe.
 */
import { HttpServerResponse } from "effect/http"
import type { VNode } from "preact"
import { render } from "preact-render-to-string"
import type { Settings } from "../settings.ts"

/** Headers of every answer. Pages hold person data: nothing keeps them, frames them, or tells where one came from. */
export const guardHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  // Heard over https only, where it keeps a browser there for a year (RFC 6797, section 8.1).
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
}

/**
 * No script at all; styles only with this answer's nonce; forms only to ourselves, and to the identity provider, where the form
 * for logging out is redirected (browsers hold redirects of a form to this rule too).
 */
const policyOf = (nonce: string, { identity }: Settings): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `form-action 'self' ${new URL(identity.issuer).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'"
  ].join("; ")

/** What a page needs of the visit it answers. */
interface Answered {
  readonly nonce: string
  readonly lang: string
  readonly settings: Settings
}

/** A page; `status` is 200 unless something went wrong. */
export const page = (
  tree: VNode,
  { lang, nonce, settings }: Answered,
  status = 200
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.text(`<!doctype html>${render(tree)}`, {
    status,
    contentType: "text/html; charset=utf-8",
    headers: { ...guardHeaders, "content-language": lang, "content-security-policy": policyOf(nonce, settings) }
  })

/** Go there with GET: the answer to every form that did what it was asked. */
export const seeOther = (to: string): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.empty({ status: 303, headers: { ...guardHeaders, location: to } })
