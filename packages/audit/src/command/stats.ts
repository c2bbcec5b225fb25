/** `trygglogg stats`: a question answered from the log, with everything it takes to get the same answer again. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { withExamples } from "./examples.ts"
import * as flags from "./flags.ts"
import { breakdowns, statisticIds } from "./stats/words.ts"

const descriptions = {
  sv: {
    command: "Svara på en fråga ur loggen, med det som krävs för att få samma svar igen.",
    statistic: "ST-01 till ST-19; vad de räknar står i docs/how-to/answer-a-question.md",
    unit: "Enhetens beteckning; enheterna under den räknas med",
    from: "Första dagen, till exempel 2023-01-01",
    to: "Dagen efter den sista, till exempel 2024-01-01",
    basis: "Vilken dag som räknas: reported (rapporterad) eller occurred (inträffad)",
    forms: "five (någon av de fem formerna), all (även utan form) eller en lista: threat,violence",
    organisation: "Enheterna som de var när det hände (then) eller som de är den sista dagen (now)",
    by: "Fördelning av ST-01 och ST-02: unit (enhet), place (plats) eller form; av ST-03: role (roll)",
    survey: "Enkätens beteckning, för ST-09 och ST-10; annars den senaste i perioden",
    explain: "Ett tal i svaret (total eller en cells key i --json): skriv händelserna i loggen som ligger bakom",
    audience: "Vem som ska läsa: handling (handläggning), district (inom förvaltningen) eller public (alla)",
    examples: [
      "Antal händelser under ett år, för alla",
      "Per enhet, för den som handlägger",
      "Samma svar som förut",
      "Vad som ligger bakom ett tal"
    ]
  },
  en: {
    command: "Answer a question from the log, with what it takes to get the same answer again.",
    statistic: "ST-01 to ST-19; what they count stands in docs/how-to/answer-a-question.md",
    unit: "The unit's ref; the units below it are counted in",
    from: "The first day, such as 2023-01-01",
    to: "The day after the last, such as 2024-01-01",
    basis: "Which day counts: reported or occurred",
    forms: "five (any of the five forms), all (also without a form), or a list: threat,violence",
    organisation: "The units as they were when it happened (then), or as they are on the last day (now)",
    by: "Breakdown of ST-01 and ST-02: unit, place or form; of ST-03: role",
    survey: "The survey's ref, for ST-09 and ST-10; otherwise the newest of the period",
    explain: "A number of the answer (total, or a cell's key in --json): write the events of the log behind it",
    audience: "Who will read it: handling, district (inside the administration) or public",
    examples: [
      "Incidents in a year, for everybody",
      "By unit, for who handles the cases",
      "The same answer as before",
      "What lies behind a number"
    ]
  }
}

const year = "--db sqlite:./data/trygglogg.db --unit skarholmen-socialtjanst --from 2023-01-01 --to 2024-01-01"

export const stats = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "stats",
    {
      statistic: Argument.Literals("statistic", statisticIds).pipe(Argument.withDescription(text.statistic)),
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
      organisation: Flag.Literals("organisation", ["then", "now"]).pipe(
        Flag.withMetavar("then|now"),
        Flag.withDescription(text.organisation),
        Flag.withDefault("then")
      ),
      by: Flag.Literals("by", breakdowns).pipe(
        Flag.withMetavar("unit|place|form|role"),
        Flag.withDescription(text.by),
        Flag.optional
      ),
      survey: Flag.String("survey").pipe(Flag.withDescription(text.survey), Flag.optional),
      audience: Flag.Literals("audience", ["handling", "district", "public"]).pipe(
        Flag.withMetavar("handling|district|public"),
        Flag.withDescription(text.audience),
        // What nobody thought about is not shown to everybody.
        Flag.withDefault("public")
      ),
      explain: Flag.String("explain").pipe(Flag.withDescription(text.explain), Flag.optional),
      asOf: flags.asOf(language)
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./stats/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        `trygglogg stats ST-01 ${year}`,
        `trygglogg stats ST-01 ${year} --by unit --audience handling`,
        `trygglogg stats ST-04 ${year} --audience handling --as-of 57 --json`,
        `trygglogg stats ST-06 ${year} --audience handling --explain filed`
      ],
      text.examples
    )
  )
}
