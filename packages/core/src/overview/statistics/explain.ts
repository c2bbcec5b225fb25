/** `explain(figure)`: which events of the log are behind a figure. */
import type { Query } from "@trygglogg/log"
import type { Member } from "../../disclosure/derivable.ts"
import type { CountUnit } from "../../vocabulary/statistic.ts"
import { measureRows } from "../measures/projection.ts"
import { statisticRows } from "./projection.ts"

/** What is explained: a cell of a table, or all that a release counted (`groups`), at the figure's position. */
export interface Explained {
  readonly countUnit: CountUnit
  readonly position: number
  readonly members: ReadonlyArray<Member>
}

const incidentEvents = [...new Set([...statisticRows.steps.keys(), ...measureRows.steps.keys()])]

interface Source {
  readonly tag: "incident" | "exposure" | "report" | "person" | "survey" | "unit"
  readonly types: ReadonlyArray<string>
}
const sources: { readonly [Unit in CountUnit]: Source } = {
  incidents: { tag: "incident", types: incidentEvents },
  exposures: { tag: "exposure", types: incidentEvents },
  reports: { tag: "report", types: incidentEvents },
  persons: { tag: "person", types: incidentEvents },
  answers: { tag: "survey", types: ["SurveyOpened", "SurveyAnswersCounted", "SurveyClosed"] },
  interviews: { tag: "person", types: ["ExitInterviewHeld"] },
  units: { tag: "unit", types: ["ExerciseHeld"] }
}

/**
 * What to read from the log to see where a figure comes from: the events about what it counts, until its position.
 *
 * @returns what `EventLog.read` takes; an empty figure asks for nothing
 *
 * @example
 * const events = yield* Stream.runCollect(log.read(explain({ countUnit: "incidents", position: 57, members })))
 */
export const explain = ({
  countUnit,
  members,
  position
}: Explained): { readonly query: Query.Query; readonly until: number } => {
  const { tag, types } = sources[countUnit]
  return {
    until: position,
    query: members.map(({ id }) => {
      const [about = id, within] = id.split(".")
      // An exposed person of an incident is found by the incident.
      return {
        types,
        tags: [within !== undefined && countUnit === "exposures" ? `incident:${about}` : `${tag}:${about}`]
      }
    })
  }
}
