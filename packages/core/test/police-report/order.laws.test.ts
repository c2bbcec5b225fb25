/** Invariant 7: nothing is decided but after a consultation or in a hurry, and nothing is filed that was not decided to be. */
import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import {
  type ConsultationRecorded,
  ConsiderPoliceReport,
  DecideFiling,
  type FilingDecided,
  FilePoliceReport,
  type PoliceReportConsidered,
  type PoliceReportFiled,
  RecordConsultation
} from "../../src/police-report/index.ts"
import { exposureId, mona, registered, reported } from "../fixture.ts"
import { asMona, coordinator, led, of } from "./matter.ts"

type Happened = (
  | typeof PoliceReportConsidered
  | typeof ConsultationRecorded
  | typeof FilingDecided
  | typeof PoliceReportFiled
)["Type"]

const Asked = Schema.Union([
  Schema.TaggedStruct("raise", {}),
  Schema.TaggedStruct("consult", { consulted: Schema.Literals(["securityCoordinator", "lawyer"]) }),
  Schema.TaggedStruct("decide", { decision: Schema.Literals(["file", "notFile"]), urgent: Schema.Boolean }),
  Schema.TaggedStruct("file", {})
])
type Asked = typeof Asked.Type

const about = [reported(), registered()] as const

/** What a command decides on a history; nothing where it is refused. */
const given = (history: ReadonlyArray<Happened>, asked: Asked): ReadonlyArray<Happened> | undefined => {
  switch (asked._tag) {
    case "raise": {
      const { outcome } = specify(ConsiderPoliceReport)
        .given(...about, ...history)
        .when({ ...of, alsoIncidents: [], exposures: [exposureId], initiatedBy: "handler" }, asMona)
      return Result.getOrUndefined(outcome)
    }
    case "consult": {
      const { outcome } = specify(RecordConsultation)
        .given(...about, ...led, ...history)
        .when({ ...of, consulted: asked.consulted, memberRef: coordinator, advice: "file", attested: true }, asMona)
      return Result.getOrUndefined(outcome)
    }
    case "decide": {
      const { decision, urgent } = asked
      const { outcome } = specify(DecideFiling)
        .given(...about, ...led, ...history)
        .when(
          {
            ...of,
            decision,
            urgent,
            decidedBy: "closestManager",
            clientDataIncluded: false,
            askedNotToFile: [],
            exposuresCovered: [exposureId],
            ...(decision === "notFile" ? { notFiledReason: "oldEvent" as const } : {})
          },
          asMona
        )
      return Result.getOrUndefined(outcome)
    }
    case "file": {
      const { outcome } = specify(FilePoliceReport)
        .given(...about, ...led, ...history)
        .when(
          {
            ...of,
            filedBy: "closestManager",
            filedByMember: mona,
            onBehalfOf: "organisation",
            complainantKind: "organisation",
            accessProtectionRequested: false,
            preliminaryOffences: [],
            channel: "phone11414",
            clientDataIncluded: false
          },
          asMona
        )
      return Result.getOrUndefined(outcome)
    }
  }
}

const isConsultation = (one: Happened): boolean => one._tag === "ConsultationRecorded" && one.consulted !== "lawyer"
const isDecision = (one: Happened) => one._tag === "FilingDecided"
const wasFiled = (history: ReadonlyArray<Happened>): boolean => history.some(({ _tag }) => _tag === "PoliceReportFiled")

/** The rule said a second time: whether it is let through after what has happened. */
const holds = (history: ReadonlyArray<Happened>, asked: Asked): boolean => {
  if (asked._tag === "raise") return true
  if (history.length === 0) return false
  if (asked._tag === "consult") return true
  if (wasFiled(history)) return false
  if (asked._tag === "file") return history.findLast(isDecision)?.decision === "file"
  return history.some(isConsultation) || (asked.urgent && asked.decision === "file")
}

describe("a report to the police, whatever is asked and in whatever order", () => {
  it.prop(
    "was consulted on or decided in a hurry, and filed as decided",
    [Schema.Array(Asked).check(Schema.isMaxLength(8))],
    ([program]) => {
      const history: Array<Happened> = []
      for (const asked of [{ _tag: "raise" } as const, ...program]) {
        const events = given(history, asked)
        assert.strictEqual(events !== undefined, holds(history, asked))
        history.push(...(events ?? []))
      }
      for (const [index, one] of history.entries()) {
        const before = history.slice(0, index)
        if (one._tag === "FilingDecided") {
          assert.isTrue(before.some(isConsultation) || (one.urgent && one.decision === "file"))
        }
        if (one._tag === "ConsultationRecorded") assert.strictEqual(one.afterwards, before.some(isDecision))
        if (one._tag === "PoliceReportFiled") assert.strictEqual(before.findLast(isDecision)?.decision, "file")
      }
      assert.isAtMost(history.filter(({ _tag }) => _tag === "PoliceReportFiled").length, 1)
    },
    { arbitrary: { runs: 300 } }
  )

  it("is refused everything before the question is raised", () => {
    const asked = [
      { _tag: "consult", consulted: "securityCoordinator" },
      { _tag: "decide", decision: "file", urgent: true },
      { _tag: "file" }
    ] as const
    assert.deepStrictEqual(
      asked.map((one) => given([], one)),
      [undefined, undefined, undefined]
    )
  })
})
