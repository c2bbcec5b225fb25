/** W6's limit: the table of cases, written by the driver itself. */
import { casesIn } from "../cases.ts"
import { durable, inOne } from "./limit.ts"

/** Events to a transaction: as many as the store takes. */
const together = 4_096

const table = `
  DROP TABLE IF EXISTS cases;
  CREATE TABLE cases (id TEXT PRIMARY KEY, unit TEXT, events INTEGER, last INTEGER) STRICT, WITHOUT ROWID;
  CREATE INDEX cases_by_unit ON cases (unit);
  CREATE INDEX cases_by_last ON cases (last);`

/** Reads the plain rows of one file and writes the cases into another, which like a view's may lose its newest rows in a crash. */
export const openView = (from: string, to: string) => {
  const [source, target] = [durable(from), durable(to)]
  target.exec("PRAGMA synchronous = NORMAL")
  const page = source.prepare("SELECT position, type, data FROM plain WHERE position > ? ORDER BY position LIMIT ?")
  const view = async (types: ReadonlyArray<string>): Promise<number> => {
    target.exec(table)
    const put = target.prepare(
      `INSERT INTO cases VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, events = events + excluded.events, last = excluded.last`
    )
    for (let position = 0; ;) {
      const rows = page.all(position, together)
      const next = rows.at(-1)?.[0]
      if (next === undefined) return Number(target.prepare("SELECT count(*) FROM cases").get()?.[0])
      inOne(target, () => {
        for (const [id, { events, last, unit }] of casesIn(rows, types)) put.run(id, unit, events, last)
      })
      position = Number(next)
    }
  }
  const close = (): void => [source, target].forEach((database) => database.close())
  return { view, close }
}
