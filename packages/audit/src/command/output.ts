/** Where things are written: data on stdout, everything else on stderr. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Console, Context, Effect } from "effect"
import type { Bilingual } from "./language.ts"

export interface OutputOptions {
  readonly language: Language
  readonly json: boolean
  readonly quiet: boolean
}

/** How this run was asked to speak. */
export class Output extends Context.Service<Output, OutputOptions>()("@trygglogg/audit/Output") {}

/** The result: one JSON document, or lines for people. `lines` is told the language. */
export const say = (document: object, lines: (language: Language) => ReadonlyArray<string>) =>
  Effect.flatMap(Output, ({ json, language }) =>
    Console.log(json ? JSON.stringify(document, null, 2) : lines(language).join("\n"))
  )

/** Something beside the result. */
export const note = (text: Bilingual) =>
  Effect.flatMap(Output, ({ language, quiet }) => (quiet ? Effect.void : Console.error(text[language])))
