import { nameOn } from "@trygglogg/core/organisation"
import type { MemberVisit } from "../server/visit.ts"
import { type Asked, breakdownsOf, scopesOf } from "./asking.ts"
import { type QuestionName, statisticsTexts } from "./texts.ts"

interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: ReadonlyArray<Option>
}

const Select = ({ chosen, label, name, options }: SelectProps) => (
  <>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {options.map(({ label: text, value }) => (
        <option key={value} value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </>
)

const unitOptions = ({ organisation }: Asked): ReadonlyArray<Option> =>
  scopesOf(organisation)
    .map((unit) => ({ value: unit.unitId, label: nameOn(unit, organisation.day) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "sv"))

interface Props {
  readonly visit: MemberVisit
  readonly name: QuestionName
  readonly asked: Asked
}

/** By which day, which incidents, how told apart, and in which organisation. */
const HowToCount = ({ asked: { given }, name, visit }: Props) => {
  const { asked: texts } = statisticsTexts[visit.lang]
  const named = { unit: texts.byUnit, place: texts.byPlace, form: texts.byForm, role: texts.byRole }
  const breakdowns = breakdownsOf(name)
  return (
    <>
      <Select
        name="datum"
        label={texts.basis}
        chosen={given.datum}
        options={[
          { value: "reported", label: texts.reported },
          { value: "occurred", label: texts.occurred }
        ]}
      />
      <Select
        name="former"
        label={texts.forms}
        chosen={given.former}
        options={[
          { value: "five", label: texts.five },
          { value: "all", label: texts.all }
        ]}
      />
      {breakdowns.length > 0 && (
        <Select
          name="uppdelning"
          label={texts.by}
          chosen={given.uppdelning}
          options={[
            { value: "", label: texts.byNothing },
            ...breakdowns.map((by) => ({ value: by, label: named[by] }))
          ]}
        />
      )}
      <Select
        name="enheter"
        label={texts.organisation}
        chosen={given.enheter}
        options={[
          { value: "then", label: texts.asThen },
          { value: "now", label: texts.asNow }
        ]}
      />
    </>
  )
}

/** The question's own words, to ask it differently. A GET: every answer has an address that can be sent on. */
export const AskingForm = ({ asked, name, visit }: Props) => {
  const { asked: texts } = statisticsTexts[visit.lang]
  const { allowed, given } = asked
  return (
    <form method="get" action={`/statistik/${name}`}>
      <h2>{texts.heading}</h2>
      <Select name="enhet" label={texts.unit} chosen={given.enhet} options={unitOptions(asked)} />
      <label for="fran">{texts.from}</label>
      <input type="date" id="fran" name="fran" value={given.fran} />
      <label for="till">{texts.to}</label>
      <input type="date" id="till" name="till" value={given.till} />
      <HowToCount asked={asked} name={name} visit={visit} />
      <Select
        name="for"
        label={texts.audience}
        chosen={given.for}
        options={allowed.map((audience) => ({ value: audience, label: texts[audience] }))}
      />
      <label for="per">{texts.per}</label>
      <input id="per" name="per" value={given.per} inputMode="numeric" />
      <button>{texts.show}</button>
    </form>
  )
}
