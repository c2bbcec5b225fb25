import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { cases } from "../../../demo/src/city/cases.ts"
import { city, department, workplaces } from "../../../demo/src/city/organisation.ts"
import { type House, startHouse, type Who } from "../house.ts"
import { type Answer, titleOf, type Visitor, wordsOn } from "../visitor.ts"

let house: House
let people: ReadonlyMap<Who, Visitor>
const everybody = ["sara", "anna", "lena", "per", "maja", "karin", "bjorn"] as const
beforeAll(async () => {
  house = await startHouse({ cases: true })
  const visitors = everybody.map(async (who) => [who, await house.as(who)] as const)
  people = new Map(await Promise.all(visitors))
})
afterAll(() => house.stop())

const ask = (who: Who, name: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const visitor = people.get(who)
  if (visitor === undefined) throw new Error(`nobody has logged in as ${who}`)
  return visitor.open(`/statistik/${name}?${new URLSearchParams(query)}`)
}
const whole2025 = { enhet: city, fran: "2025-01-01", till: "2026-01-01" }

/** How many of the demo's cases are of that year. */
const in2025 = cases.filter(({ on }) => String(on).startsWith("2025")).length

/** The audiences that the form offers, closest first. */
const offered = ({ body }: Answer): ReadonlyArray<string> =>
  [...(/<select id="for".*?<\/select>/s.exec(body)?.[0] ?? "").matchAll(/<option value="(\w+)"/g)].map(
    ([, value = ""]) => value
  )
const sentenceOn = ({ body }: Answer): string => /<p class="note"><strong>(.*?)<\/strong>/.exec(body)?.[1] ?? ""

describe("the questions", () => {
  it("come first, each with its own page", async () => {
    const page = await (await house.as("karin")).open("/statistik")
    assert.strictEqual(page.status, 200)
    for (const name of ["hur-manga", "utsatta", "former", "plats"]) {
      assert.include(page.body, `href="/statistik/${name}"`)
      assert.strictEqual((await ask("karin", name)).status, 200, name)
    }
  })

  it.each(["okand", "toString", "__proto__", "hur-manga/x"])("are these alone: %s is not there", async (name) => {
    assert.strictEqual((await ask("karin", name)).status, 404)
  })
})

describe("an answer", () => {
  it("says the same in its sentence, its chart and its table", async () => {
    const page = await ask("per", "hur-manga", { ...whole2025, enhet: department, uppdelning: "unit", for: "handling" })
    assert.include(sentenceOn(page), `Under 2025 rapporterades ${in2025} händelser`)
    assert.match(wordsOn(page), new RegExp(`Totalt\\n${in2025}(\\n|$)`))
    const cells = [
      ...page.body.matchAll(/<th scope="row">([^<]+)<\/th><td class="n">(?:<a [^>]*>)?(\d+)(?:<\/a>)?<\/td>/g)
    ].slice(0, -1)
    assert.strictEqual(
      cells.reduce((sum, [, , count]) => sum + Number(count), 0),
      in2025
    )
    const most = Math.max(...cells.map(([, , count]) => Number(count)))
    for (const [, name = "", count = ""] of cells) {
      assert.include(page.body, `${name}: <strong>${count}</strong>`)
      assert.include(page.body, `width="${((Number(count) / most) * 100).toFixed(1)}%"`)
    }
    assert.include(page.body, `aria-label="${sentenceOn(page)}`)
  })

  it("tells how it was counted, and the command that counts it again", async () => {
    const head = await house.head()
    const words = wordsOn(await ask("per", "utsatta", { ...whole2025, for: "handling", datum: "occurred" }))
    assert.include(words, "Så räknade vi")
    assert.include(words, "2025-01-01 till och med 2025-12-31")
    assert.include(words, `Läget vid händelse nummer\n${head}`)
    assert.include(words, `./trygglogg stats ST-02 --db sqlite:FILE --unit ${city} --from 2025-01-01 --to 2026-01-01`)
    assert.include(words, `--basis occurred --forms five --audience handling --as-of ${head}`)
  })

  it.each([
    { name: "hur-manga", by: "unit", shows: "Individ och familj" },
    { name: "hur-manga", by: "place", shows: "utanför arbetsplatsen" },
    { name: "hur-manga", by: "form", shows: "Hot" },
    { name: "former", by: "", shows: "Trakasserier" },
    { name: "plats", by: "", shows: "Utanför" }
  ])("to $name by '$by' is broken down", async ({ by, name, shows }) => {
    const page = await ask("per", name, { ...whole2025, for: "handling", uppdelning: by })
    assert.strictEqual(page.status, 200)
    assert.match(wordsOn(page), new RegExp(shows, "i"))
  })

  it("is for the unit and all below it alone", async () => {
    const count = async (enhet: string) =>
      Number(
        /Totalt\n(\d+)/.exec(wordsOn(await ask("per", "hur-manga", { ...whole2025, enhet, for: "handling" })))?.[1]
      )
    const [all, below, economic, children] = await Promise.all(
      [city, department, workplaces["Ekonomiskt bistånd"].unitId, workplaces["Barn och unga"].unitId].map(count)
    )
    assert.strictEqual(all, below)
    assert.strictEqual(all, (economic ?? 0) + (children ?? 0))
    assert.isAbove(children ?? 0, 0)
  })

  it("as of a position is what it was then", async () => {
    const now = await ask("per", "hur-manga", { ...whole2025, for: "handling" })
    const then = await ask("per", "hur-manga", { ...whole2025, for: "handling", per: "60" })
    assert.include(wordsOn(then), "Du ser läget vid händelse nummer 60.")
    assert.include(wordsOn(then), "--as-of 60")
    assert.notStrictEqual(sentenceOn(now), sentenceOn(then))
    assert.strictEqual(
      sentenceOn(await ask("per", "hur-manga", { ...whole2025, for: "handling", per: "60" })),
      sentenceOn(then)
    )
  })
})

