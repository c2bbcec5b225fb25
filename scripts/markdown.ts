/** Pieces of the documents that are written from the code. */

export const code = (text: string): string => `\`${text}\``

export const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`

/** The lines of a table. */
export const table = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<string> => [row(head), row(head.map(() => "---")), ...rows.map(row)]
