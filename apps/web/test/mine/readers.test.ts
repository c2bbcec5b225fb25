import { MergeIncidents } from "@trygglogg/core/incident"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, refOf, startHouse } from "../house.ts"
import { caseBy, goOn, reported } from "../report/walk.ts"
import { type Visitor, wordsOn } from "../visitor.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
})
afterAll(() => house.stop())

describe("who has read", () => {
  it("is nobody at first, and never oneself", async () => {
    const number = await reported(sara)
    await sara.open(`/mina/${number}`)
    assert.include(wordsOn(await sara.open(`/mina/${number}/vem-har-last`)), "Ingen har läst den än.")
  })

  it("names whoever opened it: who, as what, when and which parts", async () => {
    const number = await reported(sara, { narrative: "Det här hände." })
    const anna = await house.as("anna")
    assert.strictEqual((await anna.open(`/arenden/${number}`)).status, 200)
    const readers = wordsOn(await sara.open(`/mina/${number}/vem-har-last`))
    assert.match(readers, /Anna Ek, .*chef/i)
    assert.match(readers, /i dag klockan \d\d\.\d\d/)
    assert.match(readers, /ärendet, berättelsen/)
  })

  it("does not name a reader whose name is protected", async () => {
    const number = await reported(sara)
    const protect = (identityProtected: boolean) =>
      house.run(
        Effect.gen(function* () {
          const directory = yield* Directory
          const entry = yield* directory.byRef(refOf("anna"))
          if (entry !== undefined) yield* directory.put({ ...entry, identityProtected })
        })
      )
    await (await house.as("anna")).open(`/arenden/${number}`)
    await protect(true)
    const pages = await Promise.all(["", "/vem-har-last"].map((path) => sara.open(`/mina/${number}${path}`)))
    await protect(false)
    for (const page of pages) assert.notInclude(wordsOn(page), "Anna Ek")
    assert.include(wordsOn(await sara.open(`/mina/${number}/vem-har-last`)), "Anna Ek")
  })
})

describe("a report that was merged into another", () => {
  it("is found by its own number still, with one's own words, and goes on", async () => {
    const source = await reported(sara, { narrative: "Min berättelse." })
    const target = await reported(await house.as("omar"), { narrative: "Omars berättelse." })
    const [from, to] = [await caseBy(house, source), await caseBy(house, target)]
    await house.run(
      handle(MergeIncidents)(
        { incidentId: from.incidentId, targetId: to.incidentId },
        { commandId: CommandId.make("merge-1"), actor: ActorRef.make(refOf("per")) }
      )
    )
    const page = await sara.open(`/mina/${source}`)
    assert.strictEqual(page.status, 200)
    assert.include(wordsOn(page), "Min berättelse.")
    assert.notInclude(wordsOn(page), "Omars berättelse.")
    const more = await goOn(sara, await sara.open(`/mina/${source}/komplettera`), { text: "Ett tillägg." })
    assert.include(wordsOn(more), "Tillägg\nEtt tillägg.")
    assert.strictEqual((await sara.open(`/mina/${target}`)).status, 404, "the other's number is not hers")
  })
})
