/** A form about one exposed person of a case that is a list of questions: shown, checked, and given as one command. */
import { type CommandName, guard } from "@trygglogg/core/access"
import type { CaseExposure } from "@trygglogg/core/overview"
import type { Command, Event } from "@trygglogg/log"
import { Effect, type Schema } from "effect"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import type { Bilingual, Language } from "../../texts/language.ts"
import { addressOf, type ExposureCommand, ofExposure } from "../addresses.ts"
import { caseForm, casePage, exposureIn, roleFor, type StaffCase } from "../staffCase.ts"
import { backTo, CaseFormPage, exposedNames, refusedIn, shown } from "./frame.tsx"
import { Asked, type PaperTexts, type Question, type Shown, wrongIn } from "./paper.tsx"

interface PersonPaper<
  Name extends CommandName & ExposureCommand,
  I extends Command.Input,
  R extends Command.Readings,
  E extends Event.Any,
  X extends Command.Refusal
> {
  readonly command: Command.Command<Name, I, R, E, X>
  /** `{name}` in the title is the exposed person's. */
  readonly texts: Bilingual<PaperTexts>
  readonly questions: (lang: Language, seen: StaffCase) => ReadonlyArray<Question>
  /** The command's input from the answers; nothing where an answer is none of the choices. */
  readonly input: (form: Form, seen: StaffCase, exposure: CaseExposure) => Schema.Struct.Type<I> | undefined
}

/** The page and what its form is sent to. Refused, it is shown again with what was answered, what was wrong and what to do. */
export const personPaperRoutes = <
  const Name extends CommandName & ExposureCommand,
  I extends Command.Input,
  R extends Command.Readings,
  E extends Event.Any,
  X extends Command.Refusal
>({
  command,
  input,
  questions,
  texts
}: PersonPaper<Name, I, R, E, X>) => {
  const { name } = command
  const path = `/arenden/:nr/${ofExposure[name]}/:utsatt` as const
  const show = Effect.fnUntraced(function* (
    visit: MemberVisit,
    seen: StaffCase,
    exposure: CaseExposure,
    { errors, form }: Omit<Shown, "questions">,
    status: 200 | 409 | 422
  ) {
    const { button, hint, title } = texts[visit.lang]
    const called = (yield* exposedNames(visit, seen))(exposure)
    const render = (commandId: string) => (
      <CaseFormPage
        {...{ visit, seen, commandId, errors, button, ...(hint === undefined ? {} : { hint }) }}
        title={title.replace("{name}", called)}
        action={addressOf(seen.number, name, exposure.exposureId)}
      >
        {questions(visit.lang, seen).map((question) => (
          <Asked key={question.name} question={question} form={form} errors={errors} />
        ))}
      </CaseFormPage>
    )
    return yield* shown(visit, render, status)
  })
  return [
    casePage(
      path,
      name,
      Effect.fnUntraced(function* (visit, seen) {
        return yield* show(visit, seen, yield* exposureIn(visit, seen), { form: undefined, errors: [] }, 200)
      })
    ),
    caseForm(
      path,
      name,
      Effect.fnUntraced(function* (visit, seen, form) {
        const exposure = yield* exposureIn(visit, seen)
        const errors = wrongIn(questions(visit.lang, seen), form, visit)
        const given = errors.length > 0 ? undefined : input(form, seen, exposure)
        if (given === undefined) return yield* show(visit, seen, exposure, { form, errors }, 422)
        const guarded = guard(command, vacantIn(seen.organisation, seen.row))
        const refused = yield* give(visit, form, guarded, given, roleFor(seen, name))
        if (refused === undefined) return backTo(seen)
        return yield* show(visit, seen, exposure, { form, errors: refusedIn(refused) }, 409)
      })
    )
  ]
}
