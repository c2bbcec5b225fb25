/**
 * From the log to the outbox: what each event gives cause for, added in the same step that moves the checkpoint.
 *
 * Killed at any moment, it goes on after the last step that was kept; what was noticed twice has the same key, and is kept once.
 */
import { breakGlass } from "@trygglogg/core/access"
import { deadlinesAt, escalationsAt } from "@trygglogg/core/deadline"
import { cases, together } from "@trygglogg/core/overview"
import { members, units, unitsById } from "@trygglogg/core/organisation"
import { editionsOf, policies } from "@trygglogg/core/policy"
import {
  noticesOf,
  noticesOfDeadline,
  noticesOfVisit,
  type NotifiedCase,
  type Notice,
  remindersOf,
  remindersOfOpenings,
  type Surroundings
} from "@trygglogg/core/reaction"
import { visits } from "@trygglogg/core/risk-assessment"
import { dayOf, Incident, instantOf, Visit } from "@trygglogg/core/vocabulary"
import { type EventLog, expectReached, Query, type Recorded, Tag, ViewStore } from "@trygglogg/log"
import { type NewItem, Outbox } from "@trygglogg/vault/outbox"
import { DateTime, Effect, Stream } from "effect"
import { deadlinesKnown } from "./clocks.ts"
import { payloadOf } from "./payload.ts"

/** How many events one step takes: small enough to be repeated cheaply after a kill. */
const stepLength = 200

const surroundingsNow = Effect.gen(function* () {
  const views = yield* ViewStore
  const surroundings: Surroundings = {
    units: unitsById((yield* views.list(units)).rows),
    members: (yield* views.list(members)).rows,
    editions: editionsOf((yield* views.list(policies)).rows)
  }
  return surroundings
})

/** The case as it is, with what was merged into it. */
const caseOf = Effect.fnUntraced(function* (incidentId: string) {
  const views = yield* ViewStore
  const row = yield* views.get(cases, incidentId)
  if (row === undefined) return undefined
  const sources = yield* views.list(cases, { where: { mergedInto: incidentId } })
  const found: NotifiedCase | undefined = together([row, ...sources.rows]).find((one) => one.incidentId === incidentId)
  return found
})

const itemOf = (notice: Notice, dueAt: DateTime.Utc): NewItem => ({
  key: notice.key,
  payload: payloadOf(notice),
  dueAt
})

const noticesFor = Effect.fnUntraced(function* (recorded: Recorded, surroundings: Surroundings) {
  const found: Array<Notice> = []
  for (const id of Tag.idsOf(Incident.kind, recorded.tags)) {
    const row = yield* caseOf(id)
    if (row !== undefined) found.push(...noticesOf(recorded, row, surroundings))
  }
  for (const id of Tag.idsOf(Visit.kind, recorded.tags)) {
    const visit = yield* (yield* ViewStore).get(visits, id)
    if (visit !== undefined) found.push(...noticesOfVisit(recorded, visit, surroundings))
  }
  return found
})

/**
 * Takes the next events of a log. Answers how many there were, so that whoever follows knows whether to wait. Fails where the log ends
 * before what was taken from it: whatever is written there next would otherwise be passed over.
 *
 * @param consumer the name its checkpoint is kept under; one for each log
 * @param log the log of what happened, or the log of who has read what
 */
export const notice = Effect.fn("worker.notice")(function* (consumer: string, log: EventLog["Service"]) {
  const outbox = yield* Outbox
  const from = yield* outbox.position(consumer)
  const events = yield* Stream.runCollect(log.read({ query: Query.all, after: from, limit: stepLength }))
  const to = events.at(-1)?.position
  if (to === undefined) {
    yield* expectReached(log, from)
    return 0
  }
  const surroundings = yield* surroundingsNow
  const now = yield* DateTime.now
  const notices = yield* Effect.forEach(events, (recorded) => noticesFor(recorded, surroundings))
  const step = { consumer, from, to, items: notices.flat().map((one) => itemOf(one, now)) }
  // Another worker has taken the same events: go on from where it stands.
  yield* Effect.catchTag(outbox.advance(step), "NotAtPosition", () => Effect.void)
  return events.length
})

/** What is to be said of the deadlines by now. */
const deadlineNotices = Effect.fnUntraced(function* (
  open: ReadonlyArray<NotifiedCase>,
  surroundings: Surroundings,
  now: DateTime.Utc
) {
  const at = instantOf(now)
  const escalations = escalationsAt(deadlinesAt(yield* deadlinesKnown(surroundings), at), at)
  const rows = new Map<string, NotifiedCase>(open.map((row) => [row.incidentId, row]))
  return escalations.flatMap((one) => {
    const { incidentId } = one.deadline.about
    return noticesOfDeadline(one, incidentId === undefined ? undefined : rows.get(incidentId), surroundings, dayOf(now))
  })
})

/** The emergency openings that somebody is to look at by now. */
const openingNotices = Effect.fnUntraced(function* (
  open: ReadonlyArray<NotifiedCase>,
  surroundings: Surroundings,
  now: DateTime.Utc
) {
  const views = yield* ViewStore
  const opened = new Map((yield* views.list(breakGlass)).rows.map((row) => [row.incidentId, row]))
  return open.flatMap((row) => {
    const openings = opened.get(row.incidentId)
    return openings === undefined ? [] : remindersOfOpenings(openings, row, surroundings, dayOf(now))
  })
})

/**
 * What somebody is to be reminded of by now: follow-ups, cases nobody has started with, and every deadline on its way and when it was
 * missed, emergency openings that nobody has reviewed. The keys hold what they are for, so asking again adds nothing.
 */
export const remind = Effect.fn("worker.remind")(function* () {
  const views = yield* ViewStore
  const outbox = yield* Outbox
  const now = yield* DateTime.now
  const surroundings = yield* surroundingsNow
  const open = together((yield* views.list(cases)).rows)
  const notices = [
    ...open.flatMap((row) => remindersOf(row, surroundings, dayOf(now))),
    ...(yield* deadlineNotices(open, surroundings, now)),
    ...(yield* openingNotices(open, surroundings, now))
  ]
  const consumer = "reminders"
  const at = yield* outbox.position(consumer)
  yield* outbox.advance({ consumer, from: at, to: at, items: notices.map((one) => itemOf(one, now)) })
  return notices.length
})
