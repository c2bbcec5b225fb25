/**
 * Base64 (RFC 4648, padded) with one spelling for each sequence of bytes.
 *
 * Ordinary decoders pass over the unused bits of the last character and over line breaks, so a flipped bit there would go
 * unseen. Sealed values are part of a proof: what is not spelt canonically is refused.
 */

/** Bytes with a buffer of their own, which is what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>

const alphabet = /^[A-Za-z0-9+/]*={0,2}$/

/**
 * Bytes as text.
 *
 * @example
 * encode(new Uint8Array([104, 105])) // "aGk="
 */
export const encode = (bytes: Bytes): string => {
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * The bytes that `encode` spells exactly so, or nothing.
 *
 * @example
 * decode("aGk=") // Uint8Array [104, 105]
 * decode("aGl=") // undefined: the same bytes with two stray bits
 */
export const decode = (text: string): Bytes | undefined => {
  if (text.length % 4 !== 0 || !alphabet.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return encode(bytes) === text ? bytes : undefined
}
