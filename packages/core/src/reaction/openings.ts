/** What whoever leads a case is reminded of that somebody opened in an emergency: to look afterwards at whether that was needed. */
import type { BreakGlassRow } from "../access/view.ts"
import { addDays, type Day } from "../vocabulary/time.ts"
import { leadersOf } from "./lead.ts"
import { newsDays, type Notice, type NotifiedCase, numberFor, type Surroundings } from "./notice.ts"

/**
 * Who is reminded on a day of the openings that nobody has reviewed: on the last day for it whoever leads the case, and once that has
 * passed whoever leads above them. Nobody is reminded of what they opened themselves. Asked again it gives the same keys.
 *
 * @param openings the row of `breakGlass`
 * @param row the case, as `together` gives it
 * @param surroundings the rows of the organisation
 * @param today the Stockholm day
 *
 * @example
 * remindersOfOpenings(openings, row, { units, members }, dayOf(now))
 */
export const remindersOfOpenings = (
  { openings }: BreakGlassRow,
  row: NotifiedCase,
  surroundings: Pick<Surroundings, "members" | "units">,
  today: Day
): ReadonlyArray<Notice> =>
  openings
    .filter(({ review, reviewBy }) => review === undefined && reviewBy <= today && today <= addDays(reviewBy, newsDays))
    .flatMap(({ by, openingId, reviewBy }) => {
      const leaders = leadersOf(row, surroundings, today, [by])
      const late = reviewBy < today
      const told = late ? leadersOf(row, surroundings, today, [by, ...leaders]) : leaders
      const template = late ? "late" : "waits"
      return told.map((to) => ({
        key: `${template}:opening:${openingId}:${to}`,
        to,
        template,
        incidentId: row.incidentId,
        by: reviewBy,
        ...numberFor(row)
      }))
    })
