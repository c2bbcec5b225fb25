/**
 * The real web app on SQLite files of its own, in the demo's city: its organisation given through commands, its people in the
 * directory, and nothing reported unless it is asked for.
 */
import { type City, layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { dayOf, PersonRef } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { type Files, filesOf } from "@trygglogg/store-sqlite"
import { Directory } from "@trygglogg/vault/directory"
import { permitOwnState } from "@trygglogg/vault/sealedState"
import { DateTime, Effect, Layer, Logger, ManagedRuntime, Redacted, Result } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePorts } from "../../demo/e2e/ports.ts"
import { cases } from "../../demo/src/city/cases.ts"
import { historyOf } from "../../demo/src/city/history.ts"
import { organisation } from "../../demo/src/city/organisation.ts"
import { once } from "../../demo/src/city/step.ts"
import { everybody, persons } from "../../demo/src/persons.ts"
import { layerApp } from "../src/app.ts"
import { permitReading } from "../src/server/reading.ts"
import { cookieName, start } from "../src/server/session.ts"
import type { Settings } from "../src/settings.ts"
import { type Visitor, visitorAt } from "./visitor.ts"

export type Who = keyof typeof persons

/** What somebody is called in the log. */
export const refOf = (who: Who): PersonRef => PersonRef.make(persons[who].memberRef)

export interface House {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly settings: Settings
  readonly folder: string
  readonly files: Files
  /** Somebody who is not logged in. */
  readonly stranger: () => Visitor
  /** Somebody with a session, as after a login. */
  readonly as: (who: Who, cookies?: Readonly<Record<string, string>>) => Promise<Visitor>
  /** Does something with the city's services, beside the web app, as another process would. */
  readonly run: <A, E>(effect: Effect.Effect<A, E, City>) => Promise<A>
  /** The newest position of the log. */
  readonly head: () => Promise<number>
  /** What the web app has logged so far. */
  readonly logged: () => ReadonlyArray<string>
  readonly stop: () => Promise<void>
}

export interface HouseOptions {
  /** With the demo's two years of cases, and some that wait. */
  readonly cases?: boolean
  /** The identity provider's address, where somebody really logs in. */
  readonly issuer?: string
  readonly clientSecret?: string
  /** The port, where the identity provider has to know it beforehand. */
  readonly port?: number
  readonly settings?: Partial<Settings>
}

const seed = Effect.fnUntraced(function* (withCases: boolean, issuer: string, file: string) {
  const today = dayOf(yield* DateTime.now)
  const history = withCases ? cases.flatMap((told) => historyOf(told, today)) : []
  for (const step of [...organisation, ...history]) yield* once(step, file)
  const directory = yield* Directory
  for (const { email, memberRef: ref, name, subject } of everybody) {
    yield* directory.put({ ref, identity: { issuer, subject }, name, email, lang: "sv", identityProtected: false })
  }
})

const settingsFor = async (folder: string, options: HouseOptions): Promise<Settings> => {
  const [free = 0] = options.port === undefined ? await freePorts(1) : []
  const port = options.port ?? free
  return {
    port,
    host: "127.0.0.1",
    baseUrl: `http://localhost:${port}`,
    databaseUrl: Redacted.make(`sqlite:${join(folder, "trygglogg.db")}`),
    keysUrl: undefined,
    origin: "trygglogg/test",
    kek: undefined,
    kekFile: undefined,
    identity: {
      issuer: options.issuer ?? "http://127.0.0.1:9",
      clientId: "trygglogg-web",
      clientSecret: Redacted.make(options.clientSecret ?? "unused")
    },
    demoPostUrl: undefined,
    ...options.settings
  }
}

/** Keeps what is logged instead of writing it to the terminal. */
const collecting = (lines: Array<string>) =>
  Logger.layer([Logger.map(Logger.formatLogFmt, (line) => void lines.push(line))])

/**
 * Starts the web app, and leaves it to the caller to stop it.
 *
 * @example
 * const house = await startHouse()
 * const sara = await house.as("sara")
 * const page = await sara.open("/rapportera")
 * await sara.send(page, { vem: "jag" })
 * await house.stop()
 */
export const startHouse = async (options: HouseOptions = {}): Promise<House> => {
  const folder = await mkdtemp(join(tmpdir(), "trygglogg-web-"))
  const settings = await settingsFor(folder, options)
  const { baseUrl, databaseUrl, origin } = settings
  const files = Result.getOrThrow(filesOf(Redacted.value(databaseUrl)))
  const lines: Array<string> = []
  const permit = (...asked: Parameters<typeof permitReading>) => permitOwnState(...asked) || permitReading(...asked)
  const city = ManagedRuntime.make(layerCity({ databaseUrl, origin, edition, permit }))
  await city.runPromise(seed(options.cases ?? false, settings.identity.issuer, files.log))
  const app = ManagedRuntime.make(layerApp(settings).pipe(Layer.provide(collecting(lines))))
  await app.context()
  return {
    baseUrl,
    settings,
    folder,
    files,
    stranger: () => visitorAt(baseUrl),
    as: async (who, cookies = {}) => {
      const key = await city.runPromise(start(persons[who].memberRef, undefined))
      return visitorAt(baseUrl, { ...cookies, [cookieName(false)]: key })
    },
    run: (effect) => city.runPromise(effect),
    head: () => city.runPromise(Effect.flatMap(EventLog, (log) => log.head)),
    logged: () => lines,
    stop: async () => {
      await app.dispose()
      await city.dispose()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
