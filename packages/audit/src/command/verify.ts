/** `trygglogg verify`: whether a log is what was written, and where not. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { withExamples } from "./examples.ts"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command:
      "Kontrollera att loggen är som den skrevs: varje händelse, trädet över dem, index och vakter. Alla fel visas med sin position.",
    known: "Storlek och rot från en tidigare kontroll (57:3f…), eller en fil med det som --json skrev då",
    copy: "En kopia av loggen som du litar på: visar exakt vilka händelser som skiljer",
    examples: ["Kontrollera en logg", "Jämför med det du antecknade förra gången", "Jämför med en säkerhetskopia"]
  },
  en: {
    command:
      "Check that the log is what was written: every event, the tree over them, indexes and guards. Every fault is shown with its position.",
    known: "Size and root from an earlier check (57:3f…), or a file with what --json wrote then",
    copy: "A copy of the log that you trust: shows exactly which events differ",
    examples: ["Check a log", "Compare with what you noted last time", "Compare with a backup"]
  }
}

export const verify = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "verify",
    {
      db: flags.db(language),
      known: Flag.String("known").pipe(Flag.withDescription(text.known), Flag.optional),
      copy: Flag.String("copy").pipe(Flag.withDescription(text.copy), Flag.optional)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./verify/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        "trygglogg verify --db sqlite:./data/trygglogg.db",
        "trygglogg verify --db sqlite:./data/trygglogg.db --known verified-2024.json",
        "trygglogg verify --db sqlite:./data/trygglogg.db --copy sqlite:./backup/trygglogg.db --json"
      ],
      text.examples
    )
  )
}
