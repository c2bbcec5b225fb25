import { PersonRef } from "@trygglogg/core/vocabulary"
import { Directory, type DirectoryEntry } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import type { VNode } from "preact"
import { Choices, CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { searchPeople } from "../page/personSearch.tsx"
import { page, seeOther } from "../server/reply.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { idIn, type MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { type Draft, draftOf, keep, step } from "./draft.ts"
import { reportTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly draft: Draft
  /** What was searched for; nothing before a search. */
  readonly typed: string | undefined
  readonly found: ReadonlyArray<DirectoryEntry>
  readonly errors: ReadonlyArray<FieldError>
}

const unnamed = "unnamed"

const WhoPage = ({ draft, errors, found, typed, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].who
  const people = found.map(({ name, ref }) => ({ value: ref, label: name }))
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{texts.title}</h1>
      <CommandForm visit={visit} action={step("vem", draft)}>
        <label for="namn">{texts.name}</label>
        <p class="hint" id="namn-hint">
          {texts.hint}
        </p>
        <input id="namn" name="namn" value={typed ?? ""} autocomplete="off" aria-describedby="namn-hint" />
        <button class="second" name="val" value="sok">
          {texts.search}
        </button>
        {typed !== undefined && found.length === 0 && <p>{texts.none}</p>}
        <fieldset aria-describedby={describedBy(errors, "person")}>
          <legend>{texts.choose}</legend>
          <FieldProblem errors={errors} field="person" />
          <Choices
            type="radio"
            name="person"
            choices={[...people, { value: unnamed, label: texts.unnamed }]}
            chosen={draft.forOther?.unnamed === true ? [unnamed] : [draft.forOther?.person ?? ""]}
          />
        </fieldset>
        <fieldset aria-describedby={describedBy(errors, "vet")}>
          <legend>{texts.knows}</legend>
          <FieldProblem errors={errors} field="vet" />
          <Choices type="radio" name="vet" choices={knowing(visit)} chosen={[draft.forOther?.knows ?? ""]} />
        </fieldset>
        <button name="val" value="fortsatt">
          {common[visit.lang].continue}
        </button>
      </CommandForm>
    </Layout>
  )
}

const knowing = ({ lang }: MemberVisit) => {
  const { dontKnow, no, yes } = common[lang]
  return [
    { value: "yes", label: yes },
    { value: "no", label: no },
    { value: "unknown", label: dontKnow }
  ]
}

const knowsIn = (answer: string) => (["yes", "no", "unknown"] as const).find((one) => one === answer)

const search = Effect.fnUntraced(function* (visit: MemberVisit, typed: string | undefined) {
  const found = yield* searchPeople(typed)
  return found.filter(({ ref }) => ref !== visit.member.ref)
})

/** Somebody who may be named: never a person whose identity is protected, whatever a form says. */
const nameable = Effect.fnUntraced(function* (ref: string | undefined) {
  const entry = ref === undefined ? undefined : yield* (yield* Directory).byRef(ref)
  return entry?.identityProtected === true ? undefined : entry
})

/** For a colleague: who it is, or nobody named, and whether they know. */
export const whoRoutes = [
  memberPage(
    "/rapportera/vem",
    Effect.fnUntraced(function* (visit) {
      const draft = yield* draftOf(visit)
      const entry = yield* nameable(draft.forOther?.person)
      const found = entry === undefined ? [] : [entry]
      return page(WhoPage({ visit, draft, typed: undefined, found, errors: [] }), visit)
    })
  ),
  memberForm(
    "/rapportera/vem",
    Effect.fnUntraced(function* (visit, form) {
      const draft = yield* draftOf(visit)
      const texts = reportTexts[visit.lang].who
      const typed = form.one("namn").trim()
      const found = yield* search(visit, typed)
      const knows = knowsIn(form.one("vet"))
      const chosen = form.one("person")
      const person = idIn(PersonRef, chosen)
      const known = chosen === unnamed ? undefined : yield* nameable(person)
      const forOther = {
        ...(knows === undefined ? {} : { knows }),
        ...(chosen === unnamed ? { unnamed: true } : known === undefined || person === undefined ? {} : { person })
      }
      const next = { ...draft, forOther }
      if (form.one("val") === "sok") return page(WhoPage({ visit, draft: next, typed, found, errors: [] }), visit)
      const errors = [
        ...(chosen === unnamed || known !== undefined ? [] : [{ field: "person", text: texts.missing }]),
        ...(knows === undefined ? [{ field: "vet", text: texts.missingKnows }] : [])
      ]
      if (errors.length > 0) {
        return page(WhoPage({ visit, draft: next, typed: typed === "" ? undefined : typed, found, errors }), visit, 422)
      }
      yield* keep(visit, next)
      return seeOther(step(draft.safety === undefined ? "sakerhet" : "skicka", draft))
    })
  )
]
