import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"
import { type Answer, formOn, titleOf, type Visitor, wordsOn } from "../visitor.ts"

let house: House
let sara: Visitor
let hidden: Readonly<Record<string, string>>
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
  hidden = formOn(await sara.open("/rapportera")).hidden
})
afterAll(() => house.stop())

const form = "application/x-www-form-urlencoded"
const refused = (answer: Answer, status: number, code: string) => {
  assert.strictEqual(answer.status, status)
  assert.include(wordsOn(answer), `Kod: ${code}`)
}
const send = (headers: Readonly<Record<string, string>>) => sara.post("/rapportera", { ...hidden, vem: "jag" }, headers)

describe("a form", () => {
  it("is taken with the session's own token", async () => {
    assert.strictEqual((await send({})).status, 303)
  })

  it.each([
    { what: "no token", token: undefined },
    { what: "an empty token", token: "" },
    { what: "another token", token: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }
  ])("with $what is not", async ({ token }) => {
    refused(
      await sara.post("/rapportera", { vem: "jag", ...(token === undefined ? {} : { token }) }),
      403,
      "TL-WEB-002"
    )
  })

  it("with somebody else's token is not", async () => {
    const other = formOn(await (await house.as("omar")).open("/rapportera")).hidden
    refused(await sara.post("/rapportera", { ...other, vem: "jag" }), 403, "TL-WEB-002")
  })

  it("of somebody who is not logged in, or no longer, is not", async () => {
    refused(await house.stranger().post("/rapportera", { ...hidden, vem: "jag" }), 403, "TL-WEB-002")
    const before = await house.as("sara")
    const page = await before.open("/rapportera")
    await before.send(page, {}, "/logga-ut")
    refused(await before.send(page, { vem: "jag" }), 403, "TL-WEB-002")
  })

  it.each([
    { headers: { "sec-fetch-site": "same-origin" } },
    { headers: { "sec-fetch-site": "none" } },
    { headers: { origin: "" } }
  ])("from our own pages is taken: $headers", async ({ headers }) => {
    const own = "origin" in headers ? { origin: house.baseUrl } : headers
    assert.strictEqual((await send(own)).status, 303)
  })

  it.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: "http://localhost:1" },
    // The browser's own word goes before what else is sent.
    { "sec-fetch-site": "cross-site", origin: "http://localhost" }
  ])("from another page is not: %j", async (headers) => {
    refused(await send(headers), 403, "TL-WEB-002")
  })

  it.each(["text/plain", "application/json", "multipart/form-data; boundary=x", ""])(
    "sent as %j is not",
    async (type) => {
      const body = new URLSearchParams({ ...hidden, vem: "jag" }).toString()
      const headers = type === "" ? {} : { "content-type": type }
      const answer = await sara.ask("/rapportera", { method: "POST", body: Buffer.from(body), headers })
      refused(answer, 400, "TL-WEB-003")
    }
  )

  it("with a charset, or in capitals, is one still", async () => {
    const body = new URLSearchParams({ ...hidden, vem: "jag" }).toString()
    for (const type of [`${form}; charset=UTF-8`, form.toUpperCase()]) {
      const answer = await sara.ask("/rapportera", { method: "POST", body, headers: { "content-type": type } })
      assert.strictEqual(answer.status, 303, type)
    }
  })

  it("larger than anything a person writes is refused, whether it says its length or not", async () => {
    const body = `${new URLSearchParams(hidden)}&vem=jag&x=${"a".repeat(200_000)}`
    const headers = { "content-type": form }
    refused(await sara.ask("/rapportera", { method: "POST", body, headers }), 413, "TL-WEB-004")
    const streamed = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(body))
        controller.close()
      }
    })
    const init = { method: "POST", body: streamed, headers, duplex: "half" as const }
    refused(await sara.ask("/rapportera", init), 413, "TL-WEB-004")
  })

  it("that leads nowhere is a page that is not there", async () => {
    refused(await sara.post("/nowhere", hidden), 404, "TL-WEB-404")
  })
})

