/** A small domain for the kernel's tests: a case is opened for somebody, and closed by its opener or an officer. */
import { Command, Event, Fold, Projection, Sealed, Tag } from "@trygglogg/log"
import { Result, Schema } from "effect"

export const CaseId = Schema.NonEmptyString.pipe(Schema.brand("CaseId"))
export const Case = Tag.make("case", CaseId)
export const Unit = Tag.make("unit", Schema.String)
export const Words = Sealed.make("words", Schema.String)
const tags = ({ caseId }: { readonly caseId: typeof CaseId.Type }) => [Case(caseId)]

/** Version 1 had one unit, called place. */
export const CaseOpened = Event.make("CaseOpened", {
  version: 2,
  fields: {
    caseId: CaseId,
    opener: Schema.String,
    units: Schema.Array(Schema.String),
    day: Schema.optionalKey(Schema.String)
  },
  tags: ({ caseId, units }) => [Case(caseId), ...units.map(Unit)],
  occurredAt: ({ day }) => day
}).from(1, { caseId: CaseId, place: Schema.String }, ({ caseId, place }) => {
  if (place === "") throw new Error("version 1 always had a place")
  return { caseId, opener: "unknown", units: [place] }
})
export const CaseClosed = Event.make("CaseClosed", { version: 1, fields: { caseId: CaseId }, tags })
export const CaseNoted = Event.make("CaseNoted", {
  version: 1,
  fields: { caseId: CaseId, subject: Schema.String, words: Words, aside: Schema.optionalKey(Words) },
  tags,
  sealedFor: { words: "subject", aside: "subject" }
})

export type Status = "unopened" | "open" | "closed"
export const status = Fold.make({ scope: [Case], initial: (): Status => "unopened" })
  .on(CaseOpened, () => "open")
  .on(CaseClosed, () => "closed")
export const opener = Fold.make({ scope: [Case], initial: () => "" }).on(CaseOpened, (_, { opener }) => opener)

export class AlreadyOpened extends Schema.TaggedError<AlreadyOpened>()("AlreadyOpened", { caseId: CaseId }) {}
export class NotOpened extends Schema.TaggedError<NotOpened>()("NotOpened", { caseId: CaseId }) {}
export class NotYours extends Schema.TaggedError<NotYours>()("NotYours", { opener: Schema.String }) {}

export const OpenCase = Command.make("OpenCase", {
  input: { caseId: CaseId, units: Schema.Array(Schema.String), day: Schema.optionalKey(Schema.String) },
  reads: ({ caseId }) => ({ status: status(caseId) }),
  emits: [CaseOpened],
  refuses: [AlreadyOpened],
  decide: ({ caseId, ...said }, { status }, { actor }) =>
    status === "unopened"
      ? Result.succeed([CaseOpened({ caseId, opener: actor, ...said })])
      : Result.fail(new AlreadyOpened({ caseId }))
})

export const CloseCase = Command.make("CloseCase", {
  input: { caseId: CaseId },
  reads: ({ caseId }) => ({ status: status(caseId), opener: opener(caseId) }),
  emits: [CaseClosed],
  refuses: [NotOpened, NotYours],
  policy: ({ opener }) => `rules-for-${opener}`,
  decide: ({ caseId }, { opener, status }, { actor, role }) => {
    if (status === "unopened") return Result.fail(new NotOpened({ caseId }))
    if (status === "closed") return Result.succeed([])
    if (actor !== opener && role !== "officer") return Result.fail(new NotYours({ opener }))
    return Result.succeed([CaseClosed({ caseId })])
  }
})

export const OpenRow = Schema.Struct({ caseId: CaseId, units: Schema.Array(Schema.String), opened: Schema.String })
export const openCases = Projection.make("open-cases", { by: Case, row: OpenRow, index: { unit: (row) => row.units } })
  .on(CaseOpened, (_, { caseId, units }, { position }) => ({ caseId, units, opened: `at ${position}` }))
  .on(CaseClosed, () => undefined)
