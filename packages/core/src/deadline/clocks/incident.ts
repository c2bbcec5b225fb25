/** D1-D7, D9 and D18: the clocks of an incident, and who handles it, for D19. */
import { Projection, type Recorded } from "@trygglogg/log"
import { ActionCancelled, ActionDecided, EffectChecked, SupportOffered } from "../../follow-up/event.ts"
import {
  ExposureRegistered,
  ExposureRemoved,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported
} from "../../incident/event.ts"
import { HandlerChanged, MergeUndone, UnitReattributed } from "../../incident/event/changed.ts"
import { ClassificationChanged, ClassificationSet } from "../../influence-attempt/event.ts"
import {
  ConsultationRecorded,
  EmployeeToldOfPoliceStep,
  FilingDecided,
  PoliceOutcomeReceived
} from "../../police-report/event.ts"
import { DutyAssessed, NotificationNotRequired, NotificationSent } from "../../statutory-notification/event.ts"
import { Incident } from "../../vocabulary/ids.ts"
import type { Instant } from "../../vocabulary/time.ts"
import { isRunning, of, recordedInstant } from "./clock.ts"
import { begun, exposed, IncidentClocks, judged, lapsed, stopped } from "./incidentRow.ts"
import { merged, undone } from "./merging.ts"

const opened = (event: (typeof IncidentReported)["Type"], recorded: Recorded): IncidentClocks => {
  const { id } = recorded
  const row: IncidentClocks = {
    incidentId: event.incidentId,
    unitPath: event.unitPath,
    open: true,
    forms: event.forms,
    kinds: [],
    occurrenceKind: event.occurrenceKind,
    exposures: [],
    actions: [],
    clocks: [],
    heldBack: []
  }
  const started = (["D1", "D18"] as const).reduce(
    (now, deadline) => begun(now, { deadline, startId: id, startedAt: event.reportedAt }),
    row
  )
  return judged(started, recorded, event.reportedAt)
}

const classified = (
  row: IncidentClocks,
  { forms, kinds, occurrenceKind, severity }: (typeof ClassificationSet)["Type"]["classification"],
  recorded: Recorded
): IncidentClocks => judged({ ...row, forms, kinds, occurrenceKind, severity }, recorded, recordedInstant(recorded))

const evaluated = (row: IncidentClocks, at: Instant): IncidentClocks =>
  row.actions.every(({ checked }) => checked) ? stopped(row, at, of("D9")) : row

const closed = (row: IncidentClocks, recorded: Recorded): IncidentClocks => {
  const at = recordedInstant(recorded)
  const shut = stopped({ ...row, open: false }, at, of("D1", "D18"))
  return row.actions.every(({ checked }) => checked)
    ? shut
    : begun(shut, { deadline: "D9", startId: recorded.id, startedAt: at })
}

const answered = (authority: "workEnvironmentAuthority" | "insuranceAgency") =>
  of(authority === "workEnvironmentAuthority" ? "D3" : "D4")

