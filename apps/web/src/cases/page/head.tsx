import { seesReporter } from "@trygglogg/core/access"
import { type CaseReport } from "@trygglogg/core/overview"
import { occurredText, timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import type { StaffCase } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { formsText, unitText } from "../words.ts"
import { pageTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly nameOf: (ref: string) => string
}

/** Who made a report, for those who may know. */
const reporterText = ({ nameOf, seen, visit }: Props, { memberRef, mode }: CaseReport): string => {
  const { anonymous, hiddenReporter } = pageTexts[visit.lang].head
  if (mode === "anonymous") return anonymous
  return memberRef !== undefined && seesReporter(seen.relation, mode) ? nameOf(memberRef) : hiddenReporter
}

/** What the case is, in a few lines: for everybody who may know that it is there. */
export const Head = (props: Props) => {
  const { nameOf, seen, visit } = props
  const { lang, now } = visit
  const { organisation, row } = seen
  const texts = pageTexts[lang].head
  const rows = [
    [texts.what, formsText(row, lang)],
    [texts.unit, unitText(organisation, row)],
    [texts.state, caseTexts[lang].states[row.state._tag]],
    [texts.occurred, occurredText(row.occurred, now, lang)],
    [texts.reported, timeText(row.reportedAt, now, lang)],
    [texts.reporter, [...new Set(row.reports.map((report) => reporterText(props, report)))].join(", ")],
    [texts.handler, row.handler === undefined ? texts.nobody : nameOf(row.handler)]
  ]
  return (
    <dl class="rows">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
