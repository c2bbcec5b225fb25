import {
  type Answer,
  cellName,
  type Cell,
  decimal,
  isShown,
  sentence,
  type Share,
  type Value,
  unansweredCodes,
  whyUnanswered
} from "@trygglogg/core/overview"
import { nameOn } from "@trygglogg/core/organisation"
import { addDays } from "@trygglogg/core/vocabulary"
import { Effect, Result } from "effect"
import type { VNode } from "preact"
import { Layout } from "../page/layout.tsx"
import { PageNotFound } from "../server/failure.ts"
import { memberPage } from "../server/handling.ts"
import { page } from "../server/reply.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { ask, type Asked } from "./asking.ts"
import { Bars } from "./chart.tsx"
import { AskingForm } from "./form.tsx"
import { type QuestionName, statisticsTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly name: QuestionName
  readonly asked: Asked
}

type NameOf = (unitId: string) => string

const namesIn =
  ({ organisation: { day, units } }: Asked): NameOf =>
  (unitId) => {
    const unit = units.get(unitId)
    return unit === undefined ? unitId : nameOn(unit, day)
  }

const valueText = (value: Value, { lang }: MemberVisit): string => {
  const { table } = statisticsTexts[lang]
  return isShown(value) ? String(value.count) : `${table.hidden} (${table.because[value.because]})`
}

const shareText = (share: Share, { lang }: MemberVisit): string => {
  const { table } = statisticsTexts[lang]
  if (share._tag === "percent") return `${decimal(share.percent, lang)} %`
  if (share._tag === "counts") return `${share.count}/${share.outOf}`
  if (share._tag === "tooFew") return table.tooFew
  return share._tag === "hidden" ? table.hidden : ""
}

const Table = ({
  answer,
  nameOf,
  visit
}: {
  readonly visit: MemberVisit
  readonly answer: Answer
  readonly nameOf: NameOf
}) => {
  const texts = statisticsTexts[visit.lang].table
  return (
    <div class="scroll" role="region" aria-label={texts.caption} tabIndex={0}>
      <table>
        <caption>{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col" class="n">
              {texts.count}
            </th>
            <th scope="col" class="n">
              {texts.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.cells.map(({ key, share, value }) => (
            <tr key={cellName(key, visit.lang, nameOf)}>
              <th scope="row">{cellName(key, visit.lang, nameOf)}</th>
              <td class="n">{valueText(value, visit)}</td>
              <td class="n">{shareText(share, visit)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.total}</th>
            <td class="n">{valueText(answer.total, visit)}</td>
            <td class="n" />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

const barOf = ({ key, value }: Cell, visit: MemberVisit, nameOf: NameOf) => ({
  name: cellName(key, visit.lang, nameOf),
  value: isShown(value) ? value.count : undefined,
  text: valueText(value, visit)
})

const statistics = {
  incidentCount: "ST-01",
  exposureCount: "ST-02",
  reportCount: "ST-01",
  formDistribution: "ST-03",
  outsideWorkplaceShare: "ST-04"
}

/** The command that counts the same again, from the log alone. */
const commandFor = ({ by, position, question }: Answer): string =>
  [
    `./trygglogg stats ${statistics[question.statistic]} --db sqlite:FILE --unit ${question.scope} --from ${question.from} --to ${question.to}`,
    `--basis ${question.basis} --forms ${typeof question.forms === "string" ? question.forms : question.forms.join(",")}`,
    ...(by === undefined || question.statistic === "formDistribution" || question.statistic === "outsideWorkplaceShare"
      ? []
      : [`--by ${by}`]),
    `--audience ${question.audience} --as-of ${position}`
  ].join(" ")

const How = ({
  answer,
  nameOf,
  visit
}: {
  readonly visit: MemberVisit
  readonly answer: Answer
  readonly nameOf: NameOf
}) => {
  const { asked, how } = statisticsTexts[visit.lang]
  const { countUnit, position, question } = answer
  const rows = [
    [how.unit, how.countUnits[countUnit]],
    [how.basis, asked[question.basis]],
    [how.period, `${question.from} ${how.until} ${addDays(question.to, -1)}`],
    [how.scope, nameOf(question.scope)],
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
        <code>{commandFor(answer)}</code>
      </p>
    </>
  )
}

const AnswerPart = ({
  answer,
  nameOf,
  visit
}: {
  readonly visit: MemberVisit
  readonly answer: Answer
  readonly nameOf: NameOf
}) => {
  const texts = statisticsTexts[visit.lang]
  return (
    <>
      <p class="note">
        <strong>{sentence(answer, visit.lang, nameOf)}</strong>
      </p>
      {answer.cells.length > 0 && (
        <Bars
          bars={answer.cells.map((cell) => barOf(cell, visit, nameOf))}
          label={`${sentence(answer, visit.lang, nameOf)} ${texts.chart}`}
        />
      )}
      <Table visit={visit} answer={answer} nameOf={nameOf} />
      <How visit={visit} answer={answer} nameOf={nameOf} />
      <p>{texts.limits}</p>
    </>
  )
}

const QuestionPage = ({ asked, name, visit }: Props): VNode => {
  const texts = statisticsTexts[visit.lang]
  const { given, outcome } = asked
  const title = texts.questions[name]
  const nameOf = namesIn(asked)
  const why =
    outcome === undefined
      ? texts.badQuestion
      : Result.match(outcome, {
          onFailure: (failure) => `${whyUnanswered(failure, visit.lang)} (${unansweredCodes[failure._tag]})`,
          onSuccess: () => undefined
        })
  return (
    <Layout visit={visit} title={title} wide>
      <p>
        <a href="/statistik">{common[visit.lang].back}</a>
      </p>
      <h1>{title}</h1>
      {given.per !== "" && <p class="danger">{texts.past.replace("{position}", given.per)}</p>}
      {why !== undefined && (
        <div class="errors" role="alert">
          <h2>{texts.noAnswer}</h2>
          <p>{why}</p>
        </div>
      )}
      {outcome !== undefined && Result.isSuccess(outcome) && (
        <AnswerPart visit={visit} answer={outcome.success} nameOf={nameOf} />
      )}
      <AskingForm visit={visit} name={name} asked={asked} />
    </Layout>
  )
}

const LandingPage = ({ visit }: { readonly visit: MemberVisit }): VNode => {
  const texts = statisticsTexts[visit.lang]
  return (
    <Layout visit={visit} title={texts.title} wide>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <ul>
        {Object.entries(texts.questions).map(([name, question]) => (
          <li key={name}>
            <a href={`/statistik/${name}`}>{question}</a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

const isQuestion = (name: string | undefined): name is QuestionName =>
  name !== undefined && Object.hasOwn(statisticsTexts.sv.questions, name)

/** The statistics: questions first; each answer as a sentence, a chart, a table, and how it was counted. */
export const statisticsRoutes = [
  memberPage("/statistik", (visit) => Effect.succeed(page(LandingPage({ visit }), visit))),
  memberPage(
    "/statistik/:fraga",
    Effect.fnUntraced(function* (visit) {
      const name = visit.params["fraga"]
      if (!isQuestion(name)) return yield* new PageNotFound()
      const asked = yield* ask(visit, name)
      const answered = asked.outcome !== undefined && Result.isSuccess(asked.outcome)
      return page(QuestionPage({ visit, name, asked }), visit, answered ? 200 : 422)
    })
  )
]
