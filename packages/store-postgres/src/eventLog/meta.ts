/**
 * An event's meta as its row holds it: the values in a fixed order, without their names, which are a third of it in every event.
 *
 * Each value stands as it stood, letter by letter, so what is read is what was written. A text that is not of this shape is left as it
 * is, both ways: a row that somebody edited is shown as it was found.
 */
import { Stored } from "@trygglogg/log/store"

const value = `(${Stored.jsonString})`
const perhaps = (name: string): string => `(?:,"${name}":${value})?`

/** As `encodeMeta` writes it. */
const named = new RegExp(
  `^\\{"command":${value},"commandId":${value},"actor":${value}${perhaps("role")}${perhaps("onBehalfOf")}` +
    `${perhaps("policy")}${perhaps("correlationId")}${perhaps("causationId")},"decidedAt":${value}\\}$`
)

const orNothing = `(?:,(?:null|${value}))?`
/** Those that are always there, then the others, the most usual first; the last is never a `null`. */
const listed = new RegExp(`^\\[${value},${value},${value},${value}${orNothing.repeat(5)}(?<!,null)\\]$`)

/** What is written of a meta's JSON. */
export const packMeta = (meta: string): string => {
  const found = named.exec(meta)
  if (found === null) return meta
  const [, command, commandId, actor, role, onBehalfOf, policy, correlationId, causationId, decidedAt] = found
  const others = [role, policy, correlationId, causationId, onBehalfOf]
  const end = others.findLastIndex((one) => one !== undefined) + 1
  const rest = others.slice(0, end).map((one) => `,${one ?? "null"}`)
  return `[${command},${commandId},${actor},${decidedAt}${rest.join("")}]`
}

const member = (name: string, written: string | undefined): string =>
  written === undefined ? "" : `,"${name}":${written}`

/** The JSON that `packMeta` was given. */
export const unpackMeta = (stored: string): string => {
  const found = listed.exec(stored)
  if (found === null) return stored
  const [, command, commandId, actor, decidedAt, role, policy, correlationId, causationId, onBehalfOf] = found
  return (
    `{"command":${command},"commandId":${commandId},"actor":${actor}${member("role", role)}${member("onBehalfOf", onBehalfOf)}` +
    `${member("policy", policy)}${member("correlationId", correlationId)}${member("causationId", causationId)},"decidedAt":${decidedAt}}`
  )
}
