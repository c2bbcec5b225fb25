/** What happens to a figure before it is weighed and after. */
import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { unitHistory, wrongPath } from "../../organisation/facts.ts"
import type { ReleaseId, UnitId } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { addDays } from "../../vocabulary/time.ts"
import { samePath } from "../../vocabulary/unitPath.ts"
import { FigureMalformed, ReleaseIdTaken, ReleaseIsWithdrawn, ReleaseNotApproved, ReleaseNotFound } from "../error.ts"
import { ReleaseApproved, ReleasePublished, ReleaseWithdrawn, StatisticRequested } from "../event.ts"
import { type ReleaseStanding, releaseStanding } from "../facts.ts"

/** Somebody asks for a figure to be let out. */
export const RequestStatistic = Command.make("RequestStatistic", {
  input: StatisticRequested.fields,
  reads: ({ releaseId, unitPath }) => ({
    standing: releaseStanding(releaseId),
    units: unitPath.map((unitId) => unitHistory(unitId))
  }),
  emits: [StatisticRequested],
  refuses: [ReleaseIdTaken, FigureMalformed, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { standing, units }) => {
    const { question, releaseId, unitPath } = input
    if (standing.state !== "unknown") return Result.fail(new ReleaseIdTaken({ releaseId }))
    if (question.to <= question.from || question.scope !== unitPath[0]) {
      return Result.fail(new FigureMalformed({ releaseId }))
    }
    const wrong = wrongPath(unitPath, units, addDays(question.to, -1))
    return wrong === undefined ? Result.succeed([StatisticRequested(input)]) : Result.fail(wrong)
  }
})

interface OfUnit {
  readonly releaseId: ReleaseId
  readonly unitPath: ReadonlyArray<UnitId>
}

/** The release of that unit, weighed and approved; or why there is nothing to do with it. One that is not there is of no unit. */
const approved = ({ releaseId, unitPath }: OfUnit, standing: ReleaseStanding) => {
  if (!samePath(standing.unitPath, unitPath)) return new ReleaseNotFound({ releaseId })
  return standing.state === "requested" ? new ReleaseNotApproved({ releaseId }) : undefined
}

/** An approved figure is given to its audience. */
export const PublishRelease = Command.make("PublishRelease", {
  input: { ...ReleasePublished.fields, unitPath: ReleaseApproved.fields.unitPath },
  reads: ({ releaseId }) => ({ standing: releaseStanding(releaseId) }),
  emits: [ReleasePublished],
  refuses: [ReleaseNotFound, ReleaseNotApproved, ReleaseIsWithdrawn],
  decide: (input, { standing }) => {
    const { releaseId } = input
    const refused = approved(input, standing)
    if (refused !== undefined) return Result.fail(refused)
    if (standing.state === "withdrawn") return Result.fail(new ReleaseIsWithdrawn({ releaseId }))
    return Result.succeed(standing.published ? [] : [ReleasePublished(Struct.omit(input, ["unitPath"]))])
  }
})

/** A figure is no longer to be used. It stays in the log as it was. */
export const WithdrawRelease = Command.make("WithdrawRelease", {
  input: { ...ReleaseWithdrawn.fields, unitPath: ReleaseApproved.fields.unitPath },
  reads: ({ releaseId }) => ({ standing: releaseStanding(releaseId) }),
  emits: [ReleaseWithdrawn],
  refuses: [ReleaseNotFound, ReleaseNotApproved],
  decide: (input, { standing }) => {
    const refused = approved(input, standing)
    if (refused !== undefined) return Result.fail(refused)
    return Result.succeed(standing.state === "withdrawn" ? [] : [ReleaseWithdrawn(Struct.omit(input, ["unitPath"]))])
  }
})
