import { Directory } from "@trygglogg/vault/directory"
import { Effect, Exit, Scope } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freePorts } from "../../../demo/e2e/ports.ts"
import { loadSecrets } from "../../../demo/src/identity/secrets.ts"
import { serveIdentity } from "../../../demo/src/identity/server.ts"
import { persons } from "../../../demo/src/persons.ts"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { type Answer, titleOf, type Visitor, visitorAt, wordsOn } from "../visitor.ts"

let house: House
let scope: Scope.Closeable
let folder: string
let issuer: string
beforeAll(async () => {
  const [port = 0, identityPort = 0] = await freePorts(2)
  folder = await mkdtemp(join(tmpdir(), "trygglogg-identity-"))
  scope = await Effect.runPromise(Scope.make())
  const secrets = await Effect.runPromise(loadSecrets(folder))
  const place = { port: identityPort, setting: "TEST" }
  const served = serveIdentity(place, `http://localhost:${port}`, secrets).pipe(Scope.provide(scope))
  issuer = (await Effect.runPromise(served)).issuer
  house = await startHouse({ port, issuer, clientSecret: secrets.clientSecret })
})
afterAll(async () => {
  await house.stop()
  await Effect.runPromise(Scope.close(scope, Exit.void))
  await rm(folder, { recursive: true })
})

/** Begins a login at the web app and chooses a person at the provider; answers the address that leads back. */
const chooseAt = async (visitor: Visitor, path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const away = await visitor.open(path)
  assert.isTrue(away.location.startsWith(`${issuer}/auth?`), away.location)
  const provider = visitorAt(issuer)
  const page = (await provider.open(away.location)).location
  const chosen = await provider.post(page, fields)
  return (await provider.open(chosen.location)).location
}
const person = (who: Who) => ({ person: persons[who].subject })

const logIn = async (visitor: Visitor, who: Who, path = "/logga-in"): Promise<Answer> => {
  const back = await chooseAt(visitor, path, person(who))
  return visitor.open(back)
}

describe("logging in", () => {
  it("leads to who one is, and back to the page one wanted", async () => {
    const visitor = house.stranger()
    const wanted = await visitor.open("/statistik/hur-manga?datum=occurred")
    const done = await logIn(visitor, "sara", wanted.location)
    assert.strictEqual(done.location, "/statistik/hur-manga?datum=occurred")
    assert.include(wordsOn(await visitor.open("/")), "Inloggad som Sara Lind")
  })

  it("gives a cookie that no script and no other site's form gets", async () => {
    const visitor = house.stranger()
    const done = await logIn(visitor, "sara")
    const cookie = done.headers.getSetCookie().find((line) => line.startsWith("trygglogg=")) ?? ""
    assert.match(cookie, /HttpOnly/i)
    assert.match(cookie, /SameSite=Lax/i)
    assert.match(cookie, /Path=\//i)
    assert.notMatch(cookie, /Domain=/i)
  })

  it.each(["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)", ""])(
    "never leads to somebody else's page: %j",
    async (till) => {
      const visitor = house.stranger()
      const done = await logIn(visitor, "sara", `/logga-in?till=${encodeURIComponent(till)}`)
      assert.strictEqual(done.location, "/")
    }
  )

  it("is done already for whoever is logged in", async () => {
    const answer = await (await house.as("sara")).open("/logga-in?till=/mina")
    assert.strictEqual(answer.location, "/mina")
  })

  it("begins at the address that the provider sends people back to", async () => {
    const elsewhere = visitorAt(house.baseUrl.replace("localhost", "127.0.0.1"))
    const answer = await elsewhere.open("/logga-in?till=/mina")
    assert.strictEqual(answer.location, `${house.baseUrl}/logga-in?till=%2Fmina`)
  })
})

describe("a login that fails", () => {
  const failed = (answer: Answer) => {
    assert.strictEqual(answer.status, 403)
    assert.include(wordsOn(answer), "Kod: TL-WEB-006")
    assert.include(titleOf(answer), "Inloggningen gick inte")
    assert.isFalse(answer.headers.getSetCookie().some((line) => line.startsWith("trygglogg=")))
  }

  it("because nobody began it", async () => {
    failed(await house.stranger().open("/login/callback"))
    failed(await house.stranger().open("/login/callback?code=x&state=y"))
  })

  it("because somebody else began it", async () => {
    const back = await chooseAt(house.stranger(), "/logga-in", person("sara"))
    const other = house.stranger()
    await other.open("/logga-in")
    failed(await other.open(back))
  })

  it("because it was used before", async () => {
    const visitor = house.stranger()
    const back = await chooseAt(visitor, "/logga-in", person("sara"))
    assert.strictEqual((await visitor.open(back)).status, 303)
    failed(await visitor.open(back))
  })

  it("because it was cancelled", async () => {
    const visitor = house.stranger()
    failed(await visitor.open(await chooseAt(visitor, "/logga-in", { cancel: "yes" })))
  })

  it.each(["code", "state"])("because the %s is another", async (name) => {
    const visitor = house.stranger()
    const back = new URL(await chooseAt(visitor, "/logga-in", person("sara")), house.baseUrl)
    back.searchParams.set(name, "AAAAAAAA")
    failed(await visitor.open(back.pathname + back.search))
  })
})

describe("somebody whom the directory does not know", () => {
  it("is told so, and who can help", async () => {
    const forget = house.run(Effect.flatMap(Directory, (directory) => directory.erase(refOf("maja"))))
    const before = await house.as("maja")
    await forget
    for (const answer of [await logIn(house.stranger(), "maja"), await before.open("/mina")]) {
      assert.strictEqual(answer.status, 403)
      assert.include(wordsOn(answer), "Vi känner inte igen dig")
      assert.include(wordsOn(answer), "TL-WEB-001")
    }
  })
})

describe("logging out", () => {
  it("ends the session at once, here and at the provider", async () => {
    const visitor = house.stranger()
    await logIn(visitor, "sara")
    const page = await visitor.open("/")
    const out = await visitor.send(page, {}, "/logga-ut")
    assert.isTrue(out.location.startsWith(`${issuer}/session/end?`))
    assert.include(out.location, "id_token_hint=")
    assert.include((await visitor.open("/mina")).location, "/logga-in")
  })

  it("is not done by a link or another page", async () => {
    const sara = await house.as("sara")
    assert.strictEqual((await sara.open("/logga-ut")).status, 404)
    assert.strictEqual((await sara.post("/logga-ut", {})).status, 403)
    assert.strictEqual((await sara.open("/mina")).status, 200)
  })

  it("ends with a page that leads in again", async () => {
    const page = await house.stranger().open("/utloggad")
    assert.strictEqual(page.status, 200)
    assert.include(page.body, 'href="/logga-in"')
  })
})

describe("without its identity provider", () => {
  it("the house answers, and says in both languages that the login is away", async () => {
    const alone = await startHouse()
    const answer = await alone.stranger().open("/logga-in")
    assert.strictEqual(answer.status, 503)
    assert.include(wordsOn(answer), "Det går inte att logga in just nu")
    assert.include(wordsOn(answer), "TL-WEB-013")
    const english = await alone.stranger().open("/logga-in?sprak=en")
    assert.include(wordsOn(english), "It is not possible to log in right now")
    assert.strictEqual((await alone.stranger().open("/health")).status, 200)
    await alone.stop()
  })
})
