/** The history of one case, event by event, as one viewer may see it. */
import { type Event, type Recorded, Tag } from "@trygglogg/log"
import { type DateTime, Result, Schema } from "effect"
import { Exposure, ExposureId, Incident, Person, Unit } from "../../vocabulary/ids.ts"
import { type Sensitivity, sensitivityOf } from "../../vocabulary/sensitivity.ts"
import { knownEvents } from "./known.ts"
import { isOthers, movesExposures, type Persons, personsIn, type TimelineViewer } from "./viewer.ts"

/** A field in clear, as stored, and how careful to be with it. */
export interface ClearField {
  readonly name: string
  readonly value: Schema.Json
  readonly sensitivity: Sensitivity
}

export interface TimelineEntry {
  readonly position: number
  readonly recordedAt: DateTime.Utc
  /** Local time in Stockholm, as claimed. */
  readonly occurredAt?: string
  /** Absent when it was a reporter whom the viewer may not know. */
  readonly actor?: string
  readonly role?: string
  readonly type: string
  readonly version: number
  readonly tags: ReadonlyArray<Tag.Tag>
  /** Whom it is about, where it is about one exposed person. */
  readonly exposureId?: ExposureId
  readonly fields: ReadonlyArray<ClearField>
  /** Names of the fields that hold somebody's sealed words; `wordsOf` gives the words' seals. */
  readonly sealed: ReadonlyArray<string>
  /** Why this program cannot tell what the event says: written by a newer one, or damaged. Such an entry has no fields. */
  readonly unreadable?: Event.Undecodable["reason"]
}

const isObject = Schema.is(Schema.Record(Schema.String, Schema.Json))
const isList = Schema.is(Schema.Array(Schema.Json))
const isSealed = Schema.is(
  Schema.Struct({
    subject: Schema.String,
    key: Schema.String,
    seal: Schema.String,
    commitment: Schema.String,
    cipher: Schema.String
  })
)
const isExposureId = Schema.is(ExposureId)

/** A value without any mention of a protected person. */
const withoutPersons = (value: Schema.Json, protectedRefs: ReadonlySet<string>): Schema.Json => {
  if (isList(value)) return value.map((one) => withoutPersons(one, protectedRefs))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => typeof one !== "string" || !protectedRefs.has(one))
      .map(([name, one]) => [name, withoutPersons(one, protectedRefs)])
  )
}

/** About whom, where it is one exposed person's event. A merge is the case's, whoever it brings along. */
const exposureOf = ({ tags, type }: Recorded): ExposureId | undefined => {
  const [exposureId] = movesExposures.has(type) ? [] : Tag.idsOf(Exposure.kind, tags)
  return isExposureId(exposureId) ? exposureId : undefined
}

const isOf = (tag: Tag.Tag, refs: ReadonlySet<string>): boolean =>
  Tag.idsOf(Person.kind, [tag]).some((person) => refs.has(person))

const isOfCase = (tag: Tag.Tag): boolean =>
  Tag.idsOf(Incident.kind, [tag]).length + Tag.idsOf(Unit.kind, [tag]).length > 0

interface Told {
  readonly fields: ReadonlyArray<ClearField>
  readonly sealed: ReadonlyArray<string>
}

/**
 * The fields of an event as they are told. Somebody who does not see all of the case sees what is personal only in events about
 * themselves.
 */
const told = (definition: Event.Any, event: Event.Tagged, isOwn: boolean, persons: Persons): Told => {
  const stored = definition.encode(event)
  const fields = isObject(stored) ? Object.entries(stored) : []
  const clear = fields.filter(([, value]) => !isSealed(value))
  return {
    sealed: fields.filter(([, value]) => isSealed(value)).map(([name]) => name),
    fields: clear.flatMap(([name, value]): ReadonlyArray<ClearField> => {
      const schema = definition.fields[name]
      // A field that says nothing of itself is kept as carefully as the most careful.
      const sensitivity = (schema === undefined ? undefined : sensitivityOf(schema)) ?? "client"
      const seen = isOwn || sensitivity === "none" || sensitivity === "internal"
      const isProtected = typeof value === "string" && persons.protectedRefs.has(value)
      return seen && !isProtected ? [{ name, value: withoutPersons(value, persons.protectedRefs), sensitivity }] : []
    })
  }
}

const entryOf = (recorded: Recorded, viewer: TimelineViewer, persons: Persons): TimelineEntry => {
  const { meta, occurredAt, position, recordedAt, tags, type, version } = recorded
  const exposureId = exposureOf(recorded)
  const isOwn =
    viewer.maySeeAllSupport ||
    meta.actor === String(viewer.person) ||
    (exposureId !== undefined && persons.ownExposures.has(exposureId))
  const definition = knownEvents.get(type)
  const decoded = definition?.decode(version, recorded.data)
  const readable = decoded !== undefined && Result.isSuccess(decoded)
  const reason = decoded !== undefined && Result.isFailure(decoded) ? decoded.failure.reason : "TypeUnknown"
  return {
    position,
    recordedAt,
    type,
    version,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(persons.protectedRefs.has(meta.actor) ? {} : { actor: meta.actor }),
    ...(meta.role === undefined ? {} : { role: meta.role }),
    tags: tags.filter((tag) => (isOwn ? !isOf(tag, persons.protectedRefs) : isOfCase(tag))),
    ...(exposureId === undefined ? {} : { exposureId }),
    ...(definition !== undefined && readable
      ? told(definition, decoded.success, isOwn, persons)
      : { fields: [], sealed: [], unreadable: reason })
  }
}

/**
 * What has happened in a case, oldest first.
 *
 * An event that this program cannot read is told of as such, never left out. What is about another exposed person is left out for
 * those who do not see all of the case.
 *
 * @param history every event tagged with the case, and with those merged into it
 */
export const timeline = (history: ReadonlyArray<Recorded>, viewer: TimelineViewer): ReadonlyArray<TimelineEntry> => {
  const persons = personsIn(history, viewer)
  return history
    .filter((recorded) => !isOthers(recorded, viewer, persons))
    .toSorted((a, b) => a.position - b.position)
    .map((recorded) => entryOf(recorded, viewer, persons))
}

/** The entries of the case itself, and of each exposed person apart. */
export const byExposure = (
  entries: ReadonlyArray<TimelineEntry>
): {
  readonly ofCase: ReadonlyArray<TimelineEntry>
  readonly ofExposures: ReadonlyMap<ExposureId, ReadonlyArray<TimelineEntry>>
} => {
  const ofExposures = new Map<ExposureId, Array<TimelineEntry>>()
  for (const entry of entries) {
    if (entry.exposureId !== undefined) {
      ofExposures.set(entry.exposureId, [...(ofExposures.get(entry.exposureId) ?? []), entry])
    }
  }
  return { ofCase: entries.filter(({ exposureId }) => exposureId === undefined), ofExposures }
}
