import { assert, describe, it } from "vitest"
import type { Deadline, Escalation } from "../../src/deadline/index.ts"
import type { MemberRow } from "../../src/organisation/view/row.ts"
import type { CaseRow } from "../../src/overview/cases/view.ts"
import { noticesOfDeadline } from "../../src/reaction/deadlines.ts"
import type { DeadlineName, Responsible } from "../../src/vocabulary/deadline.ts"
import {
  assistance,
  at,
  caseExposure,
  caseRow,
  city,
  day,
  department,
  incident,
  number,
  person,
  unitsWith
} from "../overview/city.ts"

const from = day("2020-01-01")
const member = (name: string, role?: MemberRow["appointments"][number]["role"], left?: string): MemberRow => ({
  memberRef: person(name),
  memberships: [
    {
      unitId: assistance,
      roleFamily: "socialWorker",
      employmentForm: "permanent",
      from,
      ...(left === undefined ? {} : { to: day(left) })
    }
  ],
  appointments: role === undefined ? [] : [{ unitId: city, role, from }]
})
const members = [
  ...["eva", "dag", "sara", "lo"].map((name) => member(name)),
  member("kim", "securityCoordinator"),
  member("bo", "boardOfficer"),
  member("gone", undefined, "2026-01-01")
]
const leaders = new Map([
  [assistance, person("eva")],
  [department, person("dag")]
])
const units = unitsWith(({ unitId }) => {
  const memberRef = leaders.get(unitId)
  return { managers: memberRef === undefined ? [] : [{ memberRef, from }] }
})
const around = { units, members }
const today = day("2026-03-04")

const told = (
  to: Responsible,
  row: CaseRow | undefined,
  { about, ...given }: Partial<Deadline> & { readonly step?: string; readonly at?: Escalation["at"] } = {}
) => {
  const name: DeadlineName = given.deadline ?? (row === undefined ? "D11" : "D3")
  const { at: when = at("2026-03-03T23:00"), step = "missed", ...rest } = given
  const deadline: Deadline = {
    key: `${name}:event-1`,
    startId: "event-1",
    startedAt: at("2026-03-02T12:00"),
    dueAt: at("2026-03-03T23:00"),
    state: "missed",
    reaction: "introduce",
    by: "handler",
    unitPath: [assistance, department, city],
    policyVersion: "default-2026-04",
    steps: [],
    ...rest,
    deadline: name,
    about: { ...(row === undefined ? {} : { incidentId: row.incidentId }), ...about }
  }
  const escalation: Escalation = { step, at: when, to, key: `${deadline.key}:${step}`, deadline }
  return noticesOfDeadline(escalation, row, around, today)
}
const names = (...given: Parameters<typeof told>) => told(...given).map(({ to }) => to)
const row = caseRow({ exposures: [caseExposure()] })

describe("what a deadline gives cause to mail about", () => {
  it("is told once a step and a person, without what it is about in a case", () => {
    assert.deepStrictEqual(told("closestManager", row), [
      {
        key: "deadline:D3:event-1:missed:p-eva",
        to: person("eva"),
        template: "late",
        by: day("2026-03-03"),
        incidentId: incident("1"),
        number: number("00001")
      }
    ])
    assert.deepStrictEqual(
      told("closestManager", row, { step: "reminder2" }).map(({ key, template }) => [key, template]),
      [["deadline:D3:event-1:reminder2:p-eva", "waits"]]
    )
  })

  it("is told with what is to be done where it is no case", () =>
    assert.deepStrictEqual(told("unitManager", undefined, { unitPath: [assistance], about: { unitId: assistance } }), [
      {
        key: "deadline:D11:event-1:missed:p-eva",
        to: person("eva"),
        template: "task",
        by: day("2026-03-03"),
        reaction: "introduce"
      }
    ]))

  it("goes to whoever handles the case, and before there is one to whoever leads it", () => {
    assert.deepStrictEqual(names("handler", row), [person("eva")])
    assert.deepStrictEqual(names("handler", { ...row, handler: person("lo") }), [person("lo")])
    assert.deepStrictEqual(names("closestManager", { ...row, handler: person("lo") }), [person("eva")])
  })

  it("goes above both who leads and who handles it, and to the coordinators where nobody is above", () => {
    assert.deepStrictEqual(names("managerAbove", row), [person("dag")])
    assert.deepStrictEqual(names("managerAbove", { ...row, handler: person("dag") }), [person("kim")])
  })

  it("goes to nobody whom the case is about", () => {
    const hit = { ...row, exposures: [caseExposure({ personRef: person("eva") })] }
    assert.deepStrictEqual(names("closestManager", hit), [person("dag")])
    assert.deepStrictEqual(names("securityCoordinator", row), [person("kim")])
    assert.deepStrictEqual(names("securityCoordinator", { ...row, keptFrom: person("kim") }), [])
  })

  it("goes to the person it is about, the board officer, and nobody who has left", () => {
    const about = { personRef: person("sara") }
    assert.deepStrictEqual(names("person", undefined, { about }), [person("sara")])
    assert.deepStrictEqual(names("assessor", undefined, { about }), [person("sara")])
    assert.deepStrictEqual(names("safetyRepresentative", undefined, { about }), [person("sara")])
    assert.deepStrictEqual(names("person", undefined, { about: { personRef: person("gone") } }), [])
    assert.deepStrictEqual(names("boardOfficer", undefined), [person("bo")])
  })
})

describe("what no mail is written about", () => {
  it("is told by another mail: a follow-up's day, a visit nobody was heard from on", () => {
    const about = { personRef: person("sara") }
    assert.deepStrictEqual(names("person", row, { deadline: "D8", step: "reminder", about }), [])
    assert.deepStrictEqual(names("handler", row, { deadline: "D8" }), [person("eva")])
    assert.deepStrictEqual(names("securityCoordinator", undefined, { deadline: "D14" }), [])
  })

  it("is no news: a step of more than a week ago, a case entered long after it was reported", () => {
    assert.deepStrictEqual(names("handler", row, { at: at("2026-02-24T12:00") }), [])
    assert.deepStrictEqual(names("handler", row, { at: at("2026-02-25T12:00") }), [person("eva")])
    assert.deepStrictEqual(names("handler", { ...row, reportedAt: at("2026-01-01T12:00") }), [])
  })

  it("is a case that nobody goes on with", () =>
    assert.deepStrictEqual(names("handler", undefined, { about: { incidentId: incident("1") } }), []))
})
