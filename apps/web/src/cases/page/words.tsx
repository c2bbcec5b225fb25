import { isAnonymous, type RecordPart } from "@trygglogg/core/access"
import { type CaseRow, type SealedWords, wordsOf, type WordsPart } from "@trygglogg/core/overview"
import { type Instant, instantOf } from "@trygglogg/core/vocabulary"
import type { Recorded } from "@trygglogg/log"
import { Effect } from "effect"
import { openWords, type Opened } from "../../server/reading.ts"
import { timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { viewerOf } from "../history/record.ts"
import type { StaffCase } from "../staffCase.ts"
import { caseTexts } from "../texts.ts"
import { pageTexts } from "./texts.ts"

/** Which part of a case words belong to. Why somebody did something is told with what was told. */
const partOf: { readonly [Part in WordsPart]: RecordPart } = {
  narrative: "narrative",
  addendum: "addendum",
  statement: "statement",
  summary: "summary",
  reason: "narrative",
  comment: "support",
  police: "narrative",
  notification: "narrative",
  message: "narrative",
  findings: "narrative",
  action: "narrative",
  influencer: "narrative"
}

/** The words of a case that the visitor may read, still sealed. */
export const readableWords = (
  visit: MemberVisit,
  seen: StaffCase,
  history: ReadonlyArray<Recorded>
): ReadonlyArray<SealedWords> => {
  const { parts, reports } = seen.visible
  const own = ({ actor, part }: SealedWords) =>
    reports === "all" || (part !== "narrative" && part !== "addendum") || actor === visit.member.ref
  return wordsOf(history, viewerOf(visit, seen)).filter((words) => parts.has(partOf[words.part]) && own(words))
}

/** The parts of the case that are shown with them, for the access log. */
export const partsRead = (
  { visible }: StaffCase,
  words: ReadonlyArray<SealedWords>
): readonly [RecordPart, ...ReadonlyArray<RecordPart>] => [
  "case",
  ...new Set([...words.map(({ part }) => partOf[part]), ...(visible.parts.has("support") ? ["support" as const] : [])])
]

export interface Told {
  readonly words: SealedWords
  /** When it was told: of a report, when that was made. */
  readonly at: Instant | undefined
  readonly opened: Opened
}

/** Opens the words. Note the reading first. */
export const openAll = (
  visit: MemberVisit,
  seen: StaffCase,
  words: ReadonlyArray<SealedWords>,
  history: ReadonlyArray<Recorded>
) => {
  const recordedAt = new Map(history.map(({ position, recordedAt }) => [position, instantOf(recordedAt)]))
  const reportedAt = new Map<string, Instant>(seen.row.reports.map((report) => [report.reportId, report.reportedAt]))
  const toldAt = ({ part, position, reportId }: SealedWords) =>
    part === "narrative" && reportId !== undefined ? reportedAt.get(reportId) : recordedAt.get(position)
  return Effect.forEach(words, (one) =>
    Effect.map(openWords(visit, seen, one.kind, one.sealed), (opened): Told => ({
      words: one,
      at: toldAt(one),
      opened
    }))
  )
}

interface Props {
  readonly visit: MemberVisit
  readonly row: CaseRow
  readonly told: ReadonlyArray<Told>
  readonly nameOf: (ref: string) => string
}

const Text = ({ opened, visit }: { readonly visit: MemberVisit; readonly opened: Opened }) => {
  const { erased, unreadable } = caseTexts[visit.lang]
  return opened._tag === "Words" ? (
    <p class="words">{opened.text}</p>
  ) : (
    <p class="note">{opened._tag === "Erased" ? erased : unreadable}</p>
  )
}

/** What people have written about the case, oldest first, each with whose it is and when. */
export const WordsSection = ({ nameOf, row, told, visit }: Props) => {
  const texts = pageTexts[visit.lang]
  const titleOf = ({ exposureId, part }: SealedWords): string => {
    const exposure = row.exposures.find((one) => one.exposureId === exposureId)
    return texts.words[part].replace("{name}", exposure === undefined ? "" : nameOf(exposure.personRef))
  }
  const whose = ({ actor }: SealedWords): string =>
    actor === undefined ? texts.head.hiddenReporter : isAnonymous(actor) ? texts.head.anonymous : nameOf(actor)
  return (
    <section aria-labelledby="skrivet">
      <h2 id="skrivet">{texts.words.title}</h2>
      {told.length === 0 && <p>{texts.words.none}</p>}
      {told.map(({ at, opened, words }) => (
        <div key={`${words.position}${words.part}`}>
          <h3>{titleOf(words)}</h3>
          {at !== undefined && (
            <p class="hint">
              {texts.words.by.replace("{time}", timeText(at, visit.now, visit.lang)).replace("{name}", whose(words))}
            </p>
          )}
          <Text visit={visit} opened={opened} />
        </div>
      ))}
    </section>
  )
}
