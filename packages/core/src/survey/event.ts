/**
 * What staff were asked and answered, as sums, and what others have published: how large the problem is, told by other than reports.
 *
 * No individual answer is ever an event. Figures from outside stand beside the city's own and are never mixed with them.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Channel, RoleFamily } from "../vocabulary/enumerations.ts"
import { ExternalFigure, ExternalFigureId, Survey, SurveyId, Unit, UnitId } from "../vocabulary/ids.ts"
import { pointsAtPerson } from "../vocabulary/personalIdentity.ts"
import { internal, none } from "../vocabulary/sensitivity.ts"
import { Day } from "../vocabulary/time.ts"

const Count = internal(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
/** About a study or a source, never about a person. */
const Note = none(
  Schema.NonEmptyString.check(
    Schema.isMaxLength(300),
    Schema.makeFilter((text: string) => (pointsAtPerson(text) ? "a note must not point at a person" : undefined))
  )
)
/** The population's unit and every unit above it, nearest first, the city last. */
const UnitPath = none(Schema.NonEmptyArray(UnitId))

/**
 * `exposure`: yes or no within a recall window. `perception`: how large the problem is, on a scale. `support`: whether it was enough.
 */
export const SurveyKind = Schema.Literals(["exposure", "perception", "support"])
export type SurveyKind = typeof SurveyKind.Type

export const SurveyOpened = Event.make("SurveyOpened", {
  version: 1,
  fields: {
    surveyId: SurveyId,
    kind: none(SurveyKind),
    unitPath: UnitPath,
    /** Only those of one role family were asked. */
    roleFamily: Schema.optionalKey(none(RoleFamily)),
    /** How many there were to ask: the population's headcount, and where it comes from. */
    headcount: Count,
    headcountSource: Note,
    question: Note,
    /** How far back the question asks, in months. */
    recallMonths: Schema.optionalKey(none(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))),
    scale: Schema.optionalKey(none(Schema.Struct({ low: Schema.Int, high: Schema.Int }))),
    anonymous: none(Schema.Boolean),
    from: Day
  },
  tags: ({ surveyId, unitPath }) => [Survey(surveyId), ...unitPath.map(Unit)]
})

/** A group of those who answered (`all`, `roleFamily:socialWorker`), and how many gave each answer. */
export const AnswerCell = Schema.Struct({
  key: Schema.String.check(Schema.isPattern(/^[A-Za-z0-9]+(:[A-Za-z0-9_-]+)?$/)),
  /** How many of the group answered the survey; some may have left the question out. */
  answered: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  counts: Schema.Array(
    Schema.Struct({
      /** `yes`, `no`, a level or a span of levels: `3-5`. */
      answer: Schema.String.check(Schema.isPattern(/^[A-Za-z0-9-]{1,20}$/)),
      count: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
    })
  )
})
export type AnswerCell = typeof AnswerCell.Type

/** The answers, counted. Counted anew, the later count stands. */
export const SurveyAnswersCounted = Event.make("SurveyAnswersCounted", {
  version: 1,
  fields: {
    surveyId: SurveyId,
    invited: Count,
    answered: Count,
    cells: internal(Schema.NonEmptyArray(AnswerCell))
  },
  tags: ({ surveyId }) => [Survey(surveyId)]
})

export const SurveyClosed = Event.make("SurveyClosed", {
  version: 1,
  fields: {
    surveyId: SurveyId,
    method: none(Schema.Literals(["web", "paper", "workshop", "interview"])),
    at: Day
  },
  tags: ({ surveyId }) => [Survey(surveyId)]
})

/** What somebody else has measured. Its population and recall window are its own: it is compared with nothing. */
export const ExternalFigureRecorded = Event.make("ExternalFigureRecorded", {
  version: 1,
  fields: {
    externalFigureId: ExternalFigureId,
    measure: none(Schema.Literals(["exposed", "exposedRepeatedly", "shareOfWorkInjuries", "turnover", "other"])),
    value: none(Schema.Finite),
    unit: none(Schema.Literals(["percent", "outOfTen", "count", "fraction"])),
    /** Said as more than the value ("more than every third"), or as about it. */
    precision: none(Schema.Literals(["exact", "about", "moreThan"])),
    population: Note,
    recallMonths: Schema.optionalKey(none(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))),
    source: Note,
    year: Schema.optionalKey(none(Schema.Int)),
    qualityNote: Schema.optionalKey(Note)
  },
  tags: ({ externalFigureId }) => [ExternalFigure(externalFigureId)]
})

/** How many contacts with clients a unit had through a channel. Without it, nobody can say that a channel is safer. */
export const ContactVolumeRecorded = Event.make("ContactVolumeRecorded", {
  version: 1,
  fields: {
    externalFigureId: ExternalFigureId,
    unitPath: UnitPath,
    channel: none(Channel),
    /** The days counted: `to` is the day after the last. */
    from: Day,
    to: Day,
    contacts: Count,
    source: Note
  },
  tags: ({ externalFigureId, unitPath }) => [ExternalFigure(externalFigureId), ...unitPath.map(Unit)]
})
