import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { openPage, viewOf } from "./browser.ts"

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/**
 * The same page where axe can run, which needs a scripting engine: what the server answered, seen alike, its own scripts
 * forbidden instead of impossible.
 */
async function twinOf(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (browser === null) throw new Error("This page was opened without a browser of its own.")
  const twin = await openPage(browser, { ...viewOf(page), javaScript: true })
  const body = await page.content()
  const { cookies } = await page.context().storageState()
  await twin.context().addCookies(cookies)
  await twin.route(page.url(), (route) =>
    route.fulfill({
      body,
      contentType: "text/html; charset=utf-8",
      headers: { "Content-Security-Policy": "script-src 'none'" }
    })
  )
  await twin.goto(page.url())
  return twin
}

/** The rules that look at colours; all the others find the same in either scheme. */
const ofColours = ["color-contrast", "link-in-text-block"]

const foundIn = async (page: Page, only?: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  // "Legacy" is to gather in the page itself, which is all there is to gather where pages have no frames, and twice as fast.
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const found = await (only === undefined ? builder.withTags(rules) : builder.withRules([...only])).analyze()
  return found.violations.flatMap(({ help, id, nodes }) =>
    nodes.map(({ failureSummary, target }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`)
  )
}

/** Looks at the page itself where axe can run in it, else at its twin. */
async function lookedAt<A>(page: Page, look: (checked: Page) => Promise<A>): Promise<A> {
  const scripted = viewOf(page).javaScript ?? true
  if (scripted) return look(page)
  const twin = await twinOf(page)
  try {
    return await look(twin)
  } finally {
    await twin.context().close()
  }
}

/**
 * What axe finds wrong with a page as it stands now, one line for each place. Works under a strict content security policy
 * and on a page opened without scripts: axe comes in from outside, by the
 * browser's debugging protocol.
 *
 * @example
 * expect(await violations(page)).toEqual([])
 */
export const violations = (page: Page): Promise<ReadonlyArray<string>> => lookedAt(page, (checked) => foundIn(checked))

/** What axe finds wrong with a page in light or in dark colours, each line with the colours it was found in. */
export const violationsInBoth = (page: Page): Promise<ReadonlyArray<string>> =>
  lookedAt(page, async (checked) => {
    await checked.emulateMedia({ colorScheme: "dark" })
    const dark = await foundIn(checked, ofColours)
    await checked.emulateMedia({ colorScheme: "light" })
    const light = await foundIn(checked)
    return [...dark.map((line) => `dark: ${line}`), ...light.map((line) => `light: ${line}`)]
  })

/** By how many CSS pixels a page is wider than its window; 0 when nobody has to scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
