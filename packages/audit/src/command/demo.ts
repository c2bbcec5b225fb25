/** `trygglogg demo`: a ready example in a file of its own, to try the other commands on. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Argument, Command } from "effect/cli"
import { withExamples } from "./examples.ts"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command: "Spela ett färdigt exempel i en ny fil: Skärholmen 2023. Skriver avdelningens beteckning.",
    example: "skarholmen",
    examples: ["Spela exemplet", "Spela det som JSON", "Räkna sedan i det"]
  },
  en: {
    command: "Play a ready example into a new file: Skärholmen 2023. Prints the department's ref.",
    example: "skarholmen",
    examples: ["Play the example", "Play it as JSON", "Then count in it"]
  }
}

export const demo = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "demo",
    {
      example: Argument.Literals("example", ["skarholmen"]).pipe(Argument.withDescription(text.example)),
      db: flags.db(language)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./demo/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        "trygglogg demo skarholmen --db sqlite:./skarholmen.db",
        "trygglogg demo skarholmen --db sqlite:./skarholmen.db --json",
        "trygglogg stats ST-01 --db sqlite:./skarholmen.db --unit skarholmen-socialtjanst --from 2023-01-01 --to 2024-01-01"
      ],
      text.examples
    )
  )
}
