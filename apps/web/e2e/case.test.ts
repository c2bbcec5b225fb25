/** A manager's work with one case, in a real browser without scripts, on the smallest phone and on a desk's screen. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { overflow, violations } from "../../demo/e2e/axe.ts"
import { launchBrowser, openPage, phone, type View } from "../../demo/e2e/browser.ts"
import { cookieName, start } from "../src/server/session.ts"
import { supported, taken, type Told, told } from "../test/cases/told.ts"
import { type House, refOf, startHouse, type Who } from "../test/house.ts"

let house: House
let browser: Browser
beforeAll(async () => {
  house = await startHouse()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

/** A browser of somebody who is logged in. */
const pageOf = async (who: Who, view: View = {}): Promise<Page> => {
  const page = await openPage(browser, { ...view, javaScript: view.javaScript ?? false })
  const value = await house.run(start(refOf(who), undefined))
  await page.context().addCookies([{ name: cookieName(false), value, url: house.baseUrl }])
  return page
}

const press = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole("button", { name, exact: true })
  const link = page.getByRole("link", { name, exact: true })
  await Promise.all([page.waitForEvent("load"), button.or(link).first().click()])
}
const pick = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check()

describe("a manager, on a phone", () => {
  it("handles a case until closing is refused, gives support, and closes", async () => {
    const { number } = await told(house, { forms: ["harassment"], narrative: "Han väntade vid bilen." })
    const page = await pageOf("anna", phone)
    await page.goto(`${house.baseUrl}/arenden`)
    await press(page, "Ring Sara Lind")
    await press(page, "Jag har ringt")
    await press(page, "Jag tar ärendet")
    await press(page, "Skriv ner svaret")
    await pick(page, "Var det ett försök att påverka arbetet?", "Ja")
    await press(page, "Spara svaret")
    await press(page, "Avsluta ärendet")
    await pick(page, "Hur slutade det?", "Det är hanterat")
    await press(page, "Avsluta")
    expect(await page.getByRole("alert").innerText()).toContain("(TL-INC-031)")
    await press(page, "Erbjud Sara Lind stöd")
    await page.getByLabel("Krisstöd").check()
    await press(page, "Erbjud")
    await press(page, "Svara på erbjudandet åt Sara Lind")
    await pick(page, "Vad svarade personen?", "Tackar nej")
    await press(page, "Spara svaret")
    await press(page, "Skriv sammanfattningen")
    await page.getByLabel("Sammanfattning").fill("Vi har gått igenom rutinen.")
    await press(page, "Spara sammanfattningen")
    await press(page, "Avsluta ärendet")
    await pick(page, "Hur slutade det?", "Det är hanterat")
    await press(page, "Avsluta")
    expect(new URL(page.url()).pathname).toBe(`/arenden/${number}`)
    expect(await page.locator("main").innerText()).toMatch(/Läge\s+Avslutat/)
    await page.context().close()
  })

  it("reaches what a wrong answer is about from the summary of errors", async () => {
    const one = await taken(house)
    const page = await pageOf("anna", phone)
    await page.goto(`${house.baseUrl}/arenden/${one.number}/klassning`)
    await press(page, "Spara klassningen")
    await page.getByRole("alert").getByRole("link", { name: "Välj hur allvarligt det var." }).click()
    expect(new URL(page.url()).hash).toBe("#allvar")
    expect(await page.locator("#allvar").evaluate((field) => field === document.activeElement)).toBe(true)
    await page.context().close()
  })
})

const pathsOf = ({ exposureId, number }: Told): ReadonlyArray<string> =>
  [
    "",
    "/historik",
    "/historik?per=1",
    "/ta",
    "/klassning",
    "/utsatt",
    "/sammanfattning",
    "/avsluta",
    "/oppna",
    "/inget-att-rapportera",
    "/handlaggare",
    "/polisbeslut",
    "/myndighet-behovs-inte",
    ...["kontakt", "upplevelse", "stod", "svar", "uppfoljning", "avsluta-stod", "malsagande", "beratta"].map(
      (name) => `/${name}/${exposureId}`
    )
  ].map((path) => `/arenden/${number}${path}`)

