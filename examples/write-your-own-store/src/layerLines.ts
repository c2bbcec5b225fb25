/**
 * A log in a file of lines, for one program at a time. All of it is kept in memory too, so it suits some hundred thousand events.
 *
 * The first line says whose log it is; each further line is one commit, in JSON. A line is there when its end is: what a crash cut off
 * was never acknowledged and is taken away when the file is opened. A group is written at once and flushed before anybody is answered.
 */
import { hash } from "node:crypto"
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import { EventLog, hex, leafOf, LogUnavailable, Query, type ReadOptions, type Recorded, Tree } from "@trygglogg/log"
import { type Entry, GroupCommit, Head, judge, makeFollow, prepare, type Prepared, Stored } from "@trygglogg/log/store"
import { Clock, DateTime, Effect, Layer, Schema, Stream, SubscriptionRef } from "effect"

const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer")

/** When it was recorded, its meta, and of each event the type, version, tags, the domain's time and data, as stored texts. */
const Line = Schema.fromJsonString(
  Schema.Tuple([
    Schema.Int,
    Schema.String,
    Schema.Array(Schema.Tuple([Schema.String, Schema.Int, Schema.String, Schema.NullOr(Schema.String), Schema.String]))
  ])
)

const lineOf = (commit: ReadonlyArray<Entry>): string => {
  const events = commit.map(({ recorded: { occurredAt = null, text, type, version }, tags }) => {
    return [type, version, tags, occurredAt, text]
  })
  return JSON.stringify([commit[0]?.millis, commit[0]?.metaText, events])
}

const isIn = ({ after = 0, query, until = Infinity }: ReadOptions, event: Recorded): boolean =>
  event.position > after &&
  (typeof until === "number" ? event.position <= until : DateTime.isLessThanOrEqualTo(event.recordedAt, until)) &&
  Query.matches(query, event)

/** What is known of the log: everything. */
const makeKept = (origin: string) => {
  const events: Array<Recorded> = []
  const commits = new Map<string, ReadonlyArray<Recorded>>()
  let head = Head.empty
  const add = (commit: ReadonlyArray<Recorded>): void => {
    for (const event of commit) {
      events.push(event)
      const range = Tree.add(sha256, head.range, leafOf(sha256, origin, event))
      head = { position: event.position, recordedAt: DateTime.toEpochMillis(event.recordedAt), range }
    }
    if (commit[0] !== undefined) commits.set(commit[0].meta.commandId, commit)
  }
  const commitAt = (first: number) => commits.get(events[first - 1]?.meta.commandId ?? "") ?? []
  return { add, commitAt, commits, events, head: () => head }
}

const replay = (kept: ReturnType<typeof makeKept>, line: string): void => {
  const [at, metaText, events] = Schema.decodeSync(Line)(line)
  const recordedAt = DateTime.makeUnsafe(at)
  const { commandId } = Stored.parseMeta(metaText)
  const commit = events.map(([type, version, tags, occurredAt, text], nth) => {
    const [position, id] = [kept.head().position + nth + 1, `${commandId}.${nth}`]
    const stored = { type, version, tags: Stored.parseTags(tags), occurredAt: occurredAt ?? undefined, metaText, text }
    return Stored.make({ ...stored, position, id, recordedAt })
  })
  kept.add(commit)
}

/** The file, and how to make it longer so that it stays. */
const openLines = (file: string, origin: string) => {
  const descriptor = openSync(file, "a+", 0o600)
  const content = readFileSync(file, "utf8")
  let size = Buffer.byteLength(content.slice(0, content.lastIndexOf("\n") + 1))
  ftruncateSync(descriptor, size)
  let open = true
  const write = (lines: ReadonlyArray<string>): void => {
    // The number of a closed descriptor may be another file's by now.
    if (!open) throw new Error("closed")
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""))
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
      fsyncSync(descriptor)
      size += bytes.length
    } catch (error) {
      // Half a group must not stay: the next one would stand behind it.
      ftruncateSync(descriptor, size)
      throw error
    }
  }
  const firstLine = JSON.stringify({ origin })
  const [first, ...lines] = content.split("\n").slice(0, -1)
  if (first === undefined) {
    write([firstLine])
    const folder = openSync(dirname(file), "r")
    fsyncSync(folder)
    closeSync(folder)
  } else if (first !== firstLine) throw new Error("another city's log")
  const close = (): void => {
    open = false
    closeSync(descriptor)
  }
  return { close, isOpen: () => open, lines, write }
}

const unavailable = (error: unknown): LogUnavailable =>
  new LogUnavailable({ reason: error instanceof Error && "code" in error && error.code === "ENOSPC" ? "full" : "io" })
const attempt = <A>(work: () => A) => Effect.try({ try: work, catch: unavailable })

/** The log in a file, for as long as the layer lives. Fails as `io` when it cannot be used, or is another's. */
export const layerLines = (file: string, origin: string): Layer.Layer<EventLog, LogUnavailable> =>
  Layer.effect(
    EventLog,
    Effect.gen(function* () {
      const open = attempt(() => openLines(file, origin))
      const { isOpen, lines, write } = yield* Effect.acquireRelease(open, ({ close }) => Effect.sync(close))
      const kept = makeKept(origin)
      yield* attempt(() => lines.forEach((line) => replay(kept, line)))
      const appended = yield* SubscriptionRef.make(0)
      const perform = (group: ReadonlyArray<Prepared>) => {
        const newest = (asked: ReadOptions) => kept.events.findLast((event) => isIn(asked, event))?.position
        const firstAt = (commandId: string) => kept.commits.get(commandId)?.[0]?.position
        const { entries, outcomes } = judge({ origin, sha256 }, { head: kept.head(), firstAt, newest }, group)
        const firsts = entries.flatMap(({ nth }, index) => (nth === 0 ? [index] : []))
        const commits = firsts.map((first, index) => entries.slice(first, firsts[index + 1]))
        if (commits.length > 0) write(commits.map(lineOf))
        for (const commit of commits) kept.add(commit.map(({ recorded }) => recorded))
        return outcomes(kept.commitAt)
      }
      const told = SubscriptionRef.update(appended, (count) => count + 1)
      const carryOut = (group: ReadonlyArray<Prepared>) => attempt(() => perform(group)).pipe(Effect.tap(told))
      const append = GroupCommit.make(carryOut)
      const find = (options: ReadOptions) => {
        const found = kept.events.filter((event) => isIn(options, event))
        return (options.backwards === true ? found.toReversed() : found).slice(0, options.limit)
      }
      const read = (options: ReadOptions) => Stream.suspend(() => Stream.fromArray(find(options)))
      // Whoever follows a log that has been closed is told so, and can follow on in the next.
      const closed = Effect.fail(new LogUnavailable({ reason: "closed" }))
      const head = Effect.suspend(() => (isOpen() ? Effect.succeed(kept.events.length) : closed))
      return EventLog.of({
        origin,
        head,
        read,
        scan: (options, take) => Effect.sync(() => find(options).forEach((event) => take(event))),
        append: (group) =>
          Effect.flatMap(Clock.currentTimeMillis, (now) => append(group.map((commit) => prepare(commit, now)))),
        recordedBy: (commandId) => Effect.sync(() => kept.commits.get(commandId) ?? []),
        tree: Effect.sync(() => ({ size: kept.events.length, root: hex(Tree.root(sha256, kept.head().range)) })),
        follow: makeFollow({ head, read, appended, interval: "1 second" })
      })
    })
  )
