/** The fixture's city as a log: its units and people are registered, and commands are carried out one after the other. */
import { ActorRef, CommandId, type Envelope, EventLog, handle, layerMemory } from "@trygglogg/log"
import { Effect, type Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { ReportIncident } from "../src/incident/index.ts"
import { JoinMember, RegisterUnit } from "../src/organisation/index.ts"
import type { Form } from "../src/vocabulary/enumerations.ts"
import { IncidentId, type PersonRef, ReportId, ReportNumber } from "../src/vocabulary/ids.ts"
import { joined, leif, mona, nowInstant, ravi, sara, told, units } from "./fixture.ts"

/** An asking with an id of its own. */
export const asking = (commandId: string, personRef: PersonRef, role?: string): Envelope => ({
  commandId: CommandId.make(commandId),
  actor: ActorRef.make(personRef),
  ...(role === undefined ? {} : { role })
})

const organised = Effect.gen(function* () {
  yield* TestClock.setTime(Date.parse(nowInstant))
  for (const unit of units) yield* handle(RegisterUnit)(unit, asking(`unit-${unit.unitId}`, leif, "administrator"))
  for (const person of [sara, ravi, mona, leif]) {
    yield* handle(JoinMember)(joined(person), asking(`member-${person}`, leif, "administrator"))
  }
})

/** Runs on a log of its own, at the fixture's time, in the fixture's organisation. */
export const inCity =
  (log: Layer.Layer<EventLog> = layerMemory) =>
  <A, E, R>(program: Effect.Effect<A, E, R>) =>
    Effect.provide(Effect.andThen(organised, program), log, { local: true })

/** What has been recorded, oldest first. */
export const history = Effect.gen(function* () {
  const log = yield* EventLog
  return yield* Stream.runCollect(log.read({ query: [{ types: [], tags: [] }] }))
})

/** Sara reports harassment: incident `i-1` in report `r-1`, and so on. Nobody is named as exposed yet. */
export const reportNth = (nth: number, form: Form = "harassment") =>
  handle(ReportIncident)(
    {
      ...told,
      forms: [form],
      primaryForm: form,
      incidentId: IncidentId.make(`i-${nth}`),
      reportId: ReportId.make(`r-${nth}`),
      reportNumber: ReportNumber.make(`H-2026-0000${nth}`),
      exposures: []
    },
    asking(`report-${nth}`, sara)
  )
