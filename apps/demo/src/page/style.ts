/**
 * The style of the demo's own pages: readable from 320 px, light and dark, buttons at least 48 px high. Web's tokens are
 * not used here, because these pages stand for systems outside Trygglogg: a city's login and a city's mail.
 */
import { createHash } from "node:crypto"

export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1c1e;--quiet:#4a545c;--accent:#0d4f6c;--line:#6b7780;--focus:#b3261e}
@media (prefers-color-scheme:dark){:root{--paper:#14191d;--ink:#f1f4f6;--quiet:#b9c4cc;--accent:#8fd0f0;--line:#8795a0;--focus:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif}
header,main{max-width:40rem;margin:0 auto;padding:1rem}
header p{margin:0}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.125rem;margin:0 0 .25rem;overflow-wrap:anywhere}
a{color:var(--accent);display:inline-block;padding:.625rem 0}
ul,ol{list-style:none;margin:1.5rem 0;padding:0}
button{display:block;width:100%;min-height:3.5rem;padding:.625rem 1rem;text-align:left;font:inherit;color:var(--accent);
background:var(--paper);border:2px solid var(--accent);border-radius:.5rem;cursor:pointer}
button b,button span{display:block}
button span{color:var(--ink);font-size:1rem}
li+li,button+button{margin-top:.75rem}
article{border-top:1px solid var(--line);padding:1rem 0}
dl{margin:0;color:var(--quiet);font-size:1rem}
dt{float:left;clear:left;margin-right:.5rem}
dd{margin:0;overflow-wrap:anywhere}
article p{white-space:pre-line;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media (forced-colors:active){button{border-color:ButtonText}}
@media print{header{display:none}button{border-color:#000}}
`

const digest = createHash("sha256").update(style).digest("base64")

/**
 * What a page may load and where its forms may lead: nothing but its own style, and the named origins.
 *
 * @param formTargets - Origins a form may end at. Chromium holds redirects after a form to this rule too, so a login
 *   page must name the application it sends people back to.
 */
export function contentSecurityPolicy(formTargets: ReadonlyArray<string>): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'"
  ].join("; ")
}
