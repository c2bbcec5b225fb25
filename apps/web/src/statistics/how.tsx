/** How an answer was counted, from what, and the command that counts it again from the log alone. */
import { decimal, type Told } from "@trygglogg/core/overview"
import { addDays } from "@trygglogg/core/vocabulary"
import type { MemberVisit } from "../server/visit.ts"
import { type Asked, statisticOf } from "./asking.ts"
import type { NameOf } from "./cells.tsx"
import { type QuestionName, statisticsTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly name: QuestionName
  readonly asked: Asked
  readonly told: Told
  readonly nameOf: NameOf
}

const byIn = ({ answer, kind }: Told): string | undefined => {
  if (kind === "count") return "by" in answer.question ? answer.question.by : undefined
  return answer.question.statistic === "formByRole" ? "role" : undefined
}

const commandFor = (name: QuestionName, told: Told): string => {
  const { position, question } = told.answer
  const { audience, basis, forms, from, organisation, scope, to } = question
  const by = byIn(told)
  return [
    `./trygglogg stats ${statisticOf[name]} --db sqlite:FILE --unit ${scope} --from ${from} --to ${to}`,
    `--basis ${basis} --forms ${typeof forms === "string" ? forms : forms.join(",")}`,
    ...(organisation === "now" ? ["--organisation now"] : []),
    ...(by === undefined ? [] : [`--by ${by}`]),
    `--audience ${audience} --as-of ${position}`
  ].join(" ")
}

/** What a number of incidents may be by chance: of a plain count, its interval. */
const chance = ({ answer, kind }: Told, { lang }: MemberVisit): string | undefined =>
  kind === "count" && answer.interval !== undefined
    ? `${decimal(answer.interval.low, lang)}–${decimal(answer.interval.high, lang)}`
    : undefined

export const How = ({ name, nameOf, told, visit }: Props) => {
  const { asked, how, table } = statisticsTexts[visit.lang]
  const { answer } = told
  const { position, question } = answer
  const organisation = question.organisation === "now" ? asked.asNow : asked.asThen
  const interval = chance(told, visit)
  const rows = [
    ...("countUnit" in answer ? [[how.unit, how.countUnits[answer.countUnit]]] : []),
    [how.basis, asked[question.basis]],
    [how.period, `${question.from} ${how.until} ${addDays(question.to, -1)}`],
    [how.scope, nameOf(question.scope)],
    [asked.organisation, organisation],
    ...(interval === undefined ? [] : [[table.interval, interval]]),
    [how.audience, asked[question.audience]],
    [how.position, String(position)]
  ]
  return (
    <>
      <h2>{how.heading}</h2>
      <dl class="rows">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{how.left}</p>
      <p>{how.command}:</p>
      <p class="words">
        <code>{commandFor(name, told)}</code>
      </p>
    </>
  )
}
