/** The demo's city on SQLite files of its own, with the worker's services, and a clock that the test moves. */
import { type City, layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { PersonRef } from "@trygglogg/core/vocabulary"
import { AccessLog, EventLog } from "@trygglogg/log"
import { Directory, type DirectoryEntry } from "@trygglogg/vault/directory"
import { type Duration, Effect, Layer, Logger, ManagedRuntime, Redacted } from "effect"
import * as Durations from "effect/Duration"
import { TestClock } from "effect/testing"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { organisation } from "../../demo/src/city/organisation.ts"
import { once } from "../../demo/src/city/step.ts"
import { everybody, persons } from "../../demo/src/persons.ts"
import { deliverDue } from "../src/delivering.ts"
import { layerMailer, type Mailer } from "../src/mailer.ts"
import { notice } from "../src/noticing.ts"
import type { Settings } from "../src/settings.ts"
import { type MailServer, startMailServer } from "./mailServer.ts"

export type Who = keyof typeof persons
export const refOf = (who: Who): PersonRef => PersonRef.make(persons[who].memberRef)
export const addressOf = (who: Who): string => persons[who].email

/** A Monday morning, nobody's holiday. */
export const monday = Date.parse("2026-03-02T08:00:00Z")

export const settingsFor = (folder: string, smtpUrl: string): Settings => ({
  databaseUrl: Redacted.make(`sqlite:${join(folder, "trygglogg.db")}`),
  keysUrl: undefined,
  origin: "trygglogg/test",
  kek: undefined,
  kekFile: undefined,
  baseUrl: "https://trygglogg.example.test",
  smtpUrl: Redacted.make(smtpUrl),
  mailFrom: "Trygglogg <trygglogg@example.test>",
  mailLease: Durations.minutes(3)
})

/** The organisation through commands, and its people in the directory. */
export const found = Effect.fnUntraced(function* (file: string) {
  for (const step of organisation) yield* once(step, file)
  const directory = yield* Directory
  for (const { email, memberRef: ref, name, subject } of everybody) {
    const identity = { issuer: "http://127.0.0.1:9", subject }
    yield* directory.put({ ref, identity, name, email, lang: "sv", identityProtected: false })
  }
})

export interface Town {
  readonly folder: string
  readonly settings: Settings
  readonly post: MailServer
  /** The worker's log, the words of it alone. */
  readonly logged: () => ReadonlyArray<string>
  readonly run: <A, E>(effect: Effect.Effect<A, E, City | Mailer>) => Promise<A>
  /** Lets time pass. */
  readonly pass: (time: Duration.Duration) => Promise<void>
  /** Takes both logs to their ends, and sends what is due: what the worker's loops do, in turn, until there is nothing left. */
  readonly work: () => Promise<void>
  readonly change: (who: Who, change: Partial<DirectoryEntry>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Both logs to their ends. */
export const noticeAll = Effect.gen(function* () {
  while ((yield* notice("mail", yield* EventLog)) > 0);
  while ((yield* notice("mail-access", yield* AccessLog)) > 0);
})

const sendAll = Effect.fnUntraced(function* (settings: Settings) {
  while ((yield* deliverDue(settings)) > 0);
})

export const startTown = async (): Promise<Town> => {
  const folder = await mkdtemp(join(tmpdir(), "trygglogg-worker-"))
  const post = await startMailServer()
  const settings = settingsFor(folder, post.url)
  const lines: Array<string> = []
  const collecting = Logger.layer([Logger.map(Logger.formatLogFmt, (line) => void lines.push(line))])
  const services = Layer.merge(layerCity({ ...settings, edition, permit: () => false }), layerMailer(settings))
  const runtime = ManagedRuntime.make(services.pipe(Layer.provideMerge(Layer.merge(TestClock.layer(), collecting))))
  await runtime.runPromise(Effect.andThen(TestClock.setTime(monday), found(join(folder, "trygglogg.db"))))
  return {
    folder,
    settings,
    post,
    logged: () => lines,
    run: (effect) => runtime.runPromise(effect),
    pass: (time) => runtime.runPromise(TestClock.adjust(time)),
    work: () => runtime.runPromise(Effect.andThen(noticeAll, sendAll(settings))),
    change: (who, change) =>
      runtime.runPromise(
        Effect.gen(function* () {
          const directory = yield* Directory
          const entry = yield* directory.byRef(refOf(who))
          if (entry !== undefined) yield* directory.put({ ...entry, ...change })
        })
      ),
    stop: async () => {
      await runtime.dispose()
      await post.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
