/**
 * What people write is found again by whoever may read it, and nowhere else: not in a database's bytes, not in what the programs print,
 * not in an address, a mail or a tag.
 */
import { Addendum, Narrative, Reason, StatementWords, SupportComment } from "@trygglogg/core/vocabulary"
import { type City, filesOf, layerCity } from "@trygglogg/store-sqlite"
import { EventLog, Query, type Sealed } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Result, Schema, Stream } from "effect"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { persons } from "../src/persons.ts"
import { launchBrowser, openPage, phone } from "./browser.ts"
import { eventually } from "./eventually.ts"
import { type House, startHouse } from "./house.ts"
import { choosePerson } from "./login.ts"

/** What must never lie in the clear: invented, and like nothing else that the house holds. */
const canaries = {
  personnummer: "19850709-9805",
  name: "Kvastbert Ögonsten",
  mail: "kvastbert.ogonsten@canary.example",
  phone: "070-174 06 58",
  street: "Ugglevägen 1234"
}
const sensitive = `${canaries.name} (${canaries.personnummer}) bor på ${canaries.street}, ${canaries.phone}, ${canaries.mail}.`
const written = {
  narrative: `Berättelsen: ${sensitive}`,
  lateReason: `Skälet: ${sensitive}`,
  addendum: `Tillägget: ${sensitive}`,
  statement: `Upplevelsen: ${sensitive}`,
  comment: `Kommentaren: ${sensitive}`
}

