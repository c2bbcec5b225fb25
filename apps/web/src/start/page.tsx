import type { Principal } from "@trygglogg/core/access"
import { Effect } from "effect"
import type { VNode } from "preact"
import { Layout } from "../page/layout.tsx"
import { memberPage } from "../server/handling.ts"
import { organisationOf } from "../server/organisation.ts"
import { principalIn } from "../server/reading.ts"
import { page } from "../server/reply.ts"
import type { MemberVisit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { startTexts } from "./texts.ts"

interface Choice {
  readonly href: string
  readonly label: string
  readonly info: string
}

/** At most five, the report always first. What leads somewhere that somebody may not go is not shown. */
const choicesFor = ({ roles }: Principal, lang: MemberVisit["lang"]): ReadonlyArray<Choice> => {
  const texts = startTexts[lang]
  const holds = (...wanted: ReadonlyArray<string>) => roles.some(({ role }) => wanted.includes(role))
  return [
    { href: "/rapportera", label: texts.report, info: texts.reportInfo },
    { href: "/mina", label: texts.mine, info: texts.mineInfo },
    ...(holds("manager", "substitute", "securityCoordinator")
      ? [{ href: "/arenden", label: texts.todo, info: texts.todoInfo }]
      : []),
    ...(holds("safetyRepresentative", "auditor")
      ? [{ href: "/arenden", label: texts.cases, info: texts.casesInfo }]
      : []),
    { href: "/statistik", label: texts.statistics, info: texts.statisticsInfo }
  ]
}

const StartPage = ({
  choices,
  visit
}: {
  readonly visit: MemberVisit
  readonly choices: ReadonlyArray<Choice>
}): VNode => {
  const texts = startTexts[visit.lang]
  return (
    <Layout visit={visit} title={texts.title} hidable>
      {visit.settings.demoPostUrl !== undefined && <p class="hint">{common[visit.lang].demo}</p>}
      <h1>{texts.title}</h1>
      {choices.map(({ href, info, label }, index) => (
        <section key={label}>
          <a class={index === 0 ? "button" : "button second"} href={href}>
            {label}
          </a>
          <p class="hint">{info}</p>
        </section>
      ))}
      <p class="hint">{texts.greeting.replace("{name}", visit.member.entry.name)}</p>
    </Layout>
  )
}

export const startRoute = memberPage(
  "/",
  Effect.fnUntraced(function* (visit) {
    const organisation = yield* organisationOf(visit)
    const choices = choicesFor(principalIn(organisation, visit), visit.lang)
    return page(StartPage({ visit, choices }), visit)
  })
)
