/** How a case is handled: taken on, talked over with those exposed, classified; and what it did to them. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { offencesFor } from "../catalogue/offences.ts"
import { MarkNotReportable, NoteCircumstances, RecordContact, RecordHarm, StartHandling } from "../incident/index.ts"
import { type Classification, GiveOwnStatement, SetClassification } from "../influence-attempt/index.ts"
import type { InfluenceOnDecision } from "../vocabulary/enumerations.ts"
import { Reason, StatementWords } from "../vocabulary/words.ts"
import { said } from "./incident.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The day handling begins, counted from the report: most often the next. */
export const begins = 1

const start = ({ case: { incidentId, workplace }, step }: Teller): Step =>
  step("start", begins, 60, workplace.manager, (envelope) => handle(guard(StartHandling))({ incidentId }, envelope))

const contacts = ({ case: { exposed, incidentId, workplace }, step }: Teller): ReadonlyArray<Step> =>
  exposed.map(({ exposureId }, one) =>
    step(`contact ${one}`, begins, 70 + one, workplace.manager, (envelope) =>
      handle(guard(RecordContact))({ incidentId, exposureId, via: "phone" }, envelope)
    )
  )

/** Most say themselves what it was like; what some said is passed on, and a few say nothing. */
const statements = ({ case: { dice, exposed, incidentId, severity, workplace }, step }: Teller): ReadonlyArray<Step> =>
  exposed.flatMap(({ exposureId, tenure: { personRef } }, one) => {
    if (dice.chance(0.1)) return []
    const self = dice.chance(0.8)
    const anew = self && dice.chance(0.08)
    const perceivedIntent = dice.pick(["yes", "yes", "unsure", "no"] as const)
    const influenceOnDecision = dice.pick(["none", "none", "none", "hesitated", "delayed", "handedOver"] as const)
    const give = (what: string, after: number, influenced: InfluenceOnDecision): Step =>
      step(`${what} ${one}`, after, 80 + one, self ? personRef : workplace.manager, (envelope, sealer) =>
        Effect.gen(function* () {
          const wording = yield* sealer.seal(StatementWords, personRef, said.statement)
          yield* handle(guard(GiveOwnStatement))(
            {
              incidentId,
              exposureId,
              perceivedIntent,
              feltThreatened: severity,
              influenceOnDecision: influenced,
              wording,
              givenVia: self ? "self" : "relayed"
            },
            envelope
          )
        })
      )
    return [
      give("statement", begins + 1, influenceOnDecision),
      ...(anew ? [give("statement anew", begins + 8, "hesitated")] : [])
    ]
  })

const classification = ({ case: { dice, form, incidentId, kind, occurred, severity, workplace }, step }: Teller) => {
  const codes = offencesFor(form, occurred).map(([code]) => code)
  const offences = dice.chance(0.5) ? codes.slice(0, 1) : []
  const judged = {
    forms: [form],
    primaryForm: form,
    kinds: [kind],
    occurrenceKind: "otherUnwanted",
    confidence: 2
  } as const satisfies Omit<Classification, "severity">
  // Judged milder at first, and anew when more was known.
  const anew = severity > 2 && dice.chance(0.1)
  const first = anew ? 2 : severity
  return [
    step("classification", begins + 1, 120, workplace.manager, (envelope) =>
      handle(guard(SetClassification))(
        { incidentId, classification: { ...judged, severity: first }, offences },
        envelope
      )
    ),
    ...(anew
      ? [
          step("reclassification", begins + 2, 120, workplace.manager, (envelope, sealer) =>
            Effect.gen(function* () {
              const reason = yield* sealer.seal(Reason, incidentId, said.reason)
              const now = { ...judged, severity }
              yield* handle(guard(SetClassification))(
                { incidentId, classification: now, offences, reason, because: "newFacts" },
                envelope
              )
            })
          )
        ]
      : [])
  ]
}

const circumstances = ({ case: { dice, incidentId, where, workplace }, step }: Teller): ReadonlyArray<Step> =>
  dice.chance(0.7) || where[2] !== "physical"
    ? []
    : [
        step("circumstances", begins + 1, 200, workplace.manager, (envelope) =>
          handle(guard(NoteCircumstances))(
            {
              incidentId,
              loneWork: "no",
              lowStaffing: dice.pick(["yes", "no", "unknown"]),
              twoPersons: "yes",
              alarmAvailable: "yes",
              alarmUsed: dice.pick(["yes", "no"]),
              helpArrived: dice.pick(["yes", "no"]),
              timeOfDay: "officeHours"
            },
            envelope
          )
        )
      ]

const harm = ({ case: { dice, exposed, form, incidentId, workplace }, step }: Teller): ReadonlyArray<Step> =>
  exposed.flatMap(({ exposureId }, one) => {
    if (dice.chance(0.8)) return []
    const physical = form === "violence" ? dice.pick(["none", "minor", "moderate"] as const) : "none"
    const psychological = dice.pick(["none", "minor", "minor", "moderate"] as const)
    const sickLeaveDays = dice.pick([0, 0, 0, 3, 14] as const)
    return [
      step(`harm ${one}`, begins + 2, 220 + one, workplace.manager, (envelope) =>
        handle(guard(RecordHarm))(
          { incidentId, exposureId, physical, psychological, sickLeaveDays, medicalCare: physical === "moderate" },
          envelope
        )
      )
    ]
  })

/** It turns out that there was nothing to report. */
export const dismissal = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { incidentId, workplace } = told
  return [
    start(teller),
    step("not reportable", begins + 4, 100, workplace.manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(MarkNotReportable))({ incidentId, reason }, envelope)
      })
    )
  ]
}

/** The handling of a case up to how it is classified. */
export const handling = (teller: Teller): ReadonlyArray<Step> => [
  start(teller),
  ...contacts(teller),
  ...statements(teller),
  ...classification(teller),
  ...circumstances(teller),
  ...harm(teller)
]
