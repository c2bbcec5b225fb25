/** What `trygglogg verify` does. */
import { readFileSync } from "node:fs"
import type { Language } from "@trygglogg/core/vocabulary"
import type { LogUnavailable } from "@trygglogg/log"
import { Effect, Option, Schema } from "effect"
import type { Fault } from "../../verify/fault.ts"
import { type KnownRoot, type TrustedCopy, type Verification } from "../../verify/verifyLog.ts"
import { describeFault, texts } from "./faultTexts.ts"
import { databaseNamed, openLog, openLogs } from "../openLog.ts"
import { say } from "../output.ts"
import { verifyOpened } from "./opened.ts"
import { problem, type Problem } from "../problem.ts"

const isRoot = /^(\d{1,15}):([0-9a-f]{64})$/

const Kept = Schema.fromJsonString(
  Schema.Struct({
    command: Schema.Literal("verify"),
    logs: Schema.Array(
      Schema.Struct({ log: Schema.Literals(["events", "access"]), size: Schema.Int, root: Schema.String })
    )
  })
)

/** Roots noted earlier, by the log they are of. */
type Known = { readonly [Log in Verified["log"]]: ReadonlyArray<KnownRoot> }

/** `SIZE:ROOT`, or a file with what `verify --json` wrote. */
const readKnown = Effect.fnUntraced(function* (word: string): Effect.fn.Return<Known, Problem> {
  const [, size, root] = isRoot.exec(word) ?? []
  if (size !== undefined && root !== undefined) return { events: [{ size: Number(size), root }], access: [] }
  const refused = () => problem("known", word)
  const text = yield* Effect.try({ try: () => readFileSync(word, "utf8"), catch: refused })
  const { logs } = yield* Effect.mapError(Schema.decodeEffect(Kept)(text), refused)
  return { events: logs.filter(({ log }) => log === "events"), access: logs.filter(({ log }) => log === "access") }
})

const nothingKnown: Known = { events: [], access: [] }

/** A copy is worth something only if it is whole itself. */
const openCopy = Effect.fnUntraced(function* (url: string) {
  const opened = yield* openLog(yield* databaseNamed(url))
  const { faults } = yield* verifyOpened(opened, {})
  if (faults.length > 0) return yield* problem("untrustedCopy", opened.name)
  const copy: TrustedCopy<LogUnavailable, never> = { size: opened.audited.last, leaves: opened.audited.leaves }
  return copy
})

interface Verified extends Verification {
  readonly log: "events" | "access"
}

/** The log of readings belongs to the log it lies beside, or it is somebody else's. */
const ofSameCity = (access: Verification, { origin }: Verification): ReadonlyArray<Fault> =>
  access.origin === `${origin}/access` ? [] : [{ kind: "origin", name: access.origin }]

const lines = (verified: ReadonlyArray<Verified>, language: Language): ReadonlyArray<string> => {
  const text = texts[language]
  return [
    ...verified.flatMap(({ faults, log, origin, tree, unproven }) => [
      text.log[log](origin),
      `  ${text.size(tree.size)}`,
      `  ${text.root(tree.root)}`,
      ...faults.map((fault) => `  ${text.fault}: ${describeFault(fault, language)}`),
      ...unproven.map(({ first, last }) => `  ${text.unproven(first, last)}`),
      faults.length === 0 ? `  ${text.whole}` : `  ${text.broken(faults.length)}`
    ]),
    ...(verified.some(({ log }) => log === "access") ? [] : [text.noAccess])
  ]
}

const documentOf = (verified: ReadonlyArray<Verified>) => ({
  command: "verify",
  ok: verified.every(({ faults }) => faults.length === 0),
  logs: verified.map(({ events, faults, log, origin, tree, unproven }) => ({
    log,
    origin,
    ok: faults.length === 0,
    events,
    size: tree.size,
    root: tree.root,
    faults,
    unproven
  }))
})

/** Verifies the log and the access log beside it, says what was found, and fails when that is anything. */
export const run = Effect.fnUntraced(function* (asked: {
  readonly db: string
  readonly known: Option.Option<string>
  readonly copy: Option.Option<string>
}) {
  const known = Option.isNone(asked.known) ? nothingKnown : yield* readKnown(asked.known.value)
  const copy = Option.isNone(asked.copy) ? {} : { copy: yield* openCopy(asked.copy.value) }
  const { access, log } = yield* openLogs(asked.db)
  const events: Verified = { log: "events", ...(yield* verifyOpened(log, { known: known.events, ...copy })) }
  const verified = [events]
  if (access !== undefined) {
    const found = yield* verifyOpened(access, { known: known.access })
    verified.push({ log: "access", ...found, faults: [...found.faults, ...ofSameCity(found, events)] })
  }
  yield* say(documentOf(verified), (language) => lines(verified, language))
  const count = verified.reduce((sum, { faults }) => sum + faults.length, 0)
  if (count > 0) return yield* problem("verificationFailed", String(count))
}, Effect.scoped)
