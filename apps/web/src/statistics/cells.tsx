/** Numbers and shares as a table shows them, and tables that can be scrolled on a small screen. */
import { decimal, isShown, type Share, type Value } from "@trygglogg/core/overview"
import type { ComponentChildren } from "preact"
import type { MemberVisit } from "../server/visit.ts"
import { statisticsTexts } from "./texts.ts"

export type NameOf = (unitId: string) => string

/** A number, or that it is not shown and why. */
export const valueText = (value: Value, { lang }: MemberVisit): string => {
  const { table } = statisticsTexts[lang]
  return isShown(value) ? String(value.count) : `${table.hidden} (${table.because[value.because]})`
}

export const shareText = (share: Share, { lang }: MemberVisit): string => {
  const { table } = statisticsTexts[lang]
  if (share._tag === "percent") return `${decimal(share.percent, lang)} %`
  if (share._tag === "counts") return `${share.count}/${share.outOf}`
  return { tooFew: table.tooFew, hidden: table.hidden, noWhole: table.noWhole }[share._tag]
}

/** In per cent. */
export const rangeText = ({ high, low }: { readonly low: number; readonly high: number }, { lang }: MemberVisit) =>
  `${decimal(100 * low, lang)}–${decimal(100 * high, lang)} %`

export const intervalText = (share: Share, visit: MemberVisit): string =>
  share._tag === "percent" ? rangeText(share.interval, visit) : ""

interface TableProps {
  readonly caption: string
  readonly columns: ReadonlyArray<string>
  readonly children: ComponentChildren
}

/** The first column is in words, the others are numbers. */
export const Table = ({ caption, children, columns: [first = "", ...more] }: TableProps) => (
  <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {more.map((name) => (
            <th scope="col" class="n" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)

interface RowProps {
  readonly name: string
  readonly cells: ReadonlyArray<ComponentChildren>
}

export const Row = ({ cells, name }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    {cells.map((cell, index) => (
      <td class="n" key={index}>
        {cell}
      </td>
    ))}
  </tr>
)

interface NumberProps {
  readonly visit: MemberVisit
  readonly name: string
  readonly value: Value
  /** The number's key, where the visitor may see what lies behind it. */
  readonly behind: string | undefined
}

/** The page itself, with what lies behind one number. */
const addressOf = ({ path, query }: MemberVisit, key: string): string => {
  const search = new URLSearchParams(query)
  search.set("visa", key)
  return `${path}?${search}#bakom`
}

/** A number that leads to the events behind it, for those who may see them. */
export const Number = ({ behind, name, value, visit }: NumberProps) => {
  const text = valueText(value, visit)
  if (behind === undefined || !isShown(value)) return <>{text}</>
  const label = `${text}. ${statisticsTexts[visit.lang].table.behind.replace("{number}", name)}`
  return (
    <a href={addressOf(visit, behind)} aria-label={label}>
      {text}
    </a>
  )
}
