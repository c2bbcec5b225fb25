/** What a log comes to: the digest of every projection, the same on every machine that holds the same log. */
import { everyAccessProjection, everyProjection } from "@trygglogg/core/overview"
import {
  EventLog,
  type LogUnavailable,
  type Parked,
  type ParkedIn,
  parked,
  Projection,
  Query,
  type Recorded,
  sha256 as defaultSha256,
  type Sha256
} from "@trygglogg/log"
import { type DateTime, Effect, Option, Result, Stream } from "effect"
import { knownEvents } from "./knownEvents.ts"

/** A position, or a time: what was recorded by then. */
export type AsOf = number | DateTime.Utc

export interface ProjectionDigest {
  readonly projection: string
  readonly rows: number
  /** SHA-256, lower-case hex; see `Projection.digest`. */
  readonly digest: string
}

/** An event in no row; where a view knows which rows it is about, their ids. */
type SetAside = Parked | ParkedIn

/** A log played again. */
export interface Replay {
  /** The position it was played to. */
  readonly position: number
  readonly digests: ReadonlyArray<ProjectionDigest>
  /** Events this program cannot read, which are in no row: the digests are those of the others. */
  readonly setAside: ReadonlyArray<SetAside>
  /** The same of the log of who has read what, where it was given; its digests are the last of `digests`. */
  readonly access?: { readonly position: number; readonly setAside: ReadonlyArray<SetAside> }
}

export interface ReplayOptions {
  readonly asOf?: AsOf
  /** The log of who has read what. As of a position of the first log, it is taken as it was when that event was recorded. */
  readonly access?: { readonly log: EventLog["Service"]; readonly asOf?: AsOf }
  /** Injected where a faster one is at hand. */
  readonly sha256?: Sha256
}

/** What every one of some projections comes to, and what they set aside. */
const digestsOf = (every: ReadonlyArray<Projection.Any>, until: AsOf, sha256: Sha256) =>
  Effect.map(
    Effect.forEach(every, (one) =>
      one.with((projection) =>
        Effect.map(Projection.rows(projection, { until }), (rows) => ({
          digest: { projection: one.name, rows: rows.size, digest: Projection.digest(projection, rows, sha256) },
          parked: rows.parked
        }))
      )
    ),
    (found) => ({
      digests: found.map(({ digest }): ProjectionDigest => digest),
      parked: found.flatMap(({ parked }): ReadonlyArray<SetAside> => parked)
    })
  )

/** The newest event there was, or nothing before the first. */
const newest = (asOf: AsOf | undefined) =>
  Effect.flatMap(EventLog, (log) =>
    Stream.runHead(
      log.read({ query: Query.all, backwards: true, limit: 1, ...(asOf === undefined ? {} : { until: asOf }) })
    )
  )

const positionOf = Option.match({ onNone: () => 0, onSome: ({ position }: Recorded) => position })

const undecodable = (recorded: Recorded): ReadonlyArray<SetAside> => {
  const event = knownEvents.get(recorded.type)
  if (event === undefined) return [parked(recorded, "TypeUnknown")]
  const decoded = event.decode(recorded.version, recorded.data)
  return Result.isFailure(decoded) ? [parked(recorded, decoded.failure.reason)] : []
}

/** A projection reads only the types it knows, so what nobody knows is looked for by itself. */
const unread = (until: AsOf) =>
  Effect.flatMap(EventLog, (log) =>
    log.read({ query: Query.all, until }).pipe(
      Stream.mapArray((chunk) => [...chunk]),
      Stream.runFold(
        (): ReadonlyArray<SetAside> => [],
        (found, recorded) => {
          const more = undecodable(recorded)
          return more.length === 0 ? found : [...found, ...more]
        }
      )
    )
  )

const inOrder = (found: ReadonlyArray<SetAside>): ReadonlyArray<SetAside> =>
  [...new Map(found.map((one) => [one.position, one])).values()].toSorted((a, b) => a.position - b.position)

/** How much of the log of readings belongs to what is asked. */
const accessAsOf = (asOf: AsOf | undefined, last: Option.Option<Recorded>): AsOf | undefined =>
  typeof asOf === "number"
    ? Option.match(last, { onNone: (): AsOf => 0, onSome: ({ recordedAt }) => recordedAt })
    : asOf

const replayAccess = Effect.fnUntraced(function* (asOf: AsOf | undefined, sha256: Sha256) {
  const position = positionOf(yield* newest(asOf))
  const { digests, parked: steps } = yield* digestsOf(everyAccessProjection, position, sha256)
  return { digests, position, setAside: inOrder([...(yield* unread(position)), ...steps]) }
})

/**
 * Plays the log again, and says of each projection what it came to.
 *
 * @example
 * const { digests, position } = yield* replayDigests({ asOf: 57 })
 */
export const replayDigests = Effect.fnUntraced(function* ({
  access,
  asOf,
  sha256 = defaultSha256
}: ReplayOptions = {}): Effect.fn.Return<Replay, LogUnavailable, EventLog> {
  const last = yield* newest(asOf)
  const position = positionOf(last)
  const { digests, parked: steps } = yield* digestsOf(everyProjection, position, sha256)
  const setAside = inOrder([...(yield* unread(position)), ...steps])
  if (access === undefined) return { position, digests, setAside }
  const read = yield* replayAccess(access.asOf ?? accessAsOf(asOf, last), sha256).pipe(
    Effect.provideService(EventLog, access.log)
  )
  return {
    position,
    digests: [...digests, ...read.digests],
    setAside,
    access: { position: read.position, setAside: read.setAside }
  }
})
