import { startBy } from "@trygglogg/core/reaction"
import { dayOfInstant } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import type { VNode } from "preact"
import { ownCase } from "../mine/ownCase.ts"
import { Layout } from "../page/layout.tsx"
import { memberPage } from "../server/handling.ts"
import { namesOf } from "../server/organisation.ts"
import { adoptedEditions } from "../server/policy.ts"
import { contactIn } from "../server/reading.ts"
import { page } from "../server/reply.ts"
import { dueText } from "../server/time.ts"
import type { MemberVisit } from "../server/visit.ts"
import { reportTexts } from "./texts.ts"

interface Props {
  readonly visit: MemberVisit
  readonly number: string
  readonly contact: string | undefined
  readonly deadline: string
  readonly exposed: boolean
}

const SentPage = ({ contact, deadline, exposed, number, visit }: Props): VNode => {
  const texts = reportTexts[visit.lang].sent
  const calls = contact === undefined ? texts.someoneCalls : texts.contactCalls.replace("{contact}", contact)
  return (
    <Layout visit={visit} title={texts.title} hidable>
      <h1>{texts.title}</h1>
      <p>
        {texts.number} <strong>{number}</strong>. {texts.mailed}
      </p>
      <p>{exposed ? texts.comfort : texts.comfortOther}</p>
      <h2>{texts.next}</h2>
      <ol>
        <li>{calls.replace("{deadline}", deadline)}</li>
        <li>{texts.coordinator}</li>
        <li>{texts.police}</li>
      </ol>
      <h2>{texts.more}</h2>
      <ul>
        {exposed && (
          <li>
            <a href={`/mina/${number}/upplevelse`}>{texts.statement}</a>
          </li>
        )}
        <li>
          <a href={`/mina/${number}/komplettera`}>{texts.addendum}</a>
        </li>
        <li>
          <a href={`/mina/${number}`}>{texts.follow}</a>
        </li>
      </ul>
    </Layout>
  )
}

/** The receipt: the number, what happens now and by when, and what can be added. For the reporter and the exposed alone. */
export const sentRoutes = [
  memberPage(
    "/rapportera/klart/:nr",
    Effect.fnUntraced(function* (visit) {
      const { number, seen } = yield* ownCase(visit)
      const editions = yield* adoptedEditions
      const contact = contactIn(seen)
      const nameOf = yield* namesOf(visit, contact === undefined ? [] : [contact])
      const dueOn = startBy(seen.row, { editions }, dayOfInstant(seen.row.reportedAt))
      const props = {
        visit,
        number,
        contact: contact === undefined ? undefined : nameOf(contact),
        deadline: dueText(dueOn, visit.now, visit.lang),
        exposed: seen.relation.grants.has("exposed")
      }
      return page(SentPage(props), visit)
    })
  )
]
