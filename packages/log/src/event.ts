/**
 * An event type: a name, a version, the fields as stored, and the tags it is found by.
 *
 * Names, fields and tags are the storage format. A changed shape is a new version, and the old one stays readable through `from`.
 */
import { Result, Schema } from "effect"
import type { Sealed } from "./sealed.ts"
import type { Tag } from "./tag.ts"

/** Every field must encode to JSON, or the event does not compile. */
export type Fields = { readonly [field: string]: Schema.ConstraintCodec<unknown, Schema.Json> }
type Data<F extends Fields> = Schema.Struct.Type<F>
type SealedField<F extends Fields> = {
  [K in keyof F]: F[K]["Type"] extends Sealed<unknown> | undefined ? K : never
}[keyof F]
type SubjectField<F extends Fields> = { [K in keyof F]: F[K]["Type"] extends string ? K : never }[keyof F]

/** Anything with a name: an event, or a refusal. */
export interface Tagged {
  readonly _tag: string
}
/** An event as a value: its data and its name. */
export type Value<Name extends string, F extends Fields> = { readonly _tag: Name } & Data<F>

/** Why a stored event could not be read: written by a newer program, or in a shape its version never had. */
export class Undecodable extends Schema.TaggedError<Undecodable>()("Undecodable", {
  type: Schema.String,
  version: Schema.Int,
  reason: Schema.Literals(["TypeUnknown", "VersionUnknown", "ShapeUnknown"])
}) {}

/** What every event type can do, whatever its fields. Methods, so that one list can hold them all. */
export interface Any {
  readonly type: string
  readonly version: number
  readonly fields: Fields
  readonly Type: Tagged
  readonly Tag: Tag
  /** Versions that cannot be read yet. A type with any is not usable. */
  readonly unreadable: never
  tags(event: Tagged): ReadonlyArray<Tag>
  occurredAt(event: Tagged): string | undefined
  encode(event: Tagged): Schema.Json
  decode(version: number, data: Schema.Json): Result.Result<Tagged, Undecodable>
}
/** The values of an event type, or of a union of them: `Event.Type<typeof CaseOpened | typeof CaseClosed>`. */
export type Type<E extends Any> = E["Type"]

/** An event type: called with data it makes a value; the rest is for those who store, read and list events. */
export interface EventType<Name extends string, F extends Fields, T extends Tag, Unreadable extends number> {
  (data: Data<F>): Value<Name, F>
  readonly type: Name
  readonly version: number
  readonly fields: F
  readonly Type: Value<Name, F>
  readonly Tag: T
  readonly unreadable: Unreadable
  tags(event: Value<Name, F>): ReadonlyArray<T>
  /** The domain's own time of what happened, as the event claims it (local or ISO text), if it claims one. */
  occurredAt(event: Value<Name, F>): string | undefined
  encode(event: Value<Name, F>): Schema.Json
  decode(version: number, data: Schema.Json): Result.Result<Value<Name, F>, Undecodable>
  /**
   * How an older version becomes the current one: its fields, and a pure step from them. Until every older version has one, the
   * type cannot be used. A stored event whose step throws is `Undecodable`, `ShapeUnknown`.
   */
  readonly from: <const V extends Unreadable, const Old extends Fields>(
    version: V,
    fields: Old,
    toNow: (old: Data<Old>) => Data<F>
  ) => EventType<Name, F, T, Exclude<Unreadable, V>>
}

type Below<Version extends number, Seen extends ReadonlyArray<unknown> = [unknown]> = Seen["length"] extends Version
  ? never
  : Seen["length"] | Below<Version, [...Seen, unknown]>

interface Definition<Version extends number, F extends Fields, T extends Tag> {
  readonly version: Version
  readonly fields: F
  readonly tags: (event: Data<F>) => ReadonlyArray<T>
  readonly occurredAt?: (event: Data<F>) => string | undefined
}

/** Which field names the subject a sealed field belongs to. Asked for when there is a sealed field, and only then. */
type Sealing<F extends Fields> = [SealedField<F>] extends [never]
  ? { readonly sealedFor?: never }
  : { readonly sealedFor: { readonly [K in SealedField<F>]: SubjectField<F> } }

/** Written for the wrong subject, a sealed value would survive that subject's erasure. A programming error, so it dies. */
const assertSealedFor = (event: object, sealedFor: object): void => {
  const read = (field: string): unknown => Reflect.get(event, field)
  for (const [field, subjectField] of Object.entries(sealedFor)) {
    const value = read(field)
    if (value !== undefined && Reflect.get(Object(value), "subject") !== read(subjectField)) {
      throw new TypeError(`${field} is not sealed for ${subjectField}`)
    }
  }
}

type Decoder<Now> = (data: Schema.Json) => Result.Result<Now, unknown>
type Decoders<Now> = ReadonlyMap<number, Decoder<Now>>

// `Type`, `Tag` and `unreadable` exist for the compiler only: this is the one place that promises them without having them.
// oxlint-disable-next-line typescript/consistent-type-assertions -- a phantom cannot be built
const promise = <E>(built: object): E => built as E

const build = <Name extends string, F extends Fields, T extends Tag, Unreadable extends number>(
  type: Name,
  definition: Definition<number, F, T> & { readonly sealedFor?: object | undefined },
  decoders: Decoders<Data<F>>
): EventType<Name, F, T, Unreadable> => {
  const { fields, occurredAt = () => undefined, sealedFor = {}, tags, version } = definition
  const encodeData = Schema.encodeSync(Schema.Struct(fields))

  const of = (data: Data<F>): Value<Name, F> => ({ ...data, _tag: type })
  const encode = (event: Data<F>): Schema.Json => {
    assertSealedFor(event, sealedFor)
    return encodeData(event)
  }
  const decode = (recorded: number, data: Schema.Json): Result.Result<Value<Name, F>, Undecodable> => {
    const decodeData = decoders.get(recorded)
    const fail = (reason: Undecodable["reason"]) => new Undecodable({ type, version: recorded, reason })
    if (decodeData === undefined) return Result.fail(fail("VersionUnknown"))
    return decodeData(data).pipe(Result.mapBoth({ onSuccess: of, onFailure: () => fail("ShapeUnknown") }))
  }
  const from = <const Old extends Fields>(older: number, old: Old, toNow: (old: Data<Old>) => Data<F>) => {
    const decodeOld = Schema.decodeUnknownResult(Schema.Struct(old))
    // A step between versions that throws has met a shape it does not know: that event is set aside, nobody dies of it.
    const decodeOlder: Decoder<Data<F>> = (data) =>
      Result.flatMap(decodeOld(data), (read) => Result.try(() => toNow(read)))
    return build(type, definition, new Map(decoders).set(older, decodeOlder))
  }
  return promise(Object.assign(of, { type, version, fields, tags, occurredAt, encode, decode, from }))
}

/**
 * Defines an event type.
 *
 * `sealedFor` names, for each sealed field, the field that holds its subject; encoding words sealed for somebody else dies.
 *
 * @example
 * const IncidentClosed = Event.make("IncidentClosed", {
 *   version: 1,
 *   fields: { incidentId: IncidentId },
 *   tags: ({ incidentId }) => [Incident(incidentId)]
 * })
 */
export const make = <const Name extends string, const Version extends number, const F extends Fields, T extends Tag>(
  type: Name,
  definition: Definition<Version, F, T> & Sealing<F>
): EventType<Name, F, T, Below<Version>> =>
  build(type, definition, new Map([[definition.version, Schema.decodeUnknownResult(Schema.Struct(definition.fields))]]))
