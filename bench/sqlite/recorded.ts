/**
 * Ways to make an event of a row: everything parsed at once, or getters, on the prototype or the object's own. `node recorded.ts`
 *
 * The first reader looks at positions only, the second at the data of every event. Why the store does as it does stands in
 * `packages/log/src/store/stored.ts`.
 */
import { compare } from "../measure.ts"
import { tell } from "../result.ts"
import { commitOf, eventOf } from "../workload.ts"

const count = 100_000
const rounds = 10

interface Row {
  readonly position: number
  readonly text: string
  readonly metaText: string
}
interface Made {
  readonly position: number
  readonly data: unknown
  readonly meta: unknown
}

const rows = Array.from({ length: 1_000 }, (_, nth): Row => {
  const event = eventOf(nth)
  return { position: nth + 1, text: JSON.stringify(event.data), metaText: JSON.stringify(commitOf(event).meta) }
})

const parsed = ({ metaText, position, text }: Row): Made => ({
  position,
  data: JSON.parse(text),
  meta: JSON.parse(metaText)
})

const literal = ({ metaText, position, text }: Row): Made => ({
  position,
  get data(): unknown {
    return JSON.parse(text)
  },
  get meta(): unknown {
    return JSON.parse(metaText)
  }
})

class OnPrototype implements Made {
  readonly position: number
  readonly #text: string
  readonly #metaText: string
  constructor({ metaText, position, text }: Row) {
    this.position = position
    this.#text = text
    this.#metaText = metaText
  }
  get data(): unknown {
    return JSON.parse(this.#text)
  }
  get meta(): unknown {
    return JSON.parse(this.#metaText)
  }
}

class Own implements Made {
  readonly position: number
  declare readonly data: unknown
  declare readonly meta: unknown
  readonly #text: string
  readonly #metaText: string
  static readonly #getters = {
    data: {
      enumerable: true,
      get(this: Own): unknown {
        return JSON.parse(this.#text)
      }
    },
    meta: {
      enumerable: true,
      get(this: Own): unknown {
        return JSON.parse(this.#metaText)
      }
    }
  }
  constructor({ metaText, position, text }: Row) {
    this.position = position
    this.#text = text
    this.#metaText = metaText
    Object.defineProperty(this, "data", Own.#getters.data)
    Object.defineProperty(this, "meta", Own.#getters.meta)
  }
}

const ways: ReadonlyArray<readonly [string, (row: Row) => Made]> = [
  ["getters of its own, sharing their functions", (row) => new Own(row)],
  ["getters on the prototype (lost in a spread)", (row) => new OnPrototype(row)],
  ["getters in an object literal", literal],
  ["parsed at once", parsed]
]

const reading = (make: (row: Row) => Made, look: (made: Made) => number) => (): number => {
  let sum = 0
  for (let nth = 0; nth < count / rows.length; nth++) for (const row of rows) sum += look(make(row))
  return sum
}

for (const [title, look] of [
  ["a reader who looks at positions", ({ position }: Made) => position],
  ["a reader who looks at every event's data", ({ data }: Made) => Object.keys(Object(data)).length]
] as const) {
  const contenders = ways.map(([name, make]) => ({ name, count, run: reading(make, look) }))
  tell({ workload: title, store: "sqlite", scores: [], lines: await compare(contenders, rounds) })
}
