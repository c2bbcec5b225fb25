/** Why a command did not do what was asked: an exit code for scripts, a stable code for support, and plain words in both languages. */
import { Data } from "effect"
import { type ExitCode, exitCodes } from "./exitCodes.ts"
import { figureProblems } from "./figureProblems.ts"
import type { Bilingual } from "./language.ts"

interface Explained extends Bilingual {
  readonly code: `TL-${string}-${string}`
  readonly exit: ExitCode
  /** It is about a result that has been written, so there is no other document to write. */
  readonly aboutResult?: boolean
}

/** The problems of the command line itself. `…` is where the detail goes: a path, a word as it was written. */
export const problems = {
  ...figureProblems,
  unexpected: {
    code: "TL-CLI-001",
    exit: exitCodes.unexpected,
    sv: "Något oväntat hände. Inget mer gjordes. Försök igen, och berätta för den som sköter programmet om det händer igen.",
    en: "Something unexpected happened. Nothing more was done. Try again, and tell whoever runs the program if it happens again."
  },
  usage: {
    code: "TL-CLI-002",
    exit: exitCodes.usage,
    sv: "Kommandot går inte att förstå: …",
    en: "The command cannot be understood: …"
  },
  databaseUrl: {
    code: "TL-CLI-003",
    exit: exitCodes.usage,
    sv: "--db ska vara sqlite: och en fil som slutar på .db, till exempel sqlite:./data/trygglogg.db, eller postgres://värd/databas?schema=namn.",
    en: "--db should be sqlite: and a file that ends in .db, such as sqlite:./data/trygglogg.db, or postgres://host/database?schema=name."
  },
  fileMissing: {
    code: "TL-CLI-004",
    exit: exitCodes.notFound,
    sv: "Filen finns inte: …",
    en: "There is no such file: …"
  },
  notALog: {
    code: "TL-CLI-005",
    exit: exitCodes.notFound,
    sv: "I filen finns ingen logg. Den är tom eller hör till något annat: …",
    en: "There is no log in the file. It is empty or belongs to something else: …"
  },
  newerVersion: {
    code: "TL-CLI-006",
    exit: exitCodes.unexpected,
    sv: "Filen är skriven av ett nyare program. Uppdatera Trygglogg och försök igen: …",
    en: "The file was written by a newer program. Update Trygglogg and try again: …"
  },
  damaged: {
    code: "TL-CLI-007",
    exit: exitCodes.verificationFailed,
    sv: "Filen är skadad, eller så är den ingen databas. Den går inte att läsa: …",
    en: "The file is damaged, or it is no database. It cannot be read: …"
  },
  permission: {
    code: "TL-CLI-008",
    exit: exitCodes.permission,
    sv: "Du får inte läsa eller skriva här: …",
    en: "You may not read or write here: …"
  },
  locked: {
    code: "TL-CLI-009",
    exit: exitCodes.conflict,
    sv: "Ett annat program har låst filen. Försök igen om en stund: …",
    en: "Another program has locked the file. Try again in a moment: …"
  },
  full: {
    code: "TL-CLI-010",
    exit: exitCodes.unexpected,
    sv: "Disken är full. Inget är sparat: …",
    en: "The disk is full. Nothing was saved: …"
  },
  asOf: {
    code: "TL-CLI-013",
    exit: exitCodes.usage,
    sv: "--as-of ska vara en position, till exempel 57, eller en tid, till exempel 2023-12-31T12:00:00Z: …",
    en: "--as-of should be a position, such as 57, or a time, such as 2023-12-31T12:00:00Z: …"
  },
  asOfBeyond: {
    code: "TL-CLI-014",
    exit: exitCodes.notFound,
    sv: "Så långt är loggen inte än. Den slutar vid position …",
    en: "The log is not that long yet. It ends at position …"
  },
  known: {
    code: "TL-CLI-015",
    exit: exitCodes.usage,
    sv: "--known ska vara en storlek, ett kolon och en rot av 64 tecken, eller en fil som verify --json skrev: …",
    en: "--known should be a size, a colon and a root of 64 characters, or a file that verify --json wrote: …"
  },
  expected: {
    code: "TL-CLI-016",
    exit: exitCodes.usage,
    sv: "Filen innehåller inga kontrollsummor från replay: …",
    en: "The file holds no digests from replay: …"
  },
  otherEvents: {
    code: "TL-CLI-018",
    exit: exitCodes.conflict,
    sv: "Loggen innehåller andra händelser. Välj en ny fil, så att ingens uppgifter blandas med exemplet: …",
    en: "The log holds other events. Choose a new file, so that nobody's records are mixed with the example: …"
  },
  untrustedCopy: {
    code: "TL-CLI-019",
    exit: exitCodes.verificationFailed,
    sv: "Kopian har själv fel, så inget kan jämföras med den: …",
    en: "The copy has faults of its own, so nothing can be compared with it: …"
  },
  verificationFailed: {
    code: "TL-CLI-020",
    exit: exitCodes.verificationFailed,
    aboutResult: true,
    sv: "Loggen är inte som den skrevs. Antal fel: …",
    en: "The log is not what was written. Number of faults: …"
  },
  digestDiffers: {
    code: "TL-CLI-021",
    exit: exitCodes.digestDiffers,
    aboutResult: true,
    sv: "Det blev inte samma sak som förut: …",
    en: "It did not come to the same as before: …"
  },
  partial: {
    code: "TL-CLI-022",
    exit: exitCodes.partial,
    aboutResult: true,
    sv: "Några händelser går inte att läsa med det här programmet och är inte med. Antal: …",
    en: "Some events cannot be read by this program and are left out. Number: …"
  },
  io: {
    code: "TL-CLI-024",
    exit: exitCodes.unexpected,
    sv: "Disken svarar inte som den ska, eller så får inga filer skapas bredvid loggen. Kopiera den dit du får skriva: …",
    en: "The disk does not answer as it should, or no files may be made beside the log. Copy it to where you may write: …"
  },
  notMigrated: {
    code: "TL-CLI-025",
    exit: exitCodes.notFound,
    sv: "Här finns ingen logg, eller en som är äldre än programmet. Ägaren gör den klar med trygglogg migrate-schema: …",
    en: "There is no log here, or one that is older than the program. Its owner makes it ready with trygglogg migrate-schema: …"
  },
  unreachable: {
    code: "TL-CLI-026",
    exit: exitCodes.unexpected,
    sv: "Databasservern svarar inte, eller släpper inte in dig. Lösenordet kan stå i PGPASSWORD: …",
    en: "The database server does not answer, or does not let you in. The password may stand in PGPASSWORD: …"
  },
  targetNotEmpty: {
    code: "TL-CLI-027",
    exit: exitCodes.conflict,
    sv: "Där finns redan något. Inget är ändrat. Välj en plats som är tom: …",
    en: "There is something already. Nothing was changed. Choose a place that is empty: …"
  },
  sourceFaulty: {
    code: "TL-CLI-028",
    exit: exitCodes.verificationFailed,
    sv: "Loggen är inte som den skrevs, så den flyttas inte. Kör trygglogg verify: …",
    en: "The log is not what was written, so it is not moved. Run trygglogg verify: …"
  },
  sourceGrew: {
    code: "TL-CLI-029",
    exit: exitCodes.partial,
    aboutResult: true,
    sv: "Någon skrev i den gamla loggen under flytten. Stoppa web och worker, ta bort det nya och flytta igen. Nya händelser: …",
    en: "Somebody wrote to the old log during the move. Stop web and worker, remove the new one, and move again. New events: …"
  },
  keysUrl: {
    code: "TL-CLI-030",
    exit: exitCodes.usage,
    sv: "Med SQLite ligger nycklarna bredvid loggen. Ta bort flaggan för nycklarnas databas.",
    en: "With SQLite the keys lie beside the log. Leave out the flag for the keys' database."
  },
  notPostgres: {
    code: "TL-CLI-031",
    exit: exitCodes.usage,
    sv: "Filer görs klara när ett program öppnar dem. Kommandot är för PostgreSQL: …",
    en: "Files are made ready by the program that opens them. The command is for PostgreSQL: …"
  },
  partUnavailable: {
    code: "TL-CLI-032",
    exit: exitCodes.unexpected,
    sv: "Nycklar, katalog eller utkorg går inte att läsa eller skriva. Inget är flyttat: …",
    en: "Keys, directory or outbox cannot be read or written. Nothing was moved: …"
  },
  setting: {
    code: "TL-CLI-033",
    exit: exitCodes.usage,
    sv: "Inställningen går inte att använda: …",
    en: "The setting cannot be used: …"
  },
  viewDiffers: {
    code: "TL-CLI-034",
    exit: exitCodes.digestDiffers,
    aboutResult: true,
    sv: "De nya raderna är inte desamma som de gamla. De gamla svarar fortfarande: …",
    en: "The new rows are not the same as the old ones. The old ones go on answering: …"
  },
  viewTaken: {
    code: "TL-CLI-035",
    exit: exitCodes.conflict,
    aboutResult: true,
    sv: "Någon annan bygger vyn just nu, eller skriver för fort. Försök igen om en stund: …",
    en: "Somebody else is building the view now, or writing too fast. Try again in a moment: …"
  },
  nothingBefore: {
    code: "TL-CLI-036",
    exit: exitCodes.notFound,
    sv: "Det finns inga tidigare rader att gå tillbaka till: …",
    en: "There are no earlier rows to go back to: …"
  },
  behind: {
    code: "TL-CLI-041",
    exit: exitCodes.verificationFailed,
    sv: "Loggen slutar före det som vyerna redan har läst. Den ligger efter, eller är en äldre kopia: …",
    en: "The log ends before what the views have read already. It lags behind, or is an older copy: …"
  },
  demoFailed: {
    code: "TL-CLI-023",
    exit: exitCodes.unexpected,
    sv: "Exemplet gick inte att spela: …",
    en: "The example could not be played: …"
  }
} as const satisfies Readonly<Record<string, Explained>>

export type ProblemName = keyof typeof problems

/** A command that ends with another exit code than 0. What it had to say on stdout has been said. */
export class Problem extends Data.TaggedError("Problem")<{
  readonly code: string
  readonly exit: ExitCode
  readonly text: Bilingual
  readonly aboutResult?: boolean
}> {}

/**
 * One of the command line's own problems.
 *
 * @param detail stands for `…` in the text: the same in both languages
 */
export const problem = (name: ProblemName, detail = ""): Problem => {
  const { aboutResult = false, code, en, exit, sv }: Explained = problems[name]
  const told = (text: string) => text.replace("…", detail)
  return new Problem({ code, exit, aboutResult, text: { sv: told(sv), en: told(en) } })
}
