/** Measures of incidents: police reports, how soon they were told, how well they are classified, channels, the other system. */
import { Form, RoleFamily } from "../../vocabulary/enumerations.ts"
import { NotFiledReason } from "../../vocabulary/police.ts"
import { daysBetween } from "../../vocabulary/time.ts"
import type { Asked, Row } from "./asked.ts"
import { type Counts, groupedBy, type NotMeasured, tabulated } from "./counts.ts"

const idOf = ({ incidentId }: Row): string => incidentId
const withinDays = 30

const policeCell = ({ facts: { decision, filedOn, notFiledReason }, reportedOn }: Row): string => {
  if (filedOn !== undefined) return daysBetween(reportedOn, filedOn) <= withinDays ? "filed" : "filedLater"
  if (decision === "file") return "decidedToFile"
  return decision === "notFile" ? `notFiled:${notFiledReason ?? "other"}` : "pending"
}

/** ST-06: of threats and violence, how many were reported to the police within 30 days, and why the others were not. */
export const policeReportRate = ({ rows }: Asked): Counts => {
  const matters = rows.filter(({ forms }) => forms.includes("threat") || forms.includes("violence"))
  const reasons = NotFiledReason.literals.map((reason) => `notFiled:${reason}`)
  const cells = groupedBy(matters, ["filed", "filedLater", "decidedToFile", ...reasons, "pending"], policeCell, idOf)
  return {
    _tag: "counts",
    countUnit: "incidents",
    sums: tabulated(cells),
    shares: [{ name: "filed", of: ["filed"], outOf: ["total"] }],
    beside: []
  }
}

const delayOf = ({ facts: { precision }, occurredOn, reportedOn }: Row): number | undefined =>
  occurredOn === undefined || precision === "month" || precision === "unknown"
    ? undefined
    : Math.max(0, daysBetween(occurredOn, reportedOn))

const delayCell = (row: Row): string => {
  const days = delayOf(row)
  if (days === undefined) return row.facts.precision === "month" ? "monthOnly" : "dayUnknown"
  if (days === 0) return "sameDay"
  if (days <= 7) return "withinWeek"
  return days <= withinDays ? "withinMonth" : "later"
}

