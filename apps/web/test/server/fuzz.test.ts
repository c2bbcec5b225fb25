import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { routes } from "../../src/routes.ts"
import { type House, startHouse } from "../house.ts"
import { draftOn, reported, toCheck } from "../report/walk.ts"
import { formOn, type Visitor } from "../visitor.ts"

const seed = 20_260_302
const requests = 500
/** Whoever had logged out would be turned away at the door for the rest of it. */
const lasting = routes.filter(({ path }) => path !== "/logga-ut")

/** Mulberry32: the same numbers for the same seed, everywhere. */
const numbersFrom = (start: number) => {
  let state = start
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
const next = numbersFrom(seed)
const oneOf = <A>(first: A, ...more: ReadonlyArray<A>): A => {
  const all = [first, ...more]
  return all[Math.floor(next() * all.length)] ?? first
}
const chance = (share: number): boolean => next() < share

/** Would be a tag, an attribute or an entity of its own where it is not escaped. */
const marker = `<zq>"zq"&zq;`
const evil = (): string =>
  oneOf(
    marker,
    `${marker}\r\nset-cookie: zq=1`,
    "",
    " ",
    "\0",
    "\u202e\u0000\ufffd",
    "../../etc/passwd",
    "__proto__",
    "constructor",
    "' OR 1=1 --",
    "-1",
    "1e999",
    "NaN",
    "2026-02-30",
    "99:99",
    "😱".repeat(2000),
    "a".repeat(9000),
    "%00%ff%zz",
    "H-2026-ZZZZZ"
  )

const fields = [
  ..."vem svar handelse berattelse val namn person vet datum klocka varfor enhet lasare text avsikt hotad beslut ord".split(
    " "
  ),
  ..."stod sufficient relevant enough affected more kommentar commandId malform orsak sammanfattning utfall".split(" ")
]

let house: House
interface Somebody {
  readonly visitor: Visitor
  /** What their own forms carry, so that some of what they send gets past the door. */
  readonly token: string
}
let visitors: readonly [Somebody, ...ReadonlyArray<Somebody>]
let draft: string
let number: string
beforeAll(async () => {
  house = await startHouse()
  const sara = await house.as("sara")
  number = await reported(sara, { narrative: "Min." })
  draft = draftOn(await toCheck(sara))
  const withToken = async (visitor: Visitor): Promise<Somebody> => {
    const { hidden } = formOn(await visitor.open("/rapportera"))
    return { visitor, token: hidden["token"] ?? assert.fail("no token") }
  }
  const reporter = await withToken(sara)
  const [anna, per] = [await withToken(await house.as("anna")), await withToken(await house.as("per"))]
  visitors = [reporter, reporter, anna, anna, per, { visitor: house.stranger(), token: "" }]
})
afterAll(() => house.stop())

/** Never a draft that could be sent, nor an id that a command could be given under: whatever comes of it is a mistake. */
const queryFor = (path: string): string => {
  const maySend = path.endsWith("/skicka") || path.endsWith("/larm")
  const query = new URLSearchParams()
  if (chance(0.6)) query.append("utkast", !maySend && chance(0.6) ? draft : evil())
  for (const name of ["sprak", "per", "fran", "till", "enhet", "for", "uppdelning", "rad", evil()]) {
    if (chance(0.15)) query.append(name, evil())
  }
  return query.size === 0 ? "" : `?${query}`
}

const pathFor = (pattern: string): string =>
  pattern
    .replaceAll(/:[a-z]+/gi, () => encodeURIComponent(chance(0.4) ? number : evil().slice(0, 300)))
    .replace("*", () => encodeURIComponent(evil().slice(0, 300)))

const bodyFor = (token: string): string | Uint8Array<ArrayBuffer> => {
  if (chance(0.1)) return new Uint8Array(300).map(() => Math.floor(next() * 256))
  if (chance(0.05)) return "a=1&".repeat(20_000)
  const form = new URLSearchParams()
  if (chance(0.8)) form.append("token", chance(0.9) ? token : evil())
  for (const name of fields) if (chance(0.3)) form.append(name, evil())
  return form.toString()
}

const headersFor = (isForm: boolean): Record<string, string> => ({
  ...(isForm
    ? { "content-type": chance(0.9) ? "application/x-www-form-urlencoded" : oneOf("text/plain", "zq/zq", "") }
    : {}),
  ...(chance(0.1) ? { "accept-language": oneOf("en", "zq<zq>", ",,,;q=") } : {}),
  ...(chance(0.05) ? { cookie: oneOf("trygglogg=zq", "trygglogg=%00; sprak=<zq>", "=;;=", "a".repeat(3000)) } : {}),
  ...(chance(0.05) ? { origin: oneOf("null", "http://[", house.baseUrl) } : {}),
  ...(chance(0.05) ? { "x-http-method-override": "DELETE" } : {})
})

describe(`${requests} requests that no page of ours would send (seed ${seed})`, () => {
  it("are each refused in words: no fault, nothing from inside, nothing reflected as it came, nothing written", async () => {
    const before = await house.head()
    const seen = new Map<number, number>()
    for (let nth = 0; nth < requests; nth++) {
      const route = oneOf(lasting[0] ?? assert.fail("no routes"), ...lasting)
      const method = chance(0.9) ? String(route.method) : oneOf("GET", "POST", "PUT", "DELETE")
      const path = pathFor(route.path)
      const { token, visitor } = oneOf(...visitors)
      const isForm = method !== "GET"
      const init = { method, headers: headersFor(isForm), ...(isForm ? { body: bodyFor(token) } : {}) }
      const answer = await visitor.ask(path + queryFor(route.path), init)
      const told = `request ${nth}: ${method} ${route.path} answered ${answer.status}`
      // This house has no identity provider to send anybody to.
      if (route.path === "/logga-in" && answer.status === 503) assert.include(answer.body, "TL-WEB-013")
      else assert.isBelow(answer.status, 500, told)
      for (const forbidden of ["<zq>", `"zq"`, "node_modules", "    at ", "SQLITE"]) {
        assert.isFalse(answer.body.includes(forbidden), `${told} with ${forbidden}`)
      }
      assert.isNull(answer.headers.get("zq"), told)
      assert.isFalse(
        answer.headers.getSetCookie().some((line) => line.startsWith("zq=")),
        told
      )
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
    }
    assert.strictEqual(await house.head(), before)
    assert.deepStrictEqual(
      house.logged().filter((line) => line.includes("TL-WEB-500")),
      []
    )
    for (const status of [200, 303, 400, 403, 404, 422]) assert.isAbove(seen.get(status) ?? 0, 0, `some of ${status}`)
  }, 120_000)

  it("leave the house as it was for everybody else", async () => {
    const sara = await house.as("sara")
    assert.match(await reported(sara), /^H-/)
  })
})
