import { Projection } from "@trygglogg/log"
import { Assessment, Mapping, Visit } from "../vocabulary/ids.ts"
import { dayOfInstant, instantOf } from "../vocabulary/time.ts"
import {
  ContactChannelDecided,
  RiskAssessed,
  RiskAssessmentApproved,
  RiskAssessmentExpired,
  RiskAssessmentStarted,
  RiskAssessmentSuperseded,
  RiskFactorsNoted
} from "./event/assessment.ts"
import { MappingCompleted, MappingItemAnswered, MappingOpened, MappingRevisedBecauseOf } from "./event/mapping.ts"
import {
  AlarmActivated,
  VisitAborted,
  VisitCancelled,
  VisitCheckInMade,
  VisitCheckInMissed,
  VisitEnded,
  VisitPlanned,
  VisitStarted
} from "./event/visit.ts"
import { AssessmentRow, MappingRow, VisitRow } from "./view.ts"

export const assessments = Projection.make("assessments", {
  by: Assessment,
  row: AssessmentRow,
  index: { unit: ({ unitPath }) => unitPath, validUntil: ({ judgement }) => judgement?.validUntil }
})
  .on(RiskAssessmentStarted, (_, event, { position, recordedAt }) => ({
    assessmentId: event.assessmentId,
    unitPath: event.unitPath,
    kind: event.kind,
    startedAt: instantOf(recordedAt),
    participants: event.participants,
    factorsNoted: false,
    words: event.description === undefined ? [] : [position]
  }))
  .on(RiskFactorsNoted, (row) => row && { ...row, factorsNoted: true })
  .on(
    RiskAssessed,
    (row, { assessedBy, level, measures, result, secondReader, validUntil }) =>
      row && {
        ...row,
        judgement: {
          level,
          result,
          measures,
          validUntil,
          assessedBy,
          ...(secondReader === undefined ? {} : { secondReader })
        }
      }
  )
  .on(RiskAssessmentApproved, (row, { approvedBy }) =>
    row?.judgement === undefined ? row : { ...row, judgement: { ...row.judgement, approvedBy } }
  )
  .on(RiskAssessmentExpired, (row) => row && { ...row, over: "expired" })
  .on(RiskAssessmentSuperseded, (row) => row && { ...row, over: "superseded" })
  .on(
    ContactChannelDecided,
    (row, { from, reason, reviewOn, to }, { position }) =>
      row && {
        ...row,
        channel: { from, to, reviewOn },
        words: reason === undefined ? row.words : [...row.words, position]
      }
  )

export const visits = Projection.make("visits", {
  by: Visit,
  row: VisitRow,
  index: {
    unit: ({ unitPath }) => unitPath,
    state: ({ state }) => state,
    day: ({ startAt }) => dayOfInstant(startAt),
    participant: ({ participants }) => participants
  }
})
  .on(VisitPlanned, (_, { _tag, checkIns: _checkIns, ...planned }) => ({ ...planned, state: "planned", missed: [] }))
  .on(
    VisitStarted,
    (row, { at, present }) => row && { ...row, state: "started", startedAt: at, lastHeardAt: at, participants: present }
  )
  .on(VisitCheckInMade, (row, { at }) => row && { ...row, lastHeardAt: at })
  .on(VisitCheckInMissed, (row, { dueAt, step }) => row && { ...row, missed: [...row.missed, { dueAt, step }] })
  .on(AlarmActivated, (row, { at }) => row && { ...row, alarmedAt: at })
  .on(VisitEnded, (row, { at }) => row && { ...row, state: "ended", endedAt: at })
  .on(VisitAborted, (row, { at, reason }) => row && { ...row, state: "aborted", endedAt: at, stopped: reason })
  .on(VisitCancelled, (row, { reason }) => row && { ...row, state: "cancelled", stopped: reason })

export const mappings = Projection.make("mappings", {
  by: Mapping,
  row: MappingRow,
  index: { unit: ({ unitPath }) => unitPath, nextDueOn: ({ nextDueOn }) => nextDueOn }
})
  .on(MappingOpened, (_, { _tag, ...opened }) => ({ ...opened, answers: [], levels: [] }))
  .on(
    MappingItemAnswered,
    (row, { item, measure, raisesRisk }, { position }) =>
      row && {
        ...row,
        answers: [
          ...row.answers.filter((one) => one.item !== item),
          { item, raisesRisk, measurePlanned: measure !== undefined, position }
        ]
      }
  )
  .on(MappingCompleted, (row, { completedOn, levels, nextDueOn }) => row && { ...row, completedOn, nextDueOn, levels })
  .on(MappingRevisedBecauseOf, (row, { because, on }) => row && { ...row, revised: { because, on } })
