import type { MemberVisit } from "../../server/visit.ts"
import { addressOf, caseAddress, type CaseCommand } from "../addresses.ts"
import { toReview } from "../emergency/openings.ts"
import { may, type StaffCase } from "../staffCase.ts"
import { actionTexts } from "./actionTexts.ts"

type Action = Exclude<CaseCommand, "StartHandling" | "BreakGlass" | "ReviewBreakGlass">
type Group = "case" | "police" | "authorities" | "ending"

/** What can be asked for while a case is open. Closing is offered before its time too: the answer says what is missing. */
const whileOpen: ReadonlyArray<readonly [Group, ReadonlyArray<Action>]> = [
  ["case", ["SetClassification", "RegisterExposure", "AssignHandler", "MergeIncidents"]],
  [
    "police",
    [
      "ConsiderPoliceReport",
      "RecordConsultation",
      "AssessDisclosure",
      "DecideFiling",
      "FilePoliceReport",
      "RegisterPoliceReport",
      "RecordPoliceOutcome"
    ]
  ],
  ["authorities", ["AssessDuty", "MarkNotificationNotRequired", "RecordNotificationSent", "StoreNotificationReceipt"]],
  ["ending", ["WriteClosingSummary", "CloseIncident", "MarkNotReportable"]]
]

const possible = ({ row: { state } }: StaffCase): ReadonlyArray<readonly [Group, ReadonlyArray<Action>]> => {
  switch (state._tag) {
    case "closed":
      return [
        ["case", ["ReopenIncident", "AssignHandler"]],
        ["police", ["RegisterPoliceReport", "RecordPoliceOutcome"]]
      ]
    case "notReportable":
      return [["case", ["ReopenIncident"]]]
    default:
      return whileOpen
  }
}

interface Props {
  readonly visit: MemberVisit
  readonly seen: StaffCase
}

/** What the visitor may do to a case in the state it is in, by what it is about: twenty links in a row are not read. */
export const Actions = ({ seen, visit }: Props) => {
  const texts = actionTexts[visit.lang]
  const groups = possible(seen)
    .map(([group, actions]) => [group, actions.filter((action) => may(seen, action))] as const)
    .filter(([, actions]) => actions.length > 0)
  const hasHistory = seen.visible.parts.has("history")
  const beside = (
    [
      ["BreakGlass", !seen.visible.parts.has("narrative")],
      ["ReviewBreakGlass", toReview(visit, seen).length > 0]
    ] as const
  ).filter(([command, asked]) => asked && may(seen, command))
  if (groups.length + beside.length === 0 && !hasHistory) return null
  return (
    <section aria-labelledby="gora">
      <h2 id="gora">{texts.title}</h2>
      {groups.map(([group, actions]) => (
        <section key={group} aria-labelledby={`gora-${group}`}>
          <h3 id={`gora-${group}`}>{texts.groups[group]}</h3>
          <ul class="links">
            {actions.map((action) => (
              <li key={action}>
                <a href={addressOf(seen.number, action, undefined)}>{texts[action]}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {beside.map(([command]) => (
        <p key={command}>
          <a href={addressOf(seen.number, command, undefined)}>{texts[command]}</a>
        </p>
      ))}
      {hasHistory && (
        <p>
          <a href={`${caseAddress(seen.number)}/historik`}>{texts.history}</a>
        </p>
      )}
    </section>
  )
}
