/** The answer to a question of ST-05 to ST-19: what is said, its bars and its tables; or why it has no answer. */
import {
  type Districts,
  type Estimate,
  isShown,
  type MeasureAnswer,
  type MeasureFigure,
  measureLines,
  partName,
  type PolicyMatrix,
  ruleName,
  standingName
} from "@trygglogg/core/overview"
import { Struct } from "effect"
import type { MemberVisit } from "../server/visit.ts"
import { intervalText, type NameOf, Number, rangeText, Row, shareText, Table, valueText } from "./cells.tsx"
import { Bars } from "./chart.tsx"
import { statisticsTexts } from "./texts.ts"

interface Props<Told = MeasureAnswer> {
  readonly visit: MemberVisit
  readonly answer: Told
  readonly nameOf: NameOf
  readonly mayExplain: boolean
}

/** What parts the whole: not the deadlines, the unknowns and the combinations, which count the same over again. */
const isDrawn = ({ key, kind }: MeasureFigure["cells"][number], rows: boolean): boolean =>
  rows ? kind === "margin" && key.startsWith("form:") : kind === "cell" && !/^(D\d|unknown)/.test(key)

const FigureBars = ({ answer, label, visit }: Props<MeasureFigure> & { readonly label: string }) => {
  const rows = answer.cells.some(({ kind }) => kind === "margin")
  const bars = answer.cells
    .filter((cell) => isDrawn(cell, rows))
    .map(({ key, value }) => ({
      name: partName(key, visit.lang),
      value: isShown(value) ? value.count : undefined,
      text: valueText(value, visit)
    }))
  return bars.length === 0 ? null : <Bars bars={bars} label={`${label} ${statisticsTexts[visit.lang].chart}`} />
}

interface SharesProps {
  readonly visit: MemberVisit
  readonly caption: string
  readonly shares: MeasureFigure["shares"]
}

/** Shares of something, each with the interval it lies in. */
const SharesTable = ({ caption, shares, visit }: SharesProps) => {
  const { interval, share: part, what } = statisticsTexts[visit.lang].table
  return (
    <Table caption={caption} columns={[what, part, interval]}>
      {shares.map(({ name, share }) => (
        <Row
          key={name}
          name={partName(name, visit.lang)}
          cells={[shareText(share, visit), intervalText(share, visit)]}
        />
      ))}
    </Table>
  )
}

const FigureTables = ({ answer, mayExplain, visit }: Props<MeasureFigure>) => {
  const { caption, count, shares, what } = statisticsTexts[visit.lang].table
  return (
    <>
      <Table caption={caption} columns={[what, count]}>
        {answer.cells.map(({ key, value }) => {
          const name = partName(key, visit.lang)
          const number = <Number visit={visit} name={name} value={value} behind={mayExplain ? key : undefined} />
          return <Row key={key} name={name} cells={[number]} />
        })}
      </Table>
      {answer.shares.length > 0 && <SharesTable visit={visit} caption={shares} shares={answer.shares} />}
    </>
  )
}

const EstimateTable = ({ answer, visit }: Props<Estimate>) => {
  const texts = statisticsTexts[visit.lang].table
  return (
    <Table caption={texts.estimate} columns={[texts.what, texts.value, texts.interval]}>
      {(["prevalence", "reported", "underReporting"] as const).map((name) => (
        <Row
          key={name}
          name={texts[name]}
          cells={[`${Math.round(100 * answer[name].value)} %`, rangeText(answer[name], visit)]}
        />
      ))}
    </Table>
  )
}

const MatrixTable = ({ answer: { districts }, nameOf, visit }: Props<PolicyMatrix>) => {
  const { caption, rule } = statisticsTexts[visit.lang].table
  const [first] = districts
  if (first === undefined) return null
  return (
    <Table caption={caption} columns={[rule, ...districts.map(({ unitId }) => nameOf(unitId))]}>
      {Struct.keys(first.standing).map((name) => (
        <Row
          key={name}
          name={ruleName(name, visit.lang)}
          cells={districts.map(({ standing }) => {
            const one = standing[name]
            return one === undefined ? "" : standingName(one, visit.lang)
          })}
        />
      ))}
    </Table>
  )
}

const DistrictTables = ({ answer: { districts }, nameOf, visit }: Props<Districts>) => (
  <>
    {districts.map(({ shares, unitId }) => (
      <SharesTable key={unitId} visit={visit} caption={nameOf(unitId)} shares={shares} />
    ))}
  </>
)

const Tables = (props: Props & { readonly label: string }) => {
  const { answer } = props
  switch (answer._tag) {
    case "figure":
      return (
        <>
          <FigureBars {...props} answer={answer} />
          <FigureTables {...props} answer={answer} />
        </>
      )
    case "estimate":
      return <EstimateTable {...props} answer={answer} />
    case "matrix":
      return <MatrixTable {...props} answer={answer} />
    case "districts":
      return <DistrictTables {...props} answer={answer} />
    case "notMeasured":
    case "cannotEstimate":
      return null
  }
}

export const MeasurePart = (props: Props) => {
  const { answer, nameOf, visit } = props
  const [headline = "", ...more] = measureLines(answer, visit.lang, nameOf)
  return (
    <>
      <p class="note">
        <strong>{headline}</strong>
      </p>
      {more.length > 0 && (
        <ul>
          {more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Tables {...props} label={headline} />
    </>
  )
}
