import {
  confidences,
  forms as formCatalogue,
  kindsOf,
  label,
  occurrenceKinds,
  type Offence
} from "@trygglogg/core/catalogue"
import { Form as InfluenceForm } from "@trygglogg/core/vocabulary"
import { Choices, type FieldError } from "../../page/form.tsx"
import type { MemberVisit } from "../../server/visit.ts"
import { choicesOf, Pick, Words } from "./fields.tsx"
import { formTexts } from "./texts.ts"

/** The answers as they were typed. */
export interface Typed {
  readonly forms: ReadonlyArray<string>
  readonly primary: string
  readonly kinds: ReadonlyArray<string>
  readonly severity: string
  readonly occurrence: string
  readonly confidence: string
  readonly offences: ReadonlyArray<string>
  readonly reason: string
}

interface Props {
  readonly visit: MemberVisit
  readonly typed: Typed
  readonly errors: ReadonlyArray<FieldError>
  readonly offences: ReadonlyArray<readonly [code: string, offence: Offence]>
}

const levels = [1, 2, 3, 4] as const

/** The kinds of each form, folded away for the forms that are not chosen. */
const Kinds = ({ typed, visit }: Props) => {
  const texts = formTexts[visit.lang].classify
  return (
    <>
      {InfluenceForm.literals.map((form) => (
        <details key={form} open={typed.forms.includes(form)}>
          <summary>{texts.kinds.replace("{form}", label(formCatalogue, form, visit.lang).toLowerCase())}</summary>
          <fieldset>
            <legend>{label(formCatalogue, form, visit.lang)}</legend>
            {kindsOf(form).map(([code, entry]) => (
              <div class="pick" key={code}>
                <input
                  type="checkbox"
                  id={`slag-${code}`}
                  name="slag"
                  value={code}
                  checked={typed.kinds.includes(code)}
                />
                <label for={`slag-${code}`}>{entry[visit.lang]}</label>
              </div>
            ))}
          </fieldset>
        </details>
      ))}
    </>
  )
}

const Offences = ({ offences, typed, visit }: Props) => {
  const texts = formTexts[visit.lang].classify
  const choices = offences.map(([code, offence]) => ({
    value: code,
    label: `${offence[visit.lang]} (BrB ${offence.chapter})`
  }))
  return (
    <fieldset aria-describedby="brott-hint">
      <legend>{texts.offences}</legend>
      <p class="hint" id="brott-hint">
        {texts.offencesHint}
      </p>
      <details open={typed.offences.length > 0}>
        <summary>{texts.showOffences}</summary>
        <Choices type="checkbox" name="brott" choices={choices} chosen={typed.offences} />
      </details>
    </fieldset>
  )
}

/** The questions of a classification, in the order they are judged. */
export const ClassifyFields = (props: Props) => {
  const { errors, typed, visit } = props
  const { lang } = visit
  const texts = formTexts[lang].classify
  const forms = choicesOf(formCatalogue, lang)
  return (
    <>
      <Pick type="checkbox" name="former" legend={texts.forms} choices={forms} chosen={typed.forms} errors={errors} />
      <Kinds {...props} />
      <Pick
        type="radio"
        name="viktigast"
        legend={texts.primary}
        choices={forms}
        chosen={[typed.primary]}
        errors={errors}
      />
      <Pick
        type="radio"
        name="allvar"
        legend={texts.severity}
        choices={levels.map((level) => ({ value: String(level), label: texts.severityWords[level] }))}
        chosen={[typed.severity]}
        errors={errors}
      />
      <Pick
        type="radio"
        name="typ"
        legend={texts.occurrence}
        choices={choicesOf(occurrenceKinds, lang)}
        chosen={[typed.occurrence]}
        errors={errors}
      />
      <Pick
        type="radio"
        name="sakerhet"
        legend={texts.confidence}
        choices={choicesOf(confidences, lang)}
        chosen={[typed.confidence]}
        errors={errors}
      />
      <Offences {...props} />
      <Words name="skal" legend={texts.reason} hint={texts.reasonHint} typed={typed.reason} errors={errors} />
    </>
  )
}
