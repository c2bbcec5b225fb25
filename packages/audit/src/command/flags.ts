/** Flags that several commands take. Their descriptions are in the language of the run, so they are made for it. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Flag } from "effect/cli"

const texts = {
  sv: {
    db: "Loggen: sqlite: och en sökväg som slutar på .db, eller postgres://värd/databas?schema=namn",
    asOf: "Läget vid en position (57) eller en tid (2023-12-31T12:00:00Z); utan den gäller loggens slut",
    json: "Skriv resultatet som ett enda JSON-dokument",
    quiet: "Skriv bara resultatet, inga meddelanden vid sidan av",
    lang: "Språk, sv eller en; annars bestämmer LANG"
  },
  en: {
    db: "The log: sqlite: and a path that ends in .db, or postgres://host/database?schema=name",
    asOf: "The state at a position (57) or a time (2023-12-31T12:00:00Z); without it, the log's end",
    json: "Write the result as one JSON document",
    quiet: "Write the result only, no messages beside it",
    lang: "Language, sv or en; otherwise LANG decides"
  }
}

export const db = (language: Language) =>
  Flag.String("db").pipe(Flag.withMetavar("sqlite:…|postgres://…"), Flag.withDescription(texts[language].db))

export const asOf = (language: Language) =>
  Flag.String("as-of").pipe(Flag.withDescription(texts[language].asOf), Flag.optional)

/** Those of every command. They are looked up before parsing too, since a parse error obeys them. */
export const shared = (language: Language) => ({
  json: Flag.Boolean("json").pipe(Flag.withDescription(texts[language].json), Flag.withDefault(false)),
  quiet: Flag.Boolean("quiet").pipe(Flag.withDescription(texts[language].quiet), Flag.withDefault(false)),
  lang: Flag.Literals("lang", ["sv", "en"]).pipe(
    Flag.withMetavar("sv|en"),
    Flag.withDescription(texts[language].lang),
    Flag.optional
  )
})
