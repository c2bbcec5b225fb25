/** The answer to a question of ST-01 to ST-04: its sentence, its bars and its table. */
import { type Answer, type Cell, cellName, isShown, sentence, wordOf } from "@trygglogg/core/overview"
import type { MemberVisit } from "../server/visit.ts"
import { type NameOf, Number, Row, shareText, Table, valueText } from "./cells.tsx"
import { Bars } from "./chart.tsx"
import { statisticsTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly answer: Answer
  readonly nameOf: NameOf
  readonly mayExplain: boolean
}

const barOf = ({ key, value }: Cell, visit: MemberVisit, nameOf: NameOf) => ({
  name: cellName(key, visit.lang, nameOf),
  value: isShown(value) ? value.count : undefined,
  text: valueText(value, visit)
})

const CountTable = ({ answer, mayExplain, nameOf, visit }: Props) => {
  const { caption, count, share: ofAll, total, what } = statisticsTexts[visit.lang].table
  const behind = (key: string) => (mayExplain ? key : undefined)
  return (
    <Table caption={caption} columns={[what, count, ofAll]}>
      {answer.cells.map(({ key, share, value }) => {
        const name = cellName(key, visit.lang, nameOf)
        const number = <Number visit={visit} name={name} value={value} behind={behind(wordOf(key))} />
        return <Row key={name} name={name} cells={[number, shareText(share, visit)]} />
      })}
      <Row
        name={total}
        cells={[<Number visit={visit} name={total} value={answer.total} behind={behind("total")} />, ""]}
      />
    </Table>
  )
}

export const CountPart = (props: Props) => {
  const { answer, nameOf, visit } = props
  const said = sentence(answer, visit.lang, nameOf)
  return (
    <>
      <p class="note">
        <strong>{said}</strong>
      </p>
      {answer.cells.length > 0 && (
        <Bars
          bars={answer.cells.map((cell) => barOf(cell, visit, nameOf))}
          label={`${said} ${statisticsTexts[visit.lang].chart}`}
        />
      )}
      <CountTable {...props} />
    </>
  )
}
