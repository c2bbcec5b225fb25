/**
 * A log that is read on a standby that lags behind what its views were made of, again and again; at last the primary is gone, and the
 * standby takes over without what it never got. Whoever has read further must stop, and a root that was noted must tell.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { verifyLog } from "@trygglogg/audit"
import { EventLog, LogUnavailable, Projection, type TreeHead, ViewStore } from "@trygglogg/log"
import { openForAudit } from "@trygglogg/store-postgres"
import { Effect, Layer, Logger, Redacted, Result } from "effect"
import { commitOf, notes } from "../kill/load.ts"
import { type Server, startServer } from "../postgres/server.ts"
import { copyOf, settings } from "../postgres/standby.ts"
import { logAt, viewsAt } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const schema = "behind"

/** A server of the log, and views of a place of their own beside it. */
interface House {
  readonly server: Server
  readonly views: string
}

const on = <A, E>({ server, views }: House, work: Effect.Effect<A, E, EventLog | ViewStore>) =>
  Effect.runPromise(
    work.pipe(
      Effect.provide(Layer.provideMerge(viewsAt(`sqlite:${views}`), logAt(`${server.url}#${schema}`))),
      Effect.provide(Logger.layer([]))
    )
  )

const append = (name: string) =>
  Effect.gen(function* () {
    const log = yield* EventLog
    yield* log.append(Array.from({ length: 20 }, (_, nth) => commitOf(`${name}-${nth}`)))
    return yield* log.tree
  })

/** Whether the view answers, and with what the events make of it. */
const look = Effect.gen(function* () {
  const listed = yield* Effect.result((yield* ViewStore).list(notes))
  if (Result.isFailure(listed)) {
    const { failure } = listed
    return failure instanceof LogUnavailable ? failure.reason : failure._tag
  }
  const kept = Projection.digest(notes, new Map(listed.success.rows.map((row) => [row.caseId, row])))
  return kept === Projection.digest(notes, yield* Projection.rows(notes)) ? "whole" : "wrong"
})

/** What the auditor finds who noted a root. */
const audit = ({ server }: House, known: TreeHead) =>
  Effect.gen(function* () {
    const { faults } = yield* verifyLog(yield* openForAudit({ url: Redacted.make(server.url), schema }), {
      known: [known]
    })
    return faults.map(({ kind }) => kind).join() || "nothing"
  }).pipe(Effect.scoped, Effect.runPromise)

/** The standby has what the primary has. */
const inStep = async (primary: Server, standby: Server): Promise<void> => {
  const [row] = await primary.sql("SELECT pg_current_wal_lsn()::text AS lsn")
  const reached = `SELECT pg_last_wal_replay_lsn() >= '${String(row?.["lsn"])}'::pg_lsn AS so`
  while ((await standby.sql(reached))[0]?.["so"] !== true) await sleep(20)
}

class Findings {
  readonly faults: Array<string> = []
  readonly figures = { lagged: 0, stopped: 0, foundOut: 0, lost: 0 }

  expect(what: string, was: string, wanted: string): boolean {
    if (was !== wanted) this.faults.push(`${what}: ${was}, not ${wanted}`)
    return was === wanted
  }

  /** The view is not shown, and the noted root tells. */
  async expectStopped(house: House, known: TreeHead): Promise<void> {
    if (this.expect("a view that has read further", await on(house, look), "behind")) this.figures.stopped += 1
    if (this.expect("who noted a root finds", await audit(house, known), "knownBeyond")) this.figures.foundOut += 1
  }

  async expectWhole(house: House, known: TreeHead): Promise<void> {
    this.expect("a view that was behind", await on(house, look), "whole")
    this.expect("who noted a root finds", await audit(house, known), "nothing")
  }
}

/** It receives and does not show, while the views read on at the primary. */
const lag = async (primary: House, standby: House, name: string, findings: Findings): Promise<void> => {
  await standby.server.sql("SELECT pg_wal_replay_pause()")
  const known = await on(primary, append(name))
  findings.expect("the view at the primary", await on(primary, look), "whole")
  await findings.expectStopped(standby, known)
  await standby.server.sql("SELECT pg_wal_replay_resume()")
  await inStep(primary.server, standby.server)
  await findings.expectWhole(standby, known)
  findings.figures.lagged += 1
}

/** The primary is gone with what the standby never got, and the standby takes over and grows beyond it. */
const lose = async (primary: House, standby: House, findings: Findings): Promise<void> => {
  await standby.server.stop("SIGINT")
  const known = await on(primary, append("lost"))
  findings.expect("the view at the primary", await on(primary, look), "whole")
  await primary.server.stop("SIGKILL")
  await standby.server.start()
  await standby.server.sql("SELECT pg_promote(true, 60)")
  await findings.expectStopped(standby, known)
  await on(standby, append("later"))
  await on(standby, append("later still"))
  findings.expect("a view of what was lost", await on(standby, look), "whole")
  findings.expect("who noted a root finds", await audit(standby, known), "knownRoot")
  findings.figures.lost += 1
}

export const behindDrill = async ({ count = 10 }: DrillOptions): Promise<Outcome> => {
  const views = mkdtempSync(join(tmpdir(), "trygglogg-behind-"))
  const findings = new Findings()
  const server = await startServer({ settings })
  const primary = { server, views }
  await on(primary, append("first"))
  const standby = { server: await startServer({ settings, fill: (data) => copyOf(server, data) }), views }
  try {
    await inStep(primary.server, standby.server)
    for (let round = 0; round < count; round++) await lag(primary, standby, `round-${round}`, findings)
    await lose(primary, standby, findings)
    return findings
  } finally {
    await standby.server.remove()
    await server.remove()
    rmSync(views, { recursive: true, force: true })
  }
}
