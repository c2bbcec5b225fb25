/**
 * What a store is made of, whatever it keeps the log in: judging a group of commits, group commit, following, rows as events, queries
 * by number. A store adds its tables, its SQL and its transactions, and shows with `conformance` that it keeps the log's promises.
 *
 * @example
 * import { GroupCommit, judge, prepare } from "@trygglogg/log/store"
 */
export { blob, damaged, integer, optionalText, text } from "./column.ts"
export { beginCopy, type Copy, type LogContents, type LogHead, type LogRow, type UnreadableRow } from "./contents.ts"
export { type Following, makeFollow } from "./follow.ts"
export * as GroupCommit from "./groupCommit.ts"
export * as Head from "./head.ts"
export { type Before, type Entry, judge, type Judgement, type Outcome, type Proof } from "./judge.ts"
export * as Names from "./names.ts"
export * as Outlined from "./outline.ts"
export { type LeafParts, leafOfParts } from "../leaf.ts"
export { prepare, type Prepared } from "./prepared.ts"
export * as Search from "./search.ts"
export * as Stored from "./stored.ts"
