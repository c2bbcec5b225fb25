import { sha256 as noble } from "@noble/hashes/sha2.js"

/** SHA-256, synchronous: the tree grows inside a store's transaction. Stores on Node inject `node:crypto`'s, which is faster. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Runs everywhere, a browser included. */
export const sha256: Sha256 = (bytes) => noble(bytes)

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/** Bytes as lower-case hexadecimal text. */
export const hex = (bytes: Uint8Array): string => {
  let text = ""
  for (const byte of bytes) text += digits[byte]
  return text
}

const encoder = new TextEncoder()

/** A text's bytes in UTF-8. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)
