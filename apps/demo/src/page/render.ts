import { type Html, html, markup } from "./html.ts"
import type { Language } from "./language.ts"
import { style } from "./style.ts"

const other = {
  sv: { language: "en", label: "In English" },
  en: { language: "sv", label: "På svenska" }
} as const

const languageLink = (language: Language): Html => {
  const to = other[language]
  return html`<header>
    <p><a href="?sprak=${to.language}" lang="${to.language}" hreflang="${to.language}">${to.label}</a></p>
  </header>`
}

// Put in as a whole: its digest stands in the page's security policy, so not a blank may come in between.
const styleElement = markup(`<style>${style}</style>`)

export interface Page {
  readonly language: Language
  readonly title: string
  readonly body: Html
  /** Whether the page's address alone brings it back, so that it can offer the other language by a link. */
  readonly repeatable: boolean
}

/**
 * A whole document: one heading, one main part, no script.
 *
 * @example
 * renderPage({ language: "sv", title: "Post", body: html`<p>Ingen post än.</p>`, repeatable: true })
 */
export function renderPage({ body, language, repeatable, title }: Page): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Trygglogg demo</title>
        ${styleElement}
      </head>
      <body>
        ${repeatable ? languageLink(language) : ""}
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text
}
