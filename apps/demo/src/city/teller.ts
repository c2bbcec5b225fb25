/** Who tells a case of the demo city step by step, and when each step was taken. */
import { addDays, Day, instantOf, type Instant, zone } from "@trygglogg/core/vocabulary"
import { ActorRef } from "@trygglogg/log"
import { DateTime } from "effect"
import { persons } from "../persons.ts"
import type { Case } from "./cases.ts"
import { exposureId, incidentId } from "./ids.ts"
import type { Step } from "./step.ts"

const managers = { "Ekonomiskt bistånd": persons.anna, "Barn och unga": persons.jonas } as const

/** A wall clock in Stockholm as a moment. */
export const momentOf = (day: Day, time: string): Instant =>
  instantOf(DateTime.makeZonedUnsafe(`${day}T${time}`, { timeZone: zone, adjustForTimeZone: true }))

const dayOfCase = ({ on }: Case, today: Day): Day => (typeof on === "string" ? Day.make(on) : addDays(today, -on))

/** What every step of a case speaks of. */
export const idsOf = ({ name }: Case) => ({ incidentId: incidentId(name), exposureId: exposureId(name) })

export interface Teller {
  readonly case: Case
  readonly happened: Day
  readonly step: (what: string, who: "reporter" | "exposed" | "manager", give: Step["give"]) => Step
}

export const tellerOf = (told: Case, today: Day): Teller => {
  const exposed = persons[told.exposed]
  const people = {
    exposed,
    reporter: told.reportedBy === undefined ? exposed : persons[told.reportedBy],
    manager: managers[exposed.workplace]
  }
  return {
    case: told,
    happened: dayOfCase(told, today),
    step: (what, who, give) => ({
      name: `${told.name} ${what}`,
      actor: ActorRef.make(people[who].memberRef),
      ...(who === "manager" ? { role: "manager" } : {}),
      give
    })
  }
}

export const reportedOn = ({ case: told, happened }: Teller): Day => addDays(happened, told.reportedAfter ?? 0)

/** The day support is offered: the follow-ups are planned from then. */
export const offeredOn = (teller: Teller): Day => addDays(reportedOn(teller), 1)
