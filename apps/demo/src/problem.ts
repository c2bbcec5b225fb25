/**
 * What can stop the house from starting. Each has a stable code and says in both languages what to do; none is a defect,
 * so none is shown with a stack trace.
 */
import { Schema } from "effect"

/** Another program listens on a port this house needs. */
export class PortBusy extends Schema.TaggedError<PortBusy>()("PortBusy", {
  port: Schema.Int,
  setting: Schema.String
}) {}

/** An environment variable holds something that cannot be meant. */
export class SettingUnusable extends Schema.TaggedError<SettingUnusable>()("SettingUnusable", {
  setting: Schema.String,
  expected: Schema.Struct({ sv: Schema.String, en: Schema.String })
}) {}

/** Without the demo somebody has to say where people log in and where mails are handed in. */
export class SettingsMissing extends Schema.TaggedError<SettingsMissing>()("SettingsMissing", {
  settings: Schema.NonEmptyArray(Schema.String)
}) {}

/** The web application or the worker has not been built. */
export class AppMissing extends Schema.TaggedError<AppMissing>()("AppMissing", { file: Schema.String }) {}

/** A part of the house ended more often than a restart can help, or never became ready. */
export class PartFailed extends Schema.TaggedError<PartFailed>()("PartFailed", { part: Schema.String }) {}

/** A file of the demo cannot be read, written or understood. */
export class FileUnusable extends Schema.TaggedError<FileUnusable>()("FileUnusable", { file: Schema.String }) {}

/** The database, or the keys beside it, are sound but not to be used, or cannot be reached. */
export class DatabaseUnusable extends Schema.TaggedError<DatabaseUnusable>()("DatabaseUnusable", {
  file: Schema.String,
  /** The error of the store, by its name. */
  reason: Schema.String,
  /** What to do, where more is known than to choose another. */
  advice: Schema.optionalKey(Schema.Struct({ sv: Schema.String, en: Schema.String }))
}) {}

/**
 * The log was begun by somebody else. The demo lets in whoever comes, without a password: never into a city's own log.
 */
export class ForeignLog extends Schema.TaggedError<ForeignLog>()("ForeignLog", { file: Schema.String }) {}

export type Problem =
  | PortBusy
  | SettingUnusable
  | SettingsMissing
  | AppMissing
  | PartFailed
  | FileUnusable
  | DatabaseUnusable
  | ForeignLog

interface Explanation {
  readonly code: string
  readonly sv: string
  readonly en: string
}

const explain = (problem: Problem): Explanation => {
  switch (problem._tag) {
    case "PortBusy":
      return {
        code: "TL-DEMO-001",
        sv: `Port ${problem.port} används av ett annat program. Stäng det, eller välj en annan port med ${problem.setting}.`,
        en: `Port ${problem.port} is used by another program. Close it, or choose another port with ${problem.setting}.`
      }
    case "SettingUnusable":
      return {
        code: "TL-DEMO-002",
        sv: `Värdet i ${problem.setting} går inte att använda. Ange ${problem.expected.sv}.`,
        en: `The value of ${problem.setting} cannot be used. Give ${problem.expected.en}.`
      }
    case "SettingsMissing": {
      const settings = problem.settings.join(", ")
      return {
        code: "TL-DEMO-008",
        sv: `Demon är avstängd, och då måste du ange: ${settings}. Sätt dem i miljön och starta igen.`,
        en: `The demo is off, so you have to give: ${settings}. Set them in the environment and start again.`
      }
    }
    case "AppMissing":
      return {
        code: "TL-DEMO-003",
        sv: `Filen ${problem.file} finns inte. Bygg först med: npm run build`,
        en: `The file ${problem.file} does not exist. Build first with: npm run build`
      }
    case "PartFailed":
      return {
        code: "TL-DEMO-004",
        sv: `Delen ”${problem.part}” går inte att starta. Läs vad den skrev här ovanför.`,
        en: `The part "${problem.part}" cannot be started. Read what it wrote above.`
      }
    case "FileUnusable":
      return {
        code: "TL-DEMO-005",
        sv: `Filen ${problem.file} går inte att läsa eller skriva. Kontrollera rättigheterna. Är filen trasig? Flytta undan den.`,
        en: `The file ${problem.file} cannot be read or written. Check the permissions. Is the file damaged? Move it away.`
      }
    case "DatabaseUnusable": {
      const { advice, file, reason } = problem
      return {
        code: "TL-DEMO-006",
        sv: `Databasen ${file} går inte att använda (${reason}). ${advice?.sv ?? "Välj en annan med TRYGGLOGG_DATABASE_URL."}`,
        en: `The database ${file} cannot be used (${reason}). ${advice?.en ?? "Choose another with TRYGGLOGG_DATABASE_URL."}`
      }
    }
    case "ForeignLog":
      return {
        code: "TL-DEMO-007",
        sv: `Loggen ${problem.file} hör inte till demon. Stäng av demon med TRYGGLOGG_DEMO=off, eller välj en annan databas.`,
        en: `The log ${problem.file} is not the demo's. Switch the demo off with TRYGGLOGG_DEMO=off, or choose another database.`
      }
  }
}

/**
 * The lines to show a person at the terminal, Swedish first.
 *
 * @example
 * problemText(new PortBusy({ port: 4100, setting: "TRYGGLOGG_PORT" })) // "TL-DEMO-001\nPort 4100 används …\nPort 4100 is used …"
 */
export function problemText(problem: Problem): string {
  const { code, en, sv } = explain(problem)
  return [code, sv, en].join("\n")
}
