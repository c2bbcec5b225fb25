/**
 * Interned names: a store's indexes hold numbers in place of types and tags.
 *
 * A name's number never changes once it is committed, so committed ones are remembered; those of a transaction under way only when it
 * is known to be committed.
 */
import { damaged } from "./column.ts"

/** Names with their numbers. */
export type Numbers = ReadonlyMap<string, number>

/** What is remembered of a log's names. */
export interface Names {
  readonly types: Map<string, number>
  readonly tags: Map<string, number>
  /** The types' names by number, for reading. */
  readonly typeNames: Map<number, string>
}

/** Tags remembered at most; a city has many times as many, and uses few at a time. */
const tagsKept = 16_384

/** Nothing is remembered yet. */
export const make = (): Names => ({ types: new Map(), tags: new Map(), typeNames: new Map() })

/** Remembers what is committed. There are as many types as the program has event types; of tags the oldest are forgotten. */
export const remember = (names: Names, types: Numbers, tags: Numbers): void => {
  for (const [name, id] of types) names.types.set(name, id)
  for (const [name, id] of tags) names.tags.set(name, id)
  for (const oldest of names.tags.keys()) {
    if (names.tags.size <= tagsKept) break
    names.tags.delete(oldest)
  }
}

/** The name of a type that was looked up before. */
export const typeName = ({ typeNames }: Names, id: number): string => {
  const name = typeNames.get(id)
  if (name === undefined) throw damaged()
  return name
}
