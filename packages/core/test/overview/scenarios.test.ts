/** Scenarios of the domain specification 4.10 that end in what somebody sees or counts. */
import { assert, describe, it } from "@effect/vitest"
import { EventLog, handle, Projection } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Effect } from "effect"
import { seesReporter } from "../../src/access/index.ts"
import { relationTo } from "../../src/access/relation.ts"
import { OfferSupport } from "../../src/follow-up/index.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { CorrectIncident, MergeIncidents, RegisterExposure, UndoMerge } from "../../src/incident/index.ts"
import { ClassificationSet, PreliminaryOffenceNoted, SetClassification } from "../../src/influence-attempt/index.ts"
import { managedUnits, units, unitsById } from "../../src/organisation/index.ts"
import { cases, queueOf, statisticRows } from "../../src/overview/index.ts"
import { countedOf } from "../../src/overview/statistics/counted.ts"
import { catalogueVersion } from "../../src/catalogue/catalogueVersion.ts"
import { IncidentId, type PersonRef } from "../../src/vocabulary/ids.ts"
import { asking, inCity, reportNth } from "../city.ts"
import { child, exposureId, incidentId, leif, mona, ravi, reported, sara, words } from "../fixture.ts"
import { folded, rowsOf } from "../organisation/folded.ts"
import {
  anna,
  bo,
  city,
  day,
  department,
  ended,
  leads,
  north,
  office,
  standsIn,
  start,
  today,
  town
} from "../organisation/town.ts"

const coordinator = (id: string) => asking(id, leif, "securityCoordinator")
const corruption = { forms: ["corruption"], primaryForm: "corruption" } as const
const judged = { ...corruption, severity: 2, occurrenceKind: "otherUnwanted", confidence: 3 } as const
const counted = (report: ReturnType<typeof reported>) => countedOf([...rowsOf(statisticRows, report).values()])

describe("scenario 11: a name-protected reporter", () => {
  const report = reported({ reporter: { mode: "nameProtected", kind: "colleague", memberRef: ravi } })
  const access = folded(incidentAccess(incidentId), report)
  const as = (role: "manager" | "securityCoordinator") =>
    relationTo({ personRef: mona, active: true, roles: [{ role, unitId: report.unitPath[0], from: start }] }, access)

  it("is shown to the security coordinator, and to no manager", () => {
    assert.isTrue(seesReporter(as("securityCoordinator"), "nameProtected"))
    assert.isFalse(seesReporter(as("manager"), "nameProtected"))
    assert.isTrue(seesReporter(as("manager"), "named"))
  })
})

describe("scenario 17: a client offers money for a decision", () => {
  it("is a bribe offered, with the offence of giving a bribe", () => {
    const classification = { ...judged, kinds: ["bribeOffered"] } as const
    specify(SetClassification)
      .given(reported(corruption))
      .when({ incidentId, classification, offences: ["giving-bribe"] })
      .thenDecided(
        ClassificationSet({ incidentId, classification, catalogueVersion }),
        PreliminaryOffenceNoted({ incidentId, offenceCode: "giving-bribe", catalogueVersion })
      )
  })
})

describe("scenario 18: an improper relation that is no crime", () => {
  it("is classified without any offence", () => {
    const classification = { ...judged, kinds: ["improperRelation"] } as const
    specify(SetClassification)
      .given(reported(corruption))
      .when({ incidentId, classification, offences: [] })
      .thenDecided(ClassificationSet({ incidentId, classification, catalogueVersion }))
  })
})

describe("scenario 19: an employee's own car is damaged at home", () => {
  it("counts as outside the workplace", () => {
    const [row] = counted(
      reported({
        forms: ["propertyDamage"],
        primaryForm: "propertyDamage",
        place: "employeeHome",
        placeRelation: "outsideWorkplaceOffDuty",
        affectedObjects: ["property", "person"]
      })
    )
    assert.strictEqual(row?.placeRelation, "outsideWorkplaceOffDuty")
  })
})

