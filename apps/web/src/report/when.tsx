import {
  Day,
  dayOf,
  dayOccurred,
  daysBetween,
  isAfter,
  localTime,
  longestText,
  Occurred,
  zone
} from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { VNode } from "preact"
import { CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import type { Form } from "../server/form.ts"
import { cityPolicyNow } from "../server/policy.ts"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { type Draft, draftOf, keep, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"

interface Typed {
  readonly date: string
  readonly clock: string
  readonly reason: string
}

interface Props {
  readonly visit: MemberVisit
  readonly draft: Draft
  readonly typed: Typed
  /** Asked for when it happened longer ago than this many days. */
  readonly late: number | undefined
  readonly errors: ReadonlyArray<FieldError>
}

const WhenPage = ({ draft, errors, late, typed, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].time
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{texts.title}</h1>
      <CommandForm visit={visit} action={step("tid", draft)}>
        <label for="datum">{texts.date}</label>
        <FieldProblem errors={errors} field="datum" />
        <input
          type="date"
          id="datum"
          name="datum"
          value={typed.date}
          max={dayOf(visit.now)}
          aria-describedby={describedBy(errors, "datum")}
        />
        <label for="klocka">{texts.clock}</label>
        <p class="hint" id="klocka-hint">
          {texts.clockHint}
        </p>
        <FieldProblem errors={errors} field="klocka" />
        <input
          type="time"
          id="klocka"
          name="klocka"
          value={typed.clock}
          aria-describedby={describedBy(errors, "klocka", true)}
        />
        {late !== undefined && (
          <>
            <label for="varfor">{texts.lateTitle}</label>
            <p class="hint" id="varfor-hint">
              {texts.lateHint.replace("{days}", String(late))}
            </p>
            <FieldProblem errors={errors} field="varfor" />
            <textarea id="varfor" name="varfor" rows={3} aria-describedby={describedBy(errors, "varfor", true)}>
              {typed.reason}
            </textarea>
          </>
        )}
        <button>{common[visit.lang].continue}</button>
      </CommandForm>
    </Layout>
  )
}

const isDay = Schema.is(Day)
const isOccurred = Schema.is(Occurred)

/** The typed time, with the precision it was typed with; the field that cannot be read otherwise. */
const occurredIn = ({ clock, date }: Typed): Occurred | "datum" | "klocka" => {
  if (!isDay(date)) return "datum"
  const occurred = {
    local: `${date}T${clock === "" ? "00:00" : clock}`,
    precision: clock === "" ? "day" : "minute",
    zone
  }
  return isOccurred(occurred) ? occurred : "klocka"
}

const shownIn = (draft: Draft, { now }: MemberVisit): Typed => {
  const { local, precision } = draft.occurred ?? { local: localTime(now), precision: "minute" }
  return {
    date: local.slice(0, 10),
    clock: precision === "minute" ? local.slice(11, 16) : "",
    reason: draft.lateReason ?? ""
  }
}

const typedIn = (form: Form): Typed => ({
  date: form.one("datum").trim(),
  clock: form.one("klocka").trim().slice(0, 5),
  reason: form.one("varfor").replaceAll("\r\n", "\n").trim()
})

const lateBy = (occurred: Occurred, visit: MemberVisit, allowed: number): number | undefined =>
  daysBetween(dayOccurred(occurred), dayOf(visit.now)) > allowed ? allowed : undefined

/** When it happened, as exactly as it is known; and why so late, where it is late. */
export const whenRoutes = [
  memberPage(
    "/rapportera/tid",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      const { lateReportDays } = yield* cityPolicyNow(visit)
      const late = draft.occurred === undefined ? undefined : lateBy(draft.occurred, visit, lateReportDays)
      return page(WhenPage({ visit, draft, typed: shownIn(draft, visit), late, errors: [] }), visit)
    })
  ),
  memberForm(
    "/rapportera/tid",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      const texts = reportTexts[visit.lang].time
      const { lateReportDays } = yield* cityPolicyNow(visit)
      const typed = typedIn(form)
      const again = (late: number | undefined, ...errors: ReadonlyArray<FieldError>) =>
        page(WhenPage({ visit, draft, typed, late, errors }), visit, 422)
      const occurred = occurredIn(typed)
      if (occurred === "datum") return again(undefined, { field: "datum", text: texts.badDate })
      if (occurred === "klocka") return again(undefined, { field: "klocka", text: texts.badClock })
      if (isAfter(occurred, visit.now)) return again(undefined, { field: "datum", text: texts.future })
      const late = lateBy(occurred, visit, lateReportDays)
      if (late !== undefined && typed.reason === "") return again(late, { field: "varfor", text: texts.lateMissing })
      if (typed.reason.length > longestText)
        return again(late, { field: "varfor", text: reportTexts[visit.lang].story.tooLong })
      const { lateReason: _, ...rest } = draft
      yield* keep(visit, { ...rest, occurred, ...(late === undefined ? {} : { lateReason: typed.reason }) })
      return seeOther(step("skicka", draft))
    })
  )
]
