import { isAnonymous, personOf } from "@trygglogg/core/access"
import { roles } from "@trygglogg/core/catalogue"
import type { ClearField, TimelineEntry } from "@trygglogg/core/overview"
import { Occurred, Role } from "@trygglogg/core/vocabulary"
import { Schema } from "effect"
import { numberText } from "../../server/number.ts"
import { dayText, occurredText, timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { caseAddress } from "../addresses.ts"
import { eventTexts } from "./eventTexts.ts"
import { historyTexts } from "./texts.ts"

export interface EntryProps {
  readonly visit: MemberVisit
  readonly number: string
  readonly entry: TimelineEntry
  /** The event's own id. */
  readonly id: string
  /** For those who may know who did it: anybody's name. For others, nobody's but those who acted in a role. */
  readonly nameOf: (ref: string) => string
  readonly knowsPeople: boolean
}

const isRole = Schema.is(Role)

/** Who did it, and in which role. */
const whoText = ({ entry: { actor, role }, knowsPeople, nameOf, visit }: EntryProps): string => {
  const texts = historyTexts[visit.lang]
  const inRole = isRole(role) ? roles[role][visit.lang] : undefined
  if (actor === undefined) return texts.unnamed
  if (isAnonymous(actor)) return texts.anonymous
  if (personOf(actor) === undefined) return texts.program
  const name = knowsPeople || inRole !== undefined ? nameOf(actor) : texts.unnamed
  return inRole === undefined ? name : `${name}, ${inRole.toLowerCase()}`
}

/** A word for a code, where there is one; else the code itself. */
const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code

/** What happened, in words; for what this program does not know, that it is so. */
const whatText = ({ entry: { type, unreadable }, visit }: EntryProps): string => {
  const texts = historyTexts[visit.lang]
  const told = wordFor(eventTexts[visit.lang], type)
  return unreadable === undefined ? told : [told, texts.unreadable[unreadable]].join(". ")
}

const Stored = ({ fields, visit }: { readonly visit: MemberVisit; readonly fields: ReadonlyArray<ClearField> }) => {
  const texts = historyTexts[visit.lang]
  return fields.length === 0 ? null : (
    <details>
      <summary>{texts.fields}</summary>
      <dl class="stored">
        {fields.map(({ name, sensitivity, value }) => (
          <div key={name}>
            <dt>
              {name} ({texts.careful[sensitivity]})
            </dt>
            <dd>
              <code>{typeof value === "string" ? value : JSON.stringify(value)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const isOccurred = Schema.is(Occurred)

/** When it happened, no finer than it is claimed; the day alone where the event does not say how exactly it is known. */
const happenedText = ({ fields, occurredAt }: TimelineEntry, { lang, now }: MemberVisit): string => {
  if (occurredAt === undefined) return "–"
  const claimed = fields.find(({ name }) => name === "occurred")?.value
  return isOccurred(claimed) ? occurredText(claimed, now, lang) : dayText(occurredAt.slice(0, 10), lang)
}

/** One event of the history. */
export const Entry = (props: EntryProps) => {
  const { entry, id, number, visit } = props
  const texts = historyTexts[visit.lang]
  const { columns } = texts
  const position = numberText(entry.position, visit.lang)
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a
          href={`${caseAddress(number)}/historik?per=${entry.position}`}
          aria-label={texts.showThen.replace("{position}", position)}
        >
          {position}
        </a>
      </th>
      <td role="cell" data-label={columns.what}>
        {whatText(props)}
        {entry.sealed.length > 0 && (
          <div>
            {texts.sealed.replace("{names}", entry.sealed.map((name) => wordFor(texts.words, name)).join(", "))}
          </div>
        )}
        <Stored visit={visit} fields={entry.fields} />
      </td>
      <td role="cell" data-label={columns.who}>
        {whoText(props)}
      </td>
      <td role="cell" data-label={columns.recorded}>
        {timeText(entry.recordedAt, visit.now, visit.lang)}
      </td>
      <td role="cell" data-label={columns.occurred}>
        {happenedText(entry, visit)}
      </td>
      <td role="cell" data-label={columns.id} class="stored">
        <code>{id}</code>, {texts.version.replace("{version}", String(entry.version))}
      </td>
    </tr>
  )
}
