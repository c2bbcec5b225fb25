import { Effect, Exit, Scope } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as openid from "openid-client"
import { afterAll, assert, beforeAll, describe, expect, it } from "vitest"
import { freePorts } from "../e2e/ports.ts"
import { clientId } from "../src/identity/client.ts"
import { assurance } from "../src/identity/provider.ts"
import { loadSecrets, type Secrets } from "../src/identity/secrets.ts"
import { serveIdentity } from "../src/identity/server.ts"
import { everybody, persons } from "../src/persons.ts"
import { type Answer, type Visitor, visitor } from "./visitor.ts"

const baseUrl = "http://localhost:4999"
const callback = `${baseUrl}/login/callback`

let folder: string
let scope: Scope.Closeable
let secrets: Secrets
let issuer: string
let web: openid.Configuration

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trygglogg-identity-"))
  scope = await Effect.runPromise(Scope.make())
  secrets = await Effect.runPromise(loadSecrets(folder))
  const [port = 0] = await freePorts(1)
  const started = serveIdentity({ port, setting: "TEST" }, baseUrl, secrets).pipe(Scope.provide(scope))
  issuer = (await Effect.runPromise(started)).issuer
  web = await openid.discovery(new URL(issuer), clientId, secrets.clientSecret, undefined, {
    execute: [openid.allowInsecureRequests]
  })
})

afterAll(async () => {
  await Effect.runPromise(Scope.close(scope, Exit.void))
  await rm(folder, { recursive: true })
})

interface Login {
  readonly page: string
  readonly shown: Answer
  readonly verifier: string
}

const found = (answer: Answer): string => {
  assert.isDefined(answer.location, `no redirect but ${answer.status}: ${answer.body}`)
  return answer.location ?? ""
}

/** Starts a login the way web does, and comes to the list of persons. */
async function startLogin(guest: Visitor, parameters: Readonly<Record<string, string>> = {}): Promise<Login> {
  const verifier = openid.randomPKCECodeVerifier()
  const url = openid.buildAuthorizationUrl(web, {
    redirect_uri: callback,
    scope: "openid profile email groups",
    state: "s-1",
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...parameters
  })
  const page = found(await guest.open(url.href))
  return { page, shown: await guest.open(page), verifier }
}

/** Chooses somebody and comes back to web. */
async function choose(guest: Visitor, { page }: Login, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await guest.send(page, fields)
  return found(await guest.open(found(answer)))
}

const redeem = (back: string, { verifier }: Login) =>
  openid.authorizationCodeGrant(web, new URL(back), { pkceCodeVerifier: verifier, expectedState: "s-1" })

