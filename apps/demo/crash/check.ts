/** What must be true of the log of a house whose web was killed: every fault is named, not only the first. */
import { layerCity } from "@trygglogg/city"
import { ExposureRegistered, IncidentReported } from "@trygglogg/core/incident"
import { edition } from "@trygglogg/core/overview"
import { Incident, Narrative } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect, Redacted, Result, Stream } from "effect"
import { typed } from "../e2e/trygglogg.ts"
import type { Heard } from "./reporter.ts"

/** A report as the log has it. */
export interface Found {
  readonly incidentId: string
  readonly number: string
  /** What its narrative says. */
  readonly marker: string
  /** The exposed persons registered with it: a report of one's own has one. */
  readonly exposed: number
}

/** The reports that came after a position, with their narratives opened. */
const reportsAfter = Effect.fnUntraced(function* (after: number) {
  const log = yield* EventLog
  const vault = yield* Vault
  const reported = yield* Stream.runCollect(log.read({ query: [{ types: [IncidentReported.type], tags: [] }], after }))
  return yield* Effect.forEach(reported, ({ data, version }) =>
    Effect.gen(function* () {
      const { incidentId, narrative, reportNumber = "" } = Result.getOrThrow(IncidentReported.decode(version, data))
      const reader = { actor: "crash", purpose: "crash" }
      const words = narrative === undefined ? "" : yield* vault.open(Narrative, narrative, reader)
      const query = [{ types: [ExposureRegistered.type], tags: [Incident(incidentId)] }]
      const exposed = (yield* Stream.runCollect(log.read({ query }))).length
      const found: Found = { incidentId, number: reportNumber, marker: typeof words === "string" ? words : "", exposed }
      return found
    })
  )
})

const byMarker = (found: ReadonlyArray<Found>): ReadonlyMap<string, ReadonlyArray<Found>> => {
  const times = new Map<string, ReadonlyArray<Found>>()
  for (const one of found) times.set(one.marker, [...(times.get(one.marker) ?? []), one])
  return times
}

/** What does not fit between what reporters heard and what stands in the log. */
export const faultsIn = (found: ReadonlyArray<Found>, { acknowledged, odd, sent }: Heard): ReadonlyArray<string> => {
  const times = byMarker(found)
  const lost = [...acknowledged].flatMap(([marker, number]) =>
    times.get(marker)?.some((one) => one.number === number) === true
      ? []
      : [`${marker} was acknowledged as ${number} and is not there`]
  )
  const wrong = [...times].flatMap(([marker, all]) => [
    ...(all.length > 1 ? [`${marker} is there ${all.length} times`] : []),
    ...all.flatMap(({ exposed, incidentId }) => [
      ...(sent.get(marker) === incidentId ? [] : [`"${marker}" was sent by nobody as ${incidentId}`]),
      ...(exposed === 1 ? [] : [`${marker} has ${exposed} exposed persons`])
    ])
  ])
  return [...lost, ...wrong, ...odd]
}

export interface House {
  readonly databaseUrl: string
  /** Where the key lies, if not beside the database. */
  readonly kekFile?: string
  /** The position of the log before anybody reported. */
  readonly from: number
}

/** Proves the log with the auditor's command, then holds it to what reporters heard. */
export async function check({ databaseUrl, from, kekFile }: House, heard: Heard) {
  const proved = await typed(`./trygglogg verify --db "${databaseUrl}"`)
  const city = layerCity({
    databaseUrl: Redacted.make(databaseUrl),
    kekFile,
    origin: "trygglogg/city",
    edition,
    permit: () => true
  })
  const found = await Effect.runPromise(Effect.provide(reportsAfter(from), city))
  const faults = faultsIn(found, heard)
  return {
    reports: found.length,
    faults: proved.code === 0 ? faults : [`the log does not verify: ${proved.stdout}${proved.stderr}`, ...faults]
  }
}
