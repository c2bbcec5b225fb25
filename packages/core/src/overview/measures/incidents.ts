/** Measures of incidents: police reports, how well they are classified, channels, the other system. */
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
