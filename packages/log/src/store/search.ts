/** Queries by number: what a store's indexes are asked. */
import type { Query } from "../query.ts"

/** An item whose names are numbers, each once and in order. Any of the types (none: any type), all of the tags; never neither. */
export interface Item {
  readonly types: ReadonlyArray<number>
  readonly tags: ReadonlyArray<number>
}

/** What a query comes to in one log: every event, or those in any of the items. */
export type Search = "everything" | ReadonlyArray<Item>

/** Positions after one and up to another. */
export interface Range {
  readonly after: number
  readonly until: number
}

/** The number of a name, if any event has it. */
export interface NumberOf {
  readonly type: (name: string) => number | undefined
  readonly tag: (name: string) => number | undefined
}

/** Those that are there, each once, in order. */
export const numbers = (ids: ReadonlyArray<number | undefined>): ReadonlyArray<number> =>
  [...new Set(ids)].filter((id) => id !== undefined).toSorted((a, b) => a - b)

/** Items over the same tags become one: the facts of one incident are one search, however many they are. */
const merge = (items: ReadonlyArray<Item>): ReadonlyArray<Item> => {
  const byTags = new Map<string, Item>()
  for (const { tags, types } of items) {
    const key = tags.join()
    const same = byTags.get(key)
    const anyType = types.length === 0 || same?.types.length === 0
    byTags.set(key, { tags, types: anyType ? [] : numbers([...types, ...(same?.types ?? [])]) })
  }
  return [...byTags.values()]
}

/** Whether every event is found, whatever its type and tags. */
export const asksEverything = (query: Query): boolean =>
  query.some(({ tags, types }) => tags.length === 0 && types.length === 0)

/** A query by number. What no event has, no event matches: such an item is left out. */
export const resolve = (numberOf: NumberOf, query: Query): Search => {
  if (asksEverything(query)) return "everything"
  const items = query.flatMap(({ tags, types }): ReadonlyArray<Item> => {
    const tagIds = tags.map(numberOf.tag)
    const typeIds = numbers(types.map(numberOf.type))
    const none = tagIds.includes(undefined) || (types.length > 0 && typeIds.length === 0)
    return none ? [] : [{ tags: numbers(tagIds), types: typeIds }]
  })
  return merge(items)
}
