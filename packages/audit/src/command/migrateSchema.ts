/** `trygglogg migrate-schema`: a city's tables and roles on PostgreSQL, made by whoever may. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command:
      "Gör tabeller och roller klara i en PostgreSQL-databas, en gång och efter varje ny version. Skriver rollerna.",
    keys: "Nycklarnas databas, om den är en annan än loggens",
    example: "Gör klart för en stad"
  },
  en: {
    command: "Make tables and roles ready in a PostgreSQL database, once and after each new version. Prints the roles.",
    keys: "The keys' database, where it is another than the log's",
    example: "Make a city ready"
  }
}

export const migrateSchema = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "migrate-schema",
    {
      db: flags.db(language),
      keys: Flag.String("keys").pipe(Flag.withMetavar("postgres://…"), Flag.withDescription(text.keys), Flag.optional)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./migrateSchema/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    Command.withExamples([
      {
        command: "trygglogg migrate-schema --db postgres://owner@localhost/city?schema=stockholm",
        description: text.example
      }
    ])
  )
}
