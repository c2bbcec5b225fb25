/** What `trygglogg stats` does. */
import { Effect, type Option } from "effect"
import { openLogs, reading } from "../openLog.ts"
import { say } from "../output.ts"
import { problem } from "../problem.ts"
import { answerFrom } from "./answerFrom.ts"
import { documentOf } from "./document.ts"
import { readQuestion, type statistics } from "./question.ts"
import { tableOf } from "./table.ts"

/** Answers, and fails when events that the answer should rest on could not be read. */
export const run = Effect.fnUntraced(function* (asked: {
  readonly statistic: keyof typeof statistics
  readonly db: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly basis: "reported" | "occurred"
  readonly forms: string
  readonly by: Option.Option<"unit" | "place" | "form">
  readonly audience: "handling" | "district" | "public"
  readonly asOf: Option.Option<string>
}) {
  const question = yield* readQuestion(asked)
  const { log } = yield* openLogs(asked.db)
  const answered = yield* reading(log.name)(answerFrom(log.audited.log, question, asked.asOf))
  yield* say(documentOf(asked.statistic, answered), (language) => tableOf(asked.statistic, answered, language))
  if (answered.setAside > 0) return yield* problem("partial", String(answered.setAside))
}, Effect.scoped)
