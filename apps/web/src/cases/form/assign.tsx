import { guard } from "@trygglogg/core/access"
import { AssignHandler } from "@trygglogg/core/incident"
import { holdsOn, PersonRef } from "@trygglogg/core/vocabulary"
import { Directory } from "@trygglogg/vault/directory"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { personField, PersonSearch, searchButton, searchField, searchPeople } from "../../page/personSearch.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { namesOf } from "../../server/organisation.ts"
import { vacantIn } from "../../server/reading.ts"
import { idIn, type MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { Pick } from "./fields.tsx"
import { backTo, CaseFormPage, refusedIn, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

const reasons = ["closestManager", "managerLeft", "conflictOfInterest", "wrongUnit", "substitute", "other"] as const
const isReason = Schema.is(Schema.Literals(reasons))

interface Typed {
  /** What was searched for; nothing before a search. */
  readonly name: string | undefined
  readonly person: string
  readonly reason: string
}

const typedIn = (form: Form): Typed => ({
  name: form.one(searchField).trim() || undefined,
  person: form.one(personField),
  reason: form.one("skal")
})

/** Who leads the units where it happened, nearest first: the usual choice. Not those whom the case concerns. */
const leadersOf = Effect.fnUntraced(function* (visit: MemberVisit, { organisation, row }: StaffCase) {
  const { day, units } = organisation
  const concerned = new Set([...row.exposures.map(({ personRef }) => personRef), row.keptFrom])
  const leaders = row.unitPath.flatMap((unitId) => {
    const unit = units.get(unitId)
    return [...(unit?.managers ?? []), ...(unit?.substitutes ?? [])]
      .filter((leader) => holdsOn(leader, day) && !concerned.has(leader.memberRef))
      .map(({ memberRef }) => memberRef)
  })
  const refs = [...new Set(leaders)]
  const nameOf = yield* namesOf(visit, refs)
  return refs.map((ref) => ({ ref, name: nameOf(ref) }))
})

/** The people to choose from: those searched for, and before a search those who lead; somebody chosen before stays. */
const offered = Effect.fnUntraced(function* (visit: MemberVisit, seen: StaffCase, { name, person }: Typed) {
  const found = name === undefined ? yield* leadersOf(visit, seen) : yield* searchPeople(name)
  const missing = person !== "" && !found.some(({ ref }) => ref === person)
  const entry = missing ? yield* (yield* Directory).byRef(person) : undefined
  return entry === undefined || entry.identityProtected ? found : [...found, entry]
})

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  seen: StaffCase,
  typed: Typed,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) {
  const { button, choose, reason, reasons: labels, title } = formTexts[visit.lang].assign
  const found = yield* offered(visit, seen, typed)
  const action = addressOf(seen.number, "AssignHandler", undefined)
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, title, action, commandId, errors, button }}>
      <PersonSearch
        {...{ visit, found, errors }}
        typed={typed.name}
        others={[]}
        legend={choose}
        chosen={typed.person}
      />
      <Pick
        type="radio"
        name="skal"
        legend={reason}
        choices={reasons.map((value) => ({ value, label: labels[value] }))}
        chosen={[typed.reason]}
        errors={errors}
      />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const path = "/arenden/:nr/handlaggare"

/** Who is to handle the case, and why somebody else than before. */
export const assignRoutes = [
  casePage(path, "AssignHandler", (visit, seen) =>
    show(visit, seen, { name: undefined, person: "", reason: "" }, [], 200)
  ),
  caseForm(
    path,
    "AssignHandler",
    Effect.fnUntraced(function* (visit, seen, form) {
      const texts = formTexts[visit.lang].assign
      const typed = typedIn(form)
      if (form.one(searchButton.name) === searchButton.value) return yield* show(visit, seen, typed, [], 200)
      const handlerRef = idIn(PersonRef, typed.person)
      const { reason } = typed
      const errors = [
        ...(handlerRef === undefined ? [{ field: personField, text: texts.missingPerson }] : []),
        ...(isReason(reason) ? [] : [{ field: "skal", text: texts.missingReason }])
      ]
      if (handlerRef === undefined || !isReason(reason)) return yield* show(visit, seen, typed, errors, 422)
      const command = guard(AssignHandler, vacantIn(seen.organisation, seen.row))
      const input = { incidentId: seen.row.incidentId, handlerRef, reason }
      const refused = yield* give(visit, form, command, input, roleFor(seen, "AssignHandler"))
      return refused === undefined ? backTo(seen) : yield* show(visit, seen, typed, refusedIn(refused), 409)
    })
  )
]
