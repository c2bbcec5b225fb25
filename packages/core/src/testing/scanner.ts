/** Looks for what points at a person where nothing may: in everything of an event that is not sealed. */
import type { Recorded } from "@trygglogg/log"
import { Predicate } from "effect"
import { pointsAtPerson } from "../vocabulary/personalIdentity.ts"

/** A number to call, of any kind: with the prefix of the country or a nought, and eight digits or more. */
const telephone = /(?<![\dA-Za-z])(?:\+46|0)(?:[\s-]?\d){7,10}(?!\d)/
/** A street and a number, as addresses are written in Sweden. */
const street =
  /\p{L}{2,}(?:gata|gatan|väg|vägen|gränd|gränden|torg|torget|stig|stigen|allé|allén|backe|backen|plan)\s+\d{1,4}(?!\d)/iu
/** A postal code and a town. */
const town = /(?<!\d)\d{3}\s?\d{2}\s+\p{Lu}\p{L}+/u

const points = (text: string): boolean =>
  pointsAtPerson(text) || telephone.test(text) || street.test(text) || town.test(text)

/** The parts of a sealed value that hold no words in clear: ciphertext, and ids of keys and sealings. */
const closed: ReadonlySet<string> = new Set(["cipher", "commitment", "key", "seal"])
const isSealed = (value: object): boolean => ["subject", ...closed].every((part) => part in value)

/** Every text in a value with the way to it, but for what is sealed. Field names are looked at too: they must not be data. */
const textsOf = (value: unknown, path: string): ReadonlyArray<readonly [path: string, text: string]> => {
  if (typeof value === "string") return [[path, value]]
  if (typeof value === "number") return [[path, String(value)]]
  if (Array.isArray(value)) return value.flatMap((one, index) => textsOf(one, `${path}[${index}]`))
  if (!Predicate.isObject(value)) return []
  const sealed = isSealed(value)
  return Object.entries(value).flatMap(([name, one]) =>
    sealed && closed.has(name) ? [] : [[path, name] as const, ...textsOf(one, `${path}.${name}`)]
  )
}

/**
 * Where an organisation may write in its own words: what a unit and its rules are called, where a figure comes from, what a survey asks.
 * Anywhere else a text of several words is somebody's name or somebody's own words, and belongs under a seal.
 */
const inOwnWords: ReadonlySet<string> = new Set([
  "UnitRegistered data.name",
  "UnitRenamed data.name",
  "HeadcountRecorded data.source",
  "PolicyAdopted data.version",
  "PolicyAdopted data.source",
  "PolicyAdopted data.legalReview.reference",
  "PolicyRetired data.version",
  "PolicyRetired data.source",
  "RoutineAcknowledged data.version",
  "TrainingCompleted data.versions[]",
  "SurveyOpened data.headcountSource",
  "SurveyOpened data.question",
  "ExternalFigureRecorded data.population",
  "ExternalFigureRecorded data.source",
  "ExternalFigureRecorded data.qualityNote",
  "ContactVolumeRecorded data.source"
])
const severalWords = /\S\s+\S/
const isWords = (type: string, path: string, text: string): boolean =>
  severalWords.test(text) && path !== "meta.policy" && !inOwnWords.has(`${type} ${path.replace(/\[\d+\]/g, "[]")}`)

/** Where in a recorded event something points at a person. Never what: a finding must not spread what it found. */
export interface Finding {
  readonly position: number
  readonly type: string
  /** The way to it: `data.reporter.memberRef`. */
  readonly path: string
}

/**
 * The places in clear in an event where a personnummer, an e-mail address, a number to call or a street address stands, or several words
 * where only the organisation's own may: in its data, its tags, and in who asked. A single name is not told from any other word.
 *
 * @example
 * findingsIn(recorded) // []
 */
export const findingsIn = ({ data, meta, position, tags, type }: Recorded): ReadonlyArray<Finding> => {
  const { decidedAt: _, ...asked } = meta
  return [...textsOf(data, "data"), ...textsOf(tags, "tags"), ...textsOf(asked, "meta")]
    .filter(([path, text]) => points(text) || isWords(type, path, text))
    .map(([path]) => ({ position, type, path }))
}
