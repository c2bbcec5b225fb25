import { Schema } from "effect"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { persons } from "../src/persons.ts"
import type { Letter } from "../src/post/letter.ts"
import { launchBrowser } from "./browser.ts"
import { eventually } from "./eventually.ts"
import { type House, startHouse } from "./house.ts"
import { typed } from "./trygglogg.ts"
import { type Walker, walkerOf } from "./walker.ts"

/** All years that the test can be run in: the figure is of everything that was ever reported. */
const everything = "/statistik/hur-manga?fran=2020-01-01&till=2100-01-01"
const Total = Schema.fromJsonString(
  Schema.Struct({ total: Schema.Struct({ shown: Schema.Boolean, count: Schema.optionalKey(Schema.Int) }) })
)

let house: House
let browser: Browser
let sara: Walker
let anna: Walker
let number = ""
let figureBefore = 0

/** The total in the table of the statistics page. */
const figure = async (walker: Walker): Promise<number> => {
  await walker.open(everything)
  const row = walker.page.getByRole("row").filter({ has: walker.page.getByRole("rowheader", { name: "Totalt" }) })
  return Number(await row.getByRole("cell").first().innerText())
}

const letter = (who: keyof typeof persons, subject: string): Promise<Letter> =>
  eventually(`"${subject}" to ${who}`, async () =>
    (await house.letters()).find((one) => one.to.includes(persons[who].email) && one.subject === subject)
  )