describe("every answer", () => {
  it.each(["/", "/rapportera", "/nowhere", "/goms", "/utloggad", "/logga-in", "/health"])(
    "is kept nowhere, framed nowhere and tells nobody: %s",
    async (path) => {
      const { headers } = await sara.open(path)
      assert.strictEqual(headers.get("cache-control"), "no-store")
      assert.strictEqual(headers.get("x-frame-options"), "DENY")
      assert.strictEqual(headers.get("referrer-policy"), "no-referrer")
      assert.strictEqual(headers.get("x-content-type-options"), "nosniff")
    }
  )

  it("allows no script, no style but its own, and no form elsewhere", async () => {
    const one = await sara.open("/rapportera")
    const policy = one.headers.get("content-security-policy") ?? ""
    assert.include(policy, "default-src 'none'")
    assert.notInclude(policy, "script-src")
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? ""
    assert.include(one.body, `<style nonce="${nonce}">`)
    assert.notInclude((await sara.open("/rapportera")).body, nonce, "a new one each time")
  })
})

describe("the language", () => {
  const title = async (visitor: Visitor, path: string, headers = {}) => titleOf(await visitor.open(path, headers))

  it("is Swedish, unless the browser wishes English", async () => {
    assert.include(await title(sara, "/rapportera"), "Vad vill du göra?")
    assert.include(await title(sara, "/rapportera", { "accept-language": "en-GB,en;q=0.9" }), "What do you want to do?")
    assert.include(await title(sara, "/rapportera", { "accept-language": "fi, sv;q=0.5" }), "Vad vill du göra?")
  })

  it("is what one chose, from then on", async () => {
    const karin = await house.as("karin")
    const chosen = await karin.open("/rapportera?sprak=en")
    assert.strictEqual(chosen.headers.get("content-language"), "en")
    assert.include(chosen.body, '<html lang="en"')
    assert.include(await title(karin, "/rapportera", { "accept-language": "sv" }), "What do you want to do?")
    assert.include(await title(karin, "/rapportera?sprak=sv"), "Vad vill du göra?")
    assert.include(await title(karin, "/rapportera"), "Vad vill du göra?")
  })

  it("that nobody speaks here changes nothing", async () => {
    const visitor = await house.as("lena")
    assert.include(await title(visitor, "/rapportera?sprak=xx"), "Vad vill du göra?")
    assert.include(await title(visitor, "/rapportera"), "Vad vill du göra?")
  })

  it("of every page leads to the same page in the other", async () => {
    const page = await sara.open("/mina?x=1")
    assert.include(page.body, 'href="/mina?x=1&amp;sprak=en" lang="en"')
  })

  it("of a problem is the visitor's, with the same code", async () => {
    for (const [lang, title] of [
      ["sv", "Sidan finns inte"],
      ["en", "There is no such page"]
    ] as const) {
      const page = await sara.open("/nowhere", { "accept-language": lang })
      assert.include(wordsOn(page), title)
      assert.include(wordsOn(page), "TL-WEB-404")
    }
  })
})

describe("an address", () => {
  it.each(["/arenden", "/mina", "/statistik/hur-manga?fran=2024-01-01&per=3", "/"])(
    "that needs a login leads to it and back: %s",
    async (path) => {
      const away = await house.stranger().open(path)
      assert.strictEqual(away.status, 303)
      const to = new URL(away.location, house.baseUrl)
      assert.strictEqual(to.pathname, "/logga-in")
      assert.strictEqual(to.searchParams.get("till"), path)
    }
  )

  it.each(["/%00", "/%ff%fe", "/..%2f..%2fetc/passwd", `/${"a".repeat(4000)}`, "//elsewhere.example/"])(
    "that leads nowhere is a page that is not there: %s",
    async (path) => {
      const answer = await sara.ask(`${house.baseUrl}${path}`, {})
      assert.strictEqual(answer.status, 404)
    }
  )

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])(
    "asked by %s does nothing, and is a page like any other",
    async (method) => {
      for (const path of ["/rapportera", "/", "/nowhere"]) {
        const answer = await sara.ask(path, { method })
        assert.strictEqual(answer.status, 404)
        assert.include(wordsOn(answer), "TL-WEB-404")
        assert.strictEqual(answer.headers.get("x-content-type-options"), "nosniff")
        assert.include(answer.headers.get("content-security-policy") ?? "", "default-src 'none'")
      }
    }
  )
})
