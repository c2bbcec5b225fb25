/** `trygglogg release`: the figures that were let out, and whether each comes out the same when it is counted again. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Argument, Command } from "effect/cli"
import { withExamples } from "./examples.ts"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command: "Visa de siffror som har lämnats ut, eller räkna om dem vid sin position och jämför byte för byte.",
    action: "list (visa) eller check (räkna om)",
    release: "Siffrans beteckning; alla, utan den",
    examples: ["Vad som har lämnats ut, och vad som inte visas i det", "Räkna om allt", "Räkna om en siffra"]
  },
  en: {
    command: "Show the figures that were let out, or count them again at their position and compare byte by byte.",
    action: "list or check",
    release: "The figure's ref; all, without it",
    examples: ["What was let out, and what is not shown in it", "Count everything again", "Count one again"]
  }
}

export const release = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "release",
    {
      action: Argument.Literals("action", ["list", "check"]).pipe(Argument.withDescription(text.action)),
      release: Argument.String("release").pipe(Argument.withDescription(text.release), Argument.optional),
      db: flags.db(language)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./release/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        "trygglogg release list --db sqlite:./data/trygglogg.db",
        "trygglogg release check --db sqlite:./data/trygglogg.db",
        "trygglogg release check r-2023 --db sqlite:./data/trygglogg.db"
      ],
      text.examples
    )
  )
}