describe("scenario 20: a relative who is a child is threatened", () => {
  it.effect("is registered by whoever handles the case, and offered a review of security at home", () =>
    Effect.gen(function* () {
      yield* reportNth(1)
      const hit = {
        incidentId,
        exposureId,
        personRef: child,
        exposedKind: "relativeChild",
        relationToEmployee: sara
      } as const
      const refused = yield* Effect.flip(handle(RegisterExposure)(hit, asking("by-ravi", ravi)))
      assert.strictEqual(refused._tag, "MinorRequiresHandler")
      yield* handle(RegisterExposure)(hit, coordinator("register"))
      const offer = { incidentId, exposureId, kinds: ["homeSecurityReview"] } as const
      const { recorded } = yield* handle(OfferSupport)(offer, coordinator("offer"))
      assert.strictEqual(recorded[0]?.type, "SupportOffered")
    }).pipe(inCity())
  )
})

describe("scenario 22: sixty messages of one campaign", () => {
  it("are one incident, with sixty messages as evidence", () => {
    assert.lengthOf(counted(reported({ evidence: [{ kind: "message", count: 60 }] })), 1)
  })
})

describe("scenario 42: a manager who has left stops no case", () => {
  const rows = [...rowsOf(cases, reported({ unitPath: [office, department, north, city] })).values()]
  const before = rowsOf(units, ...town, leads(anna))
  const after = rowsOf(units, ...town, leads(anna), ended(anna, "manager", today), standsIn(bo, today, "2026-06-30"))
  const todo = (organised: typeof before, person: PersonRef) => {
    const byId = unitsById(organised.values())
    const viewer = { person, isCoordinator: false, managedUnits: managedUnits(byId, person, today), units: byId }
    const { now, today: due } = queueOf(rows, viewer, day("2026-03-02"), [])
    return [...now, ...due].map(({ row }) => row.incidentId)
  }

  it("is the substitute's to do the same day, and no longer the manager's", () => {
    assert.deepStrictEqual([todo(before, anna), todo(before, bo)], [[incidentId], []])
    assert.deepStrictEqual([todo(after, anna), todo(after, bo)], [[], [incidentId]])
  })
})

describe("scenario 48: a wrong place is corrected", () => {
  it.effect("the next count differs, and the one as of then is what it was", () =>
    Effect.gen(function* () {
      yield* reportNth(1)
      const { head } = yield* EventLog
      const then = yield* head
      const correct = {
        incidentId,
        field: "placeRelation",
        from: "atWorkplace",
        to: "outsideWorkplaceOnDuty",
        reason: words<string>(incidentId)
      } as const
      yield* handle(CorrectIncident)(correct, asking("correct", sara))
      const placed = (until: number) =>
        Effect.map(Projection.rows(statisticRows, { until }), (all) => all.get(incidentId)?.placeRelation)
      assert.strictEqual(yield* placed(then), "atWorkplace")
      assert.strictEqual(yield* placed(yield* head), "outsideWorkplaceOnDuty")
    }).pipe(inCity())
  )
})

describe("a merge that was undone", () => {
  it.effect("leaves the rows of both as they were", () =>
    Effect.gen(function* () {
      yield* reportNth(1)
      yield* reportNth(2)
      const targetId = IncidentId.make("i-2")
      const both = Effect.map(Effect.all([Projection.rows(cases), Projection.rows(statisticRows)]), (views) =>
        views.map((rows) => [rows.get(incidentId), rows.get(targetId)])
      )
      const before = yield* both
      yield* handle(MergeIncidents)({ incidentId, targetId }, coordinator("merge"))
      assert.notDeepEqual(yield* both, before)
      const undo = { incidentId, targetId, reason: words<string>(incidentId) }
      yield* handle(UndoMerge)(undo, coordinator("undo"))
      assert.deepStrictEqual(yield* both, before)
    }).pipe(inCity())
  )
})
