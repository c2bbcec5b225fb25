import { Command } from "@trygglogg/log"
import { Result, Struct } from "effect"
import { unitHistory, wrongPath } from "../../organisation/facts.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { dayOf } from "../../vocabulary/time.ts"
import { ProtectionMeasureNoted } from "../event.ts"
import { protectionIn } from "../facts.ts"

/** Notes whether something that protects is there and used in a unit as it lies today. */
export const NoteProtectionMeasure = Command.make("NoteProtectionMeasure", {
  input: { ...Struct.omit(ProtectionMeasureNoted.fields, ["on"]) },
  reads: ({ unitPath }) => ({
    noted: protectionIn(unitPath[0]),
    units: unitPath.map((unitId) => unitHistory(unitId))
  }),
  emits: [ProtectionMeasureNoted],
  refuses: [UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { noted, units }, { now }) => {
    const { measure, state, unitPath } = input
    const on = dayOf(now)
    const wrong = wrongPath(unitPath, units, on)
    if (wrong !== undefined) return Result.fail(wrong)
    return Result.succeed(noted.get(measure) === state ? [] : [ProtectionMeasureNoted({ ...input, on })])
  }
})
