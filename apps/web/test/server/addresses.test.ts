import { request } from "node:http"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

/** Asks for a target as it is written, which a browser's own functions would put right first. */
const asking = (path: string, host: string): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(house.baseUrl)
    const asked = request({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
      let body = ""
      answer.setEncoding("utf8")
      answer.on("data", (part: string) => (body += part))
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on("error", reject)
    asked.end()
  })

describe("an address that no page of ours has", () => {
  it.each(["//", "//elsewhere.example/mina", "/.//elsewhere.example", "*", "http://[/", "http://elsewhere.example/"])(
    "is answered, and with no way elsewhere: %j",
    async (path) => {
      const { body, status } = await asking(path, "localhost")
      assert.include([303, 404], status)
      assert.notMatch(body, /href="\/\//)
    }
  )

  it.each(["a b", "[", "elsewhere.example"])(
    "does not matter to the house's name for itself: host %j",
    async (host) => {
      assert.strictEqual((await asking("/om", host)).status, 200)
    }
  )

  it.each(["/\t/elsewhere.example", "/\r\nset-cookie: a=b", "/.//elsewhere.example", "/\u0000", "//elsewhere.example"])(
    "is not where a login ends: %j",
    async (till) => {
      const visitor = await house.as("sara")
      const { location, status } = await visitor.open(`/logga-in?till=${encodeURIComponent(till)}`)
      assert.strictEqual(status, 303)
      assert.match(location, /^\/(?![/\\])[\x21-\x7e]*$/)
    }
  )

  it("is written in letters that a header can carry", async () => {
    const visitor = await house.as("sara")
    const { location } = await visitor.open(`/logga-in?till=${encodeURIComponent("/mina?ord=łöv")}`)
    assert.strictEqual(location, "/mina?ord=%C5%82%C3%B6v")
  })
})
