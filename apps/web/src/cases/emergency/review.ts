/** Whoever leads where it happened says whether an emergency opening was needed. */
import { ReviewBreakGlass, ReviewOutcome } from "@trygglogg/core/access"
import { label, openingGrounds } from "@trygglogg/core/catalogue"
import { OpeningId, Reason } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import { namesOf } from "../../server/organisation.ts"
import { timeText } from "../../server/time.ts"
import { idIn } from "../../server/visit.ts"
import { wordsIn } from "../form/fields.tsx"
import { sealing } from "../form/frame.tsx"
import { paperRoutes } from "../form/paper.tsx"
import { toReview } from "./openings.ts"
import { emergencyTexts } from "./texts.ts"

const { en, sv } = emergencyTexts
const isOutcome = Schema.is(ReviewOutcome)

export const reviewRoutes = paperRoutes({
  command: ReviewBreakGlass,
  texts: { sv: sv.review, en: en.review },
  questions: Effect.fnUntraced(function* (visit, seen) {
    const texts = emergencyTexts[visit.lang].review
    const openings = toReview(visit, seen)
    const nameOf = yield* namesOf(
      visit,
      openings.map(({ by }) => by)
    )
    const choices = openings.map(({ by, from, ground, openingId }) => ({
      value: openingId,
      label: texts.opened
        .replace("{name}", nameOf(by))
        .replace("{time}", timeText(from, visit.now, visit.lang))
        .replace("{ground}", label(openingGrounds, ground, visit.lang))
    }))
    const outcomes = ReviewOutcome.literals.map((value) => ({ value, label: texts.outcomes[value] }))
    return [
      { name: "oppning", type: "radio", legend: texts.which, choices, missing: texts.missingWhich },
      { name: "slutsats", type: "radio", legend: texts.outcome, choices: outcomes, missing: texts.missingOutcome },
      { name: "varfor", type: "words", legend: texts.reason, hint: texts.reasonHint }
    ] as const
  }),
  input: Effect.fnUntraced(function* (form, { row: { incidentId } }) {
    const openingId = idIn(OpeningId, form.one("oppning"))
    const outcome = form.one("slutsats")
    if (openingId === undefined || !isOutcome(outcome)) return undefined
    const reason = yield* sealing(Reason, incidentId, wordsIn(form, "varfor"))
    return { incidentId, openingId, outcome, ...(reason === undefined ? {} : { reason }) }
  })
})
