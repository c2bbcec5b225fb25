/** Every page that is not the staff's, as the server sends it, looked at in a real browser: both colours, a phone and a desk. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { overflow, violationsInBoth } from "../../demo/e2e/axe.ts"
import { launchBrowser, openPage, phone, type View } from "../../demo/e2e/browser.ts"
import { city, workplaces } from "../../demo/src/city/organisation.ts"
import { type House, startHouse, type Who } from "../test/house.ts"
import { reporterPages } from "../test/reporterPages.ts"
import { type Answer, formOn } from "../test/visitor.ts"

let house: House
let browser: Browser
beforeAll(async () => {
  house = await startHouse({ cases: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

interface Named {
  readonly name: string
  readonly answer: Answer
}

/** Shows in the browser the very bytes that the server has answered, under the same security policy. */
const show = async (page: Page, { answer }: Named): Promise<void> => {
  const address = `${house.baseUrl}/shown`
  await page.unroute(address)
  await page.route(address, (route) =>
    route.fulfill({
      body: answer.body,
      contentType: "text/html; charset=utf-8",
      headers: { "Content-Security-Policy": answer.headers.get("content-security-policy") ?? "" }
    })
  )
  await page.goto(address)
}

/** What is wrong with pages: axe in light and dark, what the browser complains of, and what is wider than the window. */
const wrongWith = async (pages: ReadonlyArray<Named>, view: View): Promise<ReadonlyArray<string>> => {
  const page = await openPage(browser, view)
  const wrong: Array<string> = []
  let showing = ""
  page.on("console", (message) => wrong.push(`${showing}: ${message.text()}`))
  for (const one of pages) {
    showing = `${one.name} (${one.answer.status})`
    await show(page, one)
    const wider = await overflow(page)
    wrong.push(...(await violationsInBoth(page)).map((line) => `${showing}: ${line}`))
    if (wider > 0) wrong.push(`${showing}: ${wider} pixels too wide`)
  }
  await page.context().close()
  return wrong
}

const tooWide = async (pages: ReadonlyArray<Named>, view: View): Promise<ReadonlyArray<string>> => {
  const page = await openPage(browser, view)
  const wrong: Array<string> = []
  for (const one of pages) {
    await show(page, one)
    if ((await overflow(page)) > 0) wrong.push(one.name)
  }
  await page.context().close()
  return wrong
}

const openAs = async (who: Who, paths: ReadonlyArray<string>, sprak = "sv"): Promise<ReadonlyArray<Named>> => {
  const visitor = await house.as(who, { sprak })
  const pages: Array<Named> = []
  for (const path of paths) pages.push({ name: `${who} ${path}`, answer: await visitor.open(path) })
  return pages
}

const whole2025 = "fran=2025-01-01&till=2026-01-01"
const own = workplaces["Ekonomiskt bistånd"].unitId

describe("the reporter's pages", () => {
  it("are for everybody, in each state", async () => {
    const pages = await reporterPages(house, "sv")
    expect(pages.length).toBeGreaterThan(30)
    expect(await wrongWith(pages, phone)).toEqual([])
    expect(await tooWide(pages, { width: 1280, height: 800 })).toEqual([])
  })

  it("fit the smallest phone in English too", async () => {
    expect(await tooWide(await reporterPages(house, "en"), phone)).toEqual([])
  })
})

describe("the pages where one begins and ends", () => {
  it("are for everybody", async () => {
    const roles = ["sara", "anna", "bjorn"] as const
    const starts = (await Promise.all(roles.map((who) => openAs(who, ["/"])))).flat()
    const pages = [
      ...starts,
      ...(await openAs("sara", [
        "/utloggad",
        "/goms",
        "/om",
        "/om/vem-ser-vad",
        "/om/tillganglighet",
        "/om/personuppgifter"
      ])),
      ...(await openAs("karin", ["/", "/utloggad"], "en"))
    ]
    expect(pages.filter(({ answer }) => answer.status !== 200)).toEqual([])
    expect(await wrongWith(pages, phone)).toEqual([])
  })
})

describe("the pages that say what went wrong", () => {
  it("are for everybody", async () => {
    const sara = await house.as("sara")
    const { hidden } = formOn(await sara.open("/rapportera"))
    const pages: ReadonlyArray<Named> = [
      { name: "not found", answer: await sara.open("/nowhere") },
      { name: "from elsewhere", answer: await sara.post("/rapportera", {}) },
      { name: "too large", answer: await sara.post("/rapportera", { ...hidden, x: "x".repeat(200_000) }) },
      { name: "login failed", answer: await house.stranger().open("/login/callback") },
      { name: "in English", answer: await sara.open("/nowhere", { "accept-language": "en" }) }
    ]
    expect(pages.map(({ answer }) => answer.status)).toEqual([404, 403, 413, 403, 404])
    expect(await wrongWith(pages, phone)).toEqual([])
  })
})

describe("the statistics", () => {
  it("are for everybody, with every breakdown, on a phone and on a desk", async () => {
    const pages = [
      ...(await openAs("per", [
        "/statistik",
        ...["unit", "place", "form"].map((by) => `/statistik/hur-manga?${whole2025}&enhet=${city}&uppdelning=${by}`),
        `/statistik/utsatta?${whole2025}&enhet=${city}&per=100`,
        "/statistik/hur-manga?fran=2025-01-01&till=2024-01-01"
      ])),
      ...(await openAs("sara", [`/statistik/former?${whole2025}&enhet=${own}`])),
      ...(await openAs("karin", [`/statistik/plats?${whole2025}&enhet=${city}`], "en"))
    ]
    expect(pages.map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200, 200, 422, 200, 200])
    expect(await wrongWith(pages, phone)).toEqual([])
    expect(await tooWide(pages, { width: 1280, height: 800 })).toEqual([])
  })
})
