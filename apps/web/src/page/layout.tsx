/**
 * The frame of every page: title, style, skip link, head, content, foot. No script.
 */
import type { ComponentChildren, VNode } from "preact"
import type { Visit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { staffStyle } from "./staffStyle.ts"
import { style } from "./style.ts"

interface LayoutProps {
  readonly visit: Visit
  readonly title: string
  /** Said first in the title when the form has errors, so that it is heard first. */
  readonly failed?: boolean
  /** Staff pages with tables may use the width, and carry a style sheet more; the reporter's never. */
  readonly wide?: boolean
  /** The reporter's pages can be hidden at once. */
  readonly hidable?: boolean
  readonly children: ComponentChildren
}

/** The same page in the other language. */
const inOtherLanguage = ({ lang, path, query }: Visit): string => {
  const search = new URLSearchParams(query)
  search.set("sprak", lang === "sv" ? "en" : "sv")
  return `${path}?${search}`
}

/** A neutral page, for somebody who must not be seen here. */
const elsewhere = "/goms"

const Head = ({ hidable, visit }: { readonly visit: Visit; readonly hidable: boolean }) => {
  const texts = common[visit.lang]
  return (
    <header class="top">
      <a href="/">{texts.product}</a>
      {hidable && (
        <a href={elsewhere} rel="noreferrer">
          {texts.hide}
        </a>
      )}
      <a href="tel:112">{texts.call112}</a>
    </header>
  )
}

const Foot = ({ visit }: { readonly visit: Visit }) => {
  const texts = common[visit.lang]
  return (
    <footer class="foot">
      <a href={inOtherLanguage(visit)} lang={visit.lang === "sv" ? "en" : "sv"} rel="nofollow">
        {texts.otherLanguage}
      </a>
      <a href="/om">{texts.about}</a>
      {visit.settings.demoPostUrl !== undefined && <a href="/demo/post">{texts.post}</a>}
      {visit.member !== undefined && (
        <form method="post" action="/logga-ut">
          <Token visit={visit} />
          <button class="link">{texts.logOut}</button>
        </form>
      )}
    </footer>
  )
}

/** The session's token: in every form. */
export const Token = ({ visit }: { readonly visit: Visit }) => (
  <input type="hidden" name="token" value={visit.member?.session.token ?? ""} />
)

/** A whole page. */
export const Layout = ({
  children,
  failed = false,
  hidable = false,
  title,
  visit,
  wide = false
}: LayoutProps): VNode => {
  const texts = common[visit.lang]
  return (
    <html lang={visit.lang} class={wide ? "wide" : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${failed ? `${texts.errorTitle} ` : ""}${title} – ${texts.product}`}</title>
        <link rel="icon" href="data:," />
        <style nonce={visit.nonce} dangerouslySetInnerHTML={{ __html: wide ? style + staffStyle : style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          {texts.skip}
        </a>
        <Head visit={visit} hidable={hidable} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot visit={visit} />
      </body>
    </html>
  )
}