const views = [
  { name: "a phone, light", view: { ...phone, colorScheme: "light" } },
  { name: "a desk, dark", view: { colorScheme: "dark" } }
] as const satisfies ReadonlyArray<{ name: string; view: View }>

describe.each(views)("every page of a case, on $name,", ({ view }) => {
  const seen: Array<string> = []
  const look = async (page: Page): Promise<void> => {
    const where = new URL(page.url()).pathname
    const headings = await page.getByRole("heading", { level: 1 }).count()
    const wider = await overflow(page)
    seen.push(...(await violations(page)).map((line) => `${where}: ${line}`))
    if (headings !== 1) seen.push(`${where}: ${headings} first headings`)
    if (wider > 0) seen.push(`${where}: ${wider} px too wide`)
  }

  it("has nothing for axe to find, one first heading, and nothing beside the screen", async () => {
    const one = await supported(house, { narrative: "Han väntade vid bilen. ".repeat(20) })
    const page = await pageOf("anna", { ...view, javaScript: true })
    for (const path of ["/arenden", "/arenden?visa=alla", ...pathsOf(one)]) {
      const answer = await page.goto(`${house.baseUrl}${path}`)
      expect(`${path} ${answer?.status()}`).toBe(`${path} 200`)
      await look(page)
    }
    expect(seen).toEqual([])
    await page.context().close()
  })

  it("nor when something is wrong with what was sent", async () => {
    const one = await supported(house)
    const page = await pageOf("anna", { ...view, javaScript: true })
    const asked = ["klassning", "avsluta", "handlaggare", `uppfoljning/${one.exposureId}`, "sammanfattning"]
    for (const path of asked) {
      await page.goto(`${house.baseUrl}/arenden/${one.number}/${path}`)
      await Promise.all([page.waitForEvent("load"), page.locator("#formular").click()])
      expect(await page.title()).toMatch(/^Fel:/)
      await look(page)
    }
    await page.goto(`${house.baseUrl}/arenden/${one.number}/avsluta`)
    await pick(page, "Hur slutade det?", "Det är hanterat")
    await press(page, "Avsluta")
    expect(await page.getByRole("alert").innerText()).toContain("(TL-INC-031)")
    await look(page)
    expect(seen).toEqual([])
    await page.context().close()
  })

  it("nor for those who see less of it, nor for the one who merges", async () => {
    const one = await supported(house, { narrative: "Han väntade." })
    const pages = [
      ["per", ""],
      ["per", "/sla-ihop"],
      ["per", "/historik"],
      ["bjorn", ""],
      ["bjorn", "/historik"],
      ["bjorn", "/nodoppning"]
    ] as const
    for (const [who, path] of pages) {
      const page = await pageOf(who, { ...view, javaScript: true })
      await page.goto(`${house.baseUrl}/arenden/${one.number}${path}`)
      await look(page)
      await page.context().close()
    }
    expect(seen).toEqual([])
  })
})

describe("the queue", () => {
  it("is a table on a desk's screen and cards on a phone, with the same markup", async () => {
    await told(house)
    const wide = await pageOf("anna")
    await wide.goto(`${house.baseUrl}/arenden`)
    expect(await wide.getByRole("columnheader", { name: "Nästa steg" }).first().isVisible()).toBe(true)
    const narrow = await pageOf("anna", phone)
    await narrow.goto(`${house.baseUrl}/arenden`)
    const cell = narrow.getByRole("row").nth(1).getByRole("cell").first()
    expect(await cell.evaluate((one) => getComputedStyle(one).display)).toBe("block")
    expect(await cell.evaluate((one) => getComputedStyle(one, "::before").content)).toContain("Klockan")
    await wide.context().close()
    await narrow.context().close()
  })
})