/** The middle one; between the two middle ones of an even number. */
export const median = (numbers: ReadonlyArray<number>): number | undefined => {
  const ordered = numbers.toSorted((a, b) => a - b)
  const upper = ordered[Math.floor(ordered.length / 2)]
  const lower = ordered[Math.floor((ordered.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

/** ST-11: from what happened to its report, in days. A day that is not known exactly has a class of its own. */
export const timeliness = ({ rows }: Asked): Counts => {
  const known = ["sameDay", "withinWeek", "withinMonth", "later"]
  const delays = rows.flatMap((row) => delayOf(row) ?? [])
  const middle = median(delays)
  return {
    _tag: "counts",
    countUnit: "incidents",
    sums: tabulated(groupedBy(rows, [...known, "monthOnly", "dayUnknown"], delayCell, idOf)),
    shares: [{ name: "later", of: ["later"], outOf: known }],
    beside: middle === undefined ? [] : [{ name: "medianDays", number: middle }]
  }
}

const confidence = ({ facts }: Row): number => facts.confidence ?? 0

/** ST-14: how sure the classification is, how often it changed, and what is left unknown. */
export const classificationQuality = ({ rows }: Asked): Counts => {
  const those = (holds: (row: Row) => boolean) => rows.filter(holds).map((row) => ({ id: idOf(row) }))
  return {
    _tag: "counts",
    countUnit: "incidents",
    sums: tabulated(
      {
        sure: those((row) => confidence(row) >= 2),
        unsure: those((row) => confidence(row) === 1),
        unclassified: those((row) => confidence(row) === 0),
        reclassified: those(({ facts }) => facts.reclassified),
        "unknown:day": those(({ facts }) => facts.precision === "unknown"),
        "unknown:place": those(({ facts }) => facts.place === "unknown"),
        "unknown:placeRelation": those(({ placeRelation }) => placeRelation === "unknown"),
        "unknown:form": those(({ forms }) => forms.length === 0)
      },
      those(() => true)
    ),
    shares: [
      { name: "sure", of: ["sure"], outOf: ["sure", "unsure"] },
      { name: "reclassified", of: ["reclassified"], outOf: ["sure", "unsure"] }
    ],
    beside: []
  }
}

/** ST-19: how many the city's own system IA knows as well (Hässelby-Vällingby 2024: all incidents are reported in IA). */
export const externalReferenceCompleteness = ({ rows }: Asked): Counts => ({
  _tag: "counts",
  countUnit: "incidents",
  sums: tabulated(
    groupedBy(rows, ["inBoth", "onlyHere"], ({ facts }) => (facts.inOtherSystem ? "inBoth" : "onlyHere"), idOf)
  ),
  shares: [{ name: "inBoth", of: ["inBoth"], outOf: ["total"] }],
  beside: []
})

const channels = [
  "physical",
  "digitalMeeting",
  "phone",
  "sms",
  "email",
  "letter",
  "socialMedia",
  "eService",
  "thirdParty",
  "none"
] as const

/**
 * ST-15: incidents for each channel, and for 1,000 contacts where somebody has counted the contacts of the whole period. A channel
 * without contacts counted has no rate: fewer incidents may only mean fewer contacts.
 */
export const incidentsPerContactChannel = ({ known, question, rows }: Asked): Counts => {
  const { from, scope, to } = question
  const contacts = new Map<string, number>()
  for (const volume of known.volumes) {
    if (volume.unitPath[0] === scope && volume.from === from && volume.to === to) {
      contacts.set(volume.channel, (contacts.get(volume.channel) ?? 0) + volume.contacts)
    }
  }
  const counted = channels.filter((channel) => (contacts.get(channel) ?? 0) > 0)
  return {
    _tag: "counts",
    countUnit: "incidents",
    sums: tabulated(groupedBy(rows, channels, ({ facts }) => facts.channel, idOf)),
    shares: [],
    beside: counted.map((channel) => ({ name: `contacts:${channel}`, number: contacts.get(channel) ?? 0 })),
    rates: counted.map((channel) => ({
      name: `per1000:${channel}`,
      of: channel,
      per: contacts.get(channel) ?? 0,
      scale: 1000
    }))
  }
}

/** ST-03 by role (R3-07): exposures by form and role family, in rows and columns. One with two forms is in two rows. */
export const formByRole = ({ rows }: Asked): Counts | NotMeasured => {
  const exposures = rows.flatMap(({ facts, forms }) =>
    facts.exposures.map(({ exposureId, roleFamily }) => ({ id: exposureId, forms, role: roleFamily ?? "unknown" }))
  )
  const roles = [...RoleFamily.literals, "unknown"]
  const those = (holds: (one: (typeof exposures)[number]) => boolean) =>
    exposures.filter(holds).map(({ id }) => ({ id }))
  const cells = Form.literals.flatMap((form) =>
    roles.map((role) => ({
      key: `form:${form}|role:${role}`,
      kind: "cell" as const,
      members: those((one) => one.role === role && one.forms.includes(form)),
      within: [`form:${form}`, `role:${role}`]
    }))
  )
  const margin = (key: string, holds: (one: (typeof exposures)[number]) => boolean) => ({
    key,
    kind: "margin" as const,
    members: those(holds),
    within: ["total"]
  })
  return {
    _tag: "counts",
    countUnit: "exposures",
    sums: [
      { key: "total", kind: "total", members: those(() => true), within: [] },
      ...Form.literals.map((form) => margin(`form:${form}`, (one) => one.forms.includes(form))),
      ...roles.map((role) => margin(`role:${role}`, (one) => one.role === role)),
      ...cells
    ],
    shares: [],
    beside: []
  }
}
