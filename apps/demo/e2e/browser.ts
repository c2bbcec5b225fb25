import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { findChromium } from "./chromium.ts"

/**
 * No sandbox, because root in a container has none to give; nothing that talks to anybody but the page's servers. The
 * rules the pages are tested against (same origin, content security policy, site isolation) stay on.
 */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-zygote"
]

/** Starts a browser. Close it with `browser.close()`. */
export async function launchBrowser(): Promise<Browser> {
  const { env, executablePath } = await findChromium()
  // Playwright takes text only: a variable that is absent must be left out.
  const set = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return chromium.launch({ executablePath, args: flags, env: Object.fromEntries(set) })
}

/** How somebody looks at a page. What is left out is a desktop, light, with scripts, in Swedish. */
export interface View {
  /** CSS pixels. */
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: "light" | "dark"
  readonly forcedColors?: "active" | "none"
  /** `false`: the browser runs no script of the page; the test's own still work. */
  readonly javaScript?: boolean
  /** The browser's wish (`Accept-Language`), a tag such as `en-GB`. */
  readonly language?: string
}

/** The smallest phone the pages promise to work on. */
export const phone = { width: 320, height: 640 } as const

const views = new WeakMap<BrowserContext, View>()

/** How a page was opened. */
export const viewOf = (page: Page): View => views.get(page.context()) ?? {}

/**
 * A page in a browser profile of its own: no cookies, no history. `page.context().close()` ends both.
 *
 * @example
 * const page = await openPage(browser, { ...phone, colorScheme: "dark", javaScript: false })
 */
export async function openPage(browser: Browser, view: View = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
    colorScheme: view.colorScheme ?? "light",
    forcedColors: view.forcedColors ?? "none",
    javaScriptEnabled: view.javaScript ?? true,
    locale: view.language ?? "sv-SE",
    timezoneId: "Europe/Stockholm"
  })
  views.set(context, view)
  return context.newPage()
}
