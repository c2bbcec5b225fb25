/** The whole command: its parts under one name, its errors as exit codes. */
import * as NodeServices from "@effect/platform-node/NodeServices"
import type { Language } from "@trygglogg/core/vocabulary"
import { Cause, Console, Effect, Logger } from "effect"
import { CliConfig, CliError, CliOutput, Command, GlobalFlag } from "effect/cli"
import { demo } from "./demo.ts"
import * as flags from "./flags.ts"
import { migrate } from "./migrate.ts"
import { migrateSchema } from "./migrateSchema.ts"
import { presenter, readMore, usageProblem } from "./help.ts"
import { languageOf } from "./language.ts"
import { Output, type OutputOptions } from "./output.ts"
import { exitCodes } from "./exitCodes.ts"
import { problem, Problem } from "./problem.ts"
import { release } from "./release.ts"
import { replay } from "./replay.ts"
import { stats } from "./stats.ts"
import { verify } from "./verify.ts"
import { views } from "./views.ts"

const descriptions = {
  sv: "Kontrollera, spela upp, räkna i och flytta en Trygglogg-logg, utan att lita på något annat program.",
  en: "Verify, replay, count and move a Trygglogg log, without trusting any other program."
}

const command = (language: Language) =>
  Command.make("trygglogg").pipe(
    Command.withSharedFlags(flags.shared(language)),
    Command.withDescription(descriptions[language]),
    Command.withExamples([
      { command: "trygglogg verify --db sqlite:./data/trygglogg.db" },
      { command: "trygglogg replay --db sqlite:./data/trygglogg.db" },
      { command: "trygglogg demo skarholmen --db sqlite:./skarholmen.db" }
    ]),
    Command.withSubcommands([
      verify(language),
      replay(language),
      stats(language),
      release(language),
      demo(language),
      migrate(language),
      migrateSchema(language),
      views(language)
    ])
  )

/** What a run ended with, and the command whose help tells more. */
interface Ended {
  /** Nothing where help was shown because nothing was asked. */
  readonly told: Problem | undefined
  readonly path: ReadonlyArray<string>
}

const endedWith = (cause: Cause.Cause<Problem | CliError.CliError>, language: Language): Ended => {
  const error = Cause.squash(cause)
  if (error instanceof Problem) return { told: error, path: [] }
  if (!CliError.isCliError(error) || error._tag !== "ShowHelp") return { told: problem("unexpected"), path: [] }
  const { commandPath: path, errors } = error
  return { told: errors.length === 0 ? undefined : usageProblem(errors, language), path }
}

const tell = Effect.fnUntraced(function* ({ path, told }: Ended) {
  if (told === undefined) return exitCodes.usage
  const { json, language } = yield* Output
  const { aboutResult = false, code, exit, text } = told
  yield* Console.error(`${code}: ${text[language]}`)
  if (path.length > 0) yield* Console.error(readMore(path, language))
  if (json && !aboutResult) yield* Console.log(JSON.stringify({ error: { code, exit, text } }, null, 2))
  return exit
})

const warnings = ({ quiet }: OutputOptions) => Logger.layer(quiet ? [] : [Logger.withConsoleError(Logger.formatLogFmt)])

/**
 * Runs the command.
 *
 * @param args what follows the program's name
 * @returns the exit code; everything there was to say has been said
 */
export const run = Effect.fnUntraced(function* (
  args: ReadonlyArray<string>,
  environment: Readonly<Record<string, string | undefined>>,
  version: string
) {
  const language = languageOf(args, environment)
  const output = { language, json: args.includes("--json"), quiet: args.includes("--quiet") }
  const builtIns = [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions]
  return yield* Command.runWith(command(language), { version })(args).pipe(
    Effect.provideService(CliOutput.Presenter, presenter(language)),
    // What a store warns of is no result.
    Effect.provide([CliConfig.layer({ builtIns }), NodeServices.layer, warnings(output)]),
    Effect.matchCauseEffect({
      onFailure: (cause) => tell(endedWith(cause, language)),
      onSuccess: () => Effect.succeed(0)
    }),
    Effect.provideService(Output, output)
  )
})
