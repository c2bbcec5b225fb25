import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"
import { reported } from "../report/walk.ts"
import { type Visitor, wordsOn } from "../visitor.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
})
afterAll(() => house.stop())

/** The page for writing more, as it stays in a browser that goes one step back. */
const writing = async () => {
  const number = await reported(sara)
  return { number, page: await sara.open(`/mina/${number}/komplettera`) }
}

describe("a form that is sent from the same page again", () => {
  it("with the same answers is one command", async () => {
    const { number, page } = await writing()
    await sara.send(page, { text: "Han ringde." })
    const before = await house.head()
    assert.strictEqual((await sara.send(page, { text: "Han ringde." })).location, `/mina/${number}`)
    assert.strictEqual(await house.head(), before)
  })

  it("with other answers is another: no words are taken for sent that were not", async () => {
    const { number, page } = await writing()
    await sara.send(page, { text: "Han ringde." })
    await sara.send(page, { text: "Han ringde två gånger." })
    assert.include(wordsOn(await sara.open(`/mina/${number}`)), "Han ringde.\nHan ringde två gånger.")
  })

  it("by somebody else is theirs, whatever id they write into it", async () => {
    const { page } = await writing()
    await sara.send(page, { text: "Han ringde." })
    const elin = await house.as("elin")
    const number = await reported(elin)
    const own = await elin.open(`/mina/${number}/komplettera`)
    const commandId = /name="commandId" value="([^"]*)"/.exec(page.body)?.[1] ?? ""
    assert.strictEqual((await elin.send(own, { commandId, text: "Han ringde." })).location, `/mina/${number}`)
    assert.include(wordsOn(await elin.open(`/mina/${number}`)), "Han ringde.")
  })
})
