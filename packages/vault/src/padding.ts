/**
 * Hides how much somebody wrote: a ciphertext is as long as its text, and "Nej." is shorter than a story.
 *
 * Padded as ISO/IEC 7816-4 does it (one byte 0x80, then zeroes) to 256 bytes, or that doubled until the text fits.
 */
import type { Bytes } from "./base64.ts"

const smallest = 256
const end = 0x80

const bucketFor = (length: number): number => {
  let bucket = smallest
  while (bucket < length) bucket *= 2
  return bucket
}

/**
 * The bytes, marked at their end and filled with zeroes up to their bucket.
 *
 * @example
 * pad(new Uint8Array(10)).length // 256
 * pad(new Uint8Array(256)).length // 512: the mark needs a byte
 */
export const pad = (bytes: Bytes): Bytes => {
  const padded = new Uint8Array(bucketFor(bytes.length + 1))
  padded.set(bytes)
  padded[bytes.length] = end
  return padded
}

/** What was padded, or nothing when no bytes give exactly this when padded. */
export const unpad = (padded: Bytes): Bytes | undefined => {
  const length = padded.findLastIndex((byte) => byte !== 0)
  if (length < 0 || padded[length] !== end || padded.length !== bucketFor(length + 1)) return undefined
  return padded.slice(0, length)
}
