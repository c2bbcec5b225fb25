/**
 * Watches the visits that are under way: when nobody was heard from in time, that is recorded, and the record is what mails follow.
 *
 * The command records each step once, however often it is given and by however many workers: one killed in between repeats nothing.
 * It is a reminder and no alarm: it needs this program, the mail and somebody who reads it.
 */
import { visitClocks } from "@trygglogg/core/deadline"
import { RecordMissedCheckIn } from "@trygglogg/core/risk-assessment"
import { instantOf } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle, ViewStore } from "@trygglogg/log"
import { DateTime, Effect } from "effect"
import { randomBytes } from "node:crypto"

/** Who the log says it was: a program, and nobody. */
const watch = ActorRef.make("program:watch")

/** Answers how many visits somebody is waited for on. */
export const watchVisits = Effect.fn("worker.watchVisits")(function* () {
  const now = instantOf(yield* DateTime.now)
  const { rows } = yield* (yield* ViewStore).list(visitClocks, { where: { waitedFor: "yes" } })
  const silent = rows.filter(({ clocks }) =>
    clocks.some(({ dueAt, stoppedAt }) => stoppedAt === undefined && dueAt !== undefined && dueAt <= now)
  )
  for (const { visitId } of silent) {
    const commandId = CommandId.make(randomBytes(16).toString("hex"))
    yield* handle(RecordMissedCheckIn)({ visitId }, { commandId, actor: watch })
  }
  return silent.length
})
