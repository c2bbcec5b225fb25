/**
 * Mail over SMTP, by nodemailer. What a server answers may hold an address, so only a word of it goes further.
 */
import type { SendProblem } from "@trygglogg/vault/outbox"
import { Context, Effect, Layer, Redacted, Schema } from "effect"
import { createTransport } from "nodemailer"
import type { Settings } from "./settings.ts"

/** A mail ready to be sent. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly lang: string
  /** The same for the same notice, however often it is tried: a mailbox can tell a repeat. */
  readonly messageId: string
}

/** The mail was not taken. */
export class NotSent extends Schema.TaggedError<NotSent>()("NotSent", {
  problem: Schema.Literals(["unreachable", "deferred", "rejected"])
}) {}

export class Mailer extends Context.Service<
  Mailer,
  { readonly send: (letter: Letter) => Effect.Effect<void, NotSent> }
>()("@trygglogg/worker/Mailer") {}

/** What nodemailer calls an answer about this very mail; everything else is about the connection, the login or the server. */
const aboutTheMail: ReadonlySet<unknown> = new Set(["EENVELOPE", "EMESSAGE"])

/** SMTP says 4xx for "not now" and 5xx for "no" (RFC 5321, 4.2.1). A receiver that is no address is refused before anybody is asked. */
const problemOf = (error: unknown): Exclude<SendProblem, "noAddress" | "unreadable"> => {
  const code: unknown = Reflect.get(Object(error), "code")
  const reply: unknown = Reflect.get(Object(error), "responseCode")
  if (!aboutTheMail.has(code)) return "unreachable"
  return typeof reply === "number" && reply < 500 ? "deferred" : "rejected"
}

/** Milliseconds to wait for a server that says nothing. */
const patience = 15_000

export const layerMailer = ({ mailFrom, smtpUrl }: Settings): Layer.Layer<Mailer> =>
  Layer.effect(
    Mailer,
    Effect.gen(function* () {
      const transport = createTransport({
        url: Redacted.value(smtpUrl),
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
        disableFileAccess: true,
        disableUrlAccess: true
      })
      yield* Effect.addFinalizer(() => Effect.sync(() => transport.close()))
      return Mailer.of({
        send: ({ html, lang, messageId, subject, text, to }) =>
          Effect.tryPromise({
            try: () =>
              transport.sendMail({
                from: mailFrom,
                to: { name: "", address: to },
                subject,
                text,
                html,
                messageId,
                headers: {
                  "Content-Language": lang,
                  "Auto-Submitted": "auto-generated",
                  "X-Auto-Response-Suppress": "All"
                }
              }),
            catch: (error) => new NotSent({ problem: problemOf(error) })
          }).pipe(Effect.asVoid)
      })
    })
  )
