/**
 * What a form sent: read once, of the right kind and size, and from one of our own pages.
 */
import { Effect, Schema } from "effect"
import { HttpServerRequest, UrlParams } from "effect/http"

/** The body is not a form we can read. */
export class FormUnreadable extends Schema.TaggedError<FormUnreadable>()("FormUnreadable", {}) {}

/** The form is larger than anything a person writes. */
export class FormTooLarge extends Schema.TaggedError<FormTooLarge>()("FormTooLarge", {}) {}

/** The form does not come from a page that this person got in this session. */
export class FormFromElsewhere extends Schema.TaggedError<FormFromElsewhere>()("FormFromElsewhere", {}) {}

/** The values of a form. A field that is missing is empty; one that stands twice has both. */
export interface Form {
  readonly one: (name: string) => string
  readonly all: (name: string) => ReadonlyArray<string>
  /** Everything that was sent, as one text: the same answers sent twice are the same text. */
  readonly sent?: string
}

/** A narrative of 8000 characters, each of four bytes written as `%xx`, and the small fields beside it. */
export const largestForm = 8000 * 12 + 8192

export const formOf = (params: UrlParams.UrlParams): Form => ({
  one: (name) => UrlParams.getAll(params, name)[0] ?? "",
  all: (name) => UrlParams.getAll(params, name),
  sent: JSON.stringify([...params])
})

/** Reads the form of a POST. */
export const readForm = Effect.gen(function* () {
  const request = yield* HttpServerRequest.HttpServerRequest
  const type = request.headers["content-type"] ?? ""
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) return yield* new FormUnreadable()
  if (Number(request.headers["content-length"] ?? 0) > largestForm) return yield* new FormTooLarge()
  const params = yield* Effect.mapError(request.urlParamsBody, () => new FormTooLarge())
  return formOf(params)
})

/**
 * Whether a POST was sent from our own address: by `Sec-Fetch-Site` where the browser sends it, else by `Origin` against the host
 * that was asked. A browser that sends neither is let through to the token's check.
 */
export const fromOurPages = ({ headers }: HttpServerRequest.HttpServerRequest): boolean => {
  const site = headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || site === "none"
  const origin = headers["origin"]
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === headers["host"])
}
