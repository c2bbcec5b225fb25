/**
 * The tables, indexes and guards of a log against those that its migrations make. What they make is read out of their own text, so that
 * there is no second list. Indexes that somebody adds are their own business.
 */
import { text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { migrations } from "../eventLog/schema.ts"

interface Found {
  readonly kind: "objectMissing" | "objectChanged" | "objectUnknown"
  readonly name: string
}

/** What an object is, by its name: two of the same description are the same to us. */
type Objects = ReadonlyMap<string, string>

const words = (list: string): string =>
  list
    .split(" OR ")
    .map((word) => word.trim())
    .toSorted()
    .join(" OR ")

const trigger =
  /CREATE TRIGGER (\w+) (\w+) ([A-Z ]+?) ON (?:[\w"]+\.)?(\w+) FOR EACH (\w+) EXECUTE FUNCTION (?:[\w"]+\.)?(\w+)\(\)/g

/** The description of each trigger in a text of SQL. */
const triggersIn = (sql: string): ReadonlyArray<readonly [string, string]> =>
  [...sql.matchAll(trigger)].map(([, name = "", when = "", events = "", table = "", each = "", call = ""]) => [
    name,
    [when, words(events), table, each, call].join(" ")
  ])

const madeByProgram = (database: Database): Objects => {
  const sql = migrations.map((migration) => migration(database)).join("\n")
  const always = new Set([...sql.matchAll(/ENABLE ALWAYS TRIGGER (\w+)/g)].map(([, name]) => name))
  const tables = [...sql.matchAll(/CREATE TABLE [\w"]+\.(\w+)/g)].map(([, name = ""]) => [name, "table"] as const)
  const indexes = [...sql.matchAll(/CREATE (UNIQUE )?INDEX (\w+) ON [\w"]+\.(\w+)/g)].map(
    ([, unique, name = "", table = ""]) => [name, `${unique === undefined ? "" : "unique "}index ${table}`] as const
  )
  const functions = [...sql.matchAll(/CREATE FUNCTION [\w"]+\.(\w+)\(\)[^$]*(\$\w*\$)([\s\S]*?)\2/g)].map(
    ([, name = "", , source = ""]) => [`${name}()`, source.trim()] as const
  )
  const triggers = triggersIn(sql).map(([name, made]) => [name, `${made} ${always.has(name) ? "A" : "O"}`] as const)
  return new Map([["trygglogg", "table"], ...tables, ...indexes, ...functions, ...triggers])
}

const listed = async (run: Run, { name }: Database): Promise<Objects> => {
  const relations = await run(
    `SELECT c.relname, CASE WHEN c.relkind <> 'r' THEN 'another kind' WHEN c.relrowsecurity THEN 'hidden rows' ELSE 'table' END
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind NOT IN ('i', 'I')
     UNION ALL
     SELECT i.relname, CASE WHEN NOT x.indisvalid THEN 'invalid ' WHEN x.indisunique THEN 'unique ' ELSE '' END || 'index ' || t.relname
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE n.nspname = $1
     UNION ALL
     SELECT p.proname || '()', btrim(p.prosrc, E' \\n') FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname = $1
     UNION ALL
     SELECT r.rulename, 'rule' FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1`,
    [name]
  )
  const triggers = await run(
    `SELECT t.tgname, pg_get_triggerdef(t.oid), t.tgenabled::text FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND NOT t.tgisinternal`,
    [name]
  )
  return new Map([
    ...relations.map((row) => [text(row[0]), text(row[1])] as const),
    ...triggers.map((row) => {
      const [made] = triggersIn(text(row[1]))
      return [text(row[0]), `${made?.[1] ?? "another kind"} ${text(row[2])}`] as const
    })
  ])
}

const isIndex = (description: string): boolean => /^(unique |invalid )?index /.test(description)

/** By name: what is missing, changed or not the program's. */
export const objects = async (run: Run, database: Database): Promise<ReadonlyArray<Found>> => {
  const expected = madeByProgram(database)
  const found = await listed(run, database)
  const names = [...new Set([...expected.keys(), ...found.keys()])].toSorted()
  return names.flatMap((name): ReadonlyArray<Found> => {
    const [made, there] = [expected.get(name), found.get(name)]
    if (there === undefined) return [{ kind: "objectMissing", name }]
    if (made === undefined) return isIndex(there) ? [] : [{ kind: "objectUnknown", name }]
    return made === there ? [] : [{ kind: "objectChanged", name }]
  })
}
