/** What a group of commits has to know about the log before any of them is judged. */
import type { Condition } from "@trygglogg/log"
import { type Names, type Prepared, Search } from "@trygglogg/log/store"
import { integer, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf } from "../storable.ts"
import { matched, unknown } from "./names.ts"
import { type KnownNames, numberOf, type Reader } from "./read.ts"
import { newest, type Wanted } from "./search.ts"

export interface Seen {
  /** The numbers of the group's names, as far as the log has them. */
  readonly types: Names.Numbers
  readonly tags: Names.Numbers
  /** The highest numbers given out. */
  readonly lastType: number
  readonly lastTag: number
  /** Where the group's commands that were carried out before begin, by their keys. */
  readonly commands: ReadonlyMap<string, number>
}

/** A condition that something may have overtaken: decided below the head. */
interface Behind {
  readonly nth: number
  readonly condition: Condition
}

const behindOf = (head: number, group: ReadonlyArray<Prepared>): ReadonlyArray<Behind> =>
  group.flatMap(({ commit: { condition } }, nth) =>
    condition === undefined || condition.after >= head ? [] : [{ nth, condition }]
  )

/** The newest event that each commit's condition finds after its position, by the commit's place in the group. */
export const findNewest = async (
  run: Run,
  database: Database,
  head: number,
  names: KnownNames,
  group: ReadonlyArray<Prepared>
): Promise<ReadonlyMap<number, number>> => {
  const behind = behindOf(head, group)
  if (behind.length === 0) return new Map()
  const everything = behind.filter(({ condition }) => Search.asksEverything(condition.query))
  const wanted = behind.flatMap(({ condition, nth }): ReadonlyArray<Wanted> => {
    const search = Search.resolve(numberOf(names), condition.query)
    return search === "everything" ? [] : [{ nth, search, after: Math.floor(Math.max(condition.after, 0)) }]
  })
  const found = await newest(run, database, wanted)
  return new Map([...everything.map(({ nth }) => [nth, head] as const), ...found])
}

/** The group's names and those of its conditions, each once. */
const namesOf = (group: ReadonlyArray<Prepared>) => {
  const events = group.flatMap(({ commit }) => commit.events)
  const items = group.flatMap(({ commit }) => commit.condition?.query ?? [])
  return {
    types: new Set([...events.map(({ type }) => type), ...items.flatMap(({ types }) => types)]),
    tags: new Set([...events, ...items].flatMap(({ tags }) => tags))
  }
}

const pick = (known: Names.Numbers, wanted: Iterable<string>): ReadonlyArray<readonly [string, number]> =>
  [...wanted].flatMap((name) => {
    const id = known.get(name)
    return id === undefined ? [] : [[name, id] as const]
  })

/** Asks for everything at once; what is remembered is not asked for. */
export const look = async (run: Run, { database, names }: Reader, group: ReadonlyArray<Prepared>): Promise<Seen> => {
  const { schema } = database
  const wanted = namesOf(group)
  const newTypes = unknown(names.types, wanted.types)
  const newTags = unknown(names.tags, wanted.tags)
  const rows = await run(
    `SELECT 'type', key, id::bigint FROM ${schema}.types WHERE key = ANY($1)
     UNION ALL SELECT 'tag', key, id FROM ${schema}.tags WHERE key = ANY($2)
     UNION ALL SELECT 'command', command, position FROM ${schema}.events WHERE command = ANY($3)
     UNION ALL SELECT 'lastType', '', coalesce(max(id), 0) FROM ${schema}.types
     UNION ALL SELECT 'lastTag', '', coalesce(max(id), 0) FROM ${schema}.tags`,
    [newTypes.map(keyOf), newTags.map(keyOf), group.map(({ commit }) => keyOf(commit.meta.commandId))]
  )
  const of = (kind: string) =>
    rows.filter((row) => row[0] === kind).map((row) => [text(row[1]), integer(row[2])] as const)
  const types = new Map([...pick(names.types, wanted.types), ...matched(newTypes, of("type"))])
  const tags = new Map([...pick(names.tags, wanted.tags), ...matched(newTags, of("tag"))])
  return {
    types,
    tags,
    lastType: integer(of("lastType")[0]?.[1]),
    lastTag: integer(of("lastTag")[0]?.[1]),
    commands: new Map(of("command"))
  }
}
