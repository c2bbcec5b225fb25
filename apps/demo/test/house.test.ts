import { NodeServices } from "@effect/platform-node"
import { ConfigProvider, Effect, Fiber } from "effect"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, assert, beforeEach, describe, expect, it } from "vitest"
import { eventually } from "../e2e/eventually.ts"
import { freePorts } from "../e2e/ports.ts"
import { readSettings } from "../src/environment.ts"
import { runHouse } from "../src/house.ts"
import { AppMissing, FileUnusable, PartFailed, PortBusy } from "../src/problem.ts"

const programFile = (name: string): string => fileURLToPath(new URL(`programs/${name}.js`, import.meta.url))

let parent: string
let folder: string
let ports: ReadonlyArray<number>
let stop: () => Promise<unknown> = () => Promise.resolve()

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "trygglogg house "))
  folder = join(parent, "data")
  ports = await freePorts(4)
})

afterEach(async () => {
  await stop()
  await rm(parent, { recursive: true })
})

const [webAt, identityAt, smtpAt, postAt] = [0, 1, 2, 3]
const address = (at: number): string => `http://127.0.0.1:${ports[at]}/`

interface Options {
  readonly web?: string
  readonly demo?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** What an operator gives in place of the demo; the programs here ask nobody. */
const operated = {
  TRYGGLOGG_OIDC_ISSUER: "https://login.example.test",
  TRYGGLOGG_OIDC_CLIENT_ID: "trygglogg",
  TRYGGLOGG_OIDC_CLIENT_SECRET: "secret",
  TRYGGLOGG_SMTP_URL: "smtp://mail.example.test:25"
}

/** Starts a house; `events` tells what happened in which order. */
function start(options: Options = {}) {
  const env = {
    TRYGGLOGG_PORT: String(ports[webAt]),
    TRYGGLOGG_DEMO_IDP_PORT: String(ports[identityAt]),
    TRYGGLOGG_DEMO_SMTP_PORT: String(ports[smtpAt]),
    TRYGGLOGG_DEMO_POST_PORT: String(ports[postAt]),
    TRYGGLOGG_DATABASE_URL: `sqlite:${join(folder, "log.db")}`,
    TRYGGLOGG_DEMO: options.demo ?? "on",
    ...options.environment
  }
  const events: Array<string> = []
  const tell = (event: string) => Effect.sync(() => void events.push(event))
  const programs = { web: programFile(options.web ?? "server"), worker: programFile("steady") }
  const house = Effect.gen(function* () {
    const settings = yield* readSettings
    return yield* runHouse(settings, programs, (_, issuer) => tell(`prepare for ${issuer}`), tell("ready"))
  }).pipe(
    Effect.scoped,
    Effect.provide(NodeServices.layer),
    Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
  )
  const fiber = Effect.runFork(house)
  stop = () => Effect.runPromise(Fiber.interrupt(fiber))
  return { events, problem: () => Effect.runPromise(Effect.flip(Fiber.join(fiber))) }
}

const ready = (events: ReadonlyArray<string>) => eventually("the house", () => events.includes("ready") || undefined)
const json = async (url: string): Promise<unknown> => (await fetch(url)).json()

describe("the house", () => {
  it("makes its folder, prepares the log, then opens, and tells web where everything is", async () => {
    const { events } = start()
    await ready(events)
    const issuer = `http://127.0.0.1:${ports[identityAt]}`
    assert.deepEqual(events, [`prepare for ${issuer}`, "ready"])
    expect(await json(`${address(webAt)}environment`)).toMatchObject({
      TRYGGLOGG_OIDC_ISSUER: issuer,
      TRYGGLOGG_SMTP_URL: `smtp://127.0.0.1:${ports[smtpAt]}`,
      TRYGGLOGG_DEMO_POST_URL: address(postAt),
      TRYGGLOGG_KEK_FILE: join(folder, "log.kek")
    })
    expect(await json(`${issuer}/.well-known/openid-configuration`)).toMatchObject({ issuer })
    assert.deepEqual(await json(`${address(postAt)}messages.json`), [])
  })

  it("lists its processes while it runs, and nothing of it stays open afterwards", async () => {
    const { events } = start()
    await ready(events)
    const listed: unknown = JSON.parse(await readFile(join(folder, "house.json"), "utf8"))
    expect(listed).toMatchObject({ pids: { web: expect.any(Number), worker: expect.any(Number) } })
    await stop()
    assert.notInclude(await readdir(folder), "house.json")
    for (const at of [webAt, identityAt, postAt]) await expect(fetch(address(at))).rejects.toThrow("fetch failed")
  })

  it("is web and worker alone when the demo is off", async () => {
    const { events } = start({ demo: "off", environment: operated })
    await ready(events)
    assert.deepEqual(events, ["ready"])
    assert.notProperty(await json(`${address(webAt)}environment`), "TRYGGLOGG_DEMO_POST_URL")
    await expect(fetch(address(identityAt))).rejects.toThrow("fetch failed")
    await expect(fetch(address(postAt))).rejects.toThrow("fetch failed")
  })

  it("is never called ready when web cannot start", async () => {
    const { events, problem } = start({ web: "broken" })
    assert.deepEqual(await problem(), new PartFailed({ part: "web" }))
    assert.notInclude(events, "ready")
  })

  it("begins nothing when a program was not built", async () => {
    const { events, problem } = start({ web: "absent" })
    assert.deepEqual(await problem(), new AppMissing({ file: programFile("absent") }))
    assert.isEmpty(events)
    assert.isEmpty(await readdir(parent))
  })

  it.each([
    { at: webAt, setting: "TRYGGLOGG_PORT" },
    { at: identityAt, setting: "TRYGGLOGG_DEMO_IDP_PORT" },
    { at: smtpAt, setting: "TRYGGLOGG_DEMO_SMTP_PORT" },
    { at: postAt, setting: "TRYGGLOGG_DEMO_POST_PORT" }
  ])("says that the port of $setting is taken", async ({ at, setting }) => {
    const other = createServer()
    await new Promise<void>((resolve) => void other.listen(ports[at], "127.0.0.1", resolve))
    const { events, problem } = start()
    assert.deepEqual(await problem(), new PortBusy({ port: ports[at] ?? 0, setting }))
    assert.isEmpty(events)
    other.close()
  })

  it("names the file it cannot use", async () => {
    const file = folder
    await writeFile(file, "not a folder")
    assert.deepEqual(await start().problem(), new FileUnusable({ file }))
  })
})
