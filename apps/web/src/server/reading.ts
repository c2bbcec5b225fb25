/**
 * A case as one person may see it: found, related to, noted as read, and opened word by word.
 */
import {
  breakGlass,
  type BreakGlassRow,
  openedAs,
  permitOpening,
  type Principal,
  principalOf,
  ReadRecord,
  type RecordPart,
  type Relation,
  relationTo,
  visibleParts,
  type VisibleParts
} from "@trygglogg/core/access"
import { closestManager } from "@trygglogg/core/organisation"
import { cases, type CaseRow } from "@trygglogg/core/overview"
import { contactOf } from "@trygglogg/core/reaction"
import { instantOf, ReportNumber } from "@trygglogg/core/vocabulary"
import { CommandId, handle, inAccessLog, type Sealed, ViewStore } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { PageNotFound } from "./failure.ts"
import { type Organisation, organisationOf } from "./organisation.ts"
import { newId } from "./random.ts"
import { idIn, type MemberVisit } from "./visit.ts"

/** What purposes open which kinds: the domain's rule, as the vault asks it. */
export const permitReading = permitOpening

type Openings = BreakGlassRow["openings"]

/** Somebody before a case. */
export interface SeenCase {
  readonly row: CaseRow
  readonly relation: Relation
  readonly visible: VisibleParts
  readonly organisation: Organisation
  /** The times it was opened in an emergency, oldest first. Who is told of them: `seesOpenings`. */
  readonly openings: Openings
}

/** Who the visitor is to the city today; nobody in particular when the organisation does not know them. */
export const principalIn = ({ day, members }: Organisation, { member }: MemberVisit): Principal => {
  const row = members.find(({ memberRef }) => memberRef === member.ref)
  return row === undefined ? { personRef: member.ref, active: false, roles: [] } : principalOf(member.ref, row, day)
}

/** What the rules ask of a case, from its row. */
const concerned = (row: CaseRow) => ({
  exists: true,
  unitPath: row.unitPath,
  reporters: row.reports.flatMap(({ memberRef }) => (memberRef === undefined ? [] : [memberRef])),
  exposed: row.exposures.map(({ personRef }) => personRef),
  exposures: row.exposures,
  ...(row.handler === undefined ? {} : { handler: row.handler }),
  ...(row.keptFrom === undefined ? {} : { keptFrom: row.keptFrom })
})

/** Units of the case's path that nobody can lead in this case: the manager above them is the closest. */
export const vacantIn = ({ day, units }: Organisation, row: CaseRow) => {
  const except = [
    ...row.exposures.map(({ personRef }) => personRef),
    ...(row.keptFrom === undefined ? [] : [row.keptFrom])
  ]
  return closestManager(units, row.unitPath[0], day, except)?.vacant ?? []
}

/**
 * What the visitor is to a case.
 *
 * @param openings the times it was opened in an emergency; left out, one that is open still does not count: lists show nothing of it
 */
export const relationIn = (
  organisation: Organisation,
  visit: MemberVisit,
  row: CaseRow,
  openings: Openings = []
): Relation => {
  const principal = principalIn(organisation, visit)
  const opened = openedAs(principal, openings, instantOf(visit.now))
  return relationTo(principal, concerned(row), vacantIn(organisation, row), opened)
}

/** The visitor before a case, whatever they are to it: perhaps nothing, then they see none of its parts. */
export const standingBefore = Effect.fnUntraced(function* (visit: MemberVisit, row: CaseRow) {
  const organisation = yield* organisationOf(visit)
  const openings = (yield* (yield* ViewStore).get(breakGlass, row.incidentId))?.openings ?? []
  const relation = relationIn(organisation, visit, row, openings)
  const seen: SeenCase = { row, relation, visible: visibleParts(relation), organisation, openings }
  return seen
})

/** A case before the visitor; one that they have nothing to do with is not there. */
export const seenCase = Effect.fnUntraced(function* (visit: MemberVisit, row: CaseRow | undefined) {
  if (row === undefined) return yield* new PageNotFound()
  const seen = yield* standingBefore(visit, row)
  return seen.visible.parts.has("case") ? seen : yield* new PageNotFound()
})

/** The row of the case with a number. */
export const rowOf = Effect.fnUntraced(function* (number: ReportNumber) {
  const [row] = (yield* (yield* ViewStore).list(cases, { where: { number } })).rows
  return row
})

/** The case with the number in the address. */
export const caseOf = Effect.fnUntraced(function* (visit: MemberVisit) {
  const number = idIn(ReportNumber, visit.params["nr"])
  if (number === undefined) return yield* new PageNotFound()
  return yield* seenCase(visit, yield* rowOf(number))
})

/** Notes in the access log that the visitor reads these parts, before they are shown. */
export const noteReading = Effect.fnUntraced(function* (
  { member }: MemberVisit,
  { relation, row, visible }: SeenCase,
  parts: readonly [RecordPart, ...ReadonlyArray<RecordPart>]
) {
  if (visible.purpose === undefined) return yield* new PageNotFound()
  const role = [...relation.grants.values()].find((one) => one !== undefined)
  const reading = {
    incidentId: row.incidentId,
    reader: member.ref,
    parts,
    purpose: visible.purpose,
    ...(role === undefined ? {} : { role })
  }
  const envelope = {
    commandId: CommandId.make(yield* newId),
    actor: member.actor,
    ...(role === undefined ? {} : { role })
  }
  yield* inAccessLog(handle(ReadRecord)(reading, envelope))
})

/** Somebody's words, opened for the visitor; or why they are not shown. */
export type Opened =
  | { readonly _tag: "Words"; readonly text: string }
  | { readonly _tag: "Erased" }
  | { readonly _tag: "Unreadable" }

const unreadable: Opened = { _tag: "Unreadable" }

/** Opens sealed words for the first of the visitor's purposes that opens their kind. Note the reading first. */
export const openWords = Effect.fnUntraced(function* (
  { member }: MemberVisit,
  { visible }: SeenCase,
  kind: Sealed.Kind<string>,
  sealed: Sealed.Sealed<string>
) {
  const vault = yield* Vault
  const readers = visible.purposes.map((purpose) => ({ actor: member.ref, purpose }))
  const reader = readers.find((one) => permitReading(one, kind.kind, sealed.subject))
  if (reader === undefined) return unreadable
  const opened = yield* Effect.result(vault.open(kind, sealed, reader))
  if (opened._tag === "Failure") return unreadable
  const words: Opened =
    typeof opened.success === "string" ? { _tag: "Words", text: opened.success } : { _tag: "Erased" }
  return words
})

/** Who gets in touch, as the mails say it. */
export const contactIn = ({ organisation, row }: SeenCase) => contactOf(row, organisation, organisation.day).contactRef
