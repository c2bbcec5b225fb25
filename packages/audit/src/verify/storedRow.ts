/**
 * What the row of an event comes to: its leaf, made again from every column, or nothing where a column is not in the one form that this
 * program writes. Strict on purpose: what a lenient reader would take for the same could be changed without a trace.
 */
import { isUtf8 } from "node:buffer"
import type { Sha256 } from "@trygglogg/log"
import { leafOfParts, type LogRow } from "@trygglogg/log/store"
import { readMeta, type StoredMeta } from "./storedMeta.ts"

// A byte order mark is a byte like any other.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const readText = (bytes: Uint8Array): string => decoder.decode(bytes)

const isTag = (value: unknown): boolean => typeof value === "string" && value.includes(":")

const areTags = (text: string): boolean => {
  const tags: unknown = JSON.parse(text)
  return Array.isArray(tags) && tags.every(isTag) && JSON.stringify(tags) === text
}

const isWhole = (version: number): boolean => Number.isSafeInteger(version) && version >= 1

/** Remembers what was made of the text or number before, which successive rows often share. */
const rememberLast = <Input, Output>(make: (input: Input) => Output): ((input: Input) => Output) => {
  let last: { readonly input: Input; readonly output: Output } | undefined
  return (input) => {
    if (last?.input !== input) last = { input, output: make(input) }
    return last.output
  }
}

/** A row's leaf as its columns make it, and whether the row is found by its own command. */
export interface Content {
  readonly leaf: Uint8Array
  readonly commandFits: boolean
}

const commandFits = (row: LogRow, { commandId }: StoredMeta): boolean =>
  row.nth === 0 ? row.commandId !== undefined && readText(row.commandId) === commandId : row.commandId === undefined

/** Remembers the meta of the row before, and its time: all events of a commit have the same. */
export const makeReadContent = (sha256: Sha256, origin: string): ((row: LogRow) => Content | undefined) => {
  const metaOf = rememberLast(readMeta)
  const instantOf = rememberLast((millis: number) => new Date(millis).toISOString())
  const read = (row: LogRow): Content | undefined => {
    const meta = metaOf(readText(row.meta))
    const tags = readText(row.tags)
    if (meta === undefined || row.type === undefined || row.nth < 0 || !isWhole(row.version) || !areTags(tags))
      return undefined
    if (!isUtf8(row.data)) return undefined
    const leaf = leafOfParts(sha256, {
      origin,
      id: `${meta.commandId}.${row.nth}`,
      meta: meta.canonical,
      occurredAt: row.occurredAt === undefined ? undefined : readText(row.occurredAt),
      recordedAt: instantOf(row.recordedAt),
      position: row.position,
      tags,
      type: readText(row.type),
      version: row.version,
      data: row.data
    })
    return { leaf, commandFits: commandFits(row, meta) }
  }
  return (row) => {
    try {
      return read(row)
    } catch {
      // Bytes that are no UTF-8, JSON that is none, a time that no calendar has: each throws, each is a row nobody wrote so.
      return undefined
    }
  }
}
