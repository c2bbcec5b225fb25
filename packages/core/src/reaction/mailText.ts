/** What the words of a mail are made of. */
import type { Template } from "./notice.ts"

export interface Filling {
  readonly number: string
  /** The contact's name, or the words used without one. */
  readonly contact: string
  /** A day, written out. */
  readonly by: string
  /** A day and a time, written out. */
  readonly at: string
  /** What is to be done, as the catalogue says it. */
  readonly task: string
}

export interface MailText {
  readonly subject: (filling: Filling) => string
  /** Paragraphs. */
  readonly body: (filling: Filling) => ReadonlyArray<string>
  /** What the link is called. */
  readonly link: string
}

export type MailTexts = { readonly [T in Template]: MailText } & {
  /** Instead of a name, at the start of a sentence. */
  readonly someone: string
  readonly soon: string
  /** Instead of what is to be done. */
  readonly something: string
}
