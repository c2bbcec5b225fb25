import { guard } from "@trygglogg/core/access"
import { sufficiencies } from "@trygglogg/core/catalogue"
import { HoldFollowUp } from "@trygglogg/core/follow-up"
import type { CaseExposure } from "@trygglogg/core/overview"
import { Sufficiency, SupportComment } from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import type { FieldError } from "../../page/form.tsx"
import { give } from "../../server/command.ts"
import type { Form } from "../../server/form.ts"
import { vacantIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { common } from "../../texts/common.ts"
import { addressOf } from "../addresses.ts"
import { caseForm, casePage, exposureIn, roleFor, type StaffCase } from "../staffCase.ts"
import { choicesOf, Pick, tooLong, Words, wordsIn } from "./fields.tsx"
import { backTo, CaseFormPage, exposedNames, refusedIn, sealing, shown } from "./frame.tsx"
import { personTexts } from "./personTexts.ts"

/** The three questions of the city's report on the action plan, section 5.1. */
const degrees = ["sufficient", "relevant", "enoughFromEmployer"] as const
const yesOrNo = ["stillAffected", "wantsMore"] as const
type Question = (typeof degrees)[number] | (typeof yesOrNo)[number]

type Typed = { readonly [Q in Question]: string } & { readonly comment: string }

const empty: Typed = {
  sufficient: "",
  relevant: "",
  enoughFromEmployer: "",
  stillAffected: "",
  wantsMore: "",
  comment: ""
}
const typedIn = (form: Form): Typed => ({
  sufficient: form.one("sufficient"),
  relevant: form.one("relevant"),
  enoughFromEmployer: form.one("enoughFromEmployer"),
  stillAffected: form.one("stillAffected"),
  wantsMore: form.one("wantsMore"),
  comment: wordsIn(form, "comment")
})

const YesOrNo = Schema.Literals(["yes", "no"])
const Answers = Schema.Struct({
  sufficient: Sufficiency,
  relevant: Sufficiency,
  enoughFromEmployer: Sufficiency,
  stillAffected: YesOrNo,
  wantsMore: YesOrNo
})
const isAnswered = Schema.is(Answers)
const isDegree = Schema.is(Sufficiency)
const isYesOrNo = Schema.is(YesOrNo)

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly exposure: CaseExposure
  readonly typed: Typed
  readonly errors: ReadonlyArray<FieldError>
}

const Fields = ({ errors, typed, visit }: Props) => {
  const texts = personTexts[visit.lang].followUp
  const { no, yes } = common[visit.lang]
  const answer = (name: Question, choices: ReadonlyArray<{ readonly value: string; readonly label: string }>) => (
    <Pick
      key={name}
      type="radio"
      name={name}
      legend={texts[name]}
      choices={choices}
      chosen={[typed[name]]}
      errors={errors}
    />
  )
  return (
    <>
      {degrees.map((name) => answer(name, choicesOf(sufficiencies, visit.lang)))}
      {yesOrNo.map((name) =>
        answer(name, [
          { value: "yes", label: yes },
          { value: "no", label: no }
        ])
      )}
      <Words name="comment" legend={texts.comment} hint={texts.commentHint} typed={typed.comment} errors={errors} />
    </>
  )
}

const show = Effect.fnUntraced(function* (props: Props, status: 200 | 409 | 422) {
  const { errors, exposure, seen, visit } = props
  const texts = personTexts[visit.lang].followUp
  const name = (yield* exposedNames(visit, seen))(exposure)
  const render = (commandId: string) => (
    <CaseFormPage
      visit={visit}
      seen={seen}
      title={texts.title.replace("{name}", name)}
      hint={texts.hint}
      action={addressOf(seen.number, "HoldFollowUp", exposure.exposureId)}
      commandId={commandId}
      errors={errors}
      button={texts.button}
    >
      <Fields {...props} />
    </CaseFormPage>
  )
  return yield* shown(visit, render, status)
})

const wrongIn = (typed: Typed, visit: MemberVisit): ReadonlyArray<FieldError> => {
  const text = personTexts[visit.lang].followUp.missing
  return [
    ...degrees.filter((name) => !isDegree(typed[name])).map((field) => ({ field, text })),
    ...yesOrNo.filter((name) => !isYesOrNo(typed[name])).map((field) => ({ field, text })),
    ...tooLong("comment", typed.comment, visit)
  ]
}

const path = "/arenden/:nr/uppfoljning/:utsatt"

/** Whether the support was enough and right: the exposed person's answers, written down. */
export const followUpRoutes = [
  casePage(
    path,
    "HoldFollowUp",
    Effect.fnUntraced(function* (visit, seen) {
      const exposure = yield* exposureIn(visit, seen)
      return yield* show({ visit, seen, exposure, typed: empty, errors: [] }, 200)
    })
  ),
  caseForm(
    path,
    "HoldFollowUp",
    Effect.fnUntraced(function* (visit, seen, form) {
      const exposure = yield* exposureIn(visit, seen)
      const typed = typedIn(form)
      const { comment: text, ...answers } = typed
      const errors = wrongIn(typed, visit)
      if (!isAnswered(answers) || errors.length > 0) return yield* show({ visit, seen, exposure, typed, errors }, 422)
      const comment = yield* sealing(SupportComment, exposure.personRef, text)
      const input = {
        ...answers,
        incidentId: seen.row.incidentId,
        exposureId: exposure.exposureId,
        stillAffected: answers.stillAffected === "yes",
        wantsMore: answers.wantsMore === "yes",
        ...(comment === undefined ? {} : { comment })
      }
      const command = guard(HoldFollowUp, vacantIn(seen.organisation, seen.row))
      const refused = yield* give(visit, form, command, input, roleFor(seen, "HoldFollowUp"))
      if (refused === undefined) return backTo(seen)
      return yield* show({ visit, seen, exposure, typed, errors: refusedIn(refused) }, 409)
    })
  )
]
