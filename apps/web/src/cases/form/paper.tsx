/** A form about a case that is a list of questions: shown, checked for what must be answered, and given as one command. */
import { type CommandName, guard } from "@trygglogg/core/access"
import type { Command, Event } from "@trygglogg/log"
import { Effect, type Schema } from "effect"
import type { Choice, FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import type { Bilingual } from "../../texts/language.ts"
import { addressOf, type CaseCommand, ofCase } from "../addresses.ts"
import { caseForm, casePage, roleFor, type StaffCase } from "../staffCase.ts"
import { Line, Pick, tooLong, Words, wordsIn } from "./fields.tsx"
import { backTo, CaseFormPage, refusedIn, shown } from "./frame.tsx"

export interface Question {
  readonly name: string
  readonly type: "radio" | "checkbox" | "line" | "words"
  readonly legend: string
  readonly hint?: string
  readonly choices?: ReadonlyArray<Choice>
  /** What is said when it is left without an answer; nothing where it may be. */
  readonly missing?: string
}

export interface PaperTexts {
  readonly title: string
  readonly hint?: string
  readonly button: string
}

interface Paper<
  Name extends CommandName & CaseCommand,
  I extends Command.Input,
  R extends Command.Readings,
  E extends Event.Any,
  X extends Command.Refusal,
  EQ,
  RQ,
  EI,
  RI
> {
  readonly command: Command.Command<Name, I, R, E, X>
  readonly texts: Bilingual<PaperTexts>
  readonly questions: (visit: MemberVisit, seen: StaffCase) => Effect.Effect<ReadonlyArray<Question>, EQ, RQ>
  /** The command's input from the answers; nothing where an answer is none of the choices. */
  readonly input: (
    form: Form,
    seen: StaffCase,
    visit: MemberVisit
  ) => Effect.Effect<Schema.Struct.Type<I> | undefined, EI, RI>
}

export interface Shown {
  readonly questions: ReadonlyArray<Question>
  readonly form: Form | undefined
  readonly errors: ReadonlyArray<FieldError>
}

/** One question as a field, with what was answered before. */
export const Asked = ({ question, form, errors }: Omit<Shown, "questions"> & { readonly question: Question }) => {
  const { choices = [], hint, legend, name, type } = question
  const told = { name, legend, errors, ...(hint === undefined ? {} : { hint }) }
  if (type === "line") return <Line {...told} typed={form?.one(name) ?? ""} />
  if (type === "words") return <Words {...told} typed={form === undefined ? "" : wordsIn(form, name)} />
  return <Pick {...told} type={type} choices={choices} chosen={form?.all(name) ?? []} />
}

/** What was left without an answer, or is longer than what is kept. */
export const wrongIn = (
  questions: ReadonlyArray<Question>,
  form: Form,
  visit: MemberVisit
): ReadonlyArray<FieldError> =>
  questions.flatMap(({ choices, missing, name, type }) => {
    if (type === "words" && wordsIn(form, name) !== "") return tooLong(name, wordsIn(form, name), visit)
    const answered =
      choices === undefined ? form.one(name).trim() !== "" : choices.some(({ value }) => form.all(name).includes(value))
    return answered || missing === undefined ? [] : [{ field: name, text: missing }]
  })

/** The page and what its form is sent to. Refused, it is shown again with what was answered, what was wrong and what to do. */
export const paperRoutes = <
  const Name extends CommandName & CaseCommand,
  I extends Command.Input,
  R extends Command.Readings,
  E extends Event.Any,
  X extends Command.Refusal,
  EQ,
  RQ,
  EI,
  RI
>({
  command,
  input,
  questions,
  texts
}: Paper<Name, I, R, E, X, EQ, RQ, EI, RI>) => {
  const { name } = command
  const path = `/arenden/:nr/${ofCase[name]}` as const
  const show = (visit: MemberVisit, seen: StaffCase, { errors, form, questions }: Shown, status: 200 | 409 | 422) => {
    const { button, hint, title } = texts[visit.lang]
    const render = (commandId: string) => (
      <CaseFormPage
        {...{ visit, seen, title, commandId, errors, button, ...(hint === undefined ? {} : { hint }) }}
        action={addressOf(seen.number, name, undefined)}
      >
        {questions.map((question) => (
          <Asked key={question.name} question={question} form={form} errors={errors} />
        ))}
      </CaseFormPage>
    )
    return shown(visit, render, status)
  }
  return [
    casePage(
      path,
      name,
      Effect.fnUntraced(function* (visit, seen) {
        return yield* show(visit, seen, { questions: yield* questions(visit, seen), form: undefined, errors: [] }, 200)
      })
    ),
    caseForm(
      path,
      name,
      Effect.fnUntraced(function* (visit, seen, form) {
        const asked = yield* questions(visit, seen)
        const errors = wrongIn(asked, form, visit)
        const given = errors.length > 0 ? undefined : yield* input(form, seen, visit)
        if (given === undefined) return yield* show(visit, seen, { questions: asked, form, errors }, 422)
        const guarded = guard(command, vacantIn(seen.organisation, seen.row))
        const refused = yield* give(visit, form, guarded, given, roleFor(seen, name))
        if (refused === undefined) return backTo(seen)
        return yield* show(visit, seen, { questions: asked, form, errors: refusedIn(refused) }, 409)
      })
    )
  ]
}
