/**
 * Opening a case in an emergency: a page that looks the same for a case that is closed to the visitor, for one with a protected identity
 * in it and for a number that no case has. Only the command tells them apart, and whoever gives it is recorded.
 */
import { BreakGlass, guard, NotAuthorised } from "@trygglogg/core/access"
import { openingGrounds } from "@trygglogg/core/catalogue"
import { cases, type CaseRow } from "@trygglogg/core/overview"
import { refusalText } from "@trygglogg/core/refusals"
import { OpeningGround, OpeningId, Reason, ReportNumber } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Effect, Schema } from "effect"
import { CommandForm, ErrorSummary } from "../../page/form.tsx"
import { Layout } from "../../page/layout.tsx"
import { give } from "../../server/command.ts"
import { Elsewhere, PageNotFound } from "../../server/failure.ts"
import { type Form, FormUnreadable } from "../../server/form.ts"
import { memberForm, memberPage } from "../../server/handling.ts"
import { organisationOf } from "../../server/organisation.ts"
import { cityPolicyNow } from "../../server/policy.ts"
import { isNewId, newIdFrom } from "../../server/random.ts"
import { principalIn, rowOf, type SeenCase, standingBefore, vacantIn } from "../../server/reading.ts"
import { seeOther } from "../../server/reply.ts"
import { idIn, type MemberVisit } from "../../server/visit.ts"
import { addressOf, caseAddress } from "../addresses.ts"
import { choicesOf, wordsIn } from "../form/fields.tsx"
import { refusedIn, sealing, shown, wholeForm } from "../form/frame.tsx"
import { Asked, type Question, type Shown, wrongIn } from "../form/paper.tsx"
import { coordinates, numberOf } from "../staffCase.ts"
import { emergencyTexts } from "./texts.ts"

const isGround = Schema.is(OpeningGround)

/** The case that a merged one goes on in. */
const standingOf = Effect.fnUntraced(function* (row: CaseRow | undefined) {
  const views = yield* ViewStore
  let at = row
  while (at?.state._tag === "merged") at = yield* views.get(cases, at.state.target)
  return at
})

interface Closed {
  readonly number: ReportNumber
  /** The role in which it may be opened. */
  readonly role: "auditor" | "securityCoordinator"
  /** The case, when there is one. */
  readonly seen: SeenCase | undefined
}

/** The case in the address, before somebody who may ask to open it. Who reads it already is sent there. */
const closedTo = Effect.fnUntraced(function* (visit: MemberVisit) {
  const number = idIn(ReportNumber, visit.params["nr"])
  if (number === undefined) return yield* new PageNotFound()
  const row = yield* standingOf(yield* rowOf(number))
  const seen = row === undefined ? undefined : yield* standingBefore(visit, row)
  const grants: ReadonlyMap<string, unknown> = seen?.relation.grants ?? new Map()
  if (seen?.visible.reports === "all") {
    return yield* new Elsewhere({ to: caseAddress(numberOf(seen.row) ?? number) })
  }
  const elsewhere = coordinates(principalIn(yield* organisationOf(visit), visit)) && !grants.has("exposed")
  if (!grants.has("auditor") && !elsewhere) {
    return yield* grants.size > 0 ? new NotAuthorised({ command: "BreakGlass" }) : new PageNotFound()
  }
  const closed: Closed = { number, role: grants.has("auditor") ? "auditor" : "securityCoordinator", seen }
  return closed
})

const questionsFor = ({ lang }: MemberVisit): ReadonlyArray<Question> => {
  const { ground, hidden, hiddenHint, missingGround, missingReason, reason, reasonHint } = emergencyTexts[lang].open
  const choices = choicesOf(openingGrounds, lang)
  return [
    { name: "skal", type: "radio", legend: ground, choices, missing: missingGround },
    { name: "varfor", type: "words", legend: reason, hint: reasonHint, missing: missingReason },
    { name: "skyddad", type: "words", legend: hidden, hint: hiddenHint }
  ]
}

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  { number }: Closed,
  { errors, form }: Omit<Shown, "questions">,
  status: 200 | 409 | 422
) {
  const { button, follows, lead, title } = emergencyTexts[visit.lang].open
  const { breakGlassMinutes, breakGlassReviewDays } = yield* cityPolicyNow(visit)
  const told = (text: string) =>
    text.replace("{minutes}", String(breakGlassMinutes)).replace("{days}", String(breakGlassReviewDays))
  const render = (commandId: string) => (
    <Layout visit={visit} title={`${title} – ${number}`} failed={errors.length > 0} wide>
      <div class="prose">
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        <p>{lead}</p>
        <ul>
          {follows.map((text) => (
            <li key={text}>{told(text)}</li>
          ))}
        </ul>
        <CommandForm visit={visit} action={addressOf(number, "BreakGlass", undefined)} commandId={commandId}>
          {questionsFor(visit).map((question) => (
            <Asked key={question.name} question={question} form={form} errors={errors} />
          ))}
          <button id={wholeForm}>{button}</button>
        </CommandForm>
      </div>
    </Layout>
  )
  return yield* shown(visit, render, status)
})

/** Opens it; what it was refused with, for a number without a case too. */
const open = Effect.fnUntraced(function* (
  visit: MemberVisit,
  { role, seen }: Closed,
  form: Form,
  ground: OpeningGround
) {
  if (!isNewId(form.one("commandId"))) return yield* new FormUnreadable()
  if (seen === undefined) return refusalText({ _tag: "IncidentNotFound" }, visit.lang)
  const { incidentId } = seen.row
  const reason = yield* sealing(Reason, incidentId, wordsIn(form, "varfor"))
  const protectedReason = yield* sealing(Reason, incidentId, wordsIn(form, "skyddad"))
  if (reason === undefined) return yield* new FormUnreadable()
  const openingId = OpeningId.make(newIdFrom(visit.member.ref, form.one("commandId"), "opening"))
  const input = { incidentId, openingId, ground, reason, ...(protectedReason === undefined ? {} : { protectedReason }) }
  return yield* give(visit, form, guard(BreakGlass, vacantIn(seen.organisation, seen.row)), input, role)
})

const path = "/arenden/:nr/nodoppning"

export const openingRoutes = [
  memberPage(
    path,
    Effect.fnUntraced(function* (visit) {
      return yield* show(visit, yield* closedTo(visit), { form: undefined, errors: [] }, 200)
    })
  ),
  memberForm(
    path,
    Effect.fnUntraced(function* (visit, form) {
      const closed = yield* closedTo(visit)
      const errors = wrongIn(questionsFor(visit), form, visit)
      const ground = form.one("skal")
      if (errors.length > 0 || !isGround(ground)) return yield* show(visit, closed, { form, errors }, 422)
      const refused = yield* open(visit, closed, form, ground)
      if (refused !== undefined) return yield* show(visit, closed, { form, errors: refusedIn(refused) }, 409)
      return seeOther(caseAddress((closed.seen && numberOf(closed.seen.row)) ?? closed.number))
    })
  )
]
