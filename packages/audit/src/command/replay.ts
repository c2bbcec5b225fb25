/** `trygglogg replay`: what the log comes to, in digests that two machines can compare. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { withExamples } from "./examples.ts"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command: "Spela upp loggen och skriv en kontrollsumma för varje vy. Samma logg ger samma rader på varje dator.",
    expect: "En fil med tidigare utskrift från replay att jämföra med, vid samma position",
    examples: ["Kontrollsummor för hela loggen", "Läget vid ett årsskifte", "Jämför med en tidigare uppspelning"]
  },
  en: {
    command: "Play the log again and write a digest for each view. The same log gives the same lines on every machine.",
    expect: "A file with the output of an earlier replay to compare with, at the same position",
    examples: ["Digests of the whole log", "The state at the turn of a year", "Compare with an earlier replay"]
  }
}

export const replay = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "replay",
    {
      db: flags.db(language),
      asOf: flags.asOf(language),
      expect: Flag.String("expect").pipe(Flag.withDescription(text.expect), Flag.optional)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./replay/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        "trygglogg replay --db sqlite:./data/trygglogg.db",
        "trygglogg replay --db sqlite:./data/trygglogg.db --as-of 2024-01-01T00:00:00+01:00",
        "trygglogg replay --db sqlite:./data/trygglogg.db --expect replay-2024.txt"
      ],
      text.examples
    )
  )
}
