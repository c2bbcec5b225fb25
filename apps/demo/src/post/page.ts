import { type Html, html } from "../page/html.ts"
import type { Language } from "../page/language.ts"
import { texts } from "../page/texts.ts"
import type { Letter } from "./letter.ts"

/** "en" reads as British English, whose clock and order of the date are the Swedish ones. */
const locales = { sv: "sv-SE", en: "en-GB" } as const

const localTime = (utc: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: "long",
    timeStyle: "medium",
    timeZone: "Europe/Stockholm"
  }).format(new Date(utc))

const article = (letter: Letter, language: Language): Html => {
  const { at, from, noSubject, to } = texts[language]
  const lang = letter.language ?? "sv"
  return html`<li>
    <article>
      <h2 lang="${lang}">${letter.subject || noSubject}</h2>
      <dl>
        <dt>${to}</dt>
        <dd>${letter.to.join(", ")}</dd>
        <dt>${from}</dt>
        <dd>${letter.from}</dd>
        <dt>${at}</dt>
        <dd><time datetime="${letter.receivedAt}">${localTime(letter.receivedAt, language)}</time></dd>
      </dl>
      <p lang="${lang}">${letter.text}</p>
    </article>
  </li>`
}

/** The mailbox as a page's body: every letter with its receiver, subject, time and text. */
export function letterList(letters: ReadonlyArray<Letter>, language: Language): Html {
  const { noPost, postIntro } = texts[language]
  if (letters.length === 0) return html`<p>${noPost}</p>`
  return html`<p>${postIntro}</p>
    <ol>
      ${letters.map((letter) => article(letter, language))}
    </ol>`
}
