/**
 * The pieces of a form: its hidden fields, its errors, its choices. Each with a label, an error beside the field and in the summary.
 */
import type { ComponentChildren } from "preact"
import type { Visit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { Token } from "./layout.tsx"

/** What is wrong with a field, said to the person: `field` is the id of the input to go to. */
export interface FieldError {
  readonly field: string
  readonly text: string
  /** Said beside the field instead, where only the summary has to tell which field it is. */
  readonly beside?: string
}

interface CommandFormProps {
  readonly visit: Visit
  readonly action: string
  /** The command's id, made when the page is shown: sent twice, it is one command. */
  readonly commandId?: string
  readonly children: ComponentChildren
}

/** A form of ours: POST, the session's token, and the id of the command it asks for. */
export const CommandForm = ({ action, children, commandId, visit }: CommandFormProps) => (
  <form method="post" action={action} noValidate>
    <Token visit={visit} />
    {commandId !== undefined && <input type="hidden" name="commandId" value={commandId} />}
    {children}
  </form>
)

/** Every error at the top, each a link to its field. */
export const ErrorSummary = ({
  errors,
  visit
}: {
  readonly visit: Visit
  readonly errors: ReadonlyArray<FieldError>
}) =>
  errors.length === 0 ? null : (
    <div class="errors" role="alert" aria-labelledby="errors" tabIndex={-1}>
      <h2 id="errors">{common[visit.lang].errorsHeading}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )

/** The error of one field, read out with it. */
export const FieldProblem = ({
  errors,
  field
}: {
  readonly errors: ReadonlyArray<FieldError>
  readonly field: string
}) => {
  const error = errors.find((one) => one.field === field)
  return error === undefined ? null : (
    <p class="error" id={`${field}-error`}>
      {error.beside ?? error.text}
    </p>
  )
}

/**
 * What is read out with a field: its hint, and its error where it has one. For `aria-describedby`.
 *
 * @param hinted whether the page has a hint with the id `<field>-hint`
 */
export const describedBy = (errors: ReadonlyArray<FieldError>, field: string, hinted = false): string | undefined => {
  const failed = errors.some((one) => one.field === field)
  const ids = [...(hinted ? [`${field}-hint`] : []), ...(failed ? [`${field}-error`] : [])]
  return ids.length === 0 ? undefined : ids.join(" ")
}

export interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoicesProps {
  readonly type: "checkbox" | "radio"
  readonly name: string
  readonly choices: ReadonlyArray<Choice>
  readonly chosen: ReadonlyArray<string>
}

/** Check boxes or radio buttons. The first has the field's own name as id, so that the error summary can lead to it. */
export const Choices = ({ choices, chosen, name, type }: ChoicesProps) => (
  <>
    {choices.map(({ label, value }, index) => {
      const id = index === 0 ? name : `${name}-${value}`
      return (
        <div class="pick" key={value}>
          <input type={type} id={id} name={name} value={value} checked={chosen.includes(value)} />
          <label for={id}>{label}</label>
        </div>
      )
    })}
  </>
)
