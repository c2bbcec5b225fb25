/** `trygglogg stats`: a question answered from the log, with everything it takes to get the same answer again. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command:
      "Svara på en fråga ur loggen: ST-01 antal händelser, ST-02 antal utsattheter, ST-03 former, ST-04 andel utanför arbetsplatsen.",
    statistic: "ST-01, ST-02, ST-03 eller ST-04",
    unit: "Enhetens beteckning; enheterna under den räknas med",
    from: "Första dagen, till exempel 2023-01-01",
    to: "Dagen efter den sista, till exempel 2024-01-01",
    basis: "Vilken dag som räknas: reported (rapporterad) eller occurred (inträffad)",
    forms: "five (någon av de fem formerna), all (även utan form) eller en lista: threat,violence",
    by: "Fördelning: unit (enhet), place (plats) eller form; ST-03 och ST-04 har sin egen",
    audience: "Vem som ska läsa: handling (handläggning), district (inom förvaltningen) eller public (alla)",
    examples: ["Antal händelser under ett år, för alla", "Per enhet, för den som handlägger", "Samma svar som förut"]
  },
  en: {
    command:
      "Answer a question from the log: ST-01 number of incidents, ST-02 number of exposures, ST-03 forms, ST-04 share outside the workplace.",
    statistic: "ST-01, ST-02, ST-03 or ST-04",
    unit: "The unit's ref; the units below it are counted in",
    from: "The first day, such as 2023-01-01",
    to: "The day after the last, such as 2024-01-01",
    basis: "Which day counts: reported or occurred",
    forms: "five (any of the five forms), all (also without a form), or a list: threat,violence",
    by: "Breakdown: unit, place or form; ST-03 and ST-04 bring their own",
    audience: "Who will read it: handling, district (inside the administration) or public",
    examples: ["Incidents in a year, for everybody", "By unit, for who handles the cases", "The same answer as before"]
  }
}

const year = "--db sqlite:./data/trygglogg.db --unit skarholmen-socialtjanst --from 2023-01-01 --to 2024-01-01"

export const stats = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "stats",
    {
      statistic: Argument.Literals("statistic", ["ST-01", "ST-02", "ST-03", "ST-04"]).pipe(
        Argument.withDescription(text.statistic)
      ),
      db: flags.db(language),
      unit: Flag.String("unit").pipe(Flag.withDescription(text.unit)),
      from: Flag.String("from").pipe(Flag.withDescription(text.from)),
      to: Flag.String("to").pipe(Flag.withDescription(text.to)),
      basis: Flag.Literals("basis", ["reported", "occurred"]).pipe(
        Flag.withMetavar("reported|occurred"),
        Flag.withDescription(text.basis),
        Flag.withDefault("reported")
      ),
      forms: Flag.String("forms").pipe(Flag.withDescription(text.forms), Flag.withDefault("five")),
      by: Flag.Literals("by", ["unit", "place", "form"]).pipe(
        Flag.withMetavar("unit|place|form"),
        Flag.withDescription(text.by),
        Flag.optional
      ),
      audience: Flag.Literals("audience", ["handling", "district", "public"]).pipe(
        Flag.withMetavar("handling|district|public"),
        Flag.withDescription(text.audience),
        // What nobody thought about is not shown to everybody.
        Flag.withDefault("public")
      ),
      asOf: flags.asOf(language)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./stats/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    Command.withExamples(
      [
        `trygglogg stats ST-01 ${year}`,
        `trygglogg stats ST-01 ${year} --by unit --audience handling`,
        `trygglogg stats ST-04 ${year} --audience handling --as-of 57 --json`
      ].map((command, index) => ({ command, description: text.examples[index] ?? "" }))
    )
  )
}
