import { nameOn } from "@trygglogg/core/organisation"
import { type Told, unansweredCodes, whyUnanswered } from "@trygglogg/core/overview"
import { Effect, Result } from "effect"
import type { VNode } from "preact"
import { Layout } from "../page/layout.tsx"
import { PageNotFound } from "../server/failure.ts"
import { memberPage } from "../server/handling.ts"
import { numberText } from "../server/number.ts"
import { page } from "../server/reply.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { ask, type Asked } from "./asking.ts"
import { type Behind, behindNumber, BehindPart } from "./behind.tsx"
import type { NameOf } from "./cells.tsx"
import { CountPart } from "./countPart.tsx"
import { AskingForm } from "./form.tsx"
import { How } from "./how.tsx"
import { MeasurePart } from "./measurePart.tsx"
import { type QuestionName, statisticsTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly name: QuestionName
  readonly asked: Asked
  readonly behind: Behind | undefined
}

const namesIn =
  ({ organisation: { day, units } }: Asked): NameOf =>
  (unitId) => {
    const unit = units.get(unitId)
    return unit === undefined ? unitId : nameOn(unit, day)
  }

/** What the figures of a question cannot tell. */
const limitsOf = (name: QuestionName, { lang }: MemberVisit): string => {
  const { districts, people, reports } = statisticsTexts[lang].limits
  if (name === "lika-regler" || name === "lika-skydd") return districts
  return name === "enkat" || name === "rutiner" || name === "ovningar" || name === "slutat" ? people : reports
}

/** That a figure lacks events which could not be read, where it does. */
const Missing = ({ asked: { sources }, visit }: Pick<Props, "asked" | "visit">) => {
  const count = sources?.parked.length ?? 0
  if (count === 0) return null
  const { many, one } = statisticsTexts[visit.lang].missing
  return <p class="danger">{count === 1 ? one : many.replace("{count}", numberText(count, visit.lang))}</p>
}

const AnswerPart = (props: Props & { readonly told: Told; readonly nameOf: NameOf }) => {
  const { asked, behind, name, nameOf, told, visit } = props
  const { mayExplain } = asked
  return (
    <>
      {told.kind === "count" ? (
        <CountPart visit={visit} answer={told.answer} nameOf={nameOf} mayExplain={mayExplain} />
      ) : (
        <MeasurePart visit={visit} answer={told.answer} nameOf={nameOf} mayExplain={mayExplain} />
      )}
      {behind !== undefined && <BehindPart visit={visit} behind={behind} told={told} nameOf={nameOf} />}
      <How visit={visit} name={name} asked={asked} told={told} nameOf={nameOf} />
      <p>{limitsOf(name, visit)}</p>
    </>
  )
}

const whyNot = ({ outcome }: Asked, { lang }: MemberVisit): string | undefined =>
  outcome === undefined
    ? statisticsTexts[lang].badQuestion
    : Result.match(outcome, {
        onFailure: (failure) => `${whyUnanswered(failure, lang)} (${unansweredCodes[failure._tag]})`,
        onSuccess: () => undefined
      })

const QuestionPage = (props: Props): VNode => {
  const { asked, name, visit } = props
  const texts = statisticsTexts[visit.lang]
  const { given, outcome } = asked
  const title = texts.questions[name]
  const why = whyNot(asked, visit)
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
      <Missing visit={visit} asked={asked} />
      {outcome !== undefined && Result.isSuccess(outcome) && (
        <AnswerPart {...props} told={outcome.success} nameOf={namesIn(asked)} />
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

/** The statistics: questions first; each answer in words, as a chart and a table, and how it was counted. */
export const statisticsRoutes = [
  memberPage("/statistik", (visit) => Effect.succeed(page(LandingPage({ visit }), visit))),
  memberPage(
    "/statistik/:fraga",
    Effect.fnUntraced(function* (visit) {
      const name = visit.params["fraga"]
      if (!isQuestion(name)) return yield* new PageNotFound()
      const asked = yield* ask(visit, name)
      const behind = yield* behindNumber(asked)
      const answered = asked.outcome !== undefined && Result.isSuccess(asked.outcome)
      return page(QuestionPage({ visit, name, asked, behind }), visit, answered ? 200 : 422)
    })
  )
]
