import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { keptViewConformance, viewConformance } from "@trygglogg/log/testing"
import { Effect, Layer } from "effect"
import { layerSqlite, makeEventLog } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { folder } from "./temporary.ts"

const layer = Layer.unwrap(
  Effect.map(folder, (path) =>
    Layer.provideMerge(
      layerViewsSqlite({ file: join(path, "vyer.db"), edition: "test" }),
      layerSqlite({ file: join(path, "logg.db"), origin: "conformance" })
    )
  )
)

viewConformance("layerViewsSqlite", layer)

keptViewConformance(
  "layerViewsSqlite",
  Effect.gen(function* () {
    const path = yield* folder
    const file = join(path, "vyer.db")
    return {
      log: yield* makeEventLog({ file: join(path, "logg.db"), origin: "conformance", pollInterval: "5 millis" }),
      open: (options) => layerViewsSqlite({ file, ...options }),
      spoil: (id, { title }) =>
        Effect.sync(() => {
          const database = new DatabaseSync(file)
          database.prepare("UPDATE view_rows SET row = json_set(row, '$.title', ?) WHERE id = ?").run(title, id)
          database.close()
        })
    }
  })
)
