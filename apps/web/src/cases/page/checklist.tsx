import { confidences, kinds, label, occurrenceKinds, severities } from "@trygglogg/core/catalogue"
import type { CaseExposure, CaseRow, StepCode } from "@trygglogg/core/overview"
import { openSteps } from "@trygglogg/core/overview"
import type { PolicyEdition } from "@trygglogg/core/catalogue"
import type { Day } from "@trygglogg/core/vocabulary"
import type { MemberVisit } from "../../server/visit.ts"
import type { StaffCase } from "../staffCase.ts"
import { formsText } from "../words.ts"
import { pageTexts } from "./texts.ts"

type Point = "contact" | "statement" | "classification" | "police" | "authority" | "support" | "followUp" | "summary"

const stepsOf: { readonly [P in Point]: ReadonlyArray<StepCode> } = {
  contact: ["contactExposed"],
  statement: ["takeStatement"],
  classification: ["classify"],
  police: ["raisePolice", "consultPolice", "decidePolice"],
  authority: ["assessDuty", "notifyAuthority"],
  support: ["offerSupport"],
  followUp: ["holdFollowUp"],
  summary: ["writeSummary"]
}

const owedFollowUp = ({ progress }: CaseExposure): boolean => progress.owed

/** Whether a point is done: nothing of its kind is among the open steps, and it is not waiting behind another. */
const isDone = (point: Point, row: CaseRow, open: ReadonlySet<StepCode>): boolean => {
  if (stepsOf[point].some((step) => open.has(step))) return false
  if (point === "followUp") return !row.exposures.some(owedFollowUp)
  return point === "summary" ? row.summaryWritten : true
}

/** What this case needs: the police where it was a threat, violence, or somebody asked; the authorities that the law names. */
const pointsOf = ({ row: { outward }, visible }: StaffCase): ReadonlyArray<Point> => [
  "contact",
  "statement",
  "classification",
  ...(outward.policeSince !== undefined || outward.policeRaised ? (["police"] as const) : []),
  ...(outward.authorities.length > 0 ? (["authority"] as const) : []),
  ...(visible.parts.has("support") ? (["support", "followUp"] as const) : []),
  "summary"
]

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly editions: ReadonlyArray<PolicyEdition>
  readonly today: Day
}

/** What belongs to handling a case, and what of it is left. */
export const Checklist = ({ editions, seen, today, visit }: Props) => {
  const texts = pageTexts[visit.lang].checklist
  const open = new Set(openSteps(seen.row, today, editions).map(({ code }) => code))
  return (
    <section aria-labelledby="checklista">
      <h2 id="checklista">{texts.title}</h2>
      <ul class="check">
        {pointsOf(seen).map((point) => (
          <li key={point}>
            <strong>{texts[point]}</strong>{" "}
            <span class="tag">{isDone(point, seen.row, open) ? texts.yes : texts.no}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How the case was judged. */
export const Classified = ({ row, visit }: { readonly visit: MemberVisit; readonly row: CaseRow }) => {
  const { lang } = visit
  const texts = pageTexts[lang].classification
  const { classification } = row
  if (classification === undefined) return null
  const rows = [
    [pageTexts[lang].head.what, formsText(row, lang)],
    [texts.kinds, classification.kinds.map((kind) => label(kinds, kind, lang)).join(", ")],
    [texts.severity, label(severities, classification.severity, lang)],
    [texts.occurrence, label(occurrenceKinds, classification.occurrenceKind, lang)],
    [texts.confidence, label(confidences, classification.confidence, lang)]
  ].filter(([, value]) => value !== "")
  return (
    <section aria-labelledby="klassning">
      <h2 id="klassning">{texts.title}</h2>
      <dl class="rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
