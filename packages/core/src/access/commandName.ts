/** The names of all commands, as their own modules give them: whoever lists commands by name is told by the compiler of a new one. */
import type * as action from "../follow-up/command/action.ts"
import type * as colleague from "../follow-up/command/colleague.ts"
import type * as delivery from "../follow-up/command/delivery.ts"
import type * as followUp from "../follow-up/command/followUp.ts"
import type * as support from "../follow-up/command/support.ts"
import type * as afterwards from "../incident/command/afterwards.ts"
import type * as attribution from "../incident/command/attribution.ts"
import type * as closing from "../incident/command/closing.ts"
import type * as exposure from "../incident/command/exposure.ts"
import type * as handling from "../incident/command/handling.ts"
import type * as harm from "../incident/command/harm.ts"
import type * as investigation from "../incident/command/investigation.ts"
import type * as merge from "../incident/command/merge.ts"
import type * as report from "../incident/command/report.ts"
import type * as telling from "../incident/command/telling.ts"
import type * as background from "../influence-attempt/command/background.ts"
import type * as series from "../influence-attempt/command/series.ts"
import type * as statement from "../influence-attempt/command/statement.ts"
import type * as appointment from "../organisation/command/appointment.ts"
import type * as member from "../organisation/command/member.ts"
import type * as reorganisation from "../organisation/command/reorganisation.ts"
import type * as unit from "../organisation/command/unit.ts"
import type * as workplace from "../organisation/command/workplace.ts"
import type * as policeAfterwards from "../police-report/command/afterwards.ts"
import type * as policeConsidering from "../police-report/command/considering.ts"
import type * as policeDeciding from "../police-report/command/deciding.ts"
import type * as policeFiling from "../police-report/command/filing.ts"
import type * as policePersons from "../police-report/command/persons.ts"
import type * as adopting from "../policy/command/adopting.ts"
import type * as exercise from "../policy/command/exercise.ts"
import type * as knowing from "../policy/command/knowing.ts"
import type * as protection from "../policy/command/protection.ts"
import type * as safetyRequest from "../policy/command/request.ts"
import type * as riskAssessment from "../risk-assessment/command/assessment.ts"
import type * as mapping from "../risk-assessment/command/mapping.ts"
import type * as visitPlanning from "../risk-assessment/command/planning.ts"
import type * as visit from "../risk-assessment/command/visit.ts"
import type * as board from "../release/command/board.ts"
import type * as figure from "../release/command/figure.ts"
import type * as release from "../release/command/release.ts"
import type * as retentionDeciding from "../retention/command/deciding.ts"
import type * as retentionDestroying from "../retention/command/destroying.ts"
import type * as duty from "../statutory-notification/command/duty.ts"
import type * as notification from "../statutory-notification/command/notification.ts"
import type * as referral from "../statutory-notification/command/referral.ts"
import type * as survey from "../survey/command.ts"
import type * as breakGlass from "./command/breakGlass.ts"

type NamesIn<Module> = {
  readonly [Key in keyof Module]: Module[Key] extends { readonly name: infer Name extends string; decide: unknown }
    ? Name
    : never
}[keyof Module]

/** Every command that changes the log. One that is new has no row here, and does not compile. */
export type CommandName =
  | NamesIn<typeof action>
  | NamesIn<typeof afterwards>
  | NamesIn<typeof appointment>
  | NamesIn<typeof board>
  | NamesIn<typeof attribution>
  | NamesIn<typeof breakGlass>
  | NamesIn<typeof closing>
  | NamesIn<typeof colleague>
  | NamesIn<typeof delivery>
  | NamesIn<typeof exposure>
  | NamesIn<typeof figure>
  | NamesIn<typeof followUp>
  | NamesIn<typeof handling>
  | NamesIn<typeof harm>
  | NamesIn<typeof investigation>
  | NamesIn<typeof background>
  | NamesIn<typeof series>
  | NamesIn<typeof statement>
  | NamesIn<typeof member>
  | NamesIn<typeof merge>
  | NamesIn<typeof duty>
  | NamesIn<typeof notification>
  | NamesIn<typeof policeAfterwards>
  | NamesIn<typeof policeConsidering>
  | NamesIn<typeof policeDeciding>
  | NamesIn<typeof policeFiling>
  | NamesIn<typeof policePersons>
  | NamesIn<typeof adopting>
  | NamesIn<typeof exercise>
  | NamesIn<typeof knowing>
  | NamesIn<typeof mapping>
  | NamesIn<typeof riskAssessment>
  | NamesIn<typeof safetyRequest>
  | NamesIn<typeof visit>
  | NamesIn<typeof visitPlanning>
  | NamesIn<typeof referral>
  | NamesIn<typeof release>
  | NamesIn<typeof protection>
  | NamesIn<typeof reorganisation>
  | NamesIn<typeof report>
  | NamesIn<typeof retentionDeciding>
  | NamesIn<typeof retentionDestroying>
  | NamesIn<typeof survey>
  | NamesIn<typeof support>
  | NamesIn<typeof telling>
  | NamesIn<typeof unit>
  | NamesIn<typeof workplace>
