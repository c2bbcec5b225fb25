/** What cannot be read is told, on the list and in the case that it is about. */
import { ActorRef, CommandId, EventLog } from "@trygglogg/log"
import { DateTime, Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"
import { wordsOn } from "../visitor.ts"
import { told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

/** An event of a newer program, about a case. */
const newer = (incidentId: string, nth: number) => {
  const meta = {
    command: "Newer",
    commandId: CommandId.make(`newer-${nth}`),
    actor: ActorRef.make("p-1"),
    decidedAt: DateTime.makeUnsafe(0)
  }
  const event = { type: "HandlingStarted", version: 99, tags: [`incident:${incidentId}` as const], data: {} }
  return house.run(Effect.flatMap(EventLog, (log) => log.append([{ events: [event], meta }])))
}

describe("an event that cannot be read", () => {
  it("is told on the lists and in its case, by how many there are, and nowhere else", async () => {
    const [whole, lacking] = [await told(house), await told(house)]
    const anna = await house.as("anna")
    const caseWords = async (number: string) => wordsOn(await anna.open(`/arenden/${number}`))
    assert.notInclude(wordsOn(await anna.open("/arenden")), "går inte att läsa")
    assert.notInclude(await caseWords(lacking.number), "går inte att läsa")

    await newer(lacking.incidentId, 1)
    for (const list of ["/arenden", "/arenden?visa=alla"]) {
      const words = wordsOn(await anna.open(list))
      assert.include(words, "En händelse i loggen går inte att läsa. Listan kan sakna något.")
      assert.match(words, new RegExp(`${lacking.number}[^\\n]*(\\n[^\\n]*)?, uppgifter saknas`))
      assert.strictEqual(words.split("uppgifter saknas").length, 2)
    }
    assert.include(await caseWords(lacking.number), "En händelse i loggen om ärendet går inte att läsa.")
    assert.notInclude(await caseWords(whole.number), "går inte att läsa")

    await newer(lacking.incidentId, 2)
    assert.include(wordsOn(await anna.open("/arenden")), "2 händelser i loggen går inte att läsa.")
    assert.include(await caseWords(lacking.number), "2 händelser i loggen om ärendet går inte att läsa.")
  })
})
