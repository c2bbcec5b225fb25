/** What somebody writes about people is found nowhere in clear: not in a file, not in the log of the program, not in an address. */
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"
import { goOn, toCheck } from "../report/walk.ts"
import { type Answer, type Fields, type Visitor, wordsOn } from "../visitor.ts"

/** Nobody in the directory; the number is of a day that nobody was born on yet. */
const canaries = ["20990101-2385", "209901012385", "Kerstin Canarius", "Canarius", "kerstin.canarius@example.test"]
const words = `Hon heter ${canaries.join(", ")}.`

let house: House
let sara: Visitor
const addresses: Array<string> = []
const clearIn = (text: string): ReadonlyArray<string> => canaries.filter((one) => text.includes(one))

/** Keeps every address that a browser is shown. */
const listening = (visitor: Visitor): Visitor => {
  const heard = (answer: Answer): Answer => {
    addresses.push(
      answer.location,
      ...[...answer.body.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, to = ""]) => to)
    )
    return answer
  }
  return {
    open: async (...asked) => heard(await visitor.open(...asked)),
    ask: async (...asked) => heard(await visitor.ask(...asked)),
    post: async (...asked) => heard(await visitor.post(...asked)),
    send: async (...asked) => heard(await visitor.send(...asked))
  }
}

const write = async (number: string, page: string, fields: Fields): Promise<void> => {
  await goOn(sara, await sara.open(`/mina/${number}/${page}`), fields)
}

beforeAll(async () => {
  house = await startHouse()
  sara = listening(await house.as("sara"))
})
afterAll(() => house.stop())

describe("a personnummer, a name and an address that somebody writes", () => {
  it("are kept, and shown to whoever wrote them", async () => {
    const check = await toCheck(sara, { narrative: words })
    const number = (await sara.send(check, {})).location.slice("/rapportera/klart/".length)
    await write(number, "komplettera", { text: words })
    await write(number, "upplevelse", { avsikt: "yes", ord: words })
    const page = wordsOn(await sara.open(`/mina/${number}`))
    assert.strictEqual(page.split(words).length - 1, 3)
    await write(number, "dra-tillbaka", { text: words })
  })

  it("are in a draft that is not sent, and in a search and a form that are refused", async () => {
    await toCheck(sara, { narrative: words })
    const who = await goOn(sara, await sara.open("/rapportera"), { vem: "annan" })
    await sara.send(who, { namn: "Kerstin Canarius", val: "sok" })
    const refused = await sara.post("/rapportera", { token: "Kerstin Canarius", vem: words })
    assert.strictEqual(refused.status, 403)
  })

  it("are found in no file", async () => {
    const files = await readdir(house.folder)
    assert.isAtLeast(files.filter((name) => name.endsWith(".db")).length, 5)
    for (const name of files) {
      const bytes = await readFile(join(house.folder, name))
      for (const text of [bytes.toString("latin1"), bytes.toString("utf16le")])
        assert.deepStrictEqual(clearIn(text), [], name)
    }
  })

  it("would have been found there: what is in clear is", async () => {
    const log = await readFile(house.files.log, "latin1")
    const wal = await readFile(`${house.files.log}-wal`, "latin1").catch(() => "")
    assert.include(log + wal, "IncidentReported")
  })

  it("are in no line of the program's log, and in no address", () => {
    assert.deepStrictEqual(clearIn(house.logged().join("\n")), [])
    assert.isNotEmpty(addresses)
    assert.deepStrictEqual(clearIn(addresses.map((one) => decodeURIComponent(one.replaceAll("+", " "))).join("\n")), [])
  })
})