describe("whose eyes a figure is for", () => {
  const own = workplaces["Ekonomiskt bistånd"].unitId
  const other = workplaces["Barn och unga"].unitId

  it.each([
    { who: "sara", enhet: own, sees: ["public"] },
    { who: "sara", enhet: city, sees: ["public"] },
    { who: "anna", enhet: own, sees: ["handling", "district", "public"] },
    { who: "anna", enhet: other, sees: ["public"] },
    { who: "anna", enhet: city, sees: ["public"] },
    { who: "lena", enhet: department, sees: ["handling", "district", "public"] },
    { who: "lena", enhet: city, sees: ["public"] },
    { who: "per", enhet: city, sees: ["handling", "district", "public"] },
    { who: "maja", enhet: department, sees: ["district", "public"] },
    { who: "maja", enhet: city, sees: ["public"] },
    { who: "karin", enhet: city, sees: ["district", "public"] },
    { who: "bjorn", enhet: city, sees: ["district", "public"] }
  ] as const)("is for $who of $enhet by what they are trusted with there", async ({ enhet, sees, who }) => {
    assert.deepEqual(offered(await ask(who, "hur-manga", { ...whole2025, enhet })), sees)
  })

  it("is never closer than that, whatever the address asks for", async () => {
    for (const asked of ["handling", "district"]) {
      const page = await ask("sara", "hur-manga", { ...whole2025, enhet: own, for: asked, uppdelning: "form" })
      assert.include(wordsOn(page), "Visas för\nOffentligt")
      const shown = await ask("anna", "hur-manga", { ...whole2025, enhet: own, for: "handling", uppdelning: "form" })
      assert.match(wordsOn(shown), /hot\n\d/)
      assert.include(wordsOn(page), "visas inte")
      assert.notMatch(wordsOn(page), /hot\n\d/)
    }
  })

  it("hides in a chart what it hides in the table", async () => {
    const page = await ask("sara", "hur-manga", { ...whole2025, uppdelning: "unit" })
    const hidden = (wordsOn(page).match(/visas inte/g) ?? []).length
    assert.strictEqual(
      page.body.split("visas inte").length - 1,
      hidden * 2 - (/Totalt\nvisas inte/.test(wordsOn(page)) ? 1 : 0)
    )
  })
})

describe("what the public sees", () => {
  it.each([
    { what: "a part of a year", fran: "2025-01-01", till: "2025-07-01" },
    { what: "a year that is not over", fran: "2026-01-01", till: "2027-01-01" },
    { what: "a year from another day", fran: "2025-02-01", till: "2026-02-01" }
  ])("is no figure of $what", async ({ fran, till }) => {
    const page = await ask("sara", "hur-manga", { ...whole2025, fran, till })
    assert.strictEqual(page.status, 422)
    assert.include(wordsOn(page), "Det finns inget svar på den frågan")
    assert.strictEqual(sentenceOn(page), "")
  })

  it("is a whole year that is over", async () => {
    const page = await ask("sara", "hur-manga", whole2025)
    assert.strictEqual(page.status, 200)
    assert.notStrictEqual(sentenceOn(page), "")
  })

  it("is the year before this one, when nothing is asked", async () => {
    const page = await ask("sara", "hur-manga")
    assert.strictEqual(page.status, 200)
  })
})

describe("a question that cannot be answered", () => {
  it.each([
    { fran: "2025-02-30" },
    { fran: "igår" },
    { till: "2024-01-01" },
    { till: "2025-01-01" },
    { enhet: "nowhere" },
    { enhet: "<b>x</b>" },
    { per: "-1" },
    { per: "99999999" },
    { per: "1e3" },
    { per: "9".repeat(40) },
    { uppdelning: "name" }
  ])("is said to be so: %j", async (wrong) => {
    const page = await ask("per", "hur-manga", { ...whole2025, for: "handling", ...wrong })
    assert.strictEqual(page.status, 422)
    assert.include(wordsOn(page), "Det finns inget svar på den frågan")
    assert.strictEqual(sentenceOn(page), "")
    assert.notInclude(page.body, "<b>x</b>")
    assert.include(page.body, 'action="/statistik/hur-manga"', "and can be asked again")
  })

  it("is said in English too", async () => {
    const page = await (await house.as("per")).open("/statistik/hur-manga?fran=x&sprak=en")
    assert.include(titleOf(page), "How many incidents have been reported?")
    assert.include(wordsOn(page), "There is no answer to that question")
  })
})
