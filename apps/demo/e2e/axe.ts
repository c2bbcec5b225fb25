import axe from "axe-core"
import { Schema } from "effect"
import type { Page } from "playwright-core"
import { openPage, viewOf } from "./browser.ts"

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** One twin for each page, kept as long as the browser: opening one takes longer than looking at it. */
const twins = new WeakMap<Page, Page>()

const newTwin = async (page: Page): Promise<Page> => {
  const browser = page.context().browser()
  if (browser === null) throw new Error("This page was opened without a browser of its own.")
  const twin = await openPage(browser, { ...viewOf(page), javaScript: true })
  twins.set(page, twin)
  return twin
}

/**
 * The same page where axe can run, which needs a scripting engine: what the server answered, seen alike, its own scripts
 * forbidden instead of impossible.
 */
async function twinOf(page: Page): Promise<Page> {
  const twin = twins.get(page) ?? (await newTwin(page))
  const body = await page.content()
  await twin.unrouteAll()
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

const Findings = Schema.Array(
  Schema.Struct({
    id: Schema.String,
    help: Schema.String,
    nodes: Schema.Array(
      Schema.Struct({ target: Schema.Array(Schema.Unknown), failureSummary: Schema.optionalKey(Schema.String) })
    )
  })
)
const readFindings = Schema.decodeUnknownSync(Findings)

const everyRule = { type: "tag", values: rules }
/** The rules of these that look at colours. All others see the same page whichever colours it has. */
const ofColours = { type: "rule", values: ["color-contrast", "link-in-text-block"] }

/** For the browser's own console, as it were: no rule of the page's about scripts applies there. */
const looking = (runOnly: typeof everyRule): string =>
  `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ["violations"] })}).then(({ violations }) => JSON.parse(JSON.stringify(violations)))`

/** Runs axe in a page that has it. */
const foundIn = async (page: Page, runOnly = everyRule): Promise<ReadonlyArray<string>> =>
  readFindings(await page.evaluate(looking(runOnly))).flatMap(({ help, id, nodes }) =>
    nodes.map(({ failureSummary, target }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`)
  )

/** The page itself where axe can run in it, else its twin; with axe inside. */
async function checkable(page: Page): Promise<Page> {
  const checked = (viewOf(page).javaScript ?? true) ? page : await twinOf(page)
  await checked.evaluate(axe.source)
  return checked
}

/**
 * What axe finds wrong with a page as it stands now, one line for each place. Works under a strict content security policy
 * and on a page opened without scripts: axe comes in from outside, by the
 * browser's debugging protocol.
 *
 * @example
 * expect(await violations(page)).toEqual([])
 */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => foundIn(await checkable(page))

/** What axe finds wrong with a page in light or in dark colours, each line with the colours it was found in. */
export async function violationsInBoth(page: Page): Promise<ReadonlyArray<string>> {
  const checked = await checkable(page)
  const found: Array<string> = []
  for (const [colorScheme, runOnly] of [
    ["dark", ofColours],
    ["light", everyRule]
  ] as const) {
    await checked.emulateMedia({ colorScheme })
    found.push(...(await foundIn(checked, runOnly)).map((line) => `${colorScheme}: ${line}`))
  }
  await checked.emulateMedia({ colorScheme: viewOf(page).colorScheme ?? "light" })
  return found
}

/** By how many CSS pixels a page is wider than its window; 0 when nobody has to scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
