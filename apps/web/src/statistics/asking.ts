/**
 * A question as the address of a page says it: `?enhet=…&fran=…&till=…`. What is left out is filled in so that there is an answer.
 */
import { audienceFor, type FigureAudience } from "@trygglogg/core/access"
import { type Answer, answer, Question, statisticRows, type Unanswerable } from "@trygglogg/core/overview"
import { isActive, units, unitsById } from "@trygglogg/core/organisation"
import { dayOf, UnitId } from "@trygglogg/core/vocabulary"
import { EventLog, Projection, ViewStore } from "@trygglogg/log"
import { Effect, Result, Schema } from "effect"
import { type Organisation, organisationOf, pathOn } from "../server/organisation.ts"
import { cityPolicyNow } from "../server/policy.ts"
import { principalIn } from "../server/reading.ts"
import { idIn, type MemberVisit } from "../server/visit.ts"
import type { QuestionName } from "./texts.ts"

const statisticOf = {
  "hur-manga": "incidentCount",
  utsatta: "exposureCount",
  former: "formDistribution",
  plats: "outsideWorkplaceShare"
} as const satisfies { readonly [Name in QuestionName]: Question["statistic"] }

const audiences: ReadonlyArray<FigureAudience> = ["handling", "district", "public"]

/** The answer, or why there is none; and what may be asked. */
export interface Asked {
  readonly organisation: Organisation
  /** The values of the form, as they were given or filled in. */
  readonly given: Readonly<
    Record<"enhet" | "fran" | "till" | "datum" | "former" | "uppdelning" | "for" | "per", string>
  >
  /** What the visitor may see of the chosen unit, closest first. */
  readonly allowed: ReadonlyArray<FigureAudience>
  readonly outcome: Result.Result<Answer, Unanswerable> | undefined
}

/** The unit where a question begins: where the visitor leads or works, else the city. */
const ownScope = (organisation: Organisation, visit: MemberVisit): string => {
  const { roles } = principalIn(organisation, visit)
  const city = [...organisation.units.values()].find(({ kind }) => kind === "city")
  return roles[0]?.unitId ?? city?.unitId ?? ""
}

/** The closest look the visitor may take of a unit, and everything less close. */
const allowedFor = (organisation: Organisation, visit: MemberVisit, scope: string): ReadonlyArray<FigureAudience> => {
  const unitId = idIn(UnitId, scope)
  const path = unitId === undefined ? undefined : pathOn(organisation, unitId, organisation.day)
  const closest = path === undefined ? "public" : audienceFor(principalIn(organisation, visit), path)
  return audiences.slice(audiences.indexOf(closest))
}

const fill = (organisation: Organisation, visit: MemberVisit) => {
  const asked = (name: string): string => visit.query.get(name) ?? ""
  const enhet = asked("enhet") === "" ? ownScope(organisation, visit) : asked("enhet")
  const allowed = allowedFor(organisation, visit, enhet)
  const audience = allowed.find((one) => one === asked("for")) ?? allowed[0] ?? "public"
  const year = Number(dayOf(visit.now).slice(0, 4)) - (audience === "public" ? 1 : 0)
  const given = {
    enhet,
    fran: asked("fran") === "" ? `${year}-01-01` : asked("fran"),
    till: asked("till") === "" ? `${year + 1}-01-01` : asked("till"),
    datum: asked("datum") === "occurred" ? "occurred" : "reported",
    former: asked("former") === "all" ? "all" : "five",
    uppdelning: asked("uppdelning"),
    for: audience,
    per: asked("per")
  }
  return { allowed, given }
}

const decode = Schema.decodeUnknownResult(Question)

/** Rows and units as they are, or as they were at a position; nothing when there is no such position. */
const known = Effect.fnUntraced(function* (organisation: Organisation, per: string) {
  const log = yield* EventLog
  if (per === "") {
    const listed = yield* (yield* ViewStore).list(statisticRows)
    return { incidents: listed, units: organisation.units }
  }
  const position = /^\d{1,15}$/.test(per) ? Number(per) : Infinity
  if (position > (yield* log.head)) return undefined
  const rows = yield* Projection.rows(statisticRows, { until: position })
  const then = yield* Projection.rows(units, { until: position })
  return { incidents: { rows: [...rows.values()], position }, units: unitsById(then.values()) }
})

/** The answer to the page's question. */
export const ask = Effect.fnUntraced(function* (visit: MemberVisit, name: QuestionName) {
  const organisation = yield* organisationOf(visit)
  const { allowed, given } = fill(organisation, visit)
  const statistic = statisticOf[name]
  const counted = statistic === "incidentCount" || statistic === "exposureCount"
  const question = decode({
    statistic,
    basis: given.datum,
    from: given.fran,
    to: given.till,
    scope: given.enhet,
    forms: given.former,
    audience: given.for,
    ...(counted && given.uppdelning !== "" ? { by: given.uppdelning } : {})
  })
  const facts = yield* known(organisation, given.per)
  const policy = yield* cityPolicyNow(visit)
  const outcome =
    Result.isFailure(question) || facts === undefined
      ? undefined
      : answer(question.success, { ...facts, policy, today: organisation.day })
  const asked: Asked = { organisation, given, allowed, outcome }
  return asked
})

/** The units that can be asked about, each below what it belongs to. */
export const scopesOf = ({ day, units }: Organisation) => [...units.values()].filter((unit) => isActive(unit, day))
