/** LIX, läsbarhetsindex (Björnsson 1968): words a sentence, plus the percentage of words longer than six letters. */

/** A number is a word; a link is none. */
const wordsIn = (text: string): ReadonlyArray<string> =>
  text.replaceAll(/https?:\S+/g, "").match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []

export const sentencesIn = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  text
    .split(/(?<=[.!?:])\s+|\n+/)
    .map(wordsIn)
    .filter((words) => words.length > 0)

export const lix = (text: string): number => {
  const sentences = sentencesIn(text)
  const words = sentences.flat()
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}
