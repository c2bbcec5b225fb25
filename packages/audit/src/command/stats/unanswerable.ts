/** Why a question has no answer, as the command line tells it. The words are the statistics' own. */
import { type Unanswerable, UnitUnknown, whyUnanswered } from "@trygglogg/core/overview"
import { UnitId } from "@trygglogg/core/vocabulary"
import { type ExitCode, exitCodes, Problem } from "../problem.ts"

const codes: { readonly [Tag in Unanswerable["_tag"]]: { readonly code: string; readonly exit: ExitCode } } = {
  PeriodReversed: { code: "TL-STAT-001", exit: exitCodes.usage },
  UnitUnknown: { code: "TL-STAT-002", exit: exitCodes.notFound },
  HeadcountMissing: { code: "TL-STAT-003", exit: exitCodes.permission },
  // The figure exists; this audience may not have it.
  PeriodNotReleasable: { code: "TL-STAT-004", exit: exitCodes.permission }
}

export const unanswerable = (why: Unanswerable): Problem =>
  new Problem({ ...codes[why._tag], text: { sv: whyUnanswered(why, "sv"), en: whyUnanswered(why, "en") } })

/** For a word that cannot even be a unit's ref. */
export const unitUnknown = (): Problem => unanswerable(new UnitUnknown({ unitId: UnitId.make("unknown") }))
