/** Fields of the forms about a case: a group of choices, or words of one's own, each with its label, hint and error. */
import type { Entry } from "@trygglogg/core/catalogue"
import { longestText } from "@trygglogg/core/vocabulary"
import type { ComponentChildren } from "preact"
import { type Choice, Choices, type FieldError, FieldProblem } from "../../page/form.tsx"
import type { Form } from "../../server/form.ts"
import type { Visit } from "../../server/visit.ts"
import type { Language } from "../../texts/language.ts"
import { formTexts } from "./texts.ts"

/** A catalogue's words as choices, in its own order. */
export const choicesOf = (catalogue: { readonly [code: string]: Entry }, lang: Language): ReadonlyArray<Choice> =>
  Object.entries(catalogue).map(([value, entry]) => ({ value, label: entry[lang] }))

const describedBy = (name: string, hint: string | undefined, errors: ReadonlyArray<FieldError>) => {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(errors.some(({ field }) => field === name) ? [`${name}-error`] : [])
  ]
  return ids.length === 0 ? undefined : ids.join(" ")
}

const Hint = ({ hint, name }: { readonly name: string; readonly hint: string | undefined }) =>
  hint === undefined ? null : (
    <p class="hint" id={`${name}-hint`}>
      {hint}
    </p>
  )

interface FieldProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly errors: ReadonlyArray<FieldError>
}

interface PickProps extends FieldProps {
  readonly type: "checkbox" | "radio"
  readonly choices: ReadonlyArray<Choice>
  readonly chosen: ReadonlyArray<string>
  readonly children?: ComponentChildren
}

/** One question with answers to choose from. */
export const Pick = ({ children, choices, chosen, errors, hint, legend, name, type }: PickProps) => (
  <fieldset aria-describedby={describedBy(name, hint, errors)}>
    <legend>{legend}</legend>
    <Hint name={name} hint={hint} />
    <FieldProblem errors={errors} field={name} />
    <Choices type={type} name={name} choices={choices} chosen={chosen} />
    {children}
  </fieldset>
)

interface TextProps extends FieldProps {
  readonly typed: string
  readonly rows?: number
}

/** A question answered in one's own words. */
export const Words = ({ errors, hint, legend, name, rows = 4, typed }: TextProps) => (
  <>
    <label for={name}>{legend}</label>
    <Hint name={name} hint={hint} />
    <FieldProblem errors={errors} field={name} />
    <textarea id={name} name={name} rows={rows} aria-describedby={describedBy(name, hint, errors)}>
      {typed}
    </textarea>
  </>
)

/** One line of text. */
export const Line = ({ errors, hint, legend, name, typed }: TextProps) => (
  <>
    <label for={name}>{legend}</label>
    <Hint name={name} hint={hint} />
    <FieldProblem errors={errors} field={name} />
    <input id={name} name={name} value={typed} autocomplete="off" aria-describedby={describedBy(name, hint, errors)} />
  </>
)

/** What somebody wrote in a field; browsers send line breaks as CR LF, counted and kept as one. */
export const wordsIn = (form: Form, name: string): string => form.one(name).replaceAll("\r\n", "\n").trim()

/** The error of words that are longer than can be kept. */
export const tooLong = (field: string, text: string, { lang }: Visit): ReadonlyArray<FieldError> =>
  text.length > longestText ? [{ field, text: formTexts[lang].tooLong }] : []
