/** What `trygglogg replay` does. */
import { readFileSync } from "node:fs"
import { EventLog, type Parked } from "@trygglogg/log"
import { Effect, Option } from "effect"
import { type AsOf, type Replay, replayDigests } from "../../replay/replayDigests.ts"
import { readAsOf } from "../asOf.ts"
import { differences, type Expected, readExpected } from "./expected.ts"
import { openLogs, reading } from "../openLog.ts"
import { note, say } from "../output.ts"
import { problem } from "../problem.ts"
import { sha256 } from "../sha256.ts"

/** The same in every language, so that the lines can be compared as they are. */
const lines = ({ access, digests, position }: Replay): ReadonlyArray<string> => [
  `position ${position}`,
  ...(access === undefined ? [] : [`access ${access.position}`]),
  ...digests.map(({ digest, projection }) => `${projection} ${digest}`)
]

const told = (log: "events" | "access", parked: ReadonlyArray<Parked>) =>
  Effect.forEach(parked, ({ position, reason, type, version }) =>
    note({
      sv: `Händelse ${position} (${type} version ${version}) ${log === "access" ? "i läsloggen " : ""}är inte med: ${reason}`,
      en: `Event ${position} (${type} version ${version}) ${log === "access" ? "of the access log " : ""}is left out: ${reason}`
    })
  )

const readFile = (file: string) =>
  Effect.try({ try: () => readFileSync(file, "utf8"), catch: () => problem("fileMissing", file) })

const expectedFrom = Effect.fnUntraced(function* (file: Option.Option<string>) {
  if (Option.isNone(file)) return undefined
  const expected = readExpected(yield* readFile(file.value))
  return expected ?? (yield* problem("expected", file.value))
})

/** An earlier replay is compared at its own positions: the log may have grown since. */
const positions = (asked: AsOf | undefined, expected: Expected | undefined) => ({
  asOf: asked ?? expected?.position,
  access: asked === undefined ? expected?.access : undefined
})

/** Plays the log again, writes the digests, and fails when they are not as expected or not of all events. */
export const run = Effect.fnUntraced(function* (asked: {
  readonly db: string
  readonly asOf: Option.Option<string>
  readonly expect: Option.Option<string>
}) {
  const expected = yield* expectedFrom(asked.expect)
  const { access, log: opened } = yield* openLogs(asked.db)
  const { audited, name } = opened
  const given = yield* reading(name)(readAsOf(asked.asOf, audited.log))
  const { access: accessAsOf, asOf } = positions(given, expected)
  const replay = yield* replayDigests({
    sha256,
    ...(asOf === undefined ? {} : { asOf }),
    ...(access === undefined
      ? {}
      : { access: { log: access.audited.log, ...(accessAsOf === undefined ? {} : { asOf: accessAsOf }) } })
  }).pipe(Effect.provideService(EventLog, audited.log), reading(name))
  const root = replay.position === audited.head.position ? (yield* reading(name)(audited.log.tree)).root : undefined
  const differing = expected === undefined ? [] : differences(expected, replay)
  yield* say(
    { command: "replay", ...replay, ...(root === undefined ? {} : { root }), ...(expected && { differing }) },
    () => lines(replay)
  )
  yield* told("events", replay.setAside)
  yield* told("access", replay.access?.setAside ?? [])
  if (differing.length > 0) return yield* problem("digestDiffers", differing.join(", "))
  const left = replay.setAside.length + (replay.access?.setAside.length ?? 0)
  if (left > 0) return yield* problem("partial", String(left))
}, Effect.scoped)
