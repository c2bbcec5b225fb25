import { DateTime, Option, Schema } from "effect"
import PostalMime, { type Address } from "postal-mime"

/** A mail as the sink received it. The same shape is kept in the file and answered at `/messages.json`. */
export const Letter = Schema.Struct({
  /** As the sender wrote it, angle brackets included; empty when it wrote none. A mail sent twice has the same. */
  messageId: Schema.String,
  from: Schema.String,
  to: Schema.Array(Schema.String),
  subject: Schema.String,
  text: Schema.String,
  html: Schema.optionalKey(Schema.String),
  /** When the sink took it, in UTC. */
  receivedAt: Schema.String,
  /** The `Content-Language` header, if any. */
  language: Schema.optionalKey(Schema.String)
})
export type Letter = typeof Letter.Type

const addressesOf = (address: Address): ReadonlyArray<string> =>
  address.address === undefined ? (address.group ?? []).map((member) => member.address) : [address.address]

/** Who sent a mail to whom, as said to the server (the envelope), which is what a real mailbox goes by. */
export interface Envelope {
  readonly from: string
  readonly to: ReadonlyArray<string>
}

/**
 * Reads a raw mail (RFC 5322).
 *
 * @param receivedAt - When the sink took it.
 */
export async function readLetter(raw: Uint8Array, envelope: Envelope, receivedAt: DateTime.Utc): Promise<Letter> {
  const mail = await PostalMime.parse(raw)
  const language = mail.headers.find(({ key }) => key === "content-language")?.value
  return {
    messageId: mail.messageId ?? "",
    from: mail.from === undefined ? envelope.from : (addressesOf(mail.from)[0] ?? envelope.from),
    to: envelope.to,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    ...(mail.html === undefined ? {} : { html: mail.html }),
    receivedAt: DateTime.formatIso(receivedAt),
    ...(language === undefined ? {} : { language })
  }
}

const Line = Schema.fromJsonString(Letter)

/** One line of the file. */
export const toLine = Schema.encodeSync(Line)

/** The letter in a line, or nothing: the last line may be half-written where the computer lost its power. */
export const fromLine = (line: string): Letter | undefined => Option.getOrUndefined(Schema.decodeOption(Line)(line))
