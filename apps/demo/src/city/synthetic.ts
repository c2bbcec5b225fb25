/**
 * The other demo city: two years that the synthetic city's generator lives, with a hundred incidents and all that was done about them.
 * Whoever logs in is somebody of that city.
 */
import {
  carryOut,
  commandIdOf,
  type Resident,
  residentsOf,
  type Size,
  type Step,
  synthesise
} from "@trygglogg/core/testing"
import { addDays, type Day, dayOf } from "@trygglogg/core/vocabulary"
import { EventLog, Query } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect, Option, Stream } from "effect"
import { everybody, type Person } from "../persons.ts"
import { ForeignLog } from "../problem.ts"
import { blaming } from "./step.ts"

const seed = 1
/** As many as a start has time for: some ten seconds. */
const incidents = 100
/** Two years, up to yesterday. */
const days = 730

/** The city whose first day this is. */
export const sizeFrom = (from: Day): Size => ({ seed, incidents, from, to: addDays(from, days) })

/** The same city at every start: its log begins with its first day. */
const sizeOfLog = Effect.gen(function* () {
  const log = yield* EventLog
  const first = yield* Stream.runHead(log.read({ query: Query.all, limit: 1 }))
  const today = dayOf(yield* DateTime.now)
  return sizeFrom(
    Option.match(first, { onNone: () => addDays(today, -days), onSome: ({ recordedAt }) => dayOf(recordedAt) })
  )
})

const isRecorded = (step: Step) =>
  Effect.flatMap(EventLog, (log) =>
    Effect.map(log.recordedBy(commandIdOf(seed, step)), (recorded) => recorded.length > 0)
  )

/** What is left after the last step that is in the log: everything of a new one, nothing of one that is whole. */
const left = Effect.fnUntraced(function* (steps: ReadonlyArray<Step>) {
  for (let nth = steps.length - 1; nth >= 0; nth--) {
    const step = steps[nth]
    if (step !== undefined && (yield* isRecorded(step))) return steps.slice(nth + 1)
  }
  return steps
})

/** Lives the city, or goes on with it where it was interrupted. What happens in it afterwards is up to those who log in. */
export const liveSynthetic = Effect.fnUntraced(function* (file: string) {
  const size = yield* sizeOfLog
  const steps = yield* Stream.runCollect(synthesise(size))
  const rest = yield* left(steps)
  if (rest.length === steps.length && (yield* (yield* EventLog).head) > 0) return yield* new ForeignLog({ file })
  const vault = yield* Vault
  for (const step of rest) yield* Effect.catch(carryOut(seed, step, vault), blaming(step.name, file))
  return size
})

/** Who each of the demo's persons is in the city: the manager of a unit, and those who work there, have the same one. */
export const refsIn = (size: Size): ReadonlyMap<Person, string> => {
  const residents = residentsOf(size)
  const units = [...new Set(residents.filter(({ does }) => does === "manager").map(({ unitId }) => unitId))]
  const workplaces = [...new Set(everybody.flatMap(({ workplace }) => workplace ?? []))]
  const district = residents.find(({ unitId }) => unitId === units[0])?.districtId
  const taken = new Set<string>()
  const isFor = ({ role, workplace }: Person, { districtId, does, unitId }: Resident): boolean => {
    if (does !== role) return false
    if (workplace !== undefined) return unitId === units[workplaces.indexOf(workplace)]
    return unitId === undefined || districtId === district
  }
  return new Map(
    everybody.map((person) => {
      const resident = residents.find((one) => !taken.has(one.personRef) && isFor(person, one))
      if (resident === undefined) throw new RangeError(`nobody in the synthetic city is a ${person.role}`)
      taken.add(resident.personRef)
      return [person, resident.personRef]
    })
  )
}
