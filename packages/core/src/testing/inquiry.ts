/** What a case asks of its unit: why it could happen, whether work was stopped, and who was entered by mistake. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  CompleteInvestigation,
  OpenInvestigation,
  RaiseRisk,
  RecordWorkStop,
  RegisterExposure,
  RemoveExposure
} from "../incident/index.ts"
import { ExposureId } from "../vocabulary/ids.ts"
import { Findings, Reason } from "../vocabulary/words.ts"
import { districtIn } from "./city.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import { momentOn, type Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The day it is found out, counted from the report: before a case can be closed. */
const found = 22

const investigation = ({ case: told, city, step }: Teller): ReadonlyArray<Step> => {
  const { dice, incidentId, path, workplace } = told
  const { safetyRep } = districtIn(city, path)
  const cause = dice.pick(["premises", "routineNotKnown", "decisionToldWithoutPreparation", "staffing"] as const)
  const [unitId] = path
  return [
    step("investigation", begins + 4, 320, workplace.manager, (envelope) =>
      handle(guard(OpenInvestigation))({ incidentId, safetyRep }, envelope)
    ),
    step("findings", found, 330, workplace.manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const findings = yield* sealer.seal(Findings, incidentId, said.findings)
        const recommendations = yield* sealer.seal(Findings, incidentId, said.recommendation)
        yield* handle(guard(CompleteInvestigation))(
          { incidentId, safetyRepParticipated: true, causes: [cause], findings, recommendations },
          envelope
        )
      })
    ),
    step("risk raised", found, 340, workplace.manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const note = yield* sealer.seal(Reason, incidentId, said.findings)
        yield* handle(guard(RaiseRisk))({ incidentId, unitId, note }, envelope)
      })
    )
  ]
}

const workStop = ({ case: told, step }: Teller): Step => {
  const { at, incidentId, reported, workplace } = told
  const [from, until] = [momentOn(reported, at), momentOn(reported, at + 90)]
  return step("work stopped", begins, 230, workplace.manager, (envelope) =>
    handle(guard(RecordWorkStop))({ incidentId, by: "employee", from, until }, envelope)
  )
}

/** A colleague was entered as exposed who only saw it. */
const mistaken = ({ case: told, id, step }: Teller): ReadonlyArray<Step> => {
  const { colleague: personRef, incidentId, workplace } = told
  const exposureId = ExposureId.make(id("mistaken exposure"))
  return [
    step("colleague exposed", begins, 75, workplace.manager, (envelope) =>
      handle(guard(RegisterExposure))({ incidentId, exposureId, personRef, exposedKind: "employee" }, envelope)
    ),
    step("colleague not exposed", begins, 76, workplace.manager, (envelope) =>
      handle(guard(RemoveExposure))({ incidentId, exposureId, reason: "wasNotExposed" }, envelope)
    )
  ]
}

/** What is asked of the unit: after what was serious mostly. */
export const inquiry = (teller: Teller): ReadonlyArray<Step> => {
  const { colleague, dice, exposed, form, severity } = teller.case
  const isGrave = severity > 2 || form === "violence"
  const wasExposed = exposed.some(({ tenure }) => tenure.personRef === colleague)
  return [
    ...(isGrave && dice.chance(0.25) ? investigation(teller) : []),
    ...(isGrave && dice.chance(0.1) ? [workStop(teller)] : []),
    ...(!wasExposed && dice.chance(0.02) ? mistaken(teller) : [])
  ]
}
