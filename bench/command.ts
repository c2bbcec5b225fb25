/**
 * Whole commands by sixteen clients: words are sealed with a key from the key store, access and facts are folded, it is decided, and
 * what comes of it appended on the condition of what was read. Beside W2 on the same city's log.
 */
import { permitOpening, guard } from "@trygglogg/core/access"
import { ReportIncident, WriteAddendum } from "@trygglogg/core/incident"
import { AppointManager, JoinMember, RegisterUnit } from "@trygglogg/core/organisation"
import {
  Addendum,
  Day,
  ExposureId,
  IncidentId,
  Narrative,
  occurringAt,
  PersonRef,
  ReportId,
  ReportNumber,
  UnitId
} from "@trygglogg/core/vocabulary"
import { layerCity } from "@trygglogg/city"
import { ActorRef, type Commit, CommandId, EventLog, handle } from "@trygglogg/log"
import { newKekText } from "@trygglogg/vault/kek"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect, ManagedRuntime, Redacted, Stream } from "effect"
import { quick, withContestants } from "./asked.ts"
import { type Acknowledged, appendAll, asClients, commitsOf, lost } from "./clients.ts"
import { compare } from "./measure.ts"
import { tell } from "./result.ts"
import { score, whole } from "./score.ts"
import { newId, origin } from "./workload.ts"

const rounds = quick ? 3 : 11
const count = quick ? 64 : 200
const sixteen = 16
/** What every unit on the way up to the city has heard of. */
const many = 100_000
/** Commits to a transaction. */
const together = 1_000

const words = "Personen sa att jag skulle få ångra beslutet och gick inte när jag bad om det."
const from = Day.make("2024-01-01")
const city = UnitId.make("city")
const units = Array.from({ length: 10 }, (_, nth) => UnitId.make(`u-${nth}`))
/** Each unit has as many, and a manager besides. */
const members = 10
const memberOf = (unit: number, nth: number) => PersonRef.make(`p-${unit}-${nth}`)
const managerOf = (unit: number) => PersonRef.make(`m-${unit}`)

/** A new id for every asking, as whoever asks makes it. */
const asked = (actor: string) => ({ actor: ActorRef.make(actor), commandId: CommandId.make(newId()) })

/** Set-up gives the bare commands: there is nobody yet who could be allowed to. */
const setUp = Effect.gen(function* () {
  yield* handle(RegisterUnit)({ unitId: city, kind: "city", name: "Staden", from }, asked("setup"))
  for (const [unit, unitId] of units.entries()) {
    yield* handle(RegisterUnit)({ unitId, kind: "unit", name: `Enhet ${unit}`, parent: city, from }, asked("setup"))
    const refs = [managerOf(unit), ...Array.from({ length: members }, (_, nth) => memberOf(unit, nth))]
    for (const memberRef of refs) {
      const member = { memberRef, unitId, roleFamily: "socialWorker", employmentForm: "permanent", from } as const
      yield* handle(JoinMember)(member, asked("setup"))
    }
    yield* handle(AppointManager)({ memberRef: managerOf(unit), unitId, from }, asked("setup"))
  }
})

/** What one of the city's people reports: a new case, with a key of its own, of one person hit. */
const report = Effect.fnUntraced(function* (nth: number) {
  const unit = nth % units.length
  const personRef = memberOf(unit, Math.floor(nth / units.length) % members)
  const id = newId()
  const incidentId = IncidentId.make(`i-${id}`)
  const vault = yield* Vault
  const told = {
    incidentId,
    reportId: ReportId.make(`r-${id}`),
    reportNumber: ReportNumber.make(`H-2026-${String(nth).padStart(5, "0")}`),
    reporter: { mode: "named", kind: "exposedPerson", memberRef: personRef },
    unitPath: [units[unit] ?? city, city],
    occurred: occurringAt(yield* DateTime.now),
    place: "meetingRoom",
    placeRelation: "atWorkplace",
    channel: "physical",
    affectedObjects: ["person"],
    forms: ["threat"],
    linkToRole: "certain",
    narrative: yield* vault.seal(Narrative, incidentId, words),
    evidence: [],
    entryRoute: "app",
    exposures: [{ exposureId: ExposureId.make(`e-${id}`), personRef, exposedKind: "employee" }]
  } as const
  yield* handle(guard(ReportIncident))(told, asked(personRef))
  return { incidentId, manager: managerOf(unit) }
})

/** More words about a case that has its key, by whoever leads where it happened. */
const addWords = Effect.fnUntraced(function* ({ incidentId, manager }: Effect.Success<ReturnType<typeof report>>) {
  const vault = yield* Vault
  const text = yield* vault.seal(Addendum, incidentId, words)
  yield* handle(guard(WriteAddendum))({ incidentId, text }, asked(manager))
})

/** So many years of reports, of all units of the city, without what was done about them. */
const grow = async (log: EventLog["Service"], total: number): Promise<void> => {
  const query = [{ types: ["IncidentReported"], tags: [] }]
  const [first] = await Effect.runPromise(Stream.runCollect(log.read({ query, limit: 1 })))
  if (first === undefined) throw new Error("nothing was reported yet")
  const { data, meta, tags, type, version } = first
  const again = (): Commit => ({ events: [{ type, version, tags, data }], meta: { ...meta, ...asked(meta.actor) } })
  for (let from = 0; from < total; from += together) {
    await Effect.runPromise(log.append(Array.from({ length: Math.min(together, total - from) }, again)))
  }
}

await withContestants(async ({ city: databaseUrl, store }) => {
  const kek = await Effect.runPromise(newKekText)
  const services = ManagedRuntime.make(
    layerCity({ databaseUrl: Redacted.make(databaseUrl), kek, origin, edition: "bench", permit: permitOpening })
  )
  const context = await services.context()
  const log = await services.runPromise(EventLog)
  await services.runPromise(setUp)

  let reported = 0
  const reports = () => Array.from({ length: count }, () => reported++)
  const cases = await services.runPromise(Effect.forEach(reports(), report, { concurrency: sixteen }))
  const measure = async (where: string): Promise<void> => {
    const acknowledged: Acknowledged = new Map()
    const [reporting, adding] = ["report an incident, with a new key", "add words to a case that has its key"]
    const lines = await compare(
      [
        {
          name: "limit: W2 on the same log",
          count,
          run: () => appendAll(log, sixteen, commitsOf(count), acknowledged)
        },
        {
          name: reporting,
          count,
          run: () => asClients(sixteen, reports(), (nth) => Effect.provideContext(report(nth), context))
        },
        {
          name: adding,
          count,
          run: () => asClients(sixteen, cases, (one) => Effect.provideContext(addWords(one), context))
        }
      ],
      rounds
    )
    const missing = await lost(log, acknowledged)
    if (missing > 0) throw new Error(`${missing} acknowledged events are lost`)
    tell({
      workload: `a whole command, sixteen clients, beside W2, ${where}`,
      store,
      lines,
      scores: [reporting, adding].map((of) => score(lines, { what: of, of, goal: { atLeast: 0.6 } }))
    })
  }

  await measure("in a new city")
  if (!quick) {
    await grow(log, many)
    await measure(`in a city with ${whole(many)} reports`)
  }
  await services.dispose()
})