/** Each canary in every shape it could lie in: as it is, in an address, in a form, in JSON, in base64, in a mail. */
const shapes = Object.values(canaries).flatMap((text) => {
  const bytes = Buffer.from(text)
  // Base64 by its three alignments, each without the characters that depend on what stands beside it.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .slice(offset === 0 ? 0 : 4, -4)
  )
  const quoted = [...bytes]
    .map((byte) => (byte > 126 || byte < 33 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join("")
  return [
    text,
    encodeURIComponent(text),
    new URLSearchParams({ a: text }).toString().slice(2),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
    text.replaceAll(/\D/g, "").length >= 9 ? text.replaceAll(/\D/g, "") : text,
    bytes.toString("hex"),
    Buffer.from(text, "utf16le").toString("latin1"),
    quoted,
    ...base64
  ]
})
const looked = [...new Set(shapes)].map((shape) => ({ shape, bytes: Buffer.from(shape, "utf8") }))

/** The shapes that a text or a file's bytes hold. */
const foundIn = (held: Buffer | string): ReadonlyArray<string> => {
  const bytes = typeof held === "string" ? Buffer.from(held) : held
  return looked.filter((one) => bytes.includes(one.bytes)).map(({ shape }) => shape)
}

let house: House
let browser: Browser
const addresses: Array<string> = []
let number = ""

const browserOf = async (who: keyof typeof persons) => {
  const page = await openPage(browser, { ...phone, javaScript: false })
  page.on("request", (request) => {
    addresses.push(request.url(), request.headers()["referer"] ?? "")
  })
  await page.goto(`${house.baseUrl}/`)
  await choosePerson(page, who)
  const press = async (name: string) => {
    const target = page.getByRole("button", { name, exact: true }).or(page.getByRole("link", { name, exact: true }))
    await Promise.all([page.waitForEvent("load"), target.first().click()])
  }
  const pick = (question: string, answer: string) =>
    page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check()
  const open = (path: string) => page.goto(`${house.baseUrl}${path}`)
  return { page, press, pick, open }
}

/** Reports with words in every field that takes some, and comes back to one that is refused, so that errors hold them too. */
const report = async () => {
  const { open, page, pick, press } = await browserOf("sara")
  await open("/rapportera")
  for (const name of ["Jag har blivit utsatt", "Ja"]) await press(name)
  await page.getByLabel("Hot", { exact: true }).check()
  await press("Fortsätt")
  await page.getByRole("textbox").fill(`${written.narrative} ${"x".repeat(8000)}`)
  await press("Fortsätt")
  await page.getByRole("textbox").fill(written.narrative)
  await press("Fortsätt")
  await press("Ändra tid")
  const longAgo = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel("Datum").fill(longAgo)
  await press("Fortsätt")
  await page.getByLabel("Varför rapporterar du nu?").fill(written.lateReason)
  await press("Fortsätt")
  await press("Skicka rapporten")
  number = await page.locator("main strong").innerText()
  await open(`/mina/${number}/komplettera`)
  await page.getByRole("textbox").fill(written.addendum)
  await press("Spara")
  await open(`/mina/${number}/upplevelse`)
  await page.getByRole("textbox").fill(written.statement)
  await press("Spara")
  await pick("Tror du att någon ville påverka ditt arbete?", "Ja")
  await press("Spara")
  // Somebody searches for a colleague by a name that is in no register.
  await open("/rapportera")
  await press("Jag rapporterar åt någon annan")
  await page.getByLabel("Namn").fill(canaries.name)
  await press("Sök")
  await page.context().close()
}

const offerSupport = async () => {
  const { open, page, press } = await browserOf("anna")
  await open(`/arenden/${number}`)
  for (const name of ["Jag har ringt", "Jag tar ärendet"]) await press(name)
  await open(`/arenden/${number}`)
  await press("Erbjud Sara Lind stöd")
  await page.getByLabel("Krisstöd", { exact: true }).check()
  await press("Erbjud")
  await page.context().close()
}

const answer = async () => {
  const { open, page, pick, press } = await browserOf("sara")
  await open(`/mina/${number}/stod/svar`)
  await pick("Räckte stödet?", "Delvis")
  await page.getByRole("textbox").fill(written.comment)
  await press("Skicka svaret")
  await pick("Var det rätt stöd för dig?", "Ja")
  await pick("Känner du tillräckligt stöd från staden som arbetsgivare?", "Ja")
  await pick("Mår du fortfarande dåligt av det som hände?", "Nej")
  await pick("Vill du ha mer stöd?", "Nej")
  await press("Skicka svaret")
  await page.context().close()
}

beforeAll(async () => {
  house = await startHouse()
  browser = await launchBrowser()
  await report()
  await offerSupport()
  await answer()
  await eventually("the mails", async () =>
    (await house.letters()).some(({ subject }) => subject === "Din rapport är läst") ? true : undefined
  )
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

/** Does something with the city's files, as whoever handles cases may. */
const inCity = <A, E>(effect: Effect.Effect<A, E, City>): Promise<A> => {
  const layer = layerCity({
    databaseUrl: house.databaseUrl,
    origin: "trygglogg/city",
    edition: "reading the log alone",
    permit: ({ purpose }) => purpose === "handling"
  })
  return Effect.runPromise(effect.pipe(Effect.provide(layer)))
}

describe("what was written", () => {
  it("is not in any file's bytes, those of the write-ahead logs included", async () => {
    const files = await readdir(house.folder)
    const databases = Object.values(Result.getOrThrow(filesOf(house.databaseUrl))).map((file) =>
      file.slice(house.folder.length + 1)
    )
    expect(files).toEqual(expect.arrayContaining(databases))
    expect(files.filter((file) => file.endsWith("-wal")).length).toBeGreaterThanOrEqual(4)
    for (const file of files) expect(foundIn(await readFile(join(house.folder, file))), file).toEqual([])
  })

  it("is not in what the programs have printed", () => {
    expect(house.output()).not.toBe("")
    expect(foundIn(house.output())).toEqual([])
  })

  it("is not in an address that the browser asked for, nor in one that it came from", () => {
    expect(addresses.length).toBeGreaterThan(40)
    expect(foundIn(addresses.join("\n"))).toEqual([])
  })

  it("is not in a mail", async () => {
    const kept = await readFile(join(house.folder, "demo-post.ndjson"), "utf8")
    expect(kept).toContain(number)
    expect(foundIn(kept)).toEqual([])
    for (const letter of await house.letters()) expect(foundIn(JSON.stringify(letter))).toEqual([])
  })

  it("is not in an event's tags, type or other clear fields", async () => {
    const events = await inCity(Effect.flatMap(EventLog, (log) => Stream.runCollect(log.read({ query: Query.all }))))
    for (const event of events) expect(foundIn(JSON.stringify(event))).toEqual([])
  })

  it("would be found by this test, if it were there", () => {
    for (const text of Object.values(written)) {
      expect(foundIn(text).length).toBeGreaterThanOrEqual(5)
      expect(foundIn(Buffer.from(text).toString("base64"))).not.toEqual([])
      expect(foundIn(encodeURIComponent(text))).not.toEqual([])
    }
  })

  const sealedAs = {
    narrative: { kind: Narrative, type: "IncidentReported", field: "narrative" },
    lateReason: { kind: Reason, type: "IncidentReported", field: "lateReason" },
    addendum: { kind: Addendum, type: "AddendumWritten", field: "text" },
    statement: { kind: StatementWords, type: "OwnStatementGiven", field: "wording" },
    comment: { kind: SupportComment, type: "FollowUpHeld", field: "comment" }
  } satisfies {
    readonly [Name in keyof typeof written]: { readonly kind: Sealed.Kind<string>; type: string; field: string }
  }

  it.each(Object.keys(written).filter((name): name is keyof typeof written => name in written))(
    "is opened by who handles the case, word for word: %s",
    async (name) => {
      const { field, kind, type } = sealedAs[name]
      const opened = await inCity(
        Effect.gen(function* () {
          const log = yield* EventLog
          const events = yield* Stream.runCollect(log.read({ query: [{ types: [type], tags: [] }] }))
          const sealed: unknown = Reflect.get(Object(events.at(-1)?.data), field)
          if (!Schema.is(kind)(sealed)) return yield* Effect.die(new Error("nothing sealed"))
          const vault = yield* Vault
          return yield* vault.open(kind, sealed, { actor: persons.anna.memberRef, purpose: "handling" })
        })
      )
      expect(opened).toBe(written[name])
    }
  )

  it("is shown to who handles the case", async () => {
    const { open, page } = await browserOf("anna")
    await open(`/arenden/${number}`)
    const words = await page.locator("main").innerText()
    for (const part of [written.narrative, written.addendum, written.statement]) expect(words).toContain(part)
    await page.context().close()
  })
})
