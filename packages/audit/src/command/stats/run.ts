/** What `trygglogg stats` does. */
import { Effect, Option } from "effect"
import { openLogs, reading } from "../openLog.ts"
import { say } from "../output.ts"
import { problem } from "../problem.ts"
import { answerFrom } from "./answerFrom.ts"
import { documentOf } from "./document.ts"
import { type Behind, explained } from "./explained.ts"
import { readQuestion, type Words } from "./question.ts"
import { tableOf } from "./table.ts"

const eventLines = (events: ReadonlyArray<Behind>): ReadonlyArray<string> =>
  events.map(({ position, recordedAt, type }) => `  ${position}  ${recordedAt}  ${type}`)

/** Answers, and fails when events that the answer should rest on could not be read. */
export const run = Effect.fnUntraced(function* (
  asked: Words & {
    readonly db: string
    readonly explain: Option.Option<string>
    readonly asOf: Option.Option<string>
  }
) {
  const question = yield* readQuestion(asked)
  const { log } = yield* openLogs(asked.db)
  const answered = yield* reading(log.name)(answerFrom(log.audited.log, question, asked.asOf))
  const key = Option.getOrUndefined(asked.explain)
  const events = key === undefined ? undefined : yield* reading(log.name)(explained(log.audited.log, answered, key))
  yield* say(
    { ...documentOf(asked.statistic, answered), ...(events && { explained: { key, events } }) },
    (language) => [
      ...tableOf(asked.statistic, answered, language),
      ...(events === undefined ? [] : ["", ...eventLines(events)])
    ]
  )
  if (answered.setAside > 0) return yield* problem("partial", String(answered.setAside))
}, Effect.scoped)
