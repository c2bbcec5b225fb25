import { nameOn } from "@trygglogg/core/organisation"
import { occurringAt } from "@trygglogg/core/vocabulary"
import { refusalText } from "@trygglogg/core/refusals"
import { Effect } from "effect"
import type { VNode } from "preact"
import { CommandForm, ErrorSummary, type FieldError } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { isRefusal } from "../server/failure.ts"
import { namesOf, organisationOf } from "../server/organisation.ts"
import { page, seeOther } from "../server/reply.ts"
import { occurredText } from "../server/time.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { type Draft, draftOf, receipt, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"
import { send } from "./sending.ts"
import { readingManager, unitOfDraft } from "./whereTo.tsx"

interface Row {
  readonly key: "event" | "who" | "story" | "when" | "unit" | "readers"
  readonly page: string
  readonly value: string
}

interface Props {
  readonly visit: MemberVisit
  readonly draft: Draft
  readonly rows: ReadonlyArray<Row>
  readonly errors: ReadonlyArray<FieldError>
}

/** As people write one: ten or twelve digits, perhaps with a hyphen or a plus. */
const personnummer = /(?<!\d)(?:\d{2})?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+ ]?\d{4}(?!\d)/

const CheckPage = ({ draft, errors, rows, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].check
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{texts.title}</h1>
      <dl class="rows">
        {rows.map((row) => (
          <div key={row.key}>
            <dt>{texts[row.key]}</dt>
            <dd>{row.value}</dd>
            {row.key === "story" && personnummer.test(row.value) && <dd class="hint">{texts.personnummer}</dd>}
            <dd>
              <a href={step(row.page, draft)}>
                {texts.change} {texts.changeWhat[row.key]}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <CommandForm visit={visit} action={step("skicka", draft)}>
        <button id="skicka">{texts.send}</button>
      </CommandForm>
    </Layout>
  )
}

const rowsOf = Effect.fnUntraced(function* (visit: MemberVisit, draft: Draft) {
  const { check, event } = reportTexts[visit.lang]
  const organisation = yield* organisationOf(visit)
  const unitId = unitOfDraft(organisation, visit, draft)
  const unit = unitId === undefined ? undefined : organisation.units.get(unitId)
  const manager = readingManager(organisation, visit, draft)?.memberRef
  const exposed = draft.forOther?.person
  const nameOf = yield* namesOf(
    visit,
    [manager, exposed].filter((ref) => ref !== undefined)
  )
  const forms = draft.forms ?? []
  const rows: ReadonlyArray<Row> = [
    ...(draft.forOther === undefined
      ? []
      : [{ key: "who" as const, page: "vem", value: exposed === undefined ? check.unnamed : nameOf(exposed) }]),
    {
      key: "event",
      page: "handelse",
      value: forms.length === 0 ? check.unknownEvent : forms.map((form) => event.forms[form]).join(", ")
    },
    {
      key: "story",
      page: "berattelse",
      value: draft.narrative === undefined || draft.narrative === "" ? check.noStory : draft.narrative
    },
    { key: "when", page: "tid", value: occurredText(draft.occurred ?? occurringAt(visit.now), visit.now, visit.lang) },
    { key: "unit", page: "enhet", value: unit === undefined ? "" : nameOn(unit, organisation.day) },
    {
      key: "readers",
      page: "mottagare",
      value: manager === undefined ? check.readersNoManager : check.readersUsual.replace("{manager}", nameOf(manager))
    }
  ]
  return rows
})

/** Answers that the report cannot do without are asked for before it can be sent. */
const unanswered = (draft: Draft): string | undefined => {
  if (draft.forOther !== undefined && draft.forOther.knows === undefined) return "vem"
  return draft.forms === undefined ? "handelse" : undefined
}

const refused = Effect.fnUntraced(function* (
  visit: MemberVisit,
  draft: Draft,
  { code, hint, text }: { readonly code: string; readonly text: string; readonly hint: string }
) {
  const errors = [{ field: "skicka", text: `${text} ${hint} (${code})` }]
  return page(CheckPage({ visit, draft, rows: yield* rowsOf(visit, draft), errors }), visit, 422)
})

/** What will be sent and who will read it, each with a way to change it; then the sending. */
export const checkRoutes = [
  memberPage(
    "/rapportera/skicka",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      const missing = unanswered(draft)
      if (missing !== undefined) return seeOther(step(missing, draft))
      return page(CheckPage({ visit, draft, rows: yield* rowsOf(visit, draft), errors: [] }), visit)
    })
  ),
  memberForm(
    "/rapportera/skicka",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      const missing = unanswered(draft)
      if (missing !== undefined) return seeOther(step(missing, draft))
      const sent = yield* Effect.result(send(visit, draft))
      if (sent._tag === "Success") return seeOther(receipt(draft))
      const { failure } = sent
      return isRefusal(failure) ? yield* refused(visit, draft, refusalText(failure, visit.lang)) : yield* failure
    })
  )
]
