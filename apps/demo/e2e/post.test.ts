import { Effect, Exit, Scope } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openLetterbox } from "../src/post/letterbox.ts"
import { servePost } from "../src/post/server.ts"
import { serveSink } from "../src/post/sink.ts"
import { overflow, violations } from "./axe.ts"
import { launchBrowser, openPage, phone } from "./browser.ts"
import { freePorts } from "./ports.ts"

let browser: Browser
let folder: string
let scope: Scope.Closeable
let address: string
let smtpPort: number

beforeAll(async () => {
  const [smtp = 0, post = 0] = await freePorts(2)
  folder = await mkdtemp(join(tmpdir(), "trygglogg-post-"))
  scope = await Effect.runPromise(Scope.make())
  const letterbox = await Effect.runPromise(openLetterbox(folder))
  const started = Effect.all([
    serveSink({ port: smtp, setting: "TEST" }, letterbox),
    servePost({ port: post, setting: "TEST" }, letterbox)
  ])
  await Effect.runPromise(started.pipe(Scope.provide(scope)))
  address = `http://127.0.0.1:${post}/`
  smtpPort = smtp
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await Effect.runPromise(Scope.close(scope, Exit.void))
  await rm(folder, { recursive: true })
})

describe("the mailbox", () => {
  it("says why it is empty", async () => {
    const page = await openPage(browser, phone)
    await page.goto(address)
    expect(await page.textContent("main")).toContain("Det finns ingen post än.")
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it.each([
    { colorScheme: "light", language: "sv-SE", heading: "Post i demon" },
    { colorScheme: "dark", language: "en-GB", heading: "Mail in the demo" }
  ] as const)(
    "shows a mail handed in by SMTP ($colorScheme, $language)",
    async ({ colorScheme, heading, language }) => {
      const transport = createTransport({ host: "127.0.0.1", port: smtpPort, ignoreTLS: true })
      await transport.sendMail({
        from: "trygglogg@example.test",
        to: "sara.lind@example.test",
        subject: "Vi har fått din rapport <H-2026-0412>",
        text: "Det som har hänt är inte ditt fel.\nDu ska inte behöva hantera det ensam.",
        headers: { "Content-Language": "sv" }
      })
      const page = await openPage(browser, { ...phone, colorScheme, language, javaScript: false })
      await page.goto(address)
      expect(await page.textContent("h1")).toBe(heading)
      const newest = page.getByRole("article").first()
      expect(await newest.getByRole("heading").textContent()).toBe("Vi har fått din rapport <H-2026-0412>")
      expect(await newest.textContent()).toContain("sara.lind@example.test")
      expect(await newest.textContent()).toContain("Du ska inte behöva hantera det ensam.")
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
      await page.context().close()
    }
  )
})
