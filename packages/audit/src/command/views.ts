/** `trygglogg views`: how the views are doing, built anew beside themselves, and taken back. */
import type { Language } from "@trygglogg/core/vocabulary"
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { withExamples } from "./examples.ts"
import * as flags from "./flags.ts"

const descriptions = {
  sv: {
    command: "Visa hur vyerna mår, bygg om en vy vid sidan av den som svarar, eller gå tillbaka till den förra.",
    action: "health (hur de mår), rebuild (bygg om) eller rollback (gå tillbaka)",
    view: "Vyns namn, så som health skriver det",
    same: "Byt bara om raderna blir desamma",
    fresh: "Börja från första händelsen, även när någon har avbrutits i samma arbete",
    examples: ["Hur långt varje vy har kommit, och vad som är lagt åt sidan", "Bygg om ärendena", "Gå tillbaka"]
  },
  en: {
    command: "Show how the views are doing, rebuild one beside the rows that answer, or go back to the rows before.",
    action: "health, rebuild or rollback",
    view: "The view's name, as health writes it",
    same: "Switch only when the rows come out the same",
    fresh: "Begin at the first event, also when somebody was stopped in the middle of the same",
    examples: ["How far each view has come, and what was set aside", "Rebuild the cases", "Go back"]
  }
}

export const views = (language: Language) => {
  const text = descriptions[language]
  return Command.make(
    "views",
    {
      action: Argument.Literals("action", ["health", "rebuild", "rollback"]).pipe(
        Argument.withDescription(text.action)
      ),
      view: Argument.String("view").pipe(Argument.withDescription(text.view), Argument.optional),
      db: flags.db(language),
      same: Flag.Boolean("same").pipe(Flag.withDescription(text.same), Flag.withDefault(false)),
      fresh: Flag.Boolean("fresh").pipe(Flag.withDescription(text.fresh), Flag.withDefault(false))
    },
    (asked) =>
      Effect.flatMap(
        Effect.promise(() => import("./views/run.ts")),
        ({ run }) => run(asked)
      )
  ).pipe(
    Command.withDescription(text.command),
    withExamples(
      [
        "trygglogg views health --db sqlite:./data/trygglogg.db",
        "trygglogg views rebuild cases --db sqlite:./data/trygglogg.db",
        "trygglogg views rollback cases --db sqlite:./data/trygglogg.db"
      ],
      text.examples
    )
  )
}
