/** What holds after any sequence of commands, played on a real log. */
import { ActorRef, CommandId, handle, layerMemory, Projection } from "@trygglogg/log"
import { Effect, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { AppointManager, EndRole } from "../../src/organisation/command/appointment.ts"
import { JoinMember, LeaveMember } from "../../src/organisation/command/member.ts"
import { CloseUnit, MoveUnit, RegisterUnit } from "../../src/organisation/command/unit.ts"
import { members } from "../../src/organisation/projection/members.ts"
import { units } from "../../src/organisation/projection/units.ts"
import { unitsOf } from "../../src/organisation/view/people.ts"
import { isActive, pathOf } from "../../src/organisation/view/tree.ts"
import { PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
import { holdsOn } from "../../src/vocabulary/period.ts"
import { addDays } from "../../src/vocabulary/time.ts"
import { city, start, today } from "./town.ts"

const actor = ActorRef.make("p-spec")
const unitIds = ["a", "b", "c", "d"].map((id) => UnitId.make(id))
const people = ["p-1", "p-2", "p-3"].map((id) => PersonRef.make(id))
const anyUnit = fc.constantFrom(...unitIds)
const anyPerson = fc.constantFrom(...people)
const anyDay = fc.integer({ min: 0, max: 12 }).map((after) => addDays(start, after))
const everyDay = [...Array.from({ length: 14 }, (_, after) => addDays(start, after)), today]

let commands = 0
const envelope = () => ({ commandId: CommandId.make(`c-${(commands += 1)}`), actor })

const rooted = Effect.gen(function* () {
  yield* handle(RegisterUnit)({ unitId: city, kind: "city", name: "Staden", from: start }, envelope())
  for (const unitId of unitIds) {
    yield* handle(RegisterUnit)({ unitId, kind: "unit", name: "Enhet", parent: city, from: start }, envelope())
  }
})

const move = fc
  .record({ unitId: anyUnit, to: fc.constantFrom(city, ...unitIds), at: anyDay, liar: fc.boolean() })
  .map(({ at, liar, to, unitId }) =>
    Effect.gen(function* () {
      const rows = yield* Projection.rows(units)
      const path = Result.getOrElse(pathOf(rows, to, at), () => [to] as const)
      // Half of them say the unit above lies directly below the city, whatever is true.
      const parentPath = liar && to !== city ? ([to, city] as const) : path
      yield* Effect.ignore(handle(MoveUnit)({ unitId, parentPath, at }, envelope()))
    })
  )
const close = fc
  .record({ unitId: anyUnit, at: anyDay })
  .map((input) => Effect.ignore(handle(CloseUnit)(input, envelope())))

const employ = fc
  .record({ memberRef: anyPerson, unitId: anyUnit, from: anyDay })
  .map((input) =>
    Effect.ignore(handle(JoinMember)({ ...input, roleFamily: "socialWorker", employmentForm: "permanent" }, envelope()))
  )
const leave = fc
  .record({ memberRef: anyPerson, unitId: anyUnit, at: anyDay })
  .map((input) => Effect.ignore(handle(LeaveMember)(input, envelope())))
const appoint = fc
  .record({ memberRef: anyPerson, unitId: anyUnit, from: anyDay })
  .map((input) => Effect.ignore(handle(AppointManager)(input, envelope())))
const end = fc
  .record({ memberRef: anyPerson, unitId: anyUnit, at: anyDay })
  .map((input) => Effect.ignore(handle(EndRole)({ ...input, role: "manager" }, envelope())))

const played = (steps: ReadonlyArray<typeof rooted>) =>
  Effect.gen(function* () {
    yield* rooted
    for (const step of steps) yield* step
    return { tree: yield* Projection.rows(units), staff: yield* Projection.rows(members) }
  }).pipe(Effect.provide(layerMemory), Effect.orDie, Effect.runPromise)

describe("after any commands", () => {
  it("every unit that is there has a path to the city on every day: no unit lies below itself, or below a closed one", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({ weight: 4, arbitrary: move }, close), { maxLength: 14 }), async (steps) => {
        const { tree } = await played(steps)
        for (const day of everyDay) {
          for (const unit of tree.values()) {
            if (!isActive(unit, day)) continue
            const path = Result.getOrThrow(pathOf(tree, unit.unitId, day))
            assert.strictEqual(path.at(-1), city)
            assert.strictEqual(new Set(path).size, path.length)
          }
        }
      }),
      { numRuns: 200 }
    ))

  it("a unit has at most one manager a day, who works in the city, and both views name the same", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(employ, employ, leave, appoint, appoint, end), { maxLength: 16 }),
        async (steps) => {
          const { staff, tree } = await played(steps)
          for (const day of everyDay) {
            for (const unit of tree.values()) {
              const byUnit = unit.managers.filter((one) => holdsOn(one, day)).map(({ memberRef }) => memberRef)
              const byMember = [...staff.values()]
                .filter(({ appointments }) =>
                  appointments.some((one) => one.role === "manager" && one.unitId === unit.unitId && holdsOn(one, day))
                )
                .map(({ memberRef }) => memberRef)
              assert.deepStrictEqual(byMember, byUnit)
              assert.isAtMost(byUnit.length, 1)
              for (const memberRef of byUnit) {
                const member = staff.get(memberRef)
                assert.isDefined(member)
                assert.isAbove(unitsOf(member, day).length, 0)
              }
            }
          }
        }
      ),
      { numRuns: 200 }
    ))
})
