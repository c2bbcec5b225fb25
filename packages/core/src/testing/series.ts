/** Incidents that hang together, as the security coordinator sees it. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { AddToSeries, CloseSeries, RemoveFromSeries, StartSeries } from "../influence-attempt/index.ts"
import { type IncidentId, SeriesId } from "../vocabulary/ids.ts"
import { addDays, type Day } from "../vocabulary/time.ts"
import { Reason } from "../vocabulary/words.ts"
import type { City } from "./city.ts"
import { diceOf, idOf } from "./dice.ts"
import { said } from "./incident.ts"
import { type Step, stepOn } from "./step.ts"

export type Together = readonly [IncidentId, IncidentId, IncidentId]

/** Three incidents become a series; one of them turns out not to belong to it, and it is closed. */
export const series = (city: City, [one, other, third]: Together, day: Day): ReadonlyArray<Step> => {
  const name = `series ${one}`
  const seriesId = SeriesId.make(idOf(String(city.seed), name))
  const basis = diceOf(String(city.seed), name).pick(["sameCase", "sameCampaign"] as const)
  const given = (what: string, after: number, minutes: number, give: Step["give"]): Step =>
    stepOn(`${name} ${what}`, addDays(day, after), minutes, city.coordinator, give)
  const add = (incidentId: IncidentId, minutes: number): Step =>
    given(`goes on in ${incidentId}`, 3, minutes, (envelope) =>
      handle(guard(AddToSeries))({ seriesId, incidentId, relation: "repeated" }, envelope)
    )
  return [
    given("started", 3, 600, (envelope) => handle(guard(StartSeries))({ seriesId, incidentId: one, basis }, envelope)),
    add(other, 601),
    add(third, 602),
    given("without one", 10, 600, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, other, said.reason)
        yield* handle(guard(RemoveFromSeries))({ seriesId, incidentId: other, reason }, envelope)
      })
    ),
    given("closed", 60, 600, (envelope) =>
      handle(guard(CloseSeries))({ seriesId, alsoIncidents: [one, third] }, envelope)
    )
  ]
}
