import { guard } from "@trygglogg/core/access"
import { exposedKinds } from "@trygglogg/core/catalogue"
import { RegisterExposure } from "@trygglogg/core/incident"
import { ExposedKind, ExposureId, PersonRef } from "@trygglogg/core/vocabulary"
import { Directory } from "@trygglogg/vault/directory"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { personField, PersonSearch, searchButton, searchField, searchPeople } from "../../page/personSearch.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { employmentOf } from "../../server/organisation.ts"
import { newId } from "../../server/random.ts"
import { vacantIn } from "../../server/reading.ts"
import { idIn, type MemberVisit } from "../../server/visit.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { choicesOf, Pick } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, shown } from "./frame.tsx"
import { formTexts } from "./texts.ts"

/** Somebody whom the directory does not know, such as a relative: gets a pseudonym of their own. */
const notStaff = "utanfor"
const isKind = Schema.is(ExposedKind)

interface Typed {
  /** What was searched for; nothing before a search. */
  readonly name: string | undefined
  readonly person: string
  readonly kind: string
  readonly relative: string
}

const empty: Typed = { name: undefined, person: "", kind: "", relative: "" }
const typedIn = (form: Form): Typed => ({
  name: form.one(searchField).trim() || undefined,
  person: form.one(personField),
  kind: form.one("slag"),
  relative: form.one("anhorig")
})

const knownPerson = Effect.fnUntraced(function* ({ person }: Typed) {
  const entry = person === "" || person === notStaff ? undefined : yield* (yield* Directory).byRef(person)
  return entry === undefined || entry.identityProtected ? undefined : entry
})

const show = Effect.fnUntraced(function* (
  visit: MemberVisit,
  seen: StaffCase,
  typed: Typed,
  errors: ReadonlyArray<FieldError>,
  status: 200 | 409 | 422
) {
  const texts = formTexts[visit.lang].exposed
  const { button, title } = texts
  const searched = yield* searchPeople(typed.name)
  const chosen = yield* knownPerson(typed)
  const found =
    chosen === undefined || searched.some(({ ref }) => ref === chosen.ref) ? searched : [...searched, chosen]
  const nameOf = yield* exposedNames(visit, seen)
  const action = addressOf(seen.number, "RegisterExposure", undefined)
  const relatives = seen.row.exposures.map((one) => ({ value: one.personRef, label: nameOf(one) }))
  const render = (commandId: string) => (
    <CaseFormPage {...{ visit, seen, title, action, commandId, errors, button }}>
      <PersonSearch
        {...{ visit, found, errors }}
        typed={typed.name}
        others={[{ value: notStaff, label: texts.notStaff }]}
        legend={texts.choose}
        chosen={typed.person}
      />
      <Pick
        type="radio"
        name="slag"
        legend={texts.kind}
        choices={choicesOf(exposedKinds, visit.lang)}
        chosen={[typed.kind]}
        errors={errors}
      />
      {relatives.length > 0 && (
        <Pick
          type="radio"
          name="anhorig"
          legend={texts.relative}
          hint={texts.relativeHint}
          choices={[...relatives, { value: "", label: texts.none }]}
          chosen={[typed.relative]}
          errors={errors}
        />
      )}
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

/** Whose relative somebody is: one of those who are exposed in the case. */
const relativeIn = ({ row }: StaffCase, { relative }: Typed): PersonRef | undefined =>
  row.exposures.find(({ personRef }) => personRef === relative)?.personRef

const path = "/arenden/:nr/utsatt"

/** One more person who was hit: a colleague found by name, or somebody outside the register. */
export const exposedRoutes = [
  casePage(path, "RegisterExposure", (visit, seen) => show(visit, seen, empty, [], 200)),
  caseForm(
    path,
    "RegisterExposure",
    Effect.fnUntraced(function* (visit, seen, form) {
      const texts = formTexts[visit.lang].exposed
      const typed = typedIn(form)
      if (form.one(searchButton.name) === searchButton.value) return yield* show(visit, seen, typed, [], 200)
      const known = yield* knownPerson(typed)
      const personRef = idIn(PersonRef, typed.person === notStaff ? yield* newId : known?.ref)
      const { kind } = typed
      const errors = [
        ...(personRef === undefined ? [{ field: personField, text: texts.missingPerson }] : []),
        ...(isKind(kind) ? [] : [{ field: "slag", text: texts.missingKind }])
      ]
      if (personRef === undefined || !isKind(kind)) return yield* show(visit, seen, typed, errors, 422)
      const relationToEmployee = relativeIn(seen, typed)
      const input = {
        incidentId: seen.row.incidentId,
        exposureId: ExposureId.make(yield* newId),
        personRef,
        exposedKind: kind,
        ...employmentOf(seen.organisation, personRef),
        ...(relationToEmployee === undefined ? {} : { relationToEmployee })
      }
      const command = guard(RegisterExposure, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "RegisterExposure"))
      return refused === undefined ? backTo(seen) : yield* show(visit, seen, typed, refusedIn(refused), 409)
    })
  )
]
