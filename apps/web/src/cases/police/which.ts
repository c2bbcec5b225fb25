/** Which of a case's reports to the police a form is about: merges may have brought more than one. */
import { PoliceReportId } from "@trygglogg/core/vocabulary"
import type { Form } from "../../server/form.ts"
import type { Language } from "../../texts/language.ts"
import type { Question } from "../form/paper.tsx"
import type { StaffCase } from "../staffCase.ts"
import { policeTexts } from "./texts.ts"

const field = "anmalan"

/** The report that is raised from the case itself: it is known by the case's own id. */
export const ownReport = ({ row: { incidentId } }: StaffCase) => ({
  policeReportId: PoliceReportId.make(incidentId),
  incidentId
})

/** Asked where there are several, in the order they were raised. */
export const whichReport = (lang: Language, { row }: StaffCase): ReadonlyArray<Question> => {
  const { policeReports } = row.outward
  const { legend, missing, nth } = policeTexts[lang].which
  if (policeReports.length < 2) return []
  const choices = policeReports.map((value, index) => ({ value, label: nth.replace("{n}", String(index + 1)) }))
  return [{ name: field, type: "radio", legend, choices, missing }]
}

/** The report that was chosen; the only one where there is no choice. */
export const reportOf = (seen: StaffCase, form: Form) => {
  const { policeReports } = seen.row.outward
  const chosen = policeReports.find((one) => one === form.one(field)) ?? policeReports[0]
  return chosen === undefined ? ownReport(seen) : { ...ownReport(seen), policeReportId: chosen }
}
