/** What `verify` says of a log, in both languages. */
import type { Language } from "@trygglogg/core/vocabulary"
import type { Fault, FaultKind } from "../../verify/fault.ts"

type Kinds = { readonly [Kind in FaultKind]: string }

const sv = {
  log: {
    events: (origin: string): string => `Loggen ${origin}`,
    access: (origin: string): string => `Läsloggen ${origin}`
  },
  size: (size: number): string => (size === 1 ? "1 händelse" : `${size} händelser`),
  root: (root: string): string => `rot ${root}`,
  fault: "FEL",
  whole: "Loggen är som den skrevs.",
  broken: (count: number): string => (count === 1 ? "1 fel." : `${count} fel.`),
  unproven: (first: number, last: number): string =>
    `Händelserna ${first}–${last} i övrigt: inget fel syns, men trädet kan inte jämföras där.`,
  noAccess: "Ingen läslogg ligger bredvid loggen.",
  event: (first: number, last: number): string =>
    first === last ? `händelse ${first}` : `händelserna ${first}–${last}`,
  kinds: {
    contentChanged: "innehållet är ändrat",
    leafChanged: "bladet är ändrat, innehållet är det som skrevs",
    rewritten: "någon av dem är omskriven tillsammans med sitt blad; jämför med en kopia för att se vilken",
    differsFromCopy: "är en annan än i kopian",
    unreadable: "är inte skriven så som programmet skriver",
    missing: "saknas",
    beyondHead: "räknas inte av loggens huvud",
    beforeFirst: "ligger före den första",
    positionTooLarge: "en händelse ligger på en omöjlig position",
    timeBackwards: "är registrerad tidigare än den före",
    commandColumn: "hittas under ett annat kommandos id än sitt eget",
    commandRepeated: "har ett kommandos id som redan finns",
    tagMissing: "hittas inte under sin tagg",
    tagExtra: "hittas under en tagg den inte har",
    headPosition: "huvudet anger ett annat antal händelser än trädets",
    headTime: "huvudet anger en annan tid än den sista händelsens",
    headRange: "huvudets delträd är inte händelsernas",
    headRoot: "huvudets rot är inte händelsernas",
    knownRoot: "trädet hade en annan rot vid den storleken",
    knownBeyond: "loggen har varit så här lång, men är det inte längre",
    typeUnused: "en händelsetyp som ingen händelse har",
    tagUnused: "en tagg som ingen händelse har",
    objectMissing: "en tabell, ett index eller en vakt saknas",
    objectChanged: "en tabell, ett index eller en vakt är ändrad",
    objectUnknown: "en tabell, ett index eller en vakt som inte är programmets",
    storage: "databasens egen kontroll",
    origin: "läsloggen hör till en annan logg"
  } satisfies Kinds
}

const en: typeof sv = {
  log: { events: (origin) => `The log ${origin}`, access: (origin) => `The access log ${origin}` },
  size: (size) => (size === 1 ? "1 event" : `${size} events`),
  root: (root) => `root ${root}`,
  fault: "FAULT",
  whole: "The log is what was written.",
  broken: (count) => (count === 1 ? "1 fault." : `${count} faults.`),
  unproven: (first, last) =>
    `The other events of ${first}–${last}: no fault is seen, but the tree cannot be compared there.`,
  noAccess: "No access log lies beside the log.",
  event: (first, last) => (first === last ? `event ${first}` : `events ${first}–${last}`),
  kinds: {
    contentChanged: "the content has been changed",
    leafChanged: "the leaf has been changed, the content is what was written",
    rewritten: "one of them was rewritten together with its leaf; compare with a copy to see which",
    differsFromCopy: "is not the one in the copy",
    unreadable: "is not written the way the program writes",
    missing: "missing",
    beyondHead: "not counted by the log's head",
    beforeFirst: "lies before the first",
    positionTooLarge: "an event lies at an impossible position",
    timeBackwards: "recorded earlier than the one before",
    commandColumn: "found under another command's id than its own",
    commandRepeated: "has a command's id that is there already",
    tagMissing: "not found under its tag",
    tagExtra: "found under a tag it does not bear",
    headPosition: "the head states another number of events than the tree's",
    headTime: "the head states another time than the last event's",
    headRange: "the head's subtrees are not those of the events",
    headRoot: "the head's root is not that of the events",
    knownRoot: "the tree had another root at that size",
    knownBeyond: "the log has been this long, and is no longer",
    typeUnused: "an event type that no event has",
    tagUnused: "a tag that no event has",
    objectMissing: "a table, an index or a guard is missing",
    objectChanged: "a table, an index or a guard has been changed",
    objectUnknown: "a table, an index or a guard that is not the program's",
    storage: "the database's own check",
    origin: "the access log belongs to another log"
  }
}

export const texts = { sv, en }

/**
 * A fault in one line.
 *
 * @example
 * describeFault({ kind: "missing", position: 7 }, "en") // "event 7: missing"
 */
export const describeFault = ({ kind, last, name, position }: Fault, language: Language): string => {
  const text = texts[language]
  const where = position === undefined ? "" : `${text.event(position, last ?? position)}: `
  return `${where}${text.kinds[kind]}${name === undefined ? "" : ` (${name})`}`
}
