import { Effect, Exit, Scope } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { clientId } from "../src/identity/client.ts"
import { loadSecrets } from "../src/identity/secrets.ts"
import { serveIdentity } from "../src/identity/server.ts"
import { everybody } from "../src/persons.ts"
import { overflow, violations } from "./axe.ts"
import { launchBrowser, openPage, phone, type View } from "./browser.ts"
import { choosePerson } from "./login.ts"
import { freePorts } from "./ports.ts"

let browser: Browser
let folder: string
let scope: Scope.Closeable
let application: Server
let loginUrl: string
let logoutUrl: string

/** What an application sees of the login: this one only shows the query it was sent back with. */
const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      response.setHeader("Content-Type", "text/plain")
      response.end(request.url)
    })
    server.listen(port, "127.0.0.1", () => resolve(server))
  })

beforeAll(async () => {
  const [webPort = 0, port = 0] = await freePorts(2)
  const baseUrl = `http://localhost:${webPort}`
  folder = await mkdtemp(join(tmpdir(), "trygglogg-login-"))
  scope = await Effect.runPromise(Scope.make())
  application = await listen(webPort)
  const secrets = await Effect.runPromise(loadSecrets(folder))
  const place = { port, setting: "TEST" }
  const { issuer } = await Effect.runPromise(serveIdentity(place, baseUrl, secrets).pipe(Scope.provide(scope)))
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `${baseUrl}/login/callback`,
    response_type: "code",
    scope: "openid profile email groups",
    state: "s-1",
    // The example of RFC 7636, appendix B.
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256"
  })
  loginUrl = `${issuer}/auth?${query}`
  logoutUrl = `${issuer}/session/end?${new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${baseUrl}/utloggad` })}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await Effect.runPromise(Scope.close(scope, Exit.void))
  application.close()
  await rm(folder, { recursive: true })
})

/** What the browser complained about: a style its security policy forbids, a file that is not there. */
const complaints: Array<string> = []

async function atChoice(view: View): Promise<Page> {
  const page = await openPage(browser, view)
  page.on("console", (message) => complaints.push(message.text()))
  await page.goto(loginUrl)
  return page
}

const views = [
  { name: "light", view: { ...phone, colorScheme: "light" } },
  { name: "dark", view: { ...phone, colorScheme: "dark" } },
  { name: "forced colours", view: { ...phone, forcedColors: "active" } },
  { name: "English, wide", view: { language: "en-GB" } }
] as const satisfies ReadonlyArray<{ name: string; view: View }>

describe.each(views)("the login page, $name", ({ view }) => {
  it("has nothing for axe to find and nothing beside the screen", async () => {
    const page = await atChoice(view)
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe("the login page on a phone without scripts", () => {
  it("has a button of at least 48 px for everybody", async () => {
    const page = await atChoice({ ...phone, javaScript: false })
    for (const { name } of everybody) {
      const box = await page.getByRole("button", { name }).boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(48)
    }
    await page.context().close()
  })

  it("sends the chosen person back to the application, by keyboard alone", async () => {
    const page = await atChoice({ ...phone, javaScript: false })
    const sara = page.getByRole("button", { name: "Sara Lind" })
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    expect(await sara.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press("Enter")
    await page.waitForURL("**/login/callback?**")
    expect(page.url()).toMatch(/[?&]code=[\w-]+/)
    expect(page.url()).toContain("state=s-1")
    await page.context().close()
  })

  it("lets another person in afterwards, and out again", async () => {
    const page = await atChoice({ ...phone, javaScript: false })
    await choosePerson(page, "sara")
    await page.goto(loginUrl)
    await choosePerson(page, "anna")
    expect(page.url()).toMatch(/[?&]code=/)
    await page.goto(logoutUrl)
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Logga ut" }).click()
    await page.waitForURL((url) => url.pathname === "/utloggad")
    expect(await page.textContent("body")).toBe("/utloggad")
    await page.context().close()
  })

  it("changes language by a link", async () => {
    const page = await atChoice({ ...phone, javaScript: false })
    await page.getByRole("link", { name: "In English" }).click()
    expect(await page.textContent("h1")).toBe("Choose who to log in as")
    await page.getByRole("link", { name: "På svenska" }).click()
    expect(await page.textContent("h1")).toBe("Välj vem du vill logga in som")
    await page.context().close()
  })
})
