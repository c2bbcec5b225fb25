import { sha256 as noble } from "@noble/hashes/sha2.js"

/** SHA-256, synchronous: the tree grows inside a store's transaction. Stores on Node inject `node:crypto`'s, which is faster. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Runs everywhere, a browser included. */
export const sha256: Sha256 = (bytes) => noble(bytes)

/** Bytes as lower-case hexadecimal text. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

/** A text's bytes in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
