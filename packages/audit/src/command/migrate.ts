/** `trygglogg migrate`: a log and what belongs to it from one place to another, with its proofs. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { withExamples } from "./examples.ts"

const descriptions = {
  sv: {
    command:
      "Flytta loggen, läsloggen, nycklarna, katalogen och utkorgen till en annan databas. Händelserna blir desamma, byte för byte.",
    from: "Var allt finns: sqlite:… eller postgres://…",
    to: "Dit det ska. Där får inget finnas",
    fromKeys: "Nycklarnas databas, om den är en annan än loggens (PostgreSQL)",
    toKeys: "Dit nycklarna ska, om det är en annan databas än loggens (PostgreSQL)",
    examples: ["Från filer till PostgreSQL", "Tillbaka till filer"]
  },
  en: {
    command:
      "Move the log, the access log, the keys, the directory and the outbox to another database. The events stay the same, byte for byte.",
    from: "Where everything is: sqlite:… or postgres://…",
    to: "Where it shall go. There must be nothing",
    fromKeys: "The keys' database, where it is another than the log's (PostgreSQL)",
    toKeys: "Where the keys shall go, where that is another database than the log's (PostgreSQL)",
    examples: ["From files to PostgreSQL", "Back to files"]
  }
}

const url = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("sqlite:…|postgres://…"), Flag.withDescription(description))

export const migrate = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "migrate",
    {
      from: url("from", text.from),
      to: url("to", text.to),
      fromKeys: url("from-keys", text.fromKeys).pipe(Flag.optional),
      toKeys: url("to-keys", text.toKeys).pipe(Flag.optional)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./migrate/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        "trygglogg migrate --from sqlite:./data/trygglogg.db --to postgres://owner@localhost/city?schema=stockholm",
        "trygglogg migrate --from postgres://owner@localhost/city?schema=stockholm --to sqlite:./back/trygglogg.db"
      ],
      text.examples
    )
  )
}
