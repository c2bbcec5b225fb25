/** Somebody walking through the house in a real browser: on the smallest phone, without scripts, every tap counted. */
import type { Browser, Page } from "playwright-core"
import type { persons } from "../src/persons.ts"
import { overflow, violationsInBoth } from "./axe.ts"
import { openPage, phone } from "./browser.ts"
import type { House } from "./house.ts"
import { choosePerson } from "./login.ts"

export interface Walker {
  readonly page: Page
  /** Goes to a page by its address, as from a bookmark or a mail. */
  readonly open: (path: string) => Promise<void>
  /** Taps a button or a link by what it says, and waits for the page it leads to. */
  readonly press: (name: string) => Promise<void>
  /** Taps an answer, in the group of the question where the same answer stands under several. */
  readonly pick: (answer: string, question?: string) => Promise<void>
  /** Types into a field, by its label. */
  readonly write: (label: string, words: string) => Promise<void>
  /** Taps and typed fields since the last time it was asked. */
  readonly effort: () => { readonly taps: number; readonly typed: number }
  /** The words of the page's main part. */
  readonly words: () => Promise<string>
  /** Everything that is wrong with the look of the pages met so far: axe in both colours, scripts, scrolling sideways. */
  readonly complaints: () => ReadonlyArray<string>
}

/** What is wrong with the page as it stands. */
async function wrongWith(page: Page): Promise<ReadonlyArray<string>> {
  const scripts = await page.locator("script").count()
  const wider = await overflow(page)
  return [
    ...(await violationsInBoth(page)),
    ...(scripts === 0 ? [] : [`${scripts} scripts`]),
    ...(wider === 0 ? [] : [`${wider} pixels too wide`])
  ]
}

/** The page's address with what differs from case to case left out, so that each kind of page is looked at once. */
const kindOf = (page: Page): string => new URL(page.url()).pathname.replaceAll(/H-\d{4}-\w{5}|[0-9a-f]{32}/g, "…")

/** Milliseconds to wait for what should be on the page: long for a page, short for a walk that has gone wrong. */
const patience = 20_000

/** A browser of one's own, at the start page, logged in. */
export async function walkerOf(browser: Browser, house: House, who: keyof typeof persons): Promise<Walker> {
  const page = await openPage(browser, { ...phone, javaScript: false })
  page.setDefaultTimeout(patience)
  let [taps, typed] = [0, 0]
  const complaints: Array<string> = []
  const looked = new Set<string>()
  const look = async (status: number): Promise<void> => {
    // A page with errors looks different from the same page without.
    const kind = `${kindOf(page)} ${status}`
    if (looked.has(kind) || new URL(page.url()).origin !== house.baseUrl) return
    looked.add(kind)
    complaints.push(...(await wrongWith(page)).map((line) => `${kind}: ${line}`))
  }
  const open = async (path: string): Promise<void> => {
    const response = await page.goto(`${house.baseUrl}${path}`)
    await look(response?.status() ?? 0)
  }
  await page.goto(`${house.baseUrl}/`)
  await choosePerson(page, who)
  return {
    page,
    open,
    press: async (name) => {
      const target = page
        .getByRole("button", { name, exact: true })
        .or(page.getByRole("link", { name, exact: true }))
        .first()
      taps += 1
      const [response] = await Promise.all([
        page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303),
        target.click()
      ])
      await page.waitForLoadState()
      await look(response.status())
    },
    pick: async (answer, question) => {
      const within = question === undefined ? page : page.getByRole("group", { name: question, exact: true })
      taps += 1
      await within.getByLabel(answer, { exact: true }).check()
    },
    write: async (label, words) => {
      typed += 1
      await page.getByLabel(label, { exact: true }).fill(words)
    },
    effort: () => {
      const spent = { taps, typed }
      ;[taps, typed] = [0, 0]
      return spent
    },
    words: () => page.locator("main").innerText(),
    complaints: () => complaints
  }
}
