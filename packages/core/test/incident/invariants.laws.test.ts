/** What holds after any sequence of commands over a few incidents and persons, judged from the stored events alone. */
import { assert, describe, it } from "@effect/vitest"
import { EventLog, handle, type Recorded } from "@trygglogg/log"
import { Effect, Schema } from "effect"
import { AcceptSupport, DeclineSupport, EndSupport, HoldFollowUp, OfferSupport } from "../../src/follow-up/index.ts"
import {
  CloseIncident,
  MarkNotReportable,
  MergeIncidents,
  RegisterExposure,
  RemoveExposure,
  ReopenIncident,
  RetractReport,
  StartHandling,
  UndoMerge,
  WriteClosingSummary
} from "../../src/incident/index.ts"
import { GiveOwnStatement } from "../../src/influence-attempt/index.ts"
import { ExposureId, IncidentId, PersonRef, ReportId } from "../../src/vocabulary/ids.ts"
import { asking, history, inCity, reportNth } from "../city.ts"
import { leif, words } from "../fixture.ts"

const Nth = Schema.Literals([1, 2, 3])
const Step = Schema.Struct({
  // Named twice or thrice, what makes or ends a case comes more often.
  does: Schema.Literals([
    "start",
    "summarise",
    "close",
    "close",
    "close",
    "reopen",
    "notReportable",
    "retract",
    "merge",
    "undo",
    "register",
    "register",
    "remove",
    "offer",
    "offer",
    "accept",
    "decline",
    "hold",
    "end",
    "self",
    "relay"
  ]),
  incident: Nth,
  other: Nth,
  exposure: Nth,
  person: Nth,
  more: Schema.Boolean
})
type Step = typeof Step.Type

const answers = { sufficient: "no", relevant: "yes", enoughFromEmployer: "partly", stillAffected: false } as const

/** One command, asked by somebody who may; refused or not, the laws hold. */
const carriedOut = (step: Step, id: string): Effect.Effect<void, never, EventLog> => {
  const incidentId = IncidentId.make(`i-${step.incident}`)
  const exposureId = ExposureId.make(`e-${step.exposure}`)
  const own = PersonRef.make(`p-${step.exposure}`)
  // Most exposures are of the person with the same number, so that persons often speak for themselves.
  const personRef = step.more ? own : PersonRef.make(`p-${step.person}`)
  const of = { incidentId, exposureId }
  const by = asking(id, leif, "securityCoordinator")
  const statement = { ...of, perceivedIntent: step.more ? "yes" : "no" } as const
  const commands: { readonly [name: string]: () => Effect.Effect<unknown, unknown, EventLog> } = {
    start: () => handle(StartHandling)({ incidentId }, by),
    summarise: () => handle(WriteClosingSummary)({ incidentId, summary: words(incidentId) }, by),
    close: () => handle(CloseIncident)({ incidentId, outcome: "handled" }, by),
    reopen: () => handle(ReopenIncident)({ incidentId, reason: words(incidentId) }, by),
    notReportable: () => handle(MarkNotReportable)({ incidentId, reason: words(incidentId) }, by),
    retract: () =>
      handle(RetractReport)(
        { incidentId, reportId: ReportId.make(`r-${step.other}`) },
        asking(id, PersonRef.make("p-sara"))
      ),
    merge: () => handle(MergeIncidents)({ incidentId, targetId: IncidentId.make(`i-${step.other}`) }, by),
    undo: () =>
      handle(UndoMerge)({ incidentId, targetId: IncidentId.make(`i-${step.other}`), reason: words(incidentId) }, by),
    register: () => handle(RegisterExposure)({ ...of, personRef, exposedKind: "employee" }, by),
    remove: () => handle(RemoveExposure)({ ...of, reason: "wasNotExposed" }, by),
    offer: () => handle(OfferSupport)({ ...of, kinds: [step.more ? "escort" : "crisisSupport"] }, by),
    accept: () => handle(AcceptSupport)({ ...of, kinds: ["escort"] }, asking(id, own)),
    decline: () => handle(DeclineSupport)(of, asking(id, own)),
    hold: () => handle(HoldFollowUp)({ ...of, ...answers, wantsMore: step.more }, by),
    end: () => handle(EndSupport)({ ...of, reason: "noLongerNeeded" }, by),
    self: () => handle(GiveOwnStatement)({ ...statement, givenVia: "self" }, asking(id, own)),
    relay: () => handle(GiveOwnStatement)({ ...statement, givenVia: "relayed" }, by)
  }
  return Effect.ignore(commands[step.does]?.() ?? Effect.die(`nothing does ${step.does}`))
}

