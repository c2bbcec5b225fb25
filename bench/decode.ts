/** What decoding an event takes beside parsing its JSON: as the schema library does it by itself, and compiled. */
import { Sealed } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { enable } from "effect/schema/SchemaJITCompiler"
import { quick } from "./asked.ts"
import { compare } from "./measure.ts"
import { tell } from "./result.ts"
import { eventOf } from "./workload.ts"

const rounds = quick ? 5 : 15
const texts = Array.from({ length: 20_000 }, (_, nth) => JSON.stringify(eventOf(nth).data))

/** The fields of the workload's event, made anew: what is compiled is one schema and not another like it. */
const fields = () =>
  Schema.Struct({
    incidentId: Schema.NonEmptyString.pipe(Schema.brand("IncidentId")),
    unitPath: Schema.Array(Schema.NonEmptyString),
    forms: Schema.NonEmptyArray(Schema.Literals(["threat", "violence"])),
    occurred: Schema.Struct({
      local: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
      precision: Schema.Literals(["day", "minute"]),
      zone: Schema.NonEmptyString
    }),
    narrative: Sealed.make("narrative", Schema.NonEmptyString)
  })

const compiled = fields()
enable(compiled.ast)

const decoding = (name: string, schema: ReturnType<typeof fields>) => {
  const decode = Schema.decodeUnknownResult(schema)
  const run = () => {
    for (const text of texts) if (Result.isFailure(decode(JSON.parse(text)))) throw new Error("undecodable")
  }
  return { name, count: texts.length, run }
}

tell({
  workload: "parse an event's JSON and decode it",
  store: "both",
  scores: [],
  lines: await compare(
    [
      {
        name: "JSON.parse alone",
        count: texts.length,
        run: () => {
          for (const text of texts) JSON.parse(text)
        }
      },
      decoding("and the schema, interpreted", fields()),
      decoding("and the schema, compiled", compiled)
    ],
    rounds
  )
})
