import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { names } from "../src/environment.ts"
import { everybody, type Person, persons } from "../src/persons.ts"
import { launchBrowser, openPage, phone } from "./browser.ts"
import { eventually } from "./eventually.ts"
import { choosePorts, type House, type Ports, program, programOf, startHouse } from "./house.ts"
import { choosePerson } from "./login.ts"

const who = Object.keys(persons).filter((key): key is keyof typeof persons => key in persons)

describe("the house as npm start gives it", () => {
  let browser: Browser
  let house: House

  beforeAll(async () => {
    house = await startHouse()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await house.stop()
  })

  it("answers that it is well, with a city in its log", async () => {
    const health: unknown = await (await fetch(`${house.baseUrl}/health`)).json()
    expect(health).toEqual({ status: "ok", position: expect.any(Number) })
    expect(health).not.toHaveProperty("position", 0)
  })

  it("says at the terminal where it is and who can log in", async () => {
    const output = await eventually("the welcome", () =>
      house.output().includes("Ctrl+C") ? house.output() : undefined
    )
    expect(output).toContain(`${house.baseUrl}/`)
    for (const { name } of everybody) expect(output).toContain(name)
  })

  it.each(who)("lets %s in by the real login, in a browser without scripts", async (key) => {
    const page = await openPage(browser, { ...phone, javaScript: false })
    await page.goto(`${house.baseUrl}/`)
    await choosePerson(page, key)
    const person: Person = persons[key]
    expect(new URL(page.url()).origin).toBe(house.baseUrl)
    expect(await page.textContent("body")).toContain(person.name)
    await page.context().close()
  })

  it.each(["web", "worker"] as const)("starts %s again when it is killed", async (part) => {
    const before = (await house.pids())[part]
    await house.kill(part)
    await eventually(`another ${part}`, async () => ((await house.pids())[part] === before ? undefined : true))
    await house.healthy()
  })

  it("keeps who is logged in when web is killed", async () => {
    const page = await openPage(browser, phone)
    await page.goto(`${house.baseUrl}/`)
    await choosePerson(page, "anna")
    await house.kill("web")
    await house.healthy()
    await page.goto(`${house.baseUrl}/`)
    expect(await page.textContent("body")).toContain("Anna Ek")
    await page.context().close()
  })
})

/** Milliseconds a house has to end in: what service managers and people at a terminal wait for. */
const endsWithin = 5_000

describe("the end of a house", () => {
  let folder: string
  let ports: Ports

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "trygglogg house "))
    ports = await choosePorts()
  })
  afterAll(() => rm(folder, { recursive: true }))

  const end = async (house: House, signal: NodeJS.Signals) => {
    const pids = Object.values(await house.pids())
    const began = performance.now()
    expect(await house.stop(signal)).toBe(0)
    expect(performance.now() - began).toBeLessThan(endsWithin)
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH")
    await expect(fetch(`${house.baseUrl}/health`)).rejects.toThrow("fetch failed")
    expect(await readdir(folder)).not.toContain("house.json")
  }
  const health = async ({ baseUrl }: House) => (await fetch(`${baseUrl}/health`)).text()

  it("is clean and in time, and the next house has the same city, mail and sessions", async () => {
    const first = await startHouse({ folder, ports })
    const position = await health(first)
    const page = await openPage(await launchBrowser(), phone)
    await page.goto(`${first.baseUrl}/`)
    await choosePerson(page, "sara")
    const letters = await eventually("mail", async () => {
      const found = await first.letters()
      return found.length > 0 ? found : undefined
    })
    await end(first, "SIGTERM")
    const second = await startHouse({ folder, ports })
    expect(await health(second)).toBe(position)
    await page.goto(`${second.baseUrl}/`)
    expect(await page.textContent("body")).toContain("Inloggad som Sara Lind")
    const kept = new Set((await second.letters()).map(({ messageId }) => messageId))
    for (const { messageId } of letters) expect(kept).toContain(messageId)
    await page.context().browser()?.close()
    await end(second, "SIGINT")
  })
})

