import { Command } from "effect/cli"

/**
 * Command lines to show in a command's help, each with what it is for in the language of the run.
 *
 * @param lines what one types
 * @param descriptions what each is for, in the same order
 */
export const withExamples = (lines: ReadonlyArray<string>, descriptions: ReadonlyArray<string>) =>
  Command.withExamples(lines.map((command, nth) => ({ command, description: descriptions[nth] ?? "" })))
