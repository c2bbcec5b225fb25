/** What an administrator can do to a log with SQL, and where each of it must be found. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite"
import { hash } from "node:crypto"
import type { Fault, FaultKind } from "../src/index.ts"

/** Small numbers from a seed: the same each time. */
export const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
type Random = ReturnType<typeof numbers>

/** An edit that was made: the faults it must show as, and the positions, all of them and no other. */
interface Made {
  readonly kinds: ReadonlyArray<FaultKind>
  readonly at: ReadonlyArray<number>
}

export interface Edit {
  readonly name: string
  readonly make: (database: DatabaseSync, random: Random) => Made
}

const text = (value: SQLOutputValue | undefined): string => {
  if (typeof value !== "string") throw new TypeError("no text")
  return value
}
const count = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT max(position) AS n FROM events").get()?.["n"])
export const anywhere = (database: DatabaseSync, random: Random): number => 1 + random(count(database))
const column = (database: DatabaseSync, name: string, position: number) =>
  database.prepare(`SELECT ${name} AS value FROM events WHERE position = ?`).get(position)?.["value"]

/** Changes one column of one event to what it is not. */
const changing = (
  name: string,
  columnName: string,
  to: (
    database: DatabaseSync,
    before: SQLOutputValue | undefined,
    random: Random
  ) => string | number | null | Uint8Array,
  kinds: ReadonlyArray<FaultKind> = ["contentChanged"]
): Edit => ({
  name,
  make: (database, random) => {
    const position = anywhere(database, random)
    const value = to(database, column(database, columnName, position), random)
    database.prepare(`UPDATE events SET ${columnName} = ? WHERE position = ?`).run(value, position)
    return { kinds, at: [position] }
  }
})

const insertSpace = (value: string, random: Random): string => {
  const at = random(value.length + 1)
  return `${value.slice(0, at)} ${value.slice(at)}`
}

const flipped = (bytes: SQLOutputValue | undefined, random: Random): Uint8Array => {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("no bytes")
  const copy = Buffer.from(bytes)
  const at = random(copy.length)
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << random(8)), at)
  return copy
}

const columnEdits: ReadonlyArray<Edit> = [
  changing("a space anywhere in the data", "data", (_, before, random) => insertSpace(text(before), random)),
  changing("a letter of the data", "data", (_, before, random) => {
    const data = text(before)
    const at = random(data.length)
    return `${data.slice(0, at)}${data[at] === "x" ? "y" : "x"}${data.slice(at + 1)}`
  }),
  changing("no data at all", "data", () => ""),
  changing("another type", "type_id", (database, before) =>
    Number(database.prepare("SELECT id FROM types WHERE id <> ? LIMIT 1").get(Number(before))?.["id"])
  ),
  changing("another version", "version", (_, before) => Number(before) + 1),
  changing("a later time", "recorded_at", (_, before, random) => Number(before) + 1 + random(1_000_000)),
  changing("an earlier time", "recorded_at", (_, before, random) => Number(before) - 1 - random(1_000_000)),
  changing("another time of what happened", "occurred_at", (_, before) => (before === null ? "2023-01-01" : null)),
  changing("another actor", "meta", (_, before) => text(before).replace('"actor":"p-', '"actor":"q-')),
  changing("another command", "meta", (_, before) => text(before).replace('"command":"', '"command":"Un')),
  changing("another time of decision", "meta", (_, before) =>
    text(before)
      .replace(/\.\d{3}Z/, ".999Z")
      .replace("20", "19")
  ),
  changing("another leaf", "leaf", (_, before, random) => flipped(before, random), ["leafChanged"])
]

/** What a lenient reader takes for the same, and nobody wrote so. */
const formEdits: ReadonlyArray<Edit> = [
  changing(
    "a letter of the meta written as an escape",
    "meta",
    (_, before) => text(before).replace("actor", "\\u0061ctor"),
    ["unreadable"]
  ),
  changing("a space in the meta", "meta", (_, before) => text(before).replace(",", ", "), ["unreadable"]),
  changing("more in the meta", "meta", (_, before) => text(before).replace("}", ',"more":1}'), ["unreadable"]),
  changing("a meta that is none", "meta", () => "{", ["unreadable"]),
  changing("a space in the tags", "tags", (_, before) => text(before).replace("]", " ]"), ["unreadable"]),
  changing("a type without a name", "type_id", () => 9999, ["unreadable", "tagMissing", "tagExtra"]),
  changing("a version that is none", "version", () => 0, ["unreadable"]),
  changing("a time no calendar has", "recorded_at", () => Number.MAX_SAFE_INTEGER, ["unreadable"])
]

const tagsOf = (database: DatabaseSync, position: number): ReadonlyArray<string> =>
  JSON.parse(text(column(database, "tags", position)))

const entries = (database: DatabaseSync, random: Random) => {
  const all = database.prepare("SELECT tag_id, position, type_id FROM event_tags ORDER BY 1, 2").all()
  const { position, tag_id: tag, type_id: type } = all[random(all.length)] ?? {}
  return { position: Number(position), tag: Number(tag), type: Number(type) }
}

/** A tag that the event at the position does not bear. */
const foreignTag = (database: DatabaseSync, position: number): number =>
  Number(
    database
      .prepare("SELECT id FROM tags WHERE id NOT IN (SELECT tag_id FROM event_tags WHERE position = ?) LIMIT 1")
      .get(position)?.["id"]
  )

