/** What a measurement is told when it is run: `node append.ts --store postgres --quick`. */
import { parseArgs } from "node:util"
import type { Contestants } from "./contestants.ts"
import { withFolder } from "./measure.ts"
import { contestants as onPostgres } from "./postgres/contestants.ts"
import { contestantsIn } from "./sqlite/contestants.ts"

const { values } = parseArgs({
  options: {
    store: { type: "string", default: "sqlite" },
    quick: { type: "boolean", default: false },
    peer: { type: "string", default: "" },
    folder: { type: "string", default: "" }
  }
})

/** Fewer rounds and smaller logs, to see that all is well; the ratios are rougher. */
export const { quick, store } = values

/** Which other event store is measured beside ours, and where it is installed. */
export const peer = { name: values.peer, folder: values.folder }

/** Does something with a store and its limits, which are gone afterwards. */
export const withContestants = (work: (contestants: Contestants) => Promise<void>): Promise<void> =>
  withFolder(async (path) => {
    const own = store === "postgres" ? await onPostgres() : await contestantsIn(path)
    try {
      await work(own)
    } finally {
      await own.end()
    }
  })
