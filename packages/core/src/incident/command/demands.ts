import { authoritiesToAssess } from "../../catalogue/duties.ts"
import { type Classified, classifiedAs, type Statements, statementsIn } from "../../influence-attempt/facts.ts"
import { policeDecided } from "../../police-report/facts.ts"
import { assessedIn, type Duties, dutiesIn, dutiesWith } from "../../statutory-notification/facts.ts"
import type { Form } from "../../vocabulary/enumerations.ts"
import type { IncidentId } from "../../vocabulary/ids.ts"
import type { Demands } from "../event.ts"
import { type BroughtDemands, broughtDemands, broughtDuties, reportedForms } from "../facts/demands.ts"
import { type CorrectableFields, correctedFields } from "../facts/handling.ts"

/** The facts of four slices that tell what a case still demands. */
export const aboutDemands = (incidentId: IncidentId) => ({
  forms: reportedForms(incidentId),
  fields: correctedFields(incidentId),
  classified: classifiedAs(incidentId),
  statements: statementsIn(incidentId),
  policeDecided: policeDecided(incidentId),
  duties: dutiesIn(incidentId),
  broughtDemands: broughtDemands(incidentId)
})
interface About {
  readonly forms: ReadonlyArray<Form>
  readonly fields: CorrectableFields | undefined
  readonly classified: Classified
  readonly statements: Statements
  readonly policeDecided: boolean
  readonly duties: Duties
  readonly broughtDemands: ReadonlyMap<IncidentId, BroughtDemands>
}

const isPoliceMatter = (form: Form): boolean => form === "threat" || form === "violence"

/**
 * What the police and the authorities are owed of a case, as it is classified, else as it was reported; with what merges brought along.
 *
 * One decision about the police is enough for all that was merged, and so is one notification: it was the same occurrence.
 */
export const demandsOf = (incidentId: IncidentId, past: About): Demands => {
  const { classification } = past.classified
  const forms = classification?.forms ?? past.forms
  const brought = [...past.broughtDemands.values()].filter(({ target }) => target === incidentId)
  const toAssess = authoritiesToAssess({
    forms,
    kinds: classification?.kinds ?? [],
    ...(classification === undefined ? {} : { severity: classification.severity }),
    occurrenceKind: classification?.occurrenceKind ?? past.fields?.occurrenceKind ?? "otherUnwanted",
    feltThreatened: [...past.statements.values()].flatMap(({ feltThreatened }) => feltThreatened ?? [])
  })
  const required = [...past.duties].flatMap(([authority, { _tag }]) => (_tag === "Required" ? [authority] : []))
  // Those required among them are owed all the same, and settled by nobody.
  const settled = new Set([...past.duties.keys(), ...brought.flatMap((one) => one.dutiesSettled)])
  const owed = [...toAssess, ...brought.flatMap(({ dutiesOwed }) => dutiesOwed)].filter((one) => !settled.has(one))
  const assessed = assessedIn(dutiesWith(past.duties, broughtDuties(incidentId, past.broughtDemands)))
  return {
    policeMatter: forms.some(isPoliceMatter) || brought.some(({ policeMatter }) => policeMatter),
    policeDecided: past.policeDecided || brought.some((one) => one.policeDecided),
    dutiesOwed: [...new Set([...required, ...owed])],
    dutiesSettled: [...settled].filter((one) => !required.includes(one)),
    ...(assessed.length === 0 ? {} : { duties: assessed })
  }
}
