/** Reporting, as people do it: by keyboard alone, in a hurry, with somebody looking over the shoulder. Always without scripts. */
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser, openPage, phone } from "../../demo/e2e/browser.ts"
import { cookieName, start } from "../src/server/session.ts"
import { type House, refOf, startHouse } from "../test/house.ts"
import { caseBy } from "../test/report/walk.ts"

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

/** The smallest phone, without scripts, logged in as Sara. */
const phoneOfSara = async (): Promise<Page> => {
  const page = await openPage(browser, { ...phone, javaScript: false })
  const value = await house.run(start(refOf("sara"), undefined))
  await page.context().addCookies([{ name: cookieName(false), value, url: house.baseUrl }])
  return page
}

const pressed = async (page: Page, name: string): Promise<void> => {
  const target = page.getByRole("button", { name, exact: true }).or(page.getByRole("link", { name, exact: true }))
  await Promise.all([page.waitForEvent("load"), target.first().click()])
}
const numberOn = async (page: Page): Promise<string> => page.locator("main strong").innerText()

/** Goes on with Tab until something with that name has the focus; says how many times that took. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return (labels[0]?.textContent ?? element?.textContent ?? "").trim()
    })
    if (focused === name) return
  }
  throw new Error(`Tab never came to "${name}"`)
}
const enter = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")])
}

describe("a report", () => {
  it("is made by keyboard alone", async () => {
    const page = await phoneOfSara()
    await page.goto(house.baseUrl)
    for (const name of ["Rapportera en händelse", "Jag har blivit utsatt", "Ja"]) {
      await tabTo(page, name)
      await enter(page)
    }
    await tabTo(page, "Hot")
    await page.keyboard.press("Space")
    for (const name of ["Fortsätt", "Hoppa över", "Skicka rapporten"]) {
      await tabTo(page, name)
      await enter(page)
    }
    const row = await caseBy(house, await numberOn(page))
    expect(row.formsReported).toEqual(["threat"])
    await page.context().close()
  })

  it("leads with the first Tab past the head to the content", async () => {
    const page = await phoneOfSara()
    await page.goto(`${house.baseUrl}/rapportera`)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    expect(new URL(page.url()).hash).toBe("#main")
    await page.context().close()
  })

  it("is one, though the button is tapped twice and the way back is taken", async () => {
    const page = await phoneOfSara()
    await page.goto(`${house.baseUrl}/rapportera`)
    for (const name of ["Jag har blivit utsatt", "Ja"]) await pressed(page, name)
    await page.getByLabel("Hot", { exact: true }).check()
    for (const name of ["Fortsätt", "Hoppa över"]) await pressed(page, name)
    const before = await house.head()
    await page.getByRole("button", { name: "Skicka rapporten" }).dblclick()
    await page.waitForURL("**/rapportera/klart/**")
    const number = await numberOn(page)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe(`/rapportera/klart/${number}`)
    expect(await house.head()).toBe(before + 2)
    await page.context().close()
  })

  it("that lacks an answer says so, leads to it, and has lost nothing", async () => {
    const page = await phoneOfSara()
    await page.goto(`${house.baseUrl}/rapportera`)
    await pressed(page, "Jag rapporterar åt någon annan")
    await page.getByLabel("Jag vill inte säga").check()
    await pressed(page, "Fortsätt")
    expect(await page.title()).toMatch(/^Fel: /)
    expect(await page.getByLabel("Jag vill inte säga").isChecked()).toBe(true)
    await page.getByRole("alert").getByRole("link").click()
    expect(new URL(page.url()).hash).toBe("#vet")
    await page.context().close()
  })

  it("of an alarm takes two taps", async () => {
    const page = await phoneOfSara()
    await page.goto(`${house.baseUrl}/rapportera`)
    await pressed(page, "Skicka bara ett larm till min chef")
    await pressed(page, "Skicka nu")
    expect((await caseBy(house, await numberOn(page))).formsReported).toEqual([])
    await page.context().close()
  })
})

describe("every button of the wizard", () => {
  it("is at least 48 px high, and every answer 24 px at least with its row", async () => {
    const page = await phoneOfSara()
    await page.goto(`${house.baseUrl}/rapportera`)
    const small: Array<string> = []
    const look = async () => {
      for (const target of await page
        .locator("main :is(button, .button, .pick), header a, footer :is(a, button)")
        .all()) {
        const box = await target.boundingBox()
        if (box !== null && box.height < 47.5)
          small.push(`${new URL(page.url()).pathname}: ${await target.innerText()}`)
      }
    }
    await look()
    for (const name of ["Jag har blivit utsatt", "Ja"]) {
      await pressed(page, name)
      await look()
    }
    await page.getByLabel("Hot", { exact: true }).check()
    for (const name of ["Fortsätt", "Hoppa över"]) {
      await pressed(page, name)
      await look()
    }
    expect(small).toEqual([])
    await page.context().close()
  })
})

describe("hiding the page", () => {
  it("leads to one that tells nothing of what was done", async () => {
    const page = await phoneOfSara()
    await page.goto(`${house.baseUrl}/rapportera`)
    await pressed(page, "Göm sidan")
    expect(await page.title()).toBe("Ny flik")
    expect(await page.content()).not.toMatch(/trygglogg|rapport|hot|våld/i)
    expect(await page.locator("a, form, button, script").count()).toBe(0)
    await page.context().close()
  })

  it("is offered on the reporter's pages, wherever the page is scrolled to its top", async () => {
    const page = await phoneOfSara()
    for (const path of ["/", "/rapportera", "/rapportera/larm", "/mina"]) {
      await page.goto(house.baseUrl + path)
      expect(await page.getByRole("link", { name: "Göm sidan" }).isVisible(), path).toBe(true)
    }
    await page.context().close()
  })
})