beforeAll(async () => {
  house = await startHouse()
  browser = await launchBrowser()
  sara = await walkerOf(browser, house, "sara")
  anna = await walkerOf(browser, house, "anna")
  figureBefore = await figure(anna)
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

describe("Sara, who has been hit at work,", () => {
  it("reports it in seven taps, without a key being pressed", async () => {
    await sara.open("/")
    sara.effort()
    await sara.press("Rapportera en händelse")
    await sara.press("Jag har blivit utsatt")
    await sara.press("Ja")
    await sara.pick("Våld")
    await sara.press("Fortsätt")
    await sara.press("Hoppa över")
    await sara.press("Skicka rapporten")
    expect(sara.effort()).toEqual({ taps: 7, typed: 0 })
    number = await sara.page.locator("main strong").innerText()
    expect(number).toMatch(/^H-\d{4}-[0-9A-Z]{5}$/)
    expect(await sara.words()).toContain("Anna Ek hör av sig senast")
  })

  it("gets a mail with the number, and nothing of what happened", async () => {
    const { text } = await letter("sara", `Vi har fått din rapport ${number}`)
    expect(text).toContain(`${house.baseUrl}/mina/${number}`)
    expect(text).not.toMatch(/våld|ekonomiskt/i)
    await sara.open("/demo/post")
    expect(await sara.page.getByRole("heading", { name: `Vi har fått din rapport ${number}` }).count()).toBe(1)
  })
})

describe("Anna, who leads the unit,", () => {
  it("is told by mail, and meets the case first of what cannot wait", async () => {
    await letter("anna", "En ny rapport väntar på dig")
    await anna.open("/arenden")
    expect(await anna.page.getByRole("heading", { level: 2 }).first().innerText()).toBe("Nu (1)")
    const now = anna.page.getByRole("table", { name: "Nu (1)" })
    expect(await now.getByRole("row").nth(1).innerText()).toContain(`${number}, Våld, Ekonomiskt bistånd`)
    await anna.press("Ring Sara Lind")
    expect(new URL(anna.page.url()).pathname).toBe(`/arenden/${number}`)
  })

  it("notes the call and takes the case, one tap each", async () => {
    anna.effort()
    await anna.press("Jag har ringt")
    await anna.press("Jag tar ärendet")
    expect(anna.effort()).toEqual({ taps: 2, typed: 0 })
    expect(await anna.words()).toContain("Pågår")
  })

  it("cannot close it while support is owed: the answer says why, and leads to what is missing", async () => {
    await anna.press("Avsluta ärendet")
    await anna.pick("Det är hanterat")
    await anna.press("Avsluta")
    const refusal = anna.page.getByRole("alert")
    expect(await refusal.innerText()).toContain("Stödet är inte följt upp för alla som är utsatta.")
    expect(await refusal.innerText()).toContain("(TL-INC-031)")
    expect(await anna.page.title()).toMatch(/^Fel:/)
    const left = anna.page.getByRole("region", { name: "Det här är kvar" }).getByRole("link")
    expect(await left.allInnerTexts()).toEqual([
      "Bedöm om Arbetsmiljöverket ska få veta",
      "Ta upp frågan om polisanmälan",
      "Fråga Sara Lind om upplevelsen",
      "Klassa händelsen",
      "Erbjud Sara Lind stöd"
    ])
    expect(await anna.page.getByText("Läget nu: Pågår").count()).toBe(1)
  })

  it("offers support from there", async () => {
    await anna.press("Erbjud Sara Lind stöd")
    await anna.pick("Krisstöd")
    await anna.press("Erbjud")
    expect(await anna.words()).toContain("Erbjudet, inget svar än")
  })
})

describe("Sara again", () => {
  it("takes the support, and says whether it was enough", async () => {
    await sara.open(`/mina/${number}`)
    await sara.press("Stöd till dig")
    await sara.pick("Krisstöd")
    await sara.press("Tacka ja")
    expect(await sara.words()).toContain("Du har tackat ja.")
    await sara.press("Svara på frågor om stödet")
    await sara.pick("Delvis", "Räckte stödet?")
    await sara.pick("Ja", "Var det rätt stöd för dig?")
    await sara.pick("Ja", "Känner du tillräckligt stöd från staden som arbetsgivare?")
    await sara.pick("Nej", "Mår du fortfarande dåligt av det som hände?")
    await sara.pick("Nej", "Vill du ha mer stöd?")
    await sara.press("Skicka svaret")
    expect(await sara.words()).toContain("Tack. Ditt senaste svar är sparat")
  })

  it("says in her own statement that somebody wanted to influence her work", async () => {
    await sara.open(`/mina/${number}`)
    await sara.press("Berätta hur du upplevde det")
    await sara.pick("Ja", "Tror du att någon ville påverka ditt arbete?")
    await sara.press("Spara")
    expect(new URL(sara.page.url()).pathname).toBe(`/mina/${number}`)
  })
})

describe("Anna again", () => {
  it("meets Sara's own answers, classifies, and writes how it turned out", async () => {
    await anna.open(`/arenden/${number}`)
    expect(await anna.words()).toMatch(/Ser det som försök att påverka arbetet\s+Ja/)
    await anna.press("Klassa händelsen")
    await anna.pick("3 Allvarlig. Våld, eller ett hot som togs på allvar.")
    await anna.pick("Säker", "Hur säker är du?")
    await anna.press("Spara klassningen")
    await anna.press("Skriv sammanfattningen")
    await anna.write("Sammanfattning", "Vi har gått igenom rutinerna. Du har fått krisstöd.")
    await anna.press("Spara sammanfattningen")
  })

  it("decides on the police and on the authority, as closing asks of a serious threat", async () => {
    await anna.press("Ta upp frågan om polisanmälan")
    await anna.pick("Den som handlägger")
    await anna.press("Ta upp frågan")
    await anna.press("Skriv ner samrådet om polisanmälan")
    await anna.pick("Per Sund, säkerhetssamordnare")
    await anna.pick("Anmäl", "Vad blev rådet?")
    await anna.pick("Jag intygar att vi har pratat")
    await anna.press("Spara samrådet")
    await anna.press("Besluta om polisanmälan")
    await anna.pick("Polisanmäl", "Ska det anmälas?")
    await anna.press("Spara beslutet")
    await anna.press("Bedöm om en myndighet ska få veta")
    await anna.pick("Arbetsmiljöverket")
    await anna.pick("Ingen skyldighet")
    await anna.write("Varför?", "Ingen var i fara.")
    await anna.press("Spara bedömningen")
  })

  it("closes the case", async () => {
    await anna.press("Avsluta ärendet")
    await anna.pick("Det är hanterat")
    await anna.press("Avsluta")
    expect(await anna.words()).toMatch(/Läge\s+Avslutat/)
  })

  it("sees every step in the history, each at its position", async () => {
    await anna.press("Se ärendets historik")
    const steps = anna.page.getByRole("row").filter({ has: anna.page.getByRole("rowheader") })
    const told = await steps.evaluateAll((rows) =>
      rows.map((row) => [
        Number(row.querySelector("th")?.textContent?.replaceAll(/\D/g, "")),
        row.querySelector("td")?.firstChild?.textContent ?? ""
      ])
    )
    const inOrder = told.toSorted(([a], [b]) => Number(a) - Number(b))
    expect(inOrder.map(([, what]) => what)).toEqual([
      "Händelsen rapporterades",
      "En utsatt person registrerades",
      "Kontakt med den utsatta",
      "Handläggare valdes",
      "Handläggningen började",
      "Stöd erbjöds",
      ...Array.from({ length: 5 }, () => "En uppföljning planerades"),
      "Den utsatta tackade ja till stöd",
      "Stödet följdes upp",
      "Den utsatta berättade om sin upplevelse",
      "Händelsen klassades",
      "Sammanfattningen skrevs",
      "Frågan om polisanmälan väcktes",
      "Samråd om polisanmälan hölls",
      "Det beslutades om polisanmälan",
      "Det bedömdes om en myndighet ska få veta",
      "Myndigheten behöver inte få veta",
      "Ärendet avslutades"
    ])
    expect(new Set(inOrder.map(([position]) => position)).size).toBe(inOrder.length)
  })
})

describe("afterwards", () => {
  it("Sara has been told by mail that it was read, and that it is done", async () => {
    const { text } = await letter("sara", "Din rapport är läst")
    expect(text).toContain("Anna Ek läste din rapport")
    await letter("sara", `Ärendet ${number} är klart`)
  })

  it("Sara sees how it turned out, and that Anna has read it", async () => {
    await sara.open(`/mina/${number}`)
    expect(await sara.words()).toContain("Vi har gått igenom rutinerna. Du har fått krisstöd.")
    await sara.press("Se vem som har läst")
    expect(await sara.words()).toMatch(/Anna Ek, chef\s+i dag klockan \d\d\.\d\d/)
  })

  it("the figure is one more than before, and whoever counts from the log alone gets the same", async () => {
    expect(await figure(anna)).toBe(figureBefore + 1)
    const command = await anna.page.locator("main code").innerText()
    const counted = await typed(`${command.replace("sqlite:FILE", `"${house.databaseUrl}"`)} --json`)
    expect(counted.code, counted.stderr).toBe(0)
    expect(Schema.decodeSync(Total)(counted.stdout).total).toEqual({ shown: true, count: figureBefore + 1 })
  })

  it("the live log proves whole", async () => {
    const { code, stderr } = await typed(`./trygglogg verify --db "${house.databaseUrl}"`)
    expect(code, stderr).toBe(0)
  })

  it("Sara opens it again with one tap, and Anna is told", async () => {
    await sara.open(`/mina/${number}`)
    sara.effort()
    await sara.press("Öppna ärendet igen")
    expect(sara.effort()).toEqual({ taps: 1, typed: 0 })
    expect(await sara.words()).toContain("Öppnad igen")
    await letter("anna", "Ett ärende är öppet igen")
  })

  it("every page on the way was for everybody: axe in light and dark, no script, nothing wider than the phone", () => {
    expect([...sara.complaints(), ...anna.complaints()]).toEqual([])
  })
})
