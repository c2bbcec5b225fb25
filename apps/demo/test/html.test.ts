import { assert, describe, it } from "vitest"
import { html, markup } from "../src/page/html.ts"

describe("a piece of a page", () => {
  it("escapes what comes from outside", () =>
    assert.strictEqual(html`<p title="${`"'`}">${"<b>&"}</p>`.text, `<p title="&quot;&#39;">&lt;b&gt;&amp;</p>`))

  it("keeps pieces of pages as they are", () =>
    assert.strictEqual(html`<p>${[html`<b>${1}</b>`, markup("<i>2</i>")]}</p>`.text, "<p><b>1</b>\n<i>2</i></p>"))
})
