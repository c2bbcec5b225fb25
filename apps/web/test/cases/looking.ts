/** What the views hold of a case, beside what its pages show. */
import { cases, type CaseRow } from "@trygglogg/core/overview"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { House } from "../house.ts"
import type { Told } from "./told.ts"

/** The row of a case. */
export const caseRow = (house: House, { incidentId }: Told): Promise<CaseRow> =>
  house.run(
    Effect.gen(function* () {
      const row = yield* (yield* ViewStore).get(cases, incidentId)
      return row === undefined ? yield* Effect.die(`no case ${incidentId}`) : row
    })
  )
