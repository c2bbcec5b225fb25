/**
 * From the outbox to people's mailboxes. An item is leased, sent, and only then marked: killed in between, it is sent again under the
 * same Message-ID.
 */
import { mailOf } from "@trygglogg/core/reaction"
import { Directory } from "@trygglogg/vault/directory"
import { type Claimed, Outbox, type SendProblem } from "@trygglogg/vault/outbox"
import { createHash } from "node:crypto"
import { DateTime, Duration, Effect } from "effect"
import { Mailer } from "./mailer.ts"
import { noticeOf } from "./payload.ts"
import type { Settings } from "./settings.ts"

/** Minutes until the next try: one, two, four and so on, at last every six hours. */
const waitAfter = (attempts: number): Duration.Duration => Duration.minutes(Math.min(2 ** (attempts - 1), 360))

/** A server that says no for good is asked again a few times: a mailbox may be full for a while. */
const mostRejections = 8

/** RFC 5322: unique for ever for this notice, and tells nothing of it. */
export const messageIdOf = (key: string, baseUrl: string): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${new URL(baseUrl).hostname}>`

type Outcome = "sent" | { readonly problem: SendProblem; readonly final: boolean }

const deliver = Effect.fnUntraced(function* ({ attempts, key, payload }: Claimed, { baseUrl }: Settings) {
  const directory = yield* Directory
  const read = yield* Effect.result(noticeOf(payload))
  if (read._tag === "Failure") return { problem: "unreadable", final: true } satisfies Outcome
  const notice = read.success
  const recipient = yield* directory.byRef(notice.to)
  if (recipient === undefined) return { problem: "noAddress", final: attempts >= mostRejections } satisfies Outcome
  const contact = notice.contactRef === undefined ? undefined : yield* directory.byRef(notice.contactRef)
  // A protected name is not written to anybody, not even as a contact.
  const name = contact === undefined || contact.identityProtected ? {} : { contactName: contact.name }
  const mail = mailOf(notice, { baseUrl, ...name }, recipient.lang)
  const sent = yield* Effect.result(
    (yield* Mailer).send({ ...mail, to: recipient.email, lang: recipient.lang, messageId: messageIdOf(key, baseUrl) })
  )
  if (sent._tag === "Success") return "sent" satisfies Outcome
  const { problem } = sent.failure
  return { problem, final: problem === "rejected" && attempts >= mostRejections } satisfies Outcome
})

const settle = Effect.fnUntraced(function* ({ attempts, key, token }: Claimed, outcome: Outcome) {
  const outbox = yield* Outbox
  if (outcome === "sent") return yield* outbox.markSent(key, token)
  const { final, problem } = outcome
  if (final) {
    yield* Effect.logWarning(`A mail was given up: ${problem}`)
    return yield* outbox.giveUp(key, token, problem)
  }
  const at = DateTime.addDuration(yield* DateTime.now, waitAfter(attempts))
  yield* outbox.reschedule(key, token, at, problem)
})

/**
 * Sends the mail that has been due longest, and answers how many that were. One at a time, so that a lease has to outlast one mail
 * only, and a kill holds back no other.
 *
 * A lease that was lost meanwhile is not a fault: another worker has the item, and the mail has the same Message-ID.
 */
export const deliverDue = Effect.fn("worker.deliverDue")(function* (settings: Settings) {
  const outbox = yield* Outbox
  const due = yield* outbox.claim({ limit: 1, lease: settings.mailLease })
  for (const item of due) {
    const outcome = yield* deliver(item, settings)
    yield* settle(item, outcome).pipe(
      Effect.catchTag("LeaseLost", () => Effect.logInfo("Another worker has taken over a mail"))
    )
  }
  return due.length
})
