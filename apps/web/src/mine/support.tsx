import { guard } from "@trygglogg/core/access"
import { supportKinds } from "@trygglogg/core/catalogue"
import { AcceptSupport, DeclineSupport, SupportOffered } from "@trygglogg/core/follow-up"
import { Exposure, SupportKind } from "@trygglogg/core/vocabulary"
import { EventLog } from "@trygglogg/log"
import { Effect, Result, Schema, Stream } from "effect"
import type { VNode } from "preact"
import { Choices, CommandForm, describedBy, ErrorSummary, type FieldError, FieldProblem } from "../page/form.tsx"
import { Layout } from "../page/layout.tsx"
import { give, toldIn } from "../server/command.ts"
import type { Form } from "../server/form.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { newId } from "../server/random.ts"
import { page, seeOther } from "../server/reply.ts"
import { timeText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { ownExposure, type OwnExposure } from "./ownCase.ts"
import { mineTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly own: OwnExposure
  readonly offered: ReadonlyArray<SupportKind>
  readonly ids: { readonly accept: string; readonly decline: string }
  readonly typed: Form
  readonly errors: ReadonlyArray<FieldError>
}

const Offer = ({ errors, ids, offered, own, typed, visit }: Props) => {
  const texts = mineTexts[visit.lang].support
  const choices = offered.map((kind) => ({ value: kind, label: supportKinds[kind][visit.lang] }))
  return (
    <>
      <p>{texts.offered}</p>
      <CommandForm visit={visit} action={`/mina/${own.number}/stod/ja`} commandId={ids.accept}>
        <fieldset aria-describedby={describedBy(errors, "stod")}>
          <legend>{texts.choose}</legend>
          <FieldProblem errors={errors} field="stod" />
          <Choices type="checkbox" name="stod" choices={choices} chosen={typed.all("stod")} />
        </fieldset>
        <button>{texts.accept}</button>
      </CommandForm>
      <CommandForm visit={visit} action={`/mina/${own.number}/stod/nej`} commandId={ids.decline}>
        <button class="second" id="nej">
          {texts.decline}
        </button>
      </CommandForm>
    </>
  )
}

const SupportPage = (props: Props): VNode => {
  const { errors, own, visit } = props
  const texts = mineTexts[visit.lang].support
  const { lastFollowUp, support } = own.exposure.progress
  const standing = {
    none: texts.none,
    offered: undefined,
    accepted: texts.accepted,
    declined: texts.declined,
    ended: texts.ended
  }
  return (
    <Layout visit={visit} title={texts.title} failed={errors.length > 0} hidable>
      <p>
        <a href={`/mina/${own.number}`}>{common[visit.lang].back}</a>
      </p>
      <ErrorSummary visit={visit} errors={errors} />
      <h1>{texts.title}</h1>
      {standing[support] !== undefined && <p>{standing[support]}</p>}
      {lastFollowUp !== undefined && (
        <p class="note">{texts.thanks.replace("{time}", timeText(lastFollowUp.at, visit.now, visit.lang))}</p>
      )}
      {support === "offered" && <Offer {...props} />}
      {support !== "none" && support !== "declined" && (
        <a class="button second" href={`/mina/${own.number}/stod/svar`}>
          {texts.ask}
        </a>
      )}
    </Layout>
  )
}

/** What was offered, from the exposure's own events: views keep no word about somebody's health. */
const offeredKinds = Effect.fnUntraced(function* ({ exposure }: OwnExposure) {
  const log = yield* EventLog
  const query = [{ types: [SupportOffered.type], tags: [Exposure(exposure.exposureId)] }]
  const offers = yield* Stream.runCollect(log.read({ query }))
  const kinds = offers.flatMap(({ data, version }) =>
    Result.match(SupportOffered.decode(version, data), { onSuccess: (offer) => offer.kinds, onFailure: () => [] })
  )
  return [...new Set(kinds)]
})

const untouched: Form = { one: () => "", all: () => [] }

const show = Effect.fnUntraced(function* (visit: MemberVisit, typed: Form, errors: ReadonlyArray<FieldError>) {
  const own = yield* ownExposure(visit)
  const ids = { accept: yield* newId, decline: yield* newId }
  const offered = yield* offeredKinds(own)
  return page(SupportPage({ visit, own, offered, ids, typed, errors }), visit, errors.length > 0 ? 422 : 200)
})

const isKind = Schema.is(SupportKind)

const about = ({ exposure, seen }: OwnExposure) => ({
  incidentId: seen.row.incidentId,
  exposureId: exposure.exposureId
})

const toSupport = ({ params }: MemberVisit) =>
  Effect.succeed(seeOther(`/mina/${encodeURIComponent(params["nr"] ?? "")}/stod`))

/** Support for the exposed person: taking it, and declining it. */
export const supportRoutes = [
  memberPage("/mina/:nr/stod", (visit) => show(visit, untouched, [])),
  // A refused answer is shown at the address it was sent to: asked for by itself, or in the other language, it is the page.
  memberPage("/mina/:nr/stod/ja", toSupport),
  memberPage("/mina/:nr/stod/nej", toSupport),
  memberForm(
    "/mina/:nr/stod/ja",
    Effect.fnUntraced(function* (visit, form) {
      const own = yield* ownExposure(visit)
      const [first, ...more] = form.all("stod").filter(isKind)
      if (first === undefined)
        return yield* show(visit, form, [{ field: "stod", text: mineTexts[visit.lang].support.missing }])
      const refused = yield* give(visit, form, guard(AcceptSupport), { ...about(own), kinds: [first, ...more] })
      if (refused === undefined) return seeOther(`/mina/${own.number}/stod`)
      return yield* show(visit, form, [{ field: "stod", text: toldIn(refused) }])
    })
  ),
  memberForm(
    "/mina/:nr/stod/nej",
    Effect.fnUntraced(function* (visit, form) {
      const own = yield* ownExposure(visit)
      const refused = yield* give(visit, form, guard(DeclineSupport), about(own))
      if (refused === undefined) return seeOther(`/mina/${own.number}/stod`)
      return yield* show(visit, form, [{ field: "nej", text: toldIn(refused) }])
    })
  )
]
