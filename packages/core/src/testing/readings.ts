/** Who has looked at what. Kept in the access log, a log of its own beside the domain's. */
import { handle } from "@trygglogg/log"
import { Stream } from "effect"
import { ReadRecord } from "../access/index.ts"
import { caseOf } from "./case.ts"
import { cityOf, type Size } from "./city.ts"
import { begins } from "./handling.ts"
import { type Step, stepOn } from "./step.ts"
import { incidentsOn } from "./synthesise.ts"
import { addDays } from "../vocabulary/time.ts"

function* steps(size: Size): Generator<Step> {
  const city = cityOf(size)
  for (const [after, cases] of incidentsOn(city, size.incidents).entries()) {
    const day = addDays(city.from, after)
    const read = addDays(day, begins)
    if (read >= city.to) return
    for (const nth of cases) {
      const { incidentId, name, workplace } = caseOf(city, nth, day)
      const reader = workplace.manager
      yield stepOn(`${name} read`, read, 50, reader, (envelope) =>
        handle(ReadRecord)(
          { incidentId, reader, role: "manager", parts: ["case", "narrative"], purpose: "handling" },
          envelope
        )
      )
    }
  }
}

/**
 * The readings of the same city: whoever handles a case reads it before they begin. Given to the access log, never to the domain's.
 *
 * @example
 * synthesiseReadings(size).pipe(Stream.runForEach((step) => carryOut(1, step, vault)), Effect.provideService(EventLog, accessLog))
 */
export const synthesiseReadings = (size: Size): Stream.Stream<Step> =>
  Stream.fromIterable({ [Symbol.iterator]: () => steps(size) })
