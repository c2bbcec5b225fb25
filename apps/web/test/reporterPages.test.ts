import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "./house.ts"
import { lix, sentencesIn } from "./plain.ts"
import { type ReporterPage, reporterPages } from "./reporterPages.ts"
import { titleOf, wordsOn } from "./visitor.ts"

let house: House
let pages: ReadonlyArray<ReporterPage>
let english: ReadonlyArray<ReporterPage>
beforeAll(async () => {
  house = await startHouse()
  pages = await reporterPages(house, "sv")
  english = await reporterPages(house, "en")
}, 60_000)
afterAll(() => house.stop())

const named = ({ name, state }: ReporterPage) => `${name} (${state})`
const worst = (of: (page: ReporterPage) => number, most: number, among = pages) =>
  among.filter((page) => of(page) > most).map((page) => `${named(page)}: ${of(page).toFixed(1)}`)
const wordCount = ({ answer }: ReporterPage) => sentencesIn(wordsOn(answer)).flat().length
const longestSentence = ({ answer }: ReporterPage) =>
  Math.max(...sentencesIn(wordsOn(answer)).map((words) => words.length))

describe("every page of the reporter", () => {
  it("is looked at in both states", () => {
    assert.isAtLeast(pages.filter(({ state }) => state === "normal").length, 25)
    assert.isAtLeast(pages.filter(({ state }) => state === "error").length, 8)
  })

  it("is at most 8 KB with everything that belongs to it", () => {
    const bytes = ({ answer }: ReporterPage) => Buffer.byteLength(answer.body)
    assert.deepStrictEqual(worst(bytes, 8192), [])
    assert.deepStrictEqual(worst(bytes, 8192, english), [])
  })

  it("is one request, without a script", () => {
    for (const { answer } of [...pages, ...english]) {
      assert.notMatch(answer.body, /<(script|img|iframe|object|embed|video|audio|base)\b| on[a-z]+=|javascript:/i)
      assert.notMatch(answer.body, /@import|url\(|<link(?! rel="icon" href="data:,")/)
    }
  })

  it("asks at most 45 words of a reader before the report is sent, and 75 in the receipt", () => {
    const asked = (family: ReporterPage["family"]) =>
      pages.filter((page) => page.family === family && page.state === "normal")
    assert.deepStrictEqual(worst(wordCount, 45, asked("wizard")), [])
    assert.deepStrictEqual(worst(wordCount, 75, asked("receipt")), [])
  })

  it("has no sentence of more than 15 words, and a LIX of at most 30", () => {
    assert.deepStrictEqual(worst(longestSentence, 15), [])
    for (const family of ["wizard", "receipt", "mine"] as const) {
      const text = pages.filter((page) => page.family === family).map(({ answer }) => wordsOn(answer))
      assert.isAtMost(lix(text.join("\n")), 30, family)
    }
  })

  it("has one heading, a title that says it, and a way to hide the page and to call for help", () => {
    for (const page of [...pages, ...english]) {
      const { body } = page.answer
      const headings = [...body.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, inner = ""]) =>
        inner.replaceAll(/<[^>]+>/g, "")
      )
      assert.lengthOf(headings, 1, named(page))
      assert.include(titleOf(page.answer), headings[0] ?? "", named(page))
      assert.strictEqual(/^(Fel|Error):/.test(titleOf(page.answer)), page.state === "error", named(page))
      assert.include(body, 'href="/goms"', named(page))
      assert.include(body, 'href="tel:112"', named(page))
    }
  })

  it("leads from every error to its field, and reads the error out with it", () => {
    for (const page of [...pages, ...english].filter(({ state }) => state === "error")) {
      const { body } = page.answer
      const summary = /<div class="errors" role="alert".*?<\/div>/s.exec(body)?.[0] ?? ""
      const fields = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field = ""]) => field)
      assert.isNotEmpty(fields, named(page))
      for (const field of fields) {
        assert.match(body, new RegExp(`<(input|textarea|select)[^>]* id="${field}"`), named(page))
        assert.match(body, new RegExp(`aria-describedby="([^"]* )?${field}-error"`), named(page))
        assert.include(body, `id="${field}-error"`, named(page))
      }
    }
  })

  it("is complete in English", () => {
    assert.deepStrictEqual(english.map(named), pages.map(named))
    // What is called by its name in both: people, units, and what the handler wrote.
    const names = /Omar Haddad|Anna Ek|Barn och unga|Ekonomiskt bistånd|Vi har pratat med dig\./g
    for (const page of english) {
      assert.include(page.answer.body, '<html lang="en"', named(page))
      assert.notMatch(wordsOn(page.answer).replaceAll(names, ""), /[åäö]/i, named(page))
    }
  })
})