const tagEdits: ReadonlyArray<Edit> = [
  {
    name: "another tag",
    make: (database, random) => {
      const position = anywhere(database, random)
      const tags = tagsOf(database, position).with(0, "unit:elsewhere")
      database.prepare("UPDATE events SET tags = ? WHERE position = ?").run(JSON.stringify(tags), position)
      return { kinds: ["contentChanged", "tagMissing", "tagExtra"], at: [position] }
    }
  },
  {
    name: "an entry of the tag index away",
    make: (database, random) => {
      const { position, tag } = entries(database, random)
      database.prepare("DELETE FROM event_tags WHERE tag_id = ? AND position = ?").run(tag, position)
      const left = database.prepare("SELECT 1 FROM event_tags WHERE tag_id = ?").get(tag)
      return { kinds: ["tagMissing", ...(left === undefined ? (["tagUnused"] as const) : [])], at: [position] }
    }
  },
  {
    name: "an entry of the tag index too many",
    make: (database, random) => {
      const position = anywhere(database, random)
      const type = Number(column(database, "type_id", position))
      database.prepare("INSERT INTO event_tags VALUES (?, ?, ?)").run(foreignTag(database, position), position, type)
      return { kinds: ["tagExtra"], at: [position] }
    }
  },
  {
    name: "an entry of the tag index for another type",
    make: (database, random) => {
      const { position, tag } = entries(database, random)
      database.prepare("UPDATE event_tags SET type_id = 9999 WHERE tag_id = ? AND position = ?").run(tag, position)
      return { kinds: ["tagMissing", "tagExtra"], at: [position] }
    }
  },
  {
    name: "an entry of the tag index for an event that there is not",
    make: (database, random) => {
      const position = count(database) + 1 + random(1000)
      database.prepare("INSERT INTO event_tags VALUES (1, ?, 1)").run(position)
      return { kinds: ["tagExtra"], at: [position] }
    }
  }
]

const remove = (database: DatabaseSync, where: string): void => {
  database.exec(`DELETE FROM events WHERE ${where}`)
}

const swap = (database: DatabaseSync, one: number, other: number): void => {
  for (const [from, to] of [
    [one, -1],
    [other, one],
    [-1, other]
  ] as const) {
    database.prepare("UPDATE events SET position = ? WHERE position = ?").run(to, from)
  }
}

const rowEdits: ReadonlyArray<Edit> = [
  {
    name: "an event away",
    make: (database, random) => {
      const position = 1 + random(count(database) - 1)
      remove(database, `position = ${position}`)
      return { kinds: ["missing", "tagExtra"], at: [position] }
    }
  },
  {
    name: "the last event away",
    make: (database) => {
      const position = count(database)
      remove(database, `position = ${position}`)
      return { kinds: ["missing", "tagExtra"], at: [position] }
    }
  },
  {
    name: "everything after an event away",
    make: (database, random) => {
      const end = count(database)
      const kept = 1 + random(end - 1)
      remove(database, `position > ${kept}`)
      return { kinds: ["missing", "tagExtra"], at: Array.from({ length: end - kept }, (_, nth) => kept + nth + 1) }
    }
  },
  {
    name: "two events in each other's place",
    make: (database, random) => {
      const one = anywhere(database, random)
      const other = 1 + ((one + random(count(database) - 1)) % count(database))
      swap(database, one, other)
      return { kinds: ["contentChanged"], at: [Math.min(one, other), Math.max(one, other)] }
    }
  },
  {
    name: "an event under another command's id",
    make: (database, random) => {
      const firsts = database.prepare("SELECT position FROM events WHERE nth = 0").all()
      const position = Number(firsts[random(firsts.length)]?.["position"])
      database.prepare("UPDATE events SET command_id = 'c-other' WHERE position = ?").run(position)
      return { kinds: ["commandColumn"], at: [position] }
    }
  },
  {
    name: "an event that nobody counts",
    make: (database) => {
      const position = count(database) + 1
      database
        .prepare(
          "INSERT INTO events SELECT ?, 0, 'c-extra', type_id, version, '[]', occurred_at, recorded_at, meta, data, leaf FROM events WHERE position = 1"
        )
        .run(position)
      return { kinds: ["beyondHead"], at: [position] }
    }
  }
]

/** Every edit that is found at the very event. */
export const edits: ReadonlyArray<Edit> = [...columnEdits, ...formEdits, ...tagEdits, ...rowEdits]

/** An event changed together with its leaf: what only the tree, or a copy, can tell. `leafOf` makes the leaf of a row. */
export const rewrite = (
  database: DatabaseSync,
  position: number,
  leafOf: (row: Readonly<Record<string, SQLOutputValue>>) => Uint8Array,
  change: (database: DatabaseSync) => void = (database) => {
    const data = `${text(column(database, "data", position)).replace(/}$/, "")},"more":"${hash("md5", String(position))}"}`
    database.prepare("UPDATE events SET data = ? WHERE position = ?").run(data, position)
  }
): void => {
  change(database)
  const row = database
    .prepare("SELECT e.*, t.name AS type FROM events e JOIN types t ON t.id = e.type_id WHERE position = ?")
    .get(position)
  if (row === undefined) throw new TypeError("no such event")
  database.prepare("UPDATE events SET leaf = ? WHERE position = ?").run(leafOf(row), position)
}

/** Every position that the faults name. */
export const positionsOf = (faults: ReadonlyArray<Fault>): ReadonlyArray<number> =>
  [
    ...new Set(
      faults.flatMap(({ last, position }) =>
        position === undefined
          ? []
          : Array.from({ length: (last ?? position) - position + 1 }, (_, nth) => position + nth)
      )
    )
  ].toSorted((a, b) => a - b)
