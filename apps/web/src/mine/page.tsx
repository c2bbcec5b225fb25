import { type SealedWords, wordsOf } from "@trygglogg/core/overview"
import { guard } from "@trygglogg/core/access"
import { ReopenIncident } from "@trygglogg/core/incident"
import { Effect } from "effect"
import type { VNode } from "preact"
import { recordOf } from "../cases/history/record.ts"
import { CommandForm, ErrorSummary, type FieldError } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { give, toldIn } from "../server/command.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { namesOf } from "../server/organisation.ts"
import { newId } from "../server/random.ts"
import { contactIn, noteReading, openWords, type Opened } from "../server/reading.ts"
import { page, seeOther } from "../server/reply.ts"
import { timeText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import { nextText } from "./list.tsx"
import { type OwnCase, ownCase } from "./ownCase.ts"
import { mineTexts } from "./texts.ts"

interface Words {
  readonly part: "narrative" | "addendum" | "statement" | "summary"
  readonly opened: Opened
}

interface Props {
  readonly visit: MemberVisit
  readonly own: OwnCase
  readonly contact: string | undefined
  readonly words: ReadonlyArray<Words>
  readonly commandId: string
  readonly errors: ReadonlyArray<FieldError>
}

const Text = ({ opened, visit }: { readonly visit: MemberVisit; readonly opened: Opened }) => {
  const { erased, unreadable } = mineTexts[visit.lang].page
  if (opened._tag === "Words") return <p class="words">{opened.text}</p>
  return <p>{opened._tag === "Erased" ? erased : unreadable}</p>
}

const Section = ({
  title,
  visit,
  words
}: {
  readonly visit: MemberVisit
  readonly title: string
  readonly words: ReadonlyArray<Words>
}) =>
  words.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      {words.map(({ opened }, index) => (
        <Text key={index} visit={visit} opened={opened} />
      ))}
    </>
  )

const Doings = ({ commandId, own, visit }: Pick<Props, "commandId" | "own" | "visit">) => {
  const texts = mineTexts[visit.lang].page
  const { mine, number } = own
  const links = [
    ...(mine.ownExposure === undefined
      ? []
      : [
          ["upplevelse", texts.statement],
          ["stod", texts.support]
        ]),
    ["komplettera", texts.addendum],
    ["vem-har-last", texts.readers],
    ...(mine.as.includes("reporter") && mine.status !== "retracted" && mine.status !== "closed"
      ? [["dra-tillbaka", texts.retract]]
      : [])
  ]
  return (
    <>
      <h2>{texts.more}</h2>
      <ul>
        {links.map(([path, label]) => (
          <li key={path}>
            <a href={`/mina/${number}/${path}`}>{label}</a>
          </li>
        ))}
      </ul>
      {mine.status === "closed" && (
        <CommandForm visit={visit} action={`/mina/${number}/oppna`} commandId={commandId}>
          <button id="oppna">{texts.reopen}</button>
          <p class="hint">{texts.reopenInfo}</p>
        </CommandForm>
      )}
    </>
  )
}

const OwnPage = ({ commandId, contact, errors, own, visit, words }: Props): VNode => {
  const { list, page: texts, status } = mineTexts[visit.lang]
  const title = texts.title.replace("{number}", own.number)
  const ofPart = (part: Words["part"]) => words.filter((one) => one.part === part)
  return (
    <Layout visit={visit} title={title} failed={errors.length > 0} hidable>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{title}</h1>
      <p>
        <span class="tag">{status[own.mine.status]}</span> {list.reported}{" "}
        {timeText(own.mine.reportedAt, visit.now, visit.lang)}
      </p>
      <section class="card next">
        <h2>{list.next}</h2>
        <p>{nextText(own.mine, visit)}</p>
        <p>
          {texts.contact}: {contact ?? texts.noContact}
        </p>
      </section>
      <Section visit={visit} title={texts.summary} words={ofPart("summary")} />
      <Section visit={visit} title={texts.words} words={ofPart("narrative")} />
      <Section visit={visit} title={texts.addenda} words={ofPart("addendum")} />
      <Section visit={visit} title={texts.statementWords} words={ofPart("statement").slice(-1)} />
      <Doings visit={visit} own={own} commandId={commandId} />
    </Layout>
  )
}

type OwnWords = SealedWords & Pick<Words, "part">

const isShown = (part: SealedWords["part"]): part is Words["part"] =>
  part === "narrative" || part === "addendum" || part === "statement" || part === "summary"

/** What the visitor wrote, what they said of how it was, and the summary; each reading is noted before anything is opened. */
const ownWords = Effect.fnUntraced(function* (visit: MemberVisit, { mine, seen }: OwnCase) {
  const history = yield* recordOf(seen.row)
  const viewer = { person: visit.member.ref, maySeeAllSupport: false, maySeeProtectedReporters: false }
  const own = wordsOf(history, viewer).flatMap((words): ReadonlyArray<OwnWords> => {
    const { actor, exposureId, part, reportId } = words
    if (!isShown(part)) return []
    const mineToRead = {
      narrative: reportId === mine.reportId,
      addendum: actor === visit.member.ref,
      statement: exposureId !== undefined && exposureId === mine.ownExposure,
      summary: true
    }
    return mineToRead[part] && seen.visible.parts.has(part) ? [{ ...words, part }] : []
  })
  yield* noteReading(visit, seen, ["case", ...new Set(own.map(({ part }) => part))])
  return yield* Effect.forEach(own, ({ kind, part, sealed }) =>
    Effect.map(openWords(visit, seen, kind, sealed), (opened): Words => ({ part, opened }))
  )
})

const show = Effect.fnUntraced(function* (visit: MemberVisit, own: OwnCase, errors: ReadonlyArray<FieldError>) {
  const ref = contactIn(own.seen)
  const nameOf = yield* namesOf(visit, ref === undefined ? [] : [ref])
  const contact = ref === undefined ? undefined : nameOf(ref)
  const words = yield* ownWords(visit, own)
  const commandId = yield* newId
  return page(OwnPage({ visit, own, contact, words, commandId, errors }), visit, errors.length > 0 ? 409 : 200)
})

/** One's own report: where it stands, what happens next, what one wrote; and opening it again with one tap. */
export const ownPageRoutes = [
  memberPage(
    "/mina/:nr",
    Effect.fnUntraced(function* (visit) {
      return yield* show(visit, yield* ownCase(visit), [])
    })
  ),
  // A refusal is shown at the address of the form: asked for by itself, or in the other language, it is the page.
  memberPage("/mina/:nr/oppna", ({ params }) =>
    Effect.succeed(seeOther(`/mina/${encodeURIComponent(params["nr"] ?? "")}`))
  ),
  memberForm(
    "/mina/:nr/oppna",
    Effect.fnUntraced(function* (visit, form) {
      const own = yield* ownCase(visit)
      const refused = yield* give(visit, form, guard(ReopenIncident), { incidentId: own.seen.row.incidentId })
      if (refused === undefined) return seeOther(`/mina/${own.number}`)
      return yield* show(visit, own, [{ field: "oppna", text: toldIn(refused) }])
    })
  )
]
