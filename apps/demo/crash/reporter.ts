/** Somebody who reports again and again, page by page as a browser would, and presses once more when the server is gone. */
import { setTimeout as pause } from "node:timers/promises"
import type { House } from "../e2e/house.ts"
import { persons } from "../src/persons.ts"
import { type Answer, type Visitor, visitor } from "../test/visitor.ts"
import type { Random } from "./random.ts"

/** What was sent, and what was answered. Each report carries a marker of its own in its narrative. */
export interface Heard {
  /** Sent at least once: the incident's id by the marker. */
  readonly sent: Map<string, string>
  /** Answered with the receipt: its number by the marker. */
  readonly acknowledged: Map<string, string>
  /** Sent without an answer, and then sent again. */
  readonly again: Set<string>
  /** Never answered, and not sent again. */
  readonly unknown: Set<string>
  /** Answers that nobody should get, and receipts that differ for one report. */
  readonly odd: Array<string>
}

export const nothingHeard = (): Heard => ({
  sent: new Map(),
  acknowledged: new Map(),
  again: new Set(),
  unknown: new Set(),
  odd: []
})

/** Follows redirects to the page they end at. */
async function follow(guest: Visitor, url: string): Promise<{ readonly url: string; readonly page: Answer }> {
  const page = await guest.open(url)
  return page.location === undefined ? { url, page } : follow(guest, page.location)
}

/** A real login at the identity provider, with a form instead of a browser. */
export async function logIn({ baseUrl }: House, who: keyof typeof persons): Promise<Visitor> {
  const guest = visitor()
  const choice = await follow(guest, `${baseUrl}/logga-in`)
  const chosen = await guest.send(choice.url, { person: persons[who].subject })
  const { page } = await follow(guest, chosen.location ?? choice.url)
  if (!page.body.includes(persons[who].name)) throw new Error(`The login of ${who} led to a page without the name.`)
  return guest
}

/** The form of a question's page: where it leads, with its hidden fields. */
const formOn = ({ body }: Answer): { readonly action: string; readonly hidden: Readonly<Record<string, string>> } => {
  const [, action = "", inside = ""] =
    /<main.*?<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(body) ?? []
  const fields = inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return { action, hidden: Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, value])) }
}

const receipt = /\/rapportera\/klart\/([^/]+)$/

export interface Reporter {
  readonly guest: Visitor
  readonly house: House
  readonly heard: Heard
  readonly random: Random
  /** No further report is begun. */
  readonly stopped: () => boolean
}

/** Asks until there is an answer: whoever waits for a page presses again. */
async function insist(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch {
    await pause(50)
    return insist(ask)
  }
}

/** Answers one question, on the page where the last answer led. */
async function answer(reporter: Reporter, page: Answer, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const { guest, house } = reporter
  const { action, hidden } = formOn(page)
  const sent = await insist(() => guest.send(`${house.baseUrl}${action}`, { ...hidden, ...fields }))
  const { location } = sent
  return location === undefined ? sent : insist(() => guest.open(location))
}

/** Sends the report, now and then with two taps; answers the numbers of the receipts that came back. */
async function tap({ guest, heard, house, random }: Reporter, page: Answer): Promise<ReadonlyArray<string>> {
  const { action, hidden } = formOn(page)
  const taps = Array.from({ length: random(4) === 0 ? 2 : 1 }, () => guest.send(`${house.baseUrl}${action}`, hidden))
  const answers = (await Promise.allSettled(taps)).flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
  return answers.flatMap(({ location, status }) => {
    const number = receipt.exec(location ?? "")?.[1]
    if (number === undefined) heard.odd.push(`a report was answered with ${status} ${location ?? ""}`)
    return number ?? []
  })
}

/** Presses the last button until there is a receipt, or, one time in four, walks away when there was none. */
async function send(reporter: Reporter, page: Answer, marker: string): Promise<void> {
  const { heard, random } = reporter
  const [number, ...others] = await tap(reporter, page)
  if (number === undefined) {
    if (random(4) === 0) return void heard.unknown.add(marker)
    heard.again.add(marker)
    await pause(50)
    return send(reporter, page, marker)
  }
  if (others.some((other) => other !== number)) heard.odd.push(`${marker} has two receipts`)
  heard.acknowledged.set(marker, number)
}

/** One report, from the first question to the receipt. */
async function report(reporter: Reporter, marker: string): Promise<void> {
  const { guest, heard, house } = reporter
  const start = await insist(() => guest.open(`${house.baseUrl}/rapportera`))
  const safety = await answer(reporter, start, { vem: "jag" })
  const event = await answer(reporter, safety, { svar: "yes" })
  const story = await answer(reporter, event, { handelse: "threat" })
  const check = await answer(reporter, story, { berattelse: marker, val: "fortsatt" })
  const incidentId = /utkast=([0-9a-f]+)/.exec(formOn(check).action)?.[1]
  if (incidentId === undefined)
    return void heard.odd.push(`${marker}: a page of status ${check.status} stood in the way`)
  heard.sent.set(marker, incidentId)
  await send(reporter, check, marker)
}

/** Reports until told to stop. */
export async function reportOn(reporter: Reporter, name: string): Promise<void> {
  for (let nth = 0; !reporter.stopped(); nth++) {
    await report(reporter, `${name}-${nth}`)
    await pause(reporter.random(40))
  }
}
