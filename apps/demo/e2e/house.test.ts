import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { everybody, type Person, persons } from "../src/persons.ts"
import { launchBrowser, openPage, phone } from "./browser.ts"
import { eventually } from "./eventually.ts"
import { type House, program, startHouse } from "./house.ts"
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

describe("the end of a house", () => {
  it("is clean: exit code 0, no process left, and the same city the next time", async () => {
    const folder = await mkdtemp(join(tmpdir(), "trygglogg house "))
    const first = await startHouse({ folder })
    const position = await (await fetch(`${first.baseUrl}/health`)).text()
    expect(await first.stop()).toBe(0)
    await expect(fetch(`${first.baseUrl}/health`)).rejects.toThrow("fetch failed")
    expect(await readdir(folder)).not.toContain("house.json")
    const second = await startHouse({ folder })
    expect(await (await fetch(`${second.baseUrl}/health`)).text()).toBe(position)
    expect(await second.stop()).toBe(0)
    await rm(folder, { recursive: true })
  })
})

describe("a house that cannot start", () => {
  const start = async (environment: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, [program], { env: { ...process.env, ...environment }, stdio: "pipe" })
    let errors = ""
    child.stderr.on("data", (chunk: unknown) => void (errors += String(chunk)))
    const [code] = await once(child, "close")
    return { code, errors: errors.trim().split("\n") }
  }

  it("says why in both languages, without a stack trace, with exit code 1", async () => {
    const house = await startHouse()
    const { port } = new URL(house.baseUrl)
    const { code, errors } = await start({
      TRYGGLOGG_PORT: port,
      TRYGGLOGG_DATABASE_URL: house.databaseUrl
    })
    expect(code).toBe(1)
    expect(errors).toEqual([
      "TL-DEMO-001",
      `Port ${port} används av ett annat program. Stäng det, eller välj en annan port med TRYGGLOGG_PORT.`,
      `Port ${port} is used by another program. Close it, or choose another port with TRYGGLOGG_PORT.`
    ])
    await house.stop()
  })
})
