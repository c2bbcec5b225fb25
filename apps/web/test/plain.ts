/** How plain a text is: LIX, läsbarhetsindex (Björnsson 1968), is words a sentence plus the percentage of words of more than six letters. */

const wordsIn = (text: string): ReadonlyArray<string> => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []

/** A heading, a label and a button are sentences too: each stands on a line of its own. */
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
