/** A notice as a mail: plain text, and the same as simple HTML. */
import { deadlineReactions } from "../catalogue/deadlines.ts"
import { label } from "../catalogue/entry.ts"
import type { Language } from "../vocabulary/language.ts"
import { type Day, type Instant, zone } from "../vocabulary/time.ts"
import type { Notice, Template } from "./notice.ts"
import type { Filling } from "./mailText.ts"
import { mailTexts } from "./texts.ts"

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface MailContext {
  /** What the person behind `contactRef` is called, when the directory knows. */
  readonly contactName?: string
  /** Where the web app answers: `https://trygglogg.example.se`. */
  readonly baseUrl: string
}

const locales = { sv: "sv-SE", en: "en-GB" } as const

const dayInWords = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.parse(day))

const timeInWords = (at: Instant, language: Language): string => {
  const date = new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", timeZone: zone })
  const time = new Intl.DateTimeFormat(locales[language], { hour: "2-digit", minute: "2-digit", timeZone: zone })
  const moment = Date.parse(at)
  return language === "sv"
    ? `den ${date.format(moment)} klockan ${time.format(moment).replace(":", ".")}`
    : `${date.format(moment)} at ${time.format(moment)}`
}

/** Whoever acts in the case has their own page of it. */
const forHandling: ReadonlySet<Template> = new Set([
  "toManager",
  "assigned",
  "reportAdded",
  "reopened",
  "opened",
  "notStarted",
  "waits",
  "late"
])
/** What is no case is met on the first page. */
const ofNoCase: ReadonlySet<Template> = new Set(["task", "missedCheckIn"])

const linkTo = ({ number, template }: Notice, baseUrl: string): string => {
  if (ofNoCase.has(template)) return `${baseUrl.replace(/\/$/, "")}/`
  const pages = forHandling.has(template) ? "arenden" : "mina"
  return `${baseUrl.replace(/\/$/, "")}/${pages}${number === undefined ? "" : `/${number}`}`
}

const entities: ReadonlyArray<readonly [string, string]> = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"]
]
const escaped = (text: string): string => entities.reduce((safe, [sign, entity]) => safe.replaceAll(sign, entity), text)

/**
 * What is sent for a notice.
 *
 * @example
 * mailOf(notice, { contactName: "Anna Ek", baseUrl: "https://trygglogg.example.se" }, "sv").subject // "Vi har fått din rapport H-2026-0412X"
 */
export const mailOf = (notice: Notice, { baseUrl, contactName }: MailContext, language: Language): Mail => {
  const texts = mailTexts[language]
  const { body, link, subject } = texts[notice.template]
  const filling: Filling = {
    number: notice.number ?? "",
    contact: contactName ?? texts.someone,
    by: notice.by === undefined ? texts.soon : dayInWords(notice.by, language),
    at: notice.at === undefined ? texts.soon : timeInWords(notice.at, language),
    task: notice.reaction === undefined ? texts.something : label(deadlineReactions, notice.reaction, language)
  }
  const paragraphs = body(filling)
  const url = linkTo(notice, baseUrl)
  return {
    subject: subject(filling),
    text: `${[...paragraphs, `${link}: ${url}`].join("\n\n")}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject(filling))}</title></head><body>`,
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      `<p><a href="${escaped(url)}">${escaped(link)}</a></p></body></html>`
    ].join("\n")
  }
}
