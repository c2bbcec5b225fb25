/** How a case is reported, and what is told of it anew: a second report, more words, something put right, a report taken back. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { policyDefaults } from "../catalogue/index.ts"
import { AddReport, CorrectIncident, ReportIncident, RetractReport, WriteAddendum } from "../incident/index.ts"
import { ReportId } from "../vocabulary/ids.ts"
import { type Occurred, zone } from "../vocabulary/time.ts"
import { Addendum, Narrative, Reason } from "../vocabulary/words.ts"
import { type Case, lateness, reportNumberOf } from "./case.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** Words of each kind, made up. They name nobody. */
export const said = {
  narrative: "Personen sa att jag skulle få ångra beslutet och gick inte när jag bad om det.",
  addendum: "Jag kom ihåg att en kollega hörde vad som sades.",
  reason: "Det framkom när vi gick igenom händelsen tillsammans.",
  late: "Jag var sjukskriven och kunde inte anmäla tidigare.",
  statement: "Jag har haft svårt att sova och tvekar inför nästa möte.",
  summary: "Vi har pratat igenom händelsen. Du har fått stöd. Enheten har gått igenom sina rutiner.",
  comment: "Samtalen har hjälpt.",
  question: "Minns du vilken dag det var och vilka som var där?",
  reply: "Det var på förmiddagen. En kollega var med.",
  findings: "Mötet var bokat i ett rum med en utgång, och ingen visste att det kunde bli hotfullt.",
  recommendation: "Boka rum med två utgångar när ett avslag ska berättas.",
  influencer: "Någon som är missnöjd med ett beslut.",
  boardQuestion: "Hur många händelser har anmälts, och vad har gjorts?",
  toPolice: "Vi berättade vad som hände och var man når oss."
} as const

/** When it happened: in the morning, by the day alone where it is told late. */
export const occurredOf = (told: Case): Occurred => ({
  local: `${told.occurred}T0${8 + (told.at % 2)}:${String(10 + (told.at % 50))}`,
  precision: lateness(told) > 10 ? "day" : "minute",
  zone
})

const reporterOf = ({ colleague, exposed: [first], telling }: Case) => {
  const memberRef = first?.tenure.personRef ?? colleague
  switch (telling) {
    case "anonymous":
      return { mode: "anonymous", kind: "colleague" } as const
    case "colleague":
      return { mode: "named", kind: "colleague", memberRef: colleague } as const
    case "nameProtected":
      return { mode: "nameProtected", kind: "exposedPerson", memberRef } as const
    case "manager":
    case "self":
      return { mode: "named", kind: "exposedPerson", memberRef } as const
  }
}

/** Who enters the report: the reporter, or the manager whom it was told to. */
const actorOf = ({ case: told, id }: Teller): string => {
  const { memberRef } = { memberRef: told.colleague, ...reporterOf(told) }
  if (told.telling === "anonymous") return `anon:${id("reporter")}`
  return told.telling === "manager" ? told.workplace.manager : memberRef
}

/** What a report tells of a case, without the parts that each report has of its own. */
export const toldOf = (told: Case) => {
  const [place, placeRelation, channel] = told.where
  return {
    unitPath: told.path,
    occurred: occurredOf(told),
    place,
    placeRelation,
    channel,
    affectedObjects: told.form === "propertyDamage" ? (["property"] as const) : (["person"] as const),
    forms: [told.form],
    primaryForm: told.form,
    linkToRole: told.severity > 1 ? ("certain" as const) : ("suspected" as const),
    influencerRelation: told.by,
    evidence: told.where[2] === "email" ? [{ kind: "message" as const, count: 3 }] : []
  }
}

/** Who answers for the report when something is asked of it. */
export const reporterIn = (teller: Teller): string => {
  const { colleague, exposed, telling } = teller.case
  return telling === "manager" ? (exposed[0]?.tenure.personRef ?? colleague) : actorOf(teller)
}

const report = (teller: Teller): Step => {
  const { case: told, step } = teller
  const isLate = lateness(told) > policyDefaults.values.lateReportDays
  return step("report", 0, told.at, actorOf(teller), (envelope, sealer) =>
    Effect.gen(function* () {
      const { incidentId, reportId, reportNumber, workplace } = told
      yield* handle(guard(ReportIncident))(
        {
          ...toldOf(told),
          incidentId,
          reportId,
          reportNumber,
          reporter: reporterOf(told),
          narrative: yield* sealer.seal(Narrative, incidentId, said.narrative),
          ...(isLate && { lateReason: yield* sealer.seal(Reason, incidentId, said.late) }),
          entryRoute: told.telling === "manager" ? "manager" : "app",
          exposures: told.exposed.map(({ exposureId, tenure: { personRef, roleFamily } }) => ({
            exposureId,
            personRef,
            exposedKind: "employee" as const,
            employmentUnit: workplace.unitId,
            roleFamily,
            employmentForm: "permanent" as const
          }))
        },
        envelope
      )
    })
  )
}

const secondReport = ({ case: told, id, step }: Teller, nth: number): Step => {
  const { colleague, incidentId, reported } = told
  return step("second report", 1, 100, colleague, (envelope, sealer) =>
    Effect.gen(function* () {
      yield* handle(guard(AddReport))(
        {
          incidentId,
          reportId: ReportId.make(id("second report")),
          reportNumber: reportNumberOf(2 * nth + 1, reported),
          reporter: { mode: "named", kind: "colleague", memberRef: colleague },
          narrative: yield* sealer.seal(Narrative, incidentId, said.narrative)
        },
        envelope
      )
    })
  )
}

const addendum = ({ case: { incidentId, workplace }, step }: Teller): Step =>
  step("addendum", 3, 120, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const text = yield* sealer.seal(Addendum, incidentId, said.addendum)
      yield* handle(guard(WriteAddendum))({ incidentId, text }, envelope)
    })
  )

/** Which room it was, is found out within days; whether it was at work at all, when figures have been let out already. */
const correctedIn = ({ at, where: [place, relation] }: Case) =>
  at % 2 === 0
    ? { after: 3, field: "place" as const, from: place, to: place === "meetingRoom" ? "reception" : "meetingRoom" }
    : {
        after: 220,
        field: "placeRelation" as const,
        from: relation,
        to: relation === "atWorkplace" ? "outsideWorkplaceOnDuty" : "atWorkplace"
      }

const correction = ({ case: told, step }: Teller): Step => {
  const { incidentId, workplace } = told
  const { after, ...corrected } = correctedIn(told)
  return step("correction", after, 140, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, incidentId, said.reason)
      yield* handle(guard(CorrectIncident))({ incidentId, ...corrected, reason }, envelope)
    })
  )
}

const retraction = (teller: Teller): Step => {
  const { case: told, step } = teller
  return step("retraction", 0, told.at + 60, actorOf(teller), (envelope, sealer) =>
    Effect.gen(function* () {
      const { incidentId, reportId } = told
      const reason = yield* sealer.seal(Reason, incidentId, said.reason)
      yield* handle(guard(RetractReport))({ incidentId, reportId, reason }, envelope)
    })
  )
}

/** The report of the nth case, and what is told of it anew. */
export const reports = (teller: Teller, nth: number): ReadonlyArray<Step> => {
  const { course, dice } = teller.case
  if (course === "retracted") return [report(teller), retraction(teller)]
  return [
    report(teller),
    ...(course !== "double" && dice.chance(0.05) ? [secondReport(teller, nth)] : []),
    ...(dice.chance(0.05) ? [addendum(teller)] : []),
    ...(dice.chance(0.05) ? [correction(teller)] : [])
  ]
}
