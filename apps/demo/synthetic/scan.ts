/**
 * `npm run scan -- --db sqlite:./synthetic.db [--origin synthetic]`: reads both logs of a place and prints, as one JSON line, how many
 * events there are and where in clear something points at a person. Fails when there is any such place.
 */
import { explain } from "@trygglogg/city"
import { parseArgs } from "node:util"
import { inPlace } from "./opened.ts"
import { scanned } from "./scanned.ts"

const { values } = parseArgs({
  options: { db: { type: "string" }, origin: { type: "string", default: "synthetic" } }
})
if (values.db === undefined) {
  console.error("--db takes a sqlite: or postgres: address, --origin whose log it is")
  process.exit(2)
}

const ended = await inPlace(scanned, { address: values.db, origin: values.origin }, (problem) => explain(problem).en)
if ("problem" in ended) {
  console.error(ended.problem)
  process.exit(1)
}
console.log(JSON.stringify(ended))
process.exit(ended.found === 0 ? 0 : 1)
