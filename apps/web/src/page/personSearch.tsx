/** Finding a colleague by name, without a script: a search, and the people it found to choose from. */
import { Directory, type DirectoryEntry } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import type { Visit } from "../server/visit.ts"
import { searchTexts } from "../texts/search.ts"
import { type Choice, Choices, type FieldError, FieldProblem } from "./form.tsx"

/** Names in one answer: enough to find a colleague, too few to page through the staff. */
const most = 8

/** The fields' names, and the value of the search's own button. */
export const searchField = "namn"
export const personField = "person"
export const searchButton = { name: "val", value: "sok" } as const

/** Those who are found by what somebody typed; nobody before a search. */
export const searchPeople = Effect.fnUntraced(function* (typed: string | undefined) {
  return typed === undefined || typed === "" ? [] : yield* (yield* Directory).search(typed, most)
})

interface Props {
  readonly visit: Visit
  /** What was searched for; nothing before a search. */
  readonly typed: string | undefined
  readonly found: ReadonlyArray<Pick<DirectoryEntry, "ref" | "name">>
  /** Answers beside the people found. */
  readonly others: ReadonlyArray<Choice>
  readonly legend: string
  readonly chosen: string
  readonly errors: ReadonlyArray<FieldError>
}

/** The search and the choice, as part of a form. */
export const PersonSearch = ({ chosen, errors, found, legend, others, typed, visit }: Props) => {
  const texts = searchTexts[visit.lang]
  const choices = [...found.map(({ name, ref }) => ({ value: ref, label: name })), ...others]
  return (
    <>
      <label for={searchField}>{texts.name}</label>
      <p class="hint" id={`${searchField}-hint`}>
        {texts.hint}
      </p>
      <input
        id={searchField}
        name={searchField}
        value={typed ?? ""}
        autocomplete="off"
        aria-describedby={`${searchField}-hint`}
      />
      <button class="second" {...searchButton}>
        {texts.search}
      </button>
      {typed !== undefined && found.length === 0 && <p role="status">{texts.none}</p>}
      <fieldset
        aria-describedby={errors.some(({ field }) => field === personField) ? `${personField}-error` : undefined}
      >
        <legend>{legend}</legend>
        <FieldProblem errors={errors} field={personField} />
        {choices.length === 0 ? (
          <p id={personField} tabIndex={-1}>
            {texts.searchFirst}
          </p>
        ) : (
          <Choices type="radio" name={personField} choices={choices} chosen={[chosen]} />
        )}
      </fieldset>
    </>
  )
}