describe("choosing a person", () => {
  it.each(everybody)("gives web the claims of $name", async (person) => {
    const guest = visitor()
    const login = await startLogin(guest)
    const tokens = await redeem(await choose(guest, login, { person: person.subject }), login)
    const expected = {
      sub: person.subject,
      name: person.name,
      email: person.email,
      groups: [person.role],
      acr: assurance
    }
    expect(tokens.claims()).toMatchObject({ ...expected, iss: issuer, email_verified: true })
    expect(await openid.fetchUserInfo(web, tokens.access_token, person.subject)).toMatchObject(expected)
  })

  it("says the role beside each name, without a script, a password or an address to load from", async () => {
    const { shown } = await startLogin(visitor())
    assert.strictEqual(shown.status, 200)
    assert.include(shown.body, "<h1>Välj vem du vill logga in som</h1>")
    assert.include(shown.body, "<b>Anna Ek</b><span>Enhetschef, Ekonomiskt bistånd</span>")
    assert.notMatch(shown.body, /<script|type="password"|src=|@import/)
    assert.match(shown.headers.get("content-security-policy") ?? "", /^default-src 'none'; style-src 'sha256-/)
  })

  it.each([
    { wish: "ui_locales", parameters: { ui_locales: "en" }, headers: {} },
    { wish: "the browser", parameters: {}, headers: { "accept-language": "en-GB,en;q=0.9" } }
  ])("speaks English when $wish wishes it", async ({ headers, parameters }) => {
    const guest = visitor()
    const { page } = await startLogin(guest, parameters)
    const { body } = await guest.open(page, headers)
    assert.include(body, `<html lang="en">`)
    assert.include(body, "<h1>Choose who to log in as</h1>")
  })

  it("asks again at the next login, and lets another person in without a log-out", async () => {
    const guest = visitor()
    await choose(guest, await startLogin(guest), { person: persons.sara.subject })
    const second = await startLogin(guest)
    assert.include(second.shown.body, "Välj vem du vill logga in som")
    const tokens = await redeem(await choose(guest, second, { person: persons.anna.subject }), second)
    assert.strictEqual(tokens.claims()?.sub, persons.anna.subject)
  })

  it("tells web access_denied when it is cancelled", async () => {
    const guest = visitor()
    const back = new URL(await choose(guest, await startLogin(guest), { cancel: "yes" }))
    assert.strictEqual(back.searchParams.get("error"), "access_denied")
    assert.strictEqual(back.searchParams.get("state"), "s-1")
    assert.isFalse(back.searchParams.has("code"))
  })

  it.each([{ fields: { person: "nobody" } }, { fields: {} }, { fields: { person: "x".repeat(5000) } }])(
    "refuses whom nobody knows",
    async ({ fields }) => {
      const guest = visitor()
      const { page } = await startLogin(guest)
      const answer = await guest.send(page, fields)
      assert.strictEqual(answer.status, 400)
      assert.include(answer.body, "Den personen finns inte")
    }
  )

  it("is refused in a browser that did not start the login", async () => {
    const { page } = await startLogin(visitor())
    const answer = await visitor().send(page, { person: persons.anna.subject })
    assert.strictEqual(answer.status, 400)
    assert.include(answer.body, "Inloggningen har gått ut")
  })
})

describe("web's part of a login", () => {
  it("must prove that it started it (PKCE)", async () => {
    const guest = visitor()
    const url = new URL(openid.buildAuthorizationUrl(web, { redirect_uri: callback, scope: "openid", state: "s-1" }))
    const back = new URL(found(await guest.open(url.href)))
    assert.strictEqual(back.searchParams.get("error"), "invalid_request")
  })

  it("cannot be played by who has another secret", async () => {
    const impostor = await openid.discovery(new URL(issuer), clientId, "another secret", undefined, {
      execute: [openid.allowInsecureRequests]
    })
    const guest = visitor()
    const login = await startLogin(guest)
    const back = await choose(guest, login, { person: persons.sara.subject })
    const grant = openid.authorizationCodeGrant(impostor, new URL(back), {
      pkceCodeVerifier: login.verifier,
      expectedState: "s-1"
    })
    await expect(grant).rejects.toMatchObject({ error: "invalid_client" })
  })

  it("uses a code once", async () => {
    const guest = visitor()
    const login = await startLogin(guest)
    const back = await choose(guest, login, { person: persons.sara.subject })
    await redeem(back, login)
    await expect(redeem(back, login)).rejects.toMatchObject({ error: "invalid_grant" })
  })

  it("gets no answer to an address that is not web's", async () => {
    const url = openid.buildAuthorizationUrl(web, { redirect_uri: "http://localhost:5000/login/callback", state: "s" })
    const answer = await visitor().open(url.href)
    assert.strictEqual(answer.status, 400)
    assert.isUndefined(answer.location)
    assert.include(answer.body, "<code>invalid_redirect_uri</code>")
  })

  it("may use 127.0.0.1 for localhost", async () => {
    const { shown } = await startLogin(visitor(), { redirect_uri: "http://127.0.0.1:4999/login/callback" })
    assert.strictEqual(shown.status, 200)
  })
})

describe("logging out", () => {
  const logoutUrl = (hint?: string) =>
    openid.buildEndSessionUrl(web, {
      post_logout_redirect_uri: `${baseUrl}/utloggad`,
      state: "s-2",
      ...(hint === undefined ? {} : { id_token_hint: hint })
    }).href

  it("asks first, then leads back to web", async () => {
    const guest = visitor()
    const login = await startLogin(guest)
    const tokens = await redeem(await choose(guest, login, { person: persons.per.subject }), login)
    const asked = await guest.open(logoutUrl(tokens.id_token))
    assert.include(asked.body, "<h1>Vill du logga ut?</h1>")
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? ""
    const answer = await guest.send(`${issuer}/session/end/confirm`, { xsrf, logout: "yes" })
    assert.strictEqual(answer.location, `${baseUrl}/utloggad?state=s-2`)
  })

  it("leads straight back when nobody is logged in, without a script", async () => {
    const answer = await visitor().open(logoutUrl())
    assert.strictEqual(answer.location, `${baseUrl}/utloggad?state=s-2`)
  })

  it("says so on a page of its own when web named no address", async () => {
    const answer = await visitor().open(`${issuer}/session/end`)
    assert.strictEqual(answer.status, 200)
    assert.include(answer.body, "<h1>Du är utloggad</h1>")
    assert.notInclude(answer.body, "<script")
  })
})

describe("the provider's secrets", () => {
  it("are the same after a restart", async () => {
    assert.deepEqual(await Effect.runPromise(loadSecrets(folder)), secrets)
  })

  it("differ from machine to machine", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "trygglogg-identity-"))
    const others = await Effect.runPromise(loadSecrets(elsewhere))
    await rm(elsewhere, { recursive: true })
    assert.notEqual(others.signingKey.n, secrets.signingKey.n)
    assert.notEqual(others.clientSecret, secrets.clientSecret)
    assert.notEqual(others.cookieKey, secrets.cookieKey)
  })
})
