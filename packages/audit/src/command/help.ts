/** Help and errors of the command line in the language of the run. The parser's own are in English only. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Console, Effect, Option } from "effect"
import type { CliError, CliOutput, HelpDoc } from "effect/cli"
import { problem } from "./problem.ts"

const sv = {
  usage: "ANVÄNDNING",
  arguments: "ARGUMENT",
  flags: "FLAGGOR",
  commands: "KOMMANDON",
  examples: "EXEMPEL",
  command: "kommando",
  options: "flaggor",
  required: "måste anges",
  more: (path: string): string => `Läs mer: ${path} --help`,
  global: {
    help: "Visa hjälp",
    version: "Visa versionen",
    completions: "Skriv ett skript som fyller i kommandon åt skalet"
  },
  error: {
    UnrecognizedOption: (word: string): string => `flaggan ${word} finns inte`,
    DuplicateOption: (word: string): string => `flaggan ${word} finns två gånger`,
    MissingOption: (word: string): string => `flaggan --${word} saknas`,
    MissingArgument: (word: string): string => `argumentet ${word} saknas`,
    UnexpectedArgument: (word: string): string => `${word} är för mycket`,
    InvalidValue: (word: string, value: string, expected: string): string =>
      `${word} kan inte vara "${value}"; ${expected}`,
    UnknownSubcommand: (word: string): string => `kommandot ${word} finns inte`
  },
  meant: (words: string): string => `; menade du ${words}?`
}

const en: typeof sv = {
  usage: "USAGE",
  arguments: "ARGUMENTS",
  flags: "FLAGS",
  commands: "COMMANDS",
  examples: "EXAMPLES",
  command: "command",
  options: "flags",
  required: "required",
  more: (path) => `Read more: ${path} --help`,
  global: {
    help: "Show help",
    version: "Show the version",
    completions: "Write a script that completes commands for the shell"
  },
  error: {
    UnrecognizedOption: (word) => `there is no flag ${word}`,
    DuplicateOption: (word) => `the flag ${word} is there twice`,
    MissingOption: (word) => `the flag --${word} is missing`,
    MissingArgument: (word) => `the argument ${word} is missing`,
    UnexpectedArgument: (word) => `${word} is too much`,
    InvalidValue: (word, value, expected) => `${word} cannot be "${value}"; ${expected}`,
    UnknownSubcommand: (word) => `there is no command ${word}`
  },
  meant: (words) => `; did you mean ${words}?`
}

const texts = { sv, en }

/** Two columns, the second beginning at the same place. */
const columns = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd())
}

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", title, ...lines]

const isGlobal = (name: string, language: Language): name is keyof (typeof sv)["global"] =>
  Object.hasOwn(texts[language].global, name)

const flagRow = (
  language: Language,
  { description, name, required, type }: HelpDoc.FlagDoc
): readonly [string, string] => {
  const text = texts[language]
  // The parser adds the choices to the description; they stand beside the flag already.
  const described = Option.getOrElse(description, () => "").replace(/ \(choices: [^)]*\)$/, "")
  const about = isGlobal(name, language) ? text.global[name] : described
  const value = type === "boolean" ? "" : ` <${type.replace(/^<|>$/g, "")}>`
  return [`--${name}${value}`, required ? `${about} (${text.required})` : about]
}

/** The parser writes its placeholders in English. */
const usageOf = (usage: string, language: Language): string =>
  usage.replace("<subcommand>", `<${texts[language].command}>`).replace("[flags]", `[${texts[language].options}]`)

/** The help of a command, plain text. */
export const helpText = (doc: HelpDoc.HelpDoc, language: Language): string => {
  const text = texts[language]
  const flags = [...doc.flags, ...(doc.inheritedFlags ?? []), ...(doc.globalFlags ?? [])]
  const commands = (doc.subcommands ?? []).flatMap((group) => group.commands)
  return [
    doc.description,
    ...section(text.usage, [`  ${usageOf(doc.usage, language)}`]),
    ...section(text.commands, columns(commands.map(({ description, name }) => [name, description]))),
    ...section(
      text.arguments,
      columns((doc.args ?? []).map(({ description, name }) => [name, Option.getOrElse(description, () => "")]))
    ),
    ...section(text.flags, columns(flags.map((flag) => flagRow(language, flag)))),
    ...section(
      text.examples,
      (doc.examples ?? []).flatMap(({ command, description }) => [
        ...(description === undefined ? [] : [`  # ${description}`]),
        `  ${command}`
      ])
    )
  ].join("\n")
}

const suggested = (suggestions: ReadonlyArray<string>, language: Language): string =>
  suggestions.length === 0 ? "" : texts[language].meant(suggestions.join(", "))

/** What the parser could not take, in a few words. */
const errorText = (error: CliError.NonShowHelpErrors, language: Language): string => {
  const text = texts[language].error
  switch (error._tag) {
    case "UnrecognizedOption":
      return `${text.UnrecognizedOption(error.option)}${suggested(error.suggestions, language)}`
    case "DuplicateOption":
      return text.DuplicateOption(error.option)
    case "MissingOption":
      return text.MissingOption(error.option)
    case "MissingArgument":
      return text.MissingArgument(error.argument)
    case "UnexpectedArgument":
      return text.UnexpectedArgument(error.arguments.join(" "))
    case "InvalidValue":
      return text.InvalidValue(
        error.kind === "flag" ? `--${error.option}` : error.option,
        error.value,
        error.expected.replace(/^Expected:? /, "")
      )
    case "UnknownSubcommand":
      return `${text.UnknownSubcommand(error.subcommand)}${suggested(error.suggestions, language)}`
    case "ValidationError":
    case "UserError":
      return error.message
  }
}

/** The usage problem that the parser's errors come to, all of them in one. */
export const usageProblem = (errors: ReadonlyArray<CliError.NonShowHelpErrors>, language: Language) =>
  problem("usage", errors.map((error) => errorText(error, language)).join("; "))

/** Help that was asked for is data; help that was not goes beside it. Errors are told by whoever runs the command. */
export const presenter = (language: Language): CliOutput.Presenter => ({
  present: (event) => {
    if (event._tag === "Version") return Console.log(`${event.name} ${event.version}`)
    if (event._tag === "InvalidInvocation") return Effect.void
    const help = helpText(event.helpDoc, language)
    return event.reason === "Requested" ? Console.log(help) : Console.error(help)
  }
})

/** Where to read about a command. */
export const readMore = (path: ReadonlyArray<string>, language: Language): string =>
  texts[language].more(path.join(" "))