export const incidentClocks = Projection.make("deadlines-incident", {
  by: Incident,
  row: IncidentClocks,
  index: { unit: ({ unitPath }) => unitPath }
})
  .on(IncidentReported, (_, event, recorded) => opened(event, recorded))
  .on(ExposureRegistered, (row, { exposureId }, recorded) => row && exposed(row, exposureId, recorded))
  .on(
    ExposureRemoved,
    (row, { exposureId }) =>
      row && {
        ...lapsed(row, ({ about }) => about.exposureId === exposureId),
        exposures: row.exposures.filter((one) => one.exposureId !== exposureId)
      }
  )
  .on(HandlerAssigned, (row, { handlerRef }) => row && { ...row, handler: handlerRef })
  .on(HandlerChanged, (row, { handlerRef }) => row && { ...row, handler: handlerRef })
  .on(HandlingStarted, (row, _, recorded) => row && stopped(row, recordedInstant(recorded), of("D1")))
  .on(ClassificationSet, (row, { classification }, recorded) => row && classified(row, classification, recorded))
  .on(ClassificationChanged, (row, { classification }, recorded) => row && classified(row, classification, recorded))
  .on(SupportOffered, (row, { at, exposureId }) => {
    if (row === undefined) return undefined
    const exposures = row.exposures.map((one) => (one.exposureId === exposureId ? { ...one, offered: true } : one))
    return stopped({ ...row, exposures }, at, (clock) => of("D2")(clock) && clock.about.exposureId === exposureId)
  })
  .on(DutyAssessed, (row, { authority, basis }, recorded) =>
    row === undefined || basis !== "none" ? row : stopped(row, recordedInstant(recorded), answered(authority))
  )
  .on(NotificationSent, (row, { at, authority }) => row && stopped(row, at, answered(authority)))
  .on(
    NotificationNotRequired,
    (row, { authority }, recorded) => row && stopped(row, recordedInstant(recorded), answered(authority))
  )
  .on(FilingDecided, (row, { incidentId, urgent }, recorded) => {
    if (row === undefined) return undefined
    const at = recordedInstant(recorded)
    const decided = stopped(row, at, of("D5"))
    // A report about several incidents is handled in one of them: its consultation is owed once.
    return urgent && incidentId === row.incidentId
      ? begun(decided, { deadline: "D6", startId: recorded.id, startedAt: at })
      : decided
  })
  // A lawyer's advice alone is not the consultation that the routine asks for.
  .on(ConsultationRecorded, (row, { at, consulted }) =>
    row === undefined || consulted === "lawyer" ? row : stopped(row, at, of("D6"))
  )
  .on(
    PoliceOutcomeReceived,
    (row, { at }, { id }) =>
      row &&
      row.exposures.reduce(
        (now, { exposureId }) =>
          begun(now, { deadline: "D7", startId: id, startedAt: at, part: exposureId, about: { exposureId } }),
        row
      )
  )
  .on(
    EmployeeToldOfPoliceStep,
    (row, { exposureId }, recorded) =>
      row &&
      stopped(row, recordedInstant(recorded), (clock) => of("D7")(clock) && clock.about.exposureId === exposureId)
  )
  .on(ActionDecided, (row, { actionId }) => row && { ...row, actions: [...row.actions, { actionId, checked: false }] })
  .on(ActionCancelled, (row, { actionId }, recorded) =>
    row === undefined
      ? undefined
      : evaluated(
          { ...row, actions: row.actions.filter((one) => one.actionId !== actionId) },
          recordedInstant(recorded)
        )
  )
  .on(EffectChecked, (row, { actionId, at, effect }) =>
    row === undefined || effect === "tooEarly"
      ? row
      : evaluated(
          { ...row, actions: row.actions.map((one) => (one.actionId === actionId ? { ...one, checked: true } : one)) },
          at
        )
  )
  .on(IncidentMarkedNotReportable, (row) => row && { ...lapsed(row, () => true), open: false })
  .on(IncidentMergedInto, (row, event, recorded) => row && merged(row, event, recorded))
  .on(MergeUndone, (row, event) => row && undone(row, event))
  // It happened elsewhere than was thought: what still runs is that unit's to answer.
  .on(UnitReattributed, (row, { unitPath }) =>
    row === undefined
      ? undefined
      : { ...row, unitPath, clocks: row.clocks.map((clock) => (isRunning(clock) ? { ...clock, unitPath } : clock)) }
  )
  .on(IncidentClosed, (row, _, recorded) => row && closed(row, recorded))
  .on(IncidentReopened, (row, _, recorded) => {
    if (row === undefined) return undefined
    const reopened = lapsed({ ...row, open: true }, of("D9"))
    return begun(reopened, { deadline: "D18", startId: recorded.id, startedAt: recordedInstant(recorded) })
  })
