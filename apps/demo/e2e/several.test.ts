/**
 * Two web processes and two workers on one PostgreSQL, in a city that began on files and was moved: people use both webs in turn, and
 * one worker sleeps for a while.
 */
import { edition } from "@trygglogg/core/overview"
import { layerCity } from "@trygglogg/city"
import { Outbox } from "@trygglogg/vault/outbox"
import { Effect, ManagedRuntime, Redacted } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Server, startPostgres } from "../../../packages/store-postgres/test/postgres.ts"
import { check } from "../crash/check.ts"
import { makeRandom } from "../crash/random.ts"
import { logIn, nothingHeard, reportOn } from "../crash/reporter.ts"
import { names } from "../src/environment.ts"
import { clientId } from "../src/identity/client.ts"
import { fromLine } from "../src/post/letter.ts"
import { newPlace, type Place } from "../test/place.ts"
import { eventually } from "./eventually.ts"
import { type House, programOf, startHouse } from "./house.ts"
import { freePorts } from "./ports.ts"
import { typed } from "./trygglogg.ts"

const leaseMillis = 2_000

let server: Server
let place: Place
let house: House
let environment: Readonly<Record<string, string>>
let secondUrl: string
let city: ReturnType<typeof openCity>
const parts: Array<ChildProcess> = []

const start = (part: "web" | "worker", more: Readonly<Record<string, string>>): void => {
  parts.push(
    spawn(process.execPath, [programOf(part)], { stdio: "ignore", env: { ...process.env, ...environment, ...more } })
  )
}

const positionAt = async (baseUrl: string): Promise<number> => {
  const health: unknown = await (await fetch(`${baseUrl}/health`)).json()
  return Number(Reflect.get(Object(health), "position"))
}

beforeAll(async () => {
  server = await startPostgres({ durable: false })
  place = await newPlace()
  await place.seed()
  const databaseUrl = `${server.url}?schema=stad`
  const moved = await typed(
    `./trygglogg migrate --from "sqlite:${place.settings.database.shown}" --to "${databaseUrl}"`
  )
  if (moved.code !== 0) throw new Error(`The city was not moved: ${moved.stderr}`)
  environment = {
    [names.databaseUrl]: databaseUrl,
    [names.kekFile]: place.settings.kekFile,
    TRYGGLOGG_MAIL_LEASE: `${leaseMillis} millis`
  }
  city = openCity()
  house = await startHouse({ folder: place.folder, environment })
  const [port = 0] = await freePorts(1)
  secondUrl = `http://localhost:${port}`
  start("web", {
    [names.port]: String(port),
    [names.oidcIssuer]: house.issuer,
    [names.oidcClientId]: clientId,
    [names.oidcClientSecret]: "nobody logs in here"
  })
  start("worker", { [names.smtpUrl]: house.smtpUrl, [names.baseUrl]: house.baseUrl })
  await eventually("the second web", async () => ((await positionAt(secondUrl)) > 0 ? true : undefined))
})

afterAll(async () => {
  await city?.dispose()
  await house?.stop()
  for (const part of parts) {
    const gone = once(part, "exit")
    part.kill("SIGKILL")
    if (part.exitCode === null && part.signalCode === null) await gone
  }
  await server?.remove()
  await place?.remove()
})

const openCity = () => {
  const databaseUrl = Redacted.make(environment[names.databaseUrl] ?? "")
  const kekFile = environment[names.kekFile]
  return ManagedRuntime.make(
    layerCity({ databaseUrl, kekFile, origin: "trygglogg/city", edition, permit: () => false })
  )
}

const counts = () => city.runPromise(Effect.flatMap(Outbox, (outbox) => outbox.counts))

const letters = async () => {
  const lines = (await readFile(join(place.folder, "demo-post.ndjson"), "utf8")).split("\n")
  return lines.flatMap((line) => fromLine(line) ?? [])
}

describe("two web processes and two workers on one PostgreSQL", () => {
  it("keep every acknowledged report once, and send every mail, also while one worker is stopped past its lease", async () => {
    const from = await positionAt(house.baseUrl)
    const heard = nothingHeard()
    let stopped = false
    let asked = 0
    // Each page of a report is asked of the other web than the one before.
    const both: House = {
      ...house,
      get baseUrl() {
        return asked++ % 2 === 0 ? house.baseUrl : secondUrl
      }
    }
    const people = await Promise.all(
      (["sara", "omar", "elin", "anna"] as const).map(async (who, nth) => {
        const guest = await logIn(house, who)
        return { guest, house: both, heard, random: makeRandom(nth + 1), stopped: () => stopped }
      })
    )
    const reporting = Promise.all(people.map((person, nth) => reportOn(person, `report-${nth}`)))
    await eventually("some receipts", () => heard.acknowledged.size > 5 || undefined)
    const { worker } = await house.pids()
    process.kill(worker, "SIGSTOP")
    const before = (await counts()).sent
    // On a machine that is busy with other tests it has been a minute.
    const goesOn = async () => ((await counts()).sent > before ? true : undefined)
    await eventually("the other worker to go on", goesOn, 120_000)
    // The sleeper's own mail is nobody's until the lease has ended.
    await pause(leaseMillis)
    process.kill(worker, "SIGCONT")
    stopped = true
    await reporting
    const databaseUrl = environment[names.databaseUrl] ?? ""
    const checked = await check({ databaseUrl, from, kekFile: environment[names.kekFile] ?? "" }, heard)
    expect(checked.faults).toEqual([])
    expect(heard.acknowledged.size).toBeGreaterThan(5)
    const { failed, sent } = await eventually("every mail", async () => {
      const now = await counts()
      const all = await letters()
      const behind = now.pending > 0 || all.filter(({ text }) => text.includes("H-")).length < heard.acknowledged.size
      return behind ? undefined : now
    })
    const ids = (await letters()).map(({ messageId }) => messageId)
    expect([failed, new Set(ids).size]).toEqual([0, sent])
    // Only the mail that the stopped worker had in hand may have come twice, under its own Message-ID.
    expect(ids.length - sent).toBeLessThanOrEqual(1)
    expect((await house.pids()).worker).toBe(worker)
    expect(await positionAt(house.baseUrl)).toBe(await positionAt(secondUrl))
  })
})
