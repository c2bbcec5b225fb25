/** Why a question has no answer, as the command line tells it. The words are the statistics' own. */
import { type Unanswerable, unansweredCodes, UnitUnknown, whyUnanswered } from "@trygglogg/core/overview"
import { UnitId } from "@trygglogg/core/vocabulary"
import { type ExitCode, exitCodes } from "../exitCodes.ts"
import { Problem } from "../problem.ts"

const exits: { readonly [Tag in Unanswerable["_tag"]]: ExitCode } = {
  PeriodReversed: exitCodes.usage,
  UnitUnknown: exitCodes.notFound,
  HeadcountMissing: exitCodes.permission,
  // The figure exists; this audience may not have it.
  PeriodNotReleasable: exitCodes.permission,
  CannotBeDivided: exitCodes.notFound
}

export const unanswerable = (why: Unanswerable): Problem =>
  new Problem({
    code: unansweredCodes[why._tag],
    exit: exits[why._tag],
    text: { sv: whyUnanswered(why, "sv"), en: whyUnanswered(why, "en") }
  })

/** For a word that cannot even be a unit's ref. */
export const unitUnknown = (): Problem => unanswerable(new UnitUnknown({ unitId: UnitId.make("unknown") }))
