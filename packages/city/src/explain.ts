/**
 * Why a city cannot be had, in plain words: the same for every program that opens one. None tells what a setting held.
 */
import type { CityUnavailable } from "./city.ts"

/** In both languages, Swedish first. */
export interface Explained {
  readonly sv: string
  readonly en: string
}

const wrongAddress: Explained = {
  sv: "Adressen i TRYGGLOGG_DATABASE_URL går inte att använda. Skriv sqlite: och en fil som slutar på .db, eller postgres://värd/databas?schema=namn.",
  en: "The address in TRYGGLOGG_DATABASE_URL cannot be used. Write sqlite: and a file that ends in .db, or postgres://host/database?schema=name."
}

const notMigrated: Explained = {
  sv: "Tabellerna i databasen är inte gjorda, eller äldre än programmet, och inloggningen får inte göra dem. Kör en gång som ägare: trygglogg migrate-schema --db postgres://…",
  en: "The tables of the database are not made, or older than the program, and the login may not make them. Run once as the owner: trygglogg migrate-schema --db postgres://…"
}

const keysElsewhere: Explained = {
  sv: "TRYGGLOGG_KEYS_DATABASE_URL gäller bara PostgreSQL. Ta bort den: med SQLite ligger nycklarna bredvid loggen.",
  en: "TRYGGLOGG_KEYS_DATABASE_URL is for PostgreSQL only. Remove it: with SQLite the keys lie beside the log."
}

const unusable = (what: string): Explained => ({
  sv: `Databasen eller nyckeln till den går inte att använda (${what}). Se TRYGGLOGG_DATABASE_URL och TRYGGLOGG_KEK_FILE.`,
  en: `The database or the key to it cannot be used (${what}). See TRYGGLOGG_DATABASE_URL and TRYGGLOGG_KEK_FILE.`
})

/**
 * What to tell whoever starts a program.
 *
 * @example
 * explain(new DatabaseRefused({ schema: "stockholm", reason: "NotMigrated" })).en // "The tables of the database are not made, …"
 */
export const explain = (problem: CityUnavailable): Explained => {
  switch (problem._tag) {
    case "DatabaseUrlRefused":
      return wrongAddress
    case "KeysUrlRefused":
      return keysElsewhere
    case "MalformedKek":
      return unusable(problem._tag)
    case "DatabaseRefused":
      return problem.reason === "NotMigrated" ? notMigrated : unusable(problem.reason)
    default:
      return unusable(`${problem._tag}: ${problem.reason}`)
  }
}
