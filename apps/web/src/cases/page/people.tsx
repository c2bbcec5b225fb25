import { exposedKinds, label, perceivedIntents, sufficiencies } from "@trygglogg/core/catalogue"
import type { CaseExposure, CaseRow } from "@trygglogg/core/overview"
import { dueText, timeText } from "../../server/time.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { common } from "../../texts/common.ts"
import { addressOf, type ExposureCommand } from "../addresses.ts"
import { may, type NameOf, type StaffCase } from "../staffCase.ts"
import { pageTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
  readonly nameOf: NameOf
  readonly phoneOf: (exposure: CaseExposure) => string | undefined
}

interface PersonProps extends Props {
  readonly exposure: CaseExposure
}

/** What can be done now for one exposed person, by how far the employer has come. */
const possible = ({ progress: { support } }: CaseExposure, { outward }: CaseRow): ReadonlyArray<ExposureCommand> => [
  "RecordContact",
  "GiveOwnStatement",
  "OfferSupport",
  ...(support === "offered" || support === "accepted" ? (["AcceptSupport"] as const) : []),
  ...(support === "none" ? [] : (["HoldFollowUp"] as const)),
  ...(support === "offered" || support === "accepted" ? (["EndSupport"] as const) : []),
  ...(outward.policeSince !== undefined || outward.policeRaised ? (["RecordComplainantStance"] as const) : []),
  ...(outward.policeRaised ? (["TellOfPoliceStep"] as const) : [])
]

const Actions = ({ exposure, nameOf, seen, visit }: PersonProps) => {
  const texts = pageTexts[visit.lang].people.do
  const allowed = possible(exposure, seen.row).filter((command) => may(seen, command))
  return allowed.length === 0 ? null : (
    <ul class="links">
      {allowed.map((command) => (
        <li key={command}>
          <a href={addressOf(seen.number, command, exposure.exposureId)}>
            {texts[command].replace("{name}", nameOf(exposure))}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Of the support: for those alone whose eyes it is for. What is about health, for fewer still. */
const Support = ({ exposure: { progress }, seen, visit }: PersonProps) => {
  const { lang, now } = visit
  const texts = pageTexts[lang].people
  const { followUps, lastFollowUp } = progress
  const answers =
    lastFollowUp === undefined
      ? []
      : [
          texts.sufficient.replace("{answer}", label(sufficiencies, lastFollowUp.sufficient, lang)),
          texts.relevant.replace("{answer}", label(sufficiencies, lastFollowUp.relevant, lang)),
          texts.employer.replace("{answer}", label(sufficiencies, lastFollowUp.enoughFromEmployer, lang)),
          ...(seen.visible.health && lastFollowUp.stillAffected ? [texts.stillAffected] : []),
          ...(lastFollowUp.wantsMore ? [texts.wantsMore] : [])
        ]
  return (
    <>
      <div>
        <dt>{texts.support}</dt>
        <dd>{texts.supportStates[progress.support]}</dd>
      </div>
      <div>
        <dt>{texts.followUps}</dt>
        {followUps.length === 0 && <dd>{texts.noFollowUps}</dd>}
        {followUps.map(({ dueOn, held }) => (
          <dd key={dueOn}>
            {dueText(dueOn, now, lang)}: {held ? texts.held : texts.planned}
          </dd>
        ))}
      </div>
      {lastFollowUp !== undefined && (
        <div>
          <dt>
            {texts.last}, {timeText(lastFollowUp.at, now, lang)}
          </dt>
          {answers.map((answer) => (
            <dd key={answer}>{answer}</dd>
          ))}
        </div>
      )}
    </>
  )
}

const Person = (props: PersonProps) => {
  const { exposure, nameOf, phoneOf, seen, visit } = props
  const { lang, now } = visit
  const texts = pageTexts[lang].people
  const { contactedAt, perceivedIntent } = exposure.progress
  const phone = phoneOf(exposure)
  return (
    <div class="card">
      <h3>{nameOf(exposure)}</h3>
      <p>{label(exposedKinds, exposure.exposedKind, lang)}</p>
      <dl class="rows">
        {phone !== undefined && (
          <div>
            <dt>{texts.phone}</dt>
            <dd>
              <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>{texts.statement}</dt>
          <dd>{perceivedIntent === undefined ? texts.notAsked : label(perceivedIntents, perceivedIntent, lang)}</dd>
        </div>
        <div>
          <dt>{texts.contact}</dt>
          <dd>{contactedAt === undefined ? texts.noContact : timeText(contactedAt, now, lang)}</dd>
        </div>
        {seen.visible.parts.has("support") && <Support {...props} />}
      </dl>
      <Actions {...props} />
    </div>
  )
}

/** Each exposed person, with how far the employer has come with them. */
export const People = (props: Props) => {
  const texts = pageTexts[props.visit.lang].people
  const { exposures } = props.seen.row
  return (
    <section aria-labelledby="utsatta">
      <h2 id="utsatta">{texts.title}</h2>
      {exposures.length === 0 && <p>{texts.none}</p>}
      {exposures.map((exposure) => (
        <Person key={exposure.exposureId} {...props} exposure={exposure} />
      ))}
    </section>
  )
}

/** The name of an exposed person; a relative, whom the directory does not know, by what they are. */
export const exposedName =
  (nameOf: (ref: string) => string, { lang }: MemberVisit): NameOf =>
  ({ exposedKind, personRef }) => {
    const name = nameOf(personRef)
    const named = name !== common[lang].unknownPerson
    return named || exposedKind === "employee" ? name : label(exposedKinds, exposedKind, lang)
  }
