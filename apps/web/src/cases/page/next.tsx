import type { Step } from "@trygglogg/core/overview"
import { CommandForm } from "../../page/form.tsx"
import type { MemberVisit } from "../../server/visit.ts"
import { addressOf, commandOf } from "../addresses.ts"
import { may, type NameOf, type StaffCase } from "../staffCase.ts"
import { clockOf, stepText } from "../words.ts"
import { pageTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly step: Step | undefined
  readonly nameOf: NameOf | undefined
  readonly commandId: string
}

/** The one thing to press. What takes no answer is done at once, everything else on a page of its own. */
const Doing = ({ commandId, seen, step, visit }: Props & { readonly step: Step }) => {
  const texts = pageTexts[visit.lang].next
  const address = addressOf(seen.number, commandOf[step.code], step.exposureId)
  if (step.code === "startHandling") {
    return (
      <CommandForm visit={visit} action={address} commandId={commandId}>
        <button>{texts.take}</button>
      </CommandForm>
    )
  }
  if (step.code === "contactExposed") {
    return (
      <>
        <CommandForm visit={visit} action={address} commandId={commandId}>
          <button name="via" value="phone">
            {texts.called}
          </button>
        </CommandForm>
        <a href={address}>{texts.otherWay}</a>
      </>
    )
  }
  return (
    <a class="button" href={address}>
      {texts.fields[step.code]}
    </a>
  )
}

/** What is to be done next, by when, and the way to do it for those who may. */
export const NextStep = (props: Props) => {
  const { nameOf, seen, step, visit } = props
  const texts = pageTexts[visit.lang].next
  const clock = step === undefined ? undefined : clockOf(step, seen.organisation.day, visit)
  return (
    <section class="card next" aria-labelledby="nasta">
      <h2 id="nasta">{texts.title}</h2>
      {step === undefined || clock === undefined ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <p>
            <strong>{stepText(step, seen.row, nameOf, visit.lang)}</strong>
          </p>
          <p class={clock.late ? "late" : undefined}>
            {[clock.left, clock.absolute].filter((part) => part !== undefined).join(", ")}
          </p>
          {may(seen, commandOf[step.code]) ? <Doing {...props} step={step} /> : <p>{texts.others}</p>}
        </>
      )}
    </section>
  )
}
