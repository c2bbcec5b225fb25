/** The demo city: what a fresh machine holds before anybody has logged in. */
import { type CityUnavailable, explain, layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { dayOf } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { DateTime, Effect } from "effect"
import { cases } from "./city/cases.ts"
import { historyOf } from "./city/history.ts"
import { commandId } from "./city/ids.ts"
import { organisation } from "./city/organisation.ts"
import { once, type Step } from "./city/step.ts"
import { liveSynthetic, refsIn } from "./city/synthetic.ts"
import type { Settings } from "./environment.ts"
import { everybody, type Person } from "./persons.ts"
import { DatabaseUnusable, ForeignLog, type Problem } from "./problem.ts"

/** The log is empty, or the demo began it. */
const expectOurs = Effect.fnUntraced(function* (file: string) {
  const log = yield* EventLog
  const [begin] = organisation
  const begun = begin === undefined ? [] : yield* log.recordedBy(commandId(begin.name))
  if (begun.length === 0 && (yield* log.head) > 0) return yield* new ForeignLog({ file })
})

/** Whether the last step was carried out: what happens in the city afterwards is up to those who live in it. */
const isWhole = Effect.fnUntraced(function* (steps: ReadonlyArray<Step>) {
  const last = steps.at(-1)
  return last !== undefined && (yield* (yield* EventLog).recordedBy(commandId(last.name))).length > 0
})

/** Whom a login leads to. The issuer is part of it, so the entries are written anew at every start. */
const enterPersons = Effect.fnUntraced(function* (issuer: string, refOf: (person: Person) => string) {
  const directory = yield* Directory
  for (const person of everybody) {
    const { email, name, subject } = person
    const entry = { identity: { issuer, subject }, name, email, lang: "sv", identityProtected: false } as const
    yield* directory.put({ ref: refOf(person), ...entry })
  }
})

/** The city of the demo's own cases. */
const live = Effect.fnUntraced(function* (file: string) {
  yield* expectOurs(file)
  const today = dayOf(yield* DateTime.now)
  const steps = [...organisation, ...cases.flatMap((told) => historyOf(told, today))]
  if (!(yield* isWhole(steps))) for (const step of steps) yield* once(step, file)
})

/**
 * Seeds the city through commands: organisation, people, cases. Given again it changes nothing, on whatever day, and an interrupted
 * seeding goes on where it stopped.
 *
 * @param issuer - The identity provider the persons log in at.
 * @returns fails with `ForeignLog` when the log was begun by anybody else, and with `DatabaseUnusable` when it cannot be used
 */
export const seedCity = Effect.fn("seedCity")(
  function* (settings: Settings, issuer: string) {
    const file = settings.database.shown
    if (settings.demo !== "synthetic") {
      yield* live(file)
      return yield* enterPersons(issuer, ({ memberRef }) => memberRef)
    }
    const refs = refsIn(yield* liveSynthetic(file))
    yield* enterPersons(issuer, (person) => refs.get(person) ?? person.memberRef)
  },
  (seeding, settings): Effect.Effect<void, Problem> => {
    const { database, databaseUrl, kek, kekFile, keysUrl, origin } = settings
    const file = database.shown
    const unusable = (error: CityUnavailable) =>
      Effect.fail(new DatabaseUnusable({ file, reason: error._tag, advice: explain(error) }))
    const layer = layerCity({
      databaseUrl,
      keysUrl,
      origin,
      edition,
      kek,
      kekFile,
      permit: () => false
    })
    return seeding.pipe(
      Effect.provide(layer),
      Effect.catchTag("IdentityTaken", ({ _tag: reason }) => Effect.fail(new DatabaseUnusable({ file, reason }))),
      Effect.catchTag(
        [
          "DatabaseRefused",
          "DatabaseUrlRefused",
          "KekFileUnavailable",
          "KeysUrlRefused",
          "LogUnavailable",
          "MalformedKek",
          "StorageUnavailable"
        ],
        unusable
      )
    )
  }
)
