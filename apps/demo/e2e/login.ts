import type { Page } from "playwright-core"
import { type Person, persons } from "../src/persons.ts"

/**
 * Chooses a person on the identity provider's page, where a login has led, and waits until the browser is back.
 *
 * @example
 * await page.goto(`${house.baseUrl}/login`)
 * await choosePerson(page, "sara")
 */
export async function choosePerson(page: Page, who: keyof typeof persons): Promise<void> {
  const chosen: Person = persons[who]
  const provider = new URL(page.url()).origin
  await page.getByRole("button", { name: chosen.name }).click()
  await page.waitForURL((url) => url.origin !== provider)
}
