import { Effect } from "effect"
import { createHash, randomBytes } from "node:crypto"

/** Bytes of a secret that nobody may guess: 128 bits and more. */
const secretLength = 24

/** A secret for a cookie, a token or an id that must not be guessed: 192 random bits, base64url. */
export const secret: Effect.Effect<string> = Effect.sync(() => randomBytes(secretLength).toString("base64url"))

/** An id for something new: 128 random bits in hex, so it can be an id anywhere and looks like nothing else. */
export const newId: Effect.Effect<string> = Effect.sync(() => randomBytes(16).toString("hex"))

/** Whether a text can be one of ours. What a form sends as an id goes into the log, so it may say nothing. */
export const isNewId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

/**
 * An id that is the same whenever it is made of the same texts. One of them must be random and kept nowhere: then the id tells nothing
 * of the others.
 */
export const newIdFrom = (...texts: ReadonlyArray<string>): string =>
  createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 32)

/** What is kept of a secret: who reads the store cannot use it. */
export const fingerprintOf = (text: string): string => createHash("sha256").update(text).digest("base64url")

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Five random letters and digits of Crockford's base 32, the end of a report number. */
export const crockford5: Effect.Effect<string> = Effect.sync(() =>
  Array.from(randomBytes(5), (byte) => crockford[byte % 32]).join("")
)
