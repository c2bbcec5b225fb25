/**
 * Does something with each item, so many at a time, and answers in the items' order.
 *
 * @example
 * await sideBySide(["README.md", "CONTRIBUTING.md"], 2, read)
 */
export const sideBySide = async <A, B>(
  items: ReadonlyArray<A>,
  atATime: number,
  work: (item: A) => Promise<B>
): Promise<ReadonlyArray<B>> => {
  const results: Array<Promise<B>> = []
  const left = items.entries()
  const worker = async () => {
    for (const [place, item] of left) await (results[place] = work(item))
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return Promise.all(results)
}
