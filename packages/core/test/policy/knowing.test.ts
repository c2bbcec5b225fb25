import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import {
  AcknowledgeRoutine,
  CompleteTraining,
  RequireTraining,
  WaiveTraining
} from "../../src/policy/command/knowing.ts"
import {
  DayNotCome,
  NotInUnit,
  NotOwnAcknowledgement,
  PolicyNotFound,
  RoutineSuperseded
} from "../../src/policy/error.ts"
import {
  PolicyAdopted,
  PolicyRetired,
  RoutineAcknowledged,
  TrainingCompleted,
  TrainingRequired,
  TrainingWaived
} from "../../src/policy/event.ts"
import { knowledge } from "../../src/policy/projection.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  asked,
  city,
  closedOn,
  district,
  joined,
  left,
  leif,
  movedOn,
  path,
  ravi,
  reception,
  sara,
  units
} from "../fixture.ts"

const day = (text: string): Day => Day.make(text)
const today = day("2026-03-02")
const adopted = (version: string, validFrom: string, unitId?: typeof district) =>
  PolicyAdopted({
    scope: unitId === undefined ? "city" : "district",
    ...(unitId && { unitId }),
    version,
    values: {},
    validFrom: day(validFrom),
    decidedBy: leif,
    source: "§ 1"
  })

describe("acknowledging a routine", () => {
  const { given } = specify(AcknowledgeRoutine)
  const read = { personRef: sara, version: "2026:1", how: "read" } as const
  const inForce = adopted("2026:1", "2026-01-01")

  it("is done by the person, of one that holds or will, and anew when it was practised", () => {
    given(inForce).when(read, asked(sara)).thenDecided(RoutineAcknowledged(read))
    given(adopted("2026:1", "2026-06-01")).when(read, asked(sara)).thenDecided(RoutineAcknowledged(read))
    given(inForce, RoutineAcknowledged(read)).when(read, asked(sara)).thenNothing()
    const practised = { ...read, how: "practised" } as const
    given(inForce, RoutineAcknowledged(read)).when(practised, asked(sara)).thenDecided(RoutineAcknowledged(practised))
    given(inForce, RoutineAcknowledged({ ...read, personRef: ravi }))
      .when(read, asked(sara))
      .thenDecided(RoutineAcknowledged(read))
  })

  it("is of that one, whatever others say and are known", () => {
    const decided = RoutineAcknowledged(read)
    given(adopted("d-1", "2025-01-01", district), inForce, adopted("d-2", "2026-02-01", district))
      .when(read, asked(sara))
      .thenDecided(decided)
    const before = adopted("2025:1", "2025-01-01")
    given(before, inForce).when(read, asked(sara)).thenDecided(decided)
    given(before, inForce, RoutineAcknowledged({ ...read, version: "2025:1" }))
      .when(read, asked(sara))
      .thenDecided(decided)
    given(before)
      .when(read, asked(sara))
      .thenRefused(new PolicyNotFound({ version: "2026:1" }))
  })

  it("is refused in another's name", () =>
    given(inForce)
      .when(read, asked(leif))
      .thenRefused(new NotOwnAcknowledgement({ personRef: sara })))

  it("is refused of one that another has taken the place of, or that was taken back", () => {
    const refused = new RoutineSuperseded({ version: "2026:1" })
    given(inForce, adopted("2026:2", "2026-03-02")).when(read, asked(sara)).thenRefused(refused)
    given(inForce, adopted("2026:2", "2026-03-03")).when(read, asked(sara)).thenDecided(RoutineAcknowledged(read))
    given(inForce, adopted("d-1", "2026-02-01", district))
      .when(read, asked(sara))
      .thenDecided(RoutineAcknowledged(read))
    const retired = (from: string) =>
      PolicyRetired({ scope: "city", version: "2026:1", from: day(from), decidedBy: leif, source: "§ 2" })
    given(inForce, retired("2026-03-02")).when(read, asked(sara)).thenRefused(refused)
    given(inForce, retired("2026-03-03")).when(read, asked(sara)).thenDecided(RoutineAcknowledged(read))
    given()
      .when(read, asked(sara))
      .thenRefused(new PolicyNotFound({ version: "2026:1" }))
  })
})

describe("training", () => {
  const required = {
    unitPath: path,
    content: "threatAndViolence",
    roleFamilies: ["socialWorker"],
    withinDays: 60,
    from: today
  } as const
  const trained = { personRef: sara, content: "introduction", on: today, versions: ["2026:1"] } as const
  const inUnit = { unitPath: path }

  it("is required in a unit as it lies", () => {
    specify(RequireTraining)
      .given(...units)
      .when(required)
      .thenDecided(TrainingRequired(required))
    specify(RequireTraining)
      .given(...units, closedOn("2026-03-02"))
      .when(required)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
  })

  it("is completed by somebody of the unit, today or before, once a day", () => {
    const { given } = specify(CompleteTraining)
    const past = [...units, joined(sara)] as const
    given(...past)
      .when({ ...trained, ...inUnit })
      .thenDecided(TrainingCompleted(trained))
    given(...past, TrainingCompleted(trained))
      .when({ ...trained, ...inUnit })
      .thenNothing()
    given(...past)
      .when({ ...trained, ...inUnit, on: day("2026-03-03") })
      .thenRefused(new DayNotCome({ day: day("2026-03-03") }))
    const elsewhere = new NotInUnit({ personRef: sara, unitId: reception })
    given(...units)
      .when({ ...trained, ...inUnit })
      .thenRefused(elsewhere)
    given(...past, left(sara, "2026-03-01"))
      .when({ ...trained, ...inUnit })
      .thenRefused(elsewhere)
    given(...units, { ...joined(sara), unitId: district })
      .when({ ...trained, ...inUnit })
      .thenRefused(elsewhere)
    for (const other of [{ content: "forManagers" }, { on: day("2026-02-02") }] as const) {
      given(...past, TrainingCompleted({ ...trained, ...other }))
        .when({ ...trained, ...inUnit })
        .thenDecided(TrainingCompleted(trained))
    }
    given(...past, movedOn("2026-03-01", city))
      .when({ ...trained, ...inUnit })
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: today }))
  })

  it("may be waived, with a reason, once", () => {
    const waived = { personRef: sara, content: "introduction", reason: "trainedElsewhere" } as const
    const { given } = specify(WaiveTraining)
    given(...units, joined(sara))
      .when({ ...waived, ...inUnit })
      .thenDecided(TrainingWaived(waived))
    given(...units, joined(sara), TrainingWaived(waived))
      .when({ ...waived, ...inUnit })
      .thenNothing()
    for (const other of [TrainingWaived({ ...waived, content: "forManagers" }), TrainingCompleted(trained)]) {
      given(...units, joined(sara), other)
        .when({ ...waived, ...inUnit })
        .thenDecided(TrainingWaived(waived))
    }
    given(...units)
      .when({ ...waived, ...inUnit })
      .thenRefused(new NotInUnit({ personRef: sara, unitId: reception }))
  })

  it("is kept with what somebody says they know", () =>
    view(knowledge)
      .given(
        RoutineAcknowledged({ personRef: sara, version: "2026:1", how: "read" }),
        TrainingCompleted(trained),
        TrainingWaived({ personRef: sara, content: "forManagers", reason: "notInRole" })
      )
      .thenRows({
        personRef: sara,
        routines: [{ version: "2026:1", how: "read" }],
        trainings: [{ content: "introduction", on: today, versions: ["2026:1"] }],
        waivers: [{ content: "forManagers", reason: "notInRole" }]
      }))
})
