/** Cases as they were reported, without the wizard: what the pages of the case tests are about. */
import { guard } from "@trygglogg/core/access"
import { OfferSupport } from "@trygglogg/core/follow-up"
import { MarkNotReportable, ReopenIncident, ReportIncident, StartHandling } from "@trygglogg/core/incident"
import {
  ExposureId,
  type Form,
  IncidentId,
  Narrative,
  occurringAt,
  type Occurred,
  Reason,
  ReportId,
  ReportNumber,
  type ReporterMode
} from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, EventLog, handle, type Sealed } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect } from "effect"
import { randomUUID } from "node:crypto"
import { city, department, workplaces } from "../../../demo/src/city/organisation.ts"
import { crockford5 } from "../../src/server/random.ts"
import { type House, refOf, type Who } from "../house.ts"

export interface Telling {
  readonly by?: Who
  /** Nobody in particular when empty. */
  readonly exposed?: ReadonlyArray<Who>
  readonly forms?: ReadonlyArray<Form>
  readonly narrative?: string
  readonly mode?: Exclude<ReporterMode, "anonymous">
  /** Whom the report is about. */
  readonly about?: Who
  readonly occurred?: Occurred
  /** Asked for when it happened long ago. */
  readonly lateReason?: string
  /** What becomes of the sealed words on their way: damage. */
  readonly spoil?: (sealed: Sealed.Sealed<string>) => Sealed.Sealed<string>
}

export interface Told {
  readonly number: string
  readonly incidentId: IncidentId
  /** Of the first exposed person. */
  readonly exposureId: ExposureId
}

const id = () => randomUUID().replaceAll("-", "")

/** A threat against Sara at Ekonomiskt bistånd, told by herself just now, unless said otherwise. */
export const told = (house: House, telling: Telling = {}): Promise<Told> => {
  const { about, by = "sara", exposed = ["sara"], forms = ["threat"], mode = "named", narrative, occurred } = telling
  return house.run(
    Effect.gen(function* () {
      const incidentId = IncidentId.make(id())
      const number = ReportNumber.make(`H-2026-${yield* crockford5}`)
      const { spoil = (sealed) => sealed } = telling
      const sealed = narrative === undefined ? [] : [yield* (yield* Vault).seal(Narrative, incidentId, narrative)]
      const [words] = sealed.map(spoil)
      const reason = telling.lateReason
      const late = reason === undefined ? {} : { lateReason: yield* (yield* Vault).seal(Reason, incidentId, reason) }
      const exposures = exposed.map((who) => ({
        exposureId: ExposureId.make(id()),
        personRef: refOf(who),
        exposedKind: "employee" as const
      }))
      yield* handle(guard(ReportIncident))(
        {
          incidentId,
          reportId: ReportId.make(id()),
          reportNumber: number,
          reporter: { mode, kind: exposed.includes(by) ? "exposedPerson" : "colleague", memberRef: refOf(by) },
          unitPath: [workplaces["Ekonomiskt bistånd"].unitId, department, city],
          occurred: occurred ?? occurringAt(yield* DateTime.now),
          place: "reception",
          placeRelation: "atWorkplace",
          channel: "physical",
          occurrenceKind: "otherUnwanted",
          affectedObjects: ["person"],
          forms: [...forms],
          linkToRole: "certain",
          ...(about === undefined ? {} : { keptFrom: refOf(about), influencerRelation: "colleague" as const }),
          ...(words === undefined ? {} : { narrative: words }),
          ...late,
          evidence: [],
          entryRoute: "app",
          exposures
        },
        { commandId: CommandId.make(id()), actor: ActorRef.make(refOf(by)) }
      )
      return { number, incidentId, exposureId: exposures[0]?.exposureId ?? ExposureId.make("none") }
    })
  )
}

const asManager = () => ({ commandId: CommandId.make(id()), actor: ActorRef.make(refOf("anna")), role: "manager" })

/** Anna has taken the case. */
export const taken = async (house: House, telling: Telling = {}): Promise<Told> => {
  const one = await told(house, telling)
  await house.run(handle(guard(StartHandling))({ incidentId: one.incidentId }, asManager()))
  return one
}

/** Anna has taken the case and offered support: conversations and time off. */
export const supported = async (house: House, telling: Telling = {}): Promise<Told> => {
  const one = await taken(house, telling)
  const { exposureId, incidentId } = one
  const kinds = ["immediateConversation", "timeOff"] as const
  await house.run(handle(guard(OfferSupport))({ incidentId, exposureId, kinds }, asManager()))
  return one
}

/** Omar told of Sara. It was said to be nothing to report, and Sara asks for the case again. */
export const reopenedBySara = async (house: House): Promise<Told> => {
  const one = await taken(house, { by: "omar" })
  const { incidentId } = one
  const reason = await house.run(Effect.flatMap(Vault, (vault) => vault.seal(Reason, incidentId, "Ett misstag.")))
  await house.run(handle(guard(MarkNotReportable))({ incidentId, reason }, asManager()))
  const sara = { commandId: CommandId.make(id()), actor: ActorRef.make(refOf("sara")) }
  await house.run(handle(guard(ReopenIncident))({ incidentId }, sara))
  return one
}

/** Writes an event of a type that no program here knows, about a case. */
export const fromTheFuture = (house: House, { incidentId }: Told) =>
  house.run(
    Effect.gen(function* () {
      const log = yield* EventLog
      const decidedAt = yield* DateTime.now
      yield* log.append([
        {
          events: [{ type: "RiskWeighed", version: 1, tags: [`incident:${incidentId}`], data: { weight: 3 } }],
          meta: {
            command: "WeighRisk",
            commandId: CommandId.make(id()),
            actor: ActorRef.make(refOf("anna")),
            decidedAt
          }
        }
      ])
    })
  )
