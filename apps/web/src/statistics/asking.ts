/**
 * A question as the address of a page says it: `?enhet=…&fran=…&till=…`. What is left out is filled in so that there is an answer.
 */
import { audienceFor, type FigureAudience } from "@trygglogg/core/access"
import {
  AnyQuestion,
  type FigureSources,
  isCount,
  type StatisticId,
  statistics,
  tell,
  type Told,
  type Unanswerable
} from "@trygglogg/core/overview"
import { isActive } from "@trygglogg/core/organisation"
import { dayOf, UnitId } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { Effect, Result, Schema } from "effect"
import { type Organisation, organisationOf, pathOn } from "../server/organisation.ts"
import { principalIn } from "../server/reading.ts"
import { idIn, type MemberVisit } from "../server/visit.ts"
import { readSources } from "./sources.ts"
import type { QuestionName } from "./texts.ts"

/** Which statistic answers the question of a page. */
export const statisticOf = {
  "hur-manga": "ST-01",
  utsatta: "ST-02",
  former: "ST-03",
  plats: "ST-04",
  "per-arsarbetare": "ST-05",
  polisanmalan: "ST-06",
  igen: "ST-07",
  stod: "ST-08",
  enkat: "ST-09",
  morkertal: "ST-10",
  "i-tid": "ST-11",
  rutiner: "ST-12",
  ovningar: "ST-13",
  klassning: "ST-14",
  kontaktsatt: "ST-15",
  slutat: "ST-16",
  "lika-regler": "ST-17",
  "lika-skydd": "ST-18",
  ia: "ST-19"
} as const satisfies { readonly [Name in QuestionName]: StatisticId }

/** How a question can be broken down; the others bring their own breakdown. */
export const breakdownsOf = (name: QuestionName): ReadonlyArray<"unit" | "place" | "form" | "role"> => {
  if (name === "hur-manga" || name === "utsatta") return ["unit", "place", "form"]
  return name === "former" ? ["role"] : []
}

const audiences: ReadonlyArray<FigureAudience> = ["handling", "district", "public"]

/** The answer, or why there is none; and what may be asked. */
export interface Asked {
  readonly organisation: Organisation
  /** The values of the form, as they were given or filled in. */
  readonly given: Readonly<
    Record<"enhet" | "fran" | "till" | "datum" | "former" | "uppdelning" | "enheter" | "for" | "per" | "visa", string>
  >
  /** What the visitor may see of the chosen unit, closest first. */
  readonly allowed: ReadonlyArray<FigureAudience>
  /** Whether they may see which events lie behind a number that is shown. */
  readonly mayExplain: boolean
  readonly sources: FigureSources | undefined
  readonly outcome: Result.Result<Told, Unanswerable> | undefined
}

/** The unit where a question begins: where the visitor leads or works, else the city. */
const ownScope = (organisation: Organisation, visit: MemberVisit): string => {
  const { roles } = principalIn(organisation, visit)
  const city = [...organisation.units.values()].find(({ kind }) => kind === "city")
  return roles[0]?.unitId ?? city?.unitId ?? ""
}

/** The closest look the visitor may take of a unit, and everything less close; and whether they audit it. */
const lookAt = (organisation: Organisation, visit: MemberVisit, scope: string) => {
  const unitId = idIn(UnitId, scope)
  const path = unitId === undefined ? undefined : pathOn(organisation, unitId, organisation.day)
  const principal = principalIn(organisation, visit)
  const closest = path === undefined ? "public" : audienceFor(principal, path)
  return {
    allowed: audiences.slice(audiences.indexOf(closest)),
    audits: principal.roles.some(({ role, unitId: where }) => role === "auditor" && path?.includes(where) === true)
  }
}

const fill = (organisation: Organisation, visit: MemberVisit) => {
  const asked = (name: string): string => visit.query.get(name) ?? ""
  const enhet = asked("enhet") === "" ? ownScope(organisation, visit) : asked("enhet")
  const { allowed, audits } = lookAt(organisation, visit, enhet)
  const audience = allowed.find((one) => one === asked("for")) ?? allowed[0] ?? "public"
  const year = Number(dayOf(visit.now).slice(0, 4)) - (audience === "public" ? 1 : 0)
  const given = {
    enhet,
    fran: asked("fran") === "" ? `${year}-01-01` : asked("fran"),
    till: asked("till") === "" ? `${year + 1}-01-01` : asked("till"),
    datum: asked("datum") === "occurred" ? "occurred" : "reported",
    former: asked("former") === "all" ? "all" : "five",
    uppdelning: asked("uppdelning"),
    enheter: asked("enheter") === "now" ? "now" : "then",
    for: audience,
    per: asked("per"),
    visa: asked("visa")
  }
  return { allowed, given, mayExplain: audience === "handling" || (audits && audience === "district") }
}

const decode = Schema.decodeUnknownResult(AnyQuestion)

const questionFrom = (name: QuestionName, given: Asked["given"]) => {
  const { name: statistic } = statistics[statisticOf[name]]
  const by = breakdownsOf(name).length === 0 || given.uppdelning === "" ? undefined : given.uppdelning
  const asked = {
    basis: given.datum,
    from: given.fran,
    to: given.till,
    scope: given.enhet,
    forms: given.former,
    audience: given.for,
    ...(given.enheter === "now" ? { organisation: "now" } : {})
  }
  if (name === "former" && by === "role") return decode({ statistic: "formByRole", ...asked })
  return decode({ statistic, ...asked, ...(by === undefined ? {} : { by }) })
}

/** The position in the address, if the log is that long; now, without one. */
const positionIn = Effect.fnUntraced(function* (per: string) {
  if (per === "") return { known: undefined }
  const position = /^\d{1,15}$/.test(per) ? Number(per) : Infinity
  return position > (yield* (yield* EventLog).head) ? undefined : { known: position }
})

/** The answer to the page's question. */
export const ask = Effect.fnUntraced(function* (visit: MemberVisit, name: QuestionName) {
  const organisation = yield* organisationOf(visit)
  const { allowed, given, mayExplain } = fill(organisation, visit)
  const question = questionFrom(name, given)
  const at = yield* positionIn(given.per)
  const asking = { organisation, given, allowed, mayExplain }
  if (Result.isFailure(question) || at === undefined) {
    const unread: Asked = { ...asking, sources: undefined, outcome: undefined }
    return unread
  }
  const when = { now: visit.now, today: organisation.day }
  const sources = yield* readSources(at.known, !isCount(question.success), when)
  const asked: Asked = { ...asking, sources, outcome: tell(question.success, sources.known) }
  return asked
})

/** The units that can be asked about, each below what it belongs to. */
export const scopesOf = ({ day, units }: Organisation) => [...units.values()].filter((unit) => isActive(unit, day))
