import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse, type Who } from "../house.ts"
import { type Answer, wordsOn } from "../visitor.ts"
import { taken, told } from "./told.ts"

const openedBy = async (house: House, who: Who, path = "/arenden"): Promise<Answer> => (await house.as(who)).open(path)

describe("the queue of a city where nothing has happened", () => {
  let house: House
  beforeAll(async () => {
    house = await startHouse()
  })
  afterAll(() => house.stop())

  it("says so, when it was looked at and up to where", async () => {
    const words = wordsOn(await openedBy(house, "anna"))
    assert.match(words, /^Att göra\nInget att göra just nu\.\nSenast kontrollerat i dag klockan \d\d\.\d\d\./)
    assert.include(words, `Listan svarar för händelse ${await house.head()} i loggen.`)
  })

  it("says so in English too", async () => {
    const words = wordsOn(await openedBy(house, "anna", "/arenden?sprak=en"))
    assert.match(words, /^To do\nNothing to do just now\.\nLast checked today at \d\d:\d\d\./)
  })
})

describe("the queue", () => {
  let house: House
  beforeAll(async () => {
    house = await startHouse()
  })
  afterAll(() => house.stop())

  it("tells the closest manager what to do, verb first, and by when", async () => {
    const { number } = await told(house)
    const words = wordsOn(await openedBy(house, "anna"))
    assert.match(
      words,
      new RegExp(`I dag \\(1\\)\\n[^(]*Ring Sara Lind\\n[^\\n]+\\n${number}, Hot, Ekonomiskt bistånd\\nNy`)
    )
  })

  it("puts violence under what is to be done now", async () => {
    const { number } = await told(house, { forms: ["violence"], exposed: ["omar"], by: "omar" })
    const words = wordsOn(await openedBy(house, "anna"))
    const now = words.slice(words.indexOf("Nu ("), words.indexOf("I dag ("))
    assert.include(now, `Ring Omar Haddad`)
    assert.include(now, number)
  })

  it("shows others' cases to those above as waiting, and no name to who may not know it", async () => {
    const { number } = await taken(house, { exposed: ["omar"], by: "omar" })
    const above = wordsOn(await openedBy(house, "lena"))
    const waiting = above.slice(above.indexOf("Väntar på andra ("))
    assert.include(waiting, number)
    assert.include(waiting, "Ring den utsatta")
    assert.include(waiting, "Pågår, Anna Ek handlägger")
    assert.notInclude(above, "Omar")
    const coordinator = wordsOn(await openedBy(house, "per"))
    assert.include(coordinator, "Ring Omar Haddad")
  })

  it("is empty for a manager of another unit", async () => {
    assert.include(wordsOn(await openedBy(house, "jonas")), "Inget att göra just nu.")
  })

  it("never shows somebody a case that they were hit in or that is about them", async () => {
    const hit = await told(house, { exposed: ["anna"], by: "anna" })
    const aboutHer = await told(house, { about: "anna" })
    for (const path of ["/arenden", "/arenden?visa=alla"]) {
      const words = wordsOn(await openedBy(house, "anna", path))
      assert.notInclude(words, hit.number)
      assert.notInclude(words, aboutHer.number)
    }
    const above = wordsOn(await openedBy(house, "lena"))
    assert.include(above, hit.number)
    assert.include(above, aboutHer.number)
  })

  it("holds no words of what was told, nor who told it", async () => {
    await told(house, { by: "omar", narrative: "Han väntade vid bilen." })
    const { body } = await openedBy(house, "anna")
    assert.notInclude(body, "Han väntade")
  })

  it.each(["maja", "bjorn"] as const)("is a plain list of heads for %s", async (who) => {
    const { number } = await told(house)
    const answer = await openedBy(house, who)
    const words = wordsOn(answer)
    assert.match(words, /^Ärenden\n/)
    assert.match(words, new RegExp(`${number} Hot, Ekonomiskt bistånd\\ni dag klockan \\d\\d\\.\\d\\d\\nNy`))
    assert.notInclude(answer.body, "Sara")
    assert.notInclude(words, "Ring")
    assert.notInclude(words, "Till Att göra")
  })

  it("leads a manager to all cases of the area, and back", async () => {
    const { number } = await told(house)
    const words = wordsOn(await openedBy(house, "anna", "/arenden?visa=alla"))
    assert.include(words, number)
    assert.include(words, "Till Att göra")
  })

  it.each(["sara", "karin"] as const)("is no page for %s, who leads and follows nothing", async (who) => {
    const answer = await openedBy(house, who)
    assert.strictEqual(answer.status, 404)
    assert.include(wordsOn(answer), "TL-WEB-404")
  })

  it("asks a stranger to log in first, and comes back", async () => {
    const answer = await house.stranger().open("/arenden")
    assert.strictEqual(answer.location, "/logga-in?till=%2Farenden")
  })
})

describe("a queue of more than fifty cases", () => {
  let house: House
  beforeAll(async () => {
    house = await startHouse()
    for (let count = 0; count < 51; count += 1) await told(house)
  })
  afterAll(() => house.stop())

  it("is told fifty at a time, and counts them all", async () => {
    const first = wordsOn(await openedBy(house, "anna"))
    assert.strictEqual(first.match(/Ring Sara Lind/g)?.length, 50)
    assert.include(first, "I dag (51)")
    assert.include(first, "Sida 1 av 2")
    assert.include(first, "Nästa sida")
    assert.notInclude(first, "Föregående sida")
    const second = wordsOn(await openedBy(house, "anna", "/arenden?sida=2"))
    assert.strictEqual(second.match(/Ring Sara Lind/g)?.length, 1)
    assert.include(second, "I dag (51)")
    assert.include(second, "Föregående sida")
    assert.notInclude(second, "Nästa sida")
  })

  it.each(["3", "0", "-1", "1.5", "x"])("shows the first page for the page %s, which is none", async (page) => {
    assert.include(wordsOn(await openedBy(house, "anna", `/arenden?sida=${page}`)), "Sida 1 av 2")
  })

  it("is told fifty at a time as a plain list too", async () => {
    assert.include(wordsOn(await openedBy(house, "maja")), "Sida 1 av 2")
    assert.include(wordsOn(await openedBy(house, "maja", "/arenden?sida=2")), "Sida 2 av 2")
  })
})
