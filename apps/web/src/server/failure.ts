/**
 * What went wrong, as a page: in plain words, with a code, in the visitor's language, and without anything from inside.
 */
import { refusalsBySlice, type RefusalTag, refusalText } from "@trygglogg/core/refusals"
import { Cause, Effect, Predicate, Schema } from "effect"
import type { HttpServerResponse } from "effect/http"
import { ProblemPage } from "../page/problem.tsx"
import { common } from "../texts/common.ts"
import { page, seeOther } from "./reply.ts"
import type { Visit } from "./visit.ts"

/** What is asked for is on another page: the login, or the receipt of what was sent. */
export class Elsewhere extends Schema.TaggedError<Elsewhere>()("Elsewhere", { to: Schema.String }) {}

/** There is no such page, or not for this person: the two look alike. */
export class PageNotFound extends Schema.TaggedError<PageNotFound>()("PageNotFound", {}) {}

/** As `PageNotFound`, before somebody who may ask to open any case in an emergency: there or not, they are told where. */
export class CaseNotFound extends Schema.TaggedError<CaseNotFound>()("CaseNotFound", { emergency: Schema.String }) {}

/** The identity provider knows the person, the city's directory does not. */
export class NotInDirectory extends Schema.TaggedError<NotInDirectory>()("NotInDirectory", {}) {}

interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly text: string
  /** Another way to what was asked for. */
  readonly link?: { readonly to: string; readonly text: string }
}

const ownProblems = (lang: Visit["lang"]): Readonly<Record<string, Problem>> => {
  const { loginFailed, loginUnavailable, problems, unknownUser } = common[lang]
  const expired = { status: 403, title: problems.expired, text: problems.expiredText }
  return {
    PageNotFound: { status: 404, code: "TL-WEB-404", title: problems.notFound, text: problems.notFoundText },
    NotInDirectory: { status: 403, code: "TL-WEB-001", ...unknownUser },
    LoginFailed: { status: 403, code: "TL-WEB-006", title: loginFailed.title, text: loginFailed.text },
    LoginUnavailable: { status: 503, code: "TL-WEB-013", ...loginUnavailable },
    FormFromElsewhere: { ...expired, code: "TL-WEB-002" },
    FormUnreadable: { status: 400, code: "TL-WEB-003", title: problems.badForm, text: problems.badFormText },
    FormTooLarge: { status: 413, code: "TL-WEB-004", title: problems.tooLarge, text: problems.badFormText },
    LogUnavailable: { status: 503, code: "TL-LOG-004", title: problems.unavailable, text: problems.unavailableText },
    LogBusy: { status: 503, code: "TL-LOG-007", title: problems.unavailable, text: problems.unavailableText },
    CannotSeal: { status: 503, code: "TL-WEB-007", title: problems.unavailable, text: problems.unavailableText },
    SubjectErased: { status: 409, code: "TL-WEB-008", title: problems.erased, text: problems.erasedText },
    NotSealable: { status: 422, code: "TL-WEB-009", title: problems.badForm, text: problems.badFormText },
    StorageUnavailable: { status: 503, code: "TL-WEB-005", title: problems.unavailable, text: problems.unavailableText }
  }
}

/** Not found and not allowed look alike; a wrong word is the sender's; everything else is a conflict with how things are. */
const statusOf = (tag: string): number => {
  if (tag.endsWith("NotFound")) return 404
  if (tag === "NotAuthorised") return 403
  if (tag === "Contended") return 503
  return 409
}

/** A refusal of the library: it has a code and words in both languages. */
export const isRefusal = (error: unknown): error is { readonly _tag: RefusalTag } =>
  Predicate.hasProperty(error, "_tag") &&
  typeof error._tag === "string" &&
  Object.values<object>(refusalsBySlice).some((table) => Object.hasOwn(table, String(error._tag)))

const problemOf = (error: unknown, lang: Visit["lang"]): Problem | undefined => {
  if (!Predicate.hasProperty(error, "_tag") || typeof error._tag !== "string") return undefined
  const own = ownProblems(lang)[error instanceof CaseNotFound ? "PageNotFound" : error._tag]
  if (own !== undefined && error instanceof CaseNotFound) {
    return { ...own, link: { to: error.emergency, text: common[lang].problems.emergency } }
  }
  if (own !== undefined) return own
  if (!isRefusal(error)) return undefined
  const refusal = refusalText(error, lang)
  const text = refusal.hint === "" ? refusal.text : `${refusal.text} ${refusal.hint}`
  const status = statusOf(error._tag)
  return { status, code: refusal.code, title: common[lang].problems[status === 403 ? "forbidden" : "refused"], text }
}

const unexpected = (lang: Visit["lang"]): Problem => ({
  status: 500,
  code: "TL-WEB-500",
  title: common[lang].problems.unexpected,
  text: common[lang].problems.unexpectedText
})

/**
 * The answer to a failure. What was not foreseen is logged by its kind and place only: messages may hold what somebody wrote.
 */
export const failurePage = <E>(
  visit: Visit,
  cause: Cause.Cause<E>
): Effect.Effect<HttpServerResponse.HttpServerResponse> =>
  Effect.gen(function* () {
    const error = Cause.squash(cause)
    if (error instanceof Elsewhere) return seeOther(error.to)
    const known = problemOf(error, visit.lang)
    const problem = known ?? unexpected(visit.lang)
    if (known === undefined || problem.status >= 500) {
      const kind = error instanceof Error ? error.name : "unknown"
      const places =
        error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at")) : []
      yield* Effect.logError(`${problem.code} ${kind}`).pipe(Effect.annotateLogs({ at: places.slice(0, 6).join(" ") }))
    }
    return page(ProblemPage({ visit, problem }), visit, problem.status)
  })
