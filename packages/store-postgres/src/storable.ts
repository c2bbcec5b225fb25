/**
 * Text as PostgreSQL can store it. It takes no character U+0000, and no index entry above 2,704 bytes: a name that breaks either
 * would fail every commit that shares its transaction.
 */
import { hash } from "node:crypto"

/** The text without U+0000, in the same order as other texts: U+0000 becomes 1 1 and U+0001 becomes 1 2. */
export const storable = (text: string): string =>
  text.replaceAll("\u0001", "\u0001\u0002").replaceAll("\u0000", "\u0001\u0001")

/** What `storable` was given. */
export const original = (stored: string): string =>
  // No U+0000 is in what is stored, so it can stand for itself at once.
  stored.replaceAll("\u0001\u0001", "\u0000").replaceAll("\u0001\u0002", "\u0001")

/** Bytes of a key at most. */
const longest = 1_024

/**
 * A storable text that an index takes, one for each text: the text itself, or the beginning of a long one and its hash. Only long
 * ones are as long as that, so none is taken for a short one.
 */
export const keyOf = (text: string): string => {
  const whole = storable(text)
  if (Buffer.byteLength(whole) < longest) return whole
  const digest = hash("sha256", whole, "hex")
  const start = new TextDecoder().decode(Buffer.from(whole).subarray(0, longest - digest.length), { stream: true })
  // Cut between characters, so it may be some bytes short.
  return start.padEnd(start.length + longest - digest.length - Buffer.byteLength(start), " ") + digest
}