/** All incidents are reported, and two of them soon handled with somebody exposed, so that every law is within reach. */
const played = (steps: ReadonlyArray<Step>) =>
  Effect.gen(function* () {
    const nth = { incident: 1, other: 1, exposure: 1, person: 1, more: false } as const
    for (const incident of [1, 2, 3]) yield* reportNth(incident)
    for (const incident of [1, 2] as const) {
      yield* carriedOut({ ...nth, incident, does: "start" }, `start-${incident}`)
      yield* carriedOut({ ...nth, incident, does: "summarise" }, `summarise-${incident}`)
      yield* carriedOut({ ...nth, incident, exposure: incident, does: "register", more: true }, `register-${incident}`)
    }
    for (const [index, step] of steps.entries()) yield* carriedOut(step, `step-${index}`)
    return yield* history
  })

const Named = Schema.Struct({
  incidentId: Schema.optionalKey(Schema.String),
  exposureId: Schema.optionalKey(Schema.String),
  targetId: Schema.optionalKey(Schema.String),
  personRef: Schema.optionalKey(Schema.String),
  givenVia: Schema.optionalKey(Schema.String),
  exposures: Schema.optionalKey(Schema.Array(Schema.String))
})
const named = Schema.decodeUnknownSync(Named)

/** The history told again, without the facts the decisions used. */
const makeWitness = () => {
  const closed = new Set<string>()
  const target = new Map<string, string>()
  const exposures = new Map<string, { readonly incident: string; readonly person: string }>()
  const settled = new Set<string>()
  const saidThemselves = new Set<string>()

  const sees = ({ data, meta, type }: Recorded): void => {
    const {
      exposureId = "",
      exposures: movedBack = [],
      givenVia,
      incidentId = "",
      personRef: person = "",
      targetId = ""
    } = named(data)
    if (type === "IncidentClosed") closed.add(incidentId)
    if (type === "IncidentReopened") closed.delete(incidentId)
    if (type === "FollowUpHeld" || type === "SupportDeclined") settled.add(exposureId)
    if (type === "ExposureRemoved") exposures.delete(exposureId)
    if (type === "ExposureRegistered") {
      const others = [...exposures.values()].filter((one) => one.incident === incidentId && one.person === person)
      assert.isEmpty(others, "a person is registered once in an incident")
      exposures.set(exposureId, { incident: incidentId, person })
    }
    if (type === "IncidentMergedInto") {
      assert.isFalse(target.has(incidentId), "an incident is merged once")
      target.set(incidentId, targetId)
      for (let at = targetId, next = target.get(at); next !== undefined; at = next, next = target.get(at)) {
        assert.notStrictEqual(next, incidentId, "no merge leads back")
      }
      for (const [id, one] of exposures) {
        if (one.incident === incidentId) exposures.set(id, { ...one, incident: targetId })
      }
    } else if (type === "MergeUndone") {
      assert.strictEqual(target.get(incidentId), targetId, "what was merged is undone")
      target.delete(incidentId)
      for (const id of movedBack) {
        const one = exposures.get(id)
        assert.strictEqual(one?.incident, targetId, "only what came along goes back")
        if (one !== undefined) exposures.set(id, { ...one, incident: incidentId })
      }
    } else assert.isFalse(target.has(incidentId), `${type} of an incident that went on in another`)
    if (type.startsWith("Support") || type.startsWith("FollowUp") || type.startsWith("OwnStatement")) {
      const one = exposures.get(exposureId)
      assert.deepStrictEqual(one, { incident: incidentId, person }, `${type} of somebody exposed there, and theirs`)
    }
    if (type.startsWith("OwnStatement")) {
      if (givenVia === "self")
        assert.strictEqual(String(meta.actor), person, "who says it themselves is who it is about")
      assert.isFalse(givenVia === "relayed" && saidThemselves.has(exposureId), "nobody speaks over the person")
      if (givenVia === "self") saidThemselves.add(exposureId)
    }
  }
  const owing = (): ReadonlyArray<string> =>
    [...exposures].filter(([id, { incident }]) => closed.has(incident) && !settled.has(id)).map(([id]) => id)
  return { sees, owing }
}

const Steps = Schema.Array(Step).check(Schema.isMinLength(20), Schema.isMaxLength(45))

describe("after any commands", () => {
  it.effect.prop(
    "a closed incident owes nobody support, merges lead nowhere back nor tear anything apart, and nobody speaks for the exposed",
    [Steps],
    ([steps]) =>
      Effect.gen(function* () {
        const witness = makeWitness()
        for (const recorded of yield* played(steps)) {
          witness.sees(recorded)
          assert.isEmpty(witness.owing(), `after ${recorded.type}`)
        }
      }).pipe(inCity()),
    { arbitrary: { runs: 80 } }
  )

  it.effect.prop(
    "the same command again adds nothing",
    [Steps],
    ([steps]) =>
      Effect.gen(function* () {
        const { head } = yield* EventLog
        yield* played([])
        for (const [index, step] of steps.entries()) {
          yield* carriedOut(step, `step-${index}`)
          const after = yield* head
          yield* carriedOut(step, `step-${index}`)
          assert.strictEqual(yield* head, after)
        }
      }).pipe(inCity()),
    { arbitrary: { runs: 25 } }
  )
})