describe("a house without the demo", () => {
  it("is web and worker on the operator's own login and mail server, with an empty log", async () => {
    const house = await startHouse({
      environment: {
        [names.demo]: "off",
        [names.origin]: "example.test/city",
        [names.oidcIssuer]: "https://login.example.test",
        [names.oidcClientId]: "trygglogg",
        [names.oidcClientSecret]: "hush",
        [names.smtpUrl]: "smtp://127.0.0.1:9"
      }
    })
    expect(await (await fetch(`${house.baseUrl}/health`)).json()).toEqual({ status: "ok", position: 0 })
    expect((await fetch(`${house.baseUrl}/demo/post`)).status).toBe(404)
    await expect(fetch(house.issuer)).rejects.toThrow("fetch failed")
    await expect(fetch(house.postUrl)).rejects.toThrow("fetch failed")
    expect(await house.stop()).toBe(0)
  })
})

describe("what cannot start", () => {
  const start = async (file: string, environment: Readonly<Record<string, string>>) => {
    const ours = Object.entries(process.env).filter(([name]) => !name.startsWith("TRYGGLOGG_"))
    const child = spawn(process.execPath, [file], {
      env: { ...Object.fromEntries(ours), ...environment },
      stdio: "pipe"
    })
    let errors = ""
    child.stderr.on("data", (chunk: unknown) => void (errors += String(chunk)))
    const [code] = await once(child, "close")
    return { code, errors: errors.trim().split("\n") }
  }
  const lacking = "Settings are missing or cannot be used"

  it("says in both languages that the port is taken, without a stack trace, with exit code 1", async () => {
    const other = createServer()
    await new Promise<void>((listening) => void other.listen(0, "127.0.0.1", listening))
    const address = other.address()
    const port = typeof address === "object" && address !== null ? String(address.port) : ""
    const folder = await mkdtemp(join(tmpdir(), "trygglogg house "))
    const { code, errors } = await start(program, {
      [names.port]: port,
      [names.databaseUrl]: `sqlite:${join(folder, "trygglogg.db")}`
    })
    expect(code).toBe(1)
    expect(errors).toEqual([
      "TL-DEMO-001",
      `Port ${port} används av ett annat program. Stäng det, eller välj en annan port med TRYGGLOGG_PORT.`,
      `Port ${port} is used by another program. Close it, or choose another port with TRYGGLOGG_PORT.`
    ])
    other.close()
    await rm(folder, { recursive: true })
  })

  it.each([
    {
      what: "the house",
      file: program,
      environment: { [names.demo]: "off", [names.smtpUrl]: "smtp://127.0.0.1:9" },
      says: [
        "TL-DEMO-008",
        "Demon är avstängd, och då måste du ange: TRYGGLOGG_OIDC_ISSUER, TRYGGLOGG_OIDC_CLIENT_ID, TRYGGLOGG_OIDC_CLIENT_SECRET. Sätt dem i miljön och starta igen.",
        "The demo is off, so you have to give: TRYGGLOGG_OIDC_ISSUER, TRYGGLOGG_OIDC_CLIENT_ID, TRYGGLOGG_OIDC_CLIENT_SECRET. Set them in the environment and start again."
      ]
    },
    {
      what: "web",
      file: programOf("web"),
      environment: { [names.oidcClientId]: "trygglogg", [names.oidcClientSecret]: "hush" },
      says: [
        "TL-WEB-010",
        "Inställningar saknas eller går inte att använda: TRYGGLOGG_OIDC_ISSUER. Sätt dem i miljön och starta igen.",
        `${lacking}: TRYGGLOGG_OIDC_ISSUER. Set them in the environment and start again.`
      ]
    },
    {
      what: "the worker",
      file: programOf("worker"),
      environment: {},
      says: [
        "TL-WORKER-001",
        "Inställningar saknas eller går inte att använda: TRYGGLOGG_SMTP_URL. Sätt dem i miljön och starta igen.",
        `${lacking}: TRYGGLOGG_SMTP_URL. Set them in the environment and start again.`
      ]
    }
  ])("says what $what lacks, in both languages and once, with exit code 1", async ({ environment, file, says }) => {
    expect(await start(file, environment)).toEqual({ code: 1, errors: says })
  })
})
