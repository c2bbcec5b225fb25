/** `docs/GLOSSARY.md` as it should be: the terms, and every value of every catalogue with its names. */
import * as catalogues from "../../packages/core/src/catalogue/index.ts"
import type { Offence } from "../../packages/core/src/catalogue/index.ts"
import { listed, type Listed } from "./listed.ts"
import { code, table } from "../markdown.ts"
import { type Term, terms } from "./terms.ts"

/** Terms quote values with single quotes, the code with double ones. */
const codeOf = (text: string): string => code(text.replaceAll("'", '"'))

const termRow = ({ identifiers, meaning, source, sv }: Term) => [
  sv,
  identifiers.map(codeOf).join(", "),
  meaning,
  source
]

const termTables = terms.flatMap(([heading, some]) => [
  `### ${heading}`,
  "",
  ...table(["Svenska", "In the code", "Meaning", "Source"], some.map(termRow)),
  ""
])

const valueTables = Object.values<Listed>(listed).flatMap(({ entries, identifier, sv }) => [
  `### ${sv}: \`${identifier}\``,
  "",
  ...table(
    ["In the code", "Svenska", "English", "Source"],
    Object.entries(entries).map(([value, { en, source, sv }]) => [codeOf(value), sv, en, source])
  ),
  ""
])

const days = ({ validFrom, validTo }: Offence): string => {
  const from = validFrom === catalogues.forms.threat.validFrom ? [] : [`from ${validFrom}`]
  return [...from, ...(validTo === undefined ? [] : [`to ${validTo}`])].join(" ")
}

const checked = {
  A: "the law was read",
  B: "an official page was read",
  C: "to be checked before use"
} satisfies { readonly [C in Offence["confidence"]]: string }

const offenceTable = table(
  ["In the code", "Svenska", "English", "Chapter", "In force", "Source", "How sure"],
  Object.entries<Offence>(catalogues.offences).map(([value, offence]) => [
    codeOf(value),
    offence.sv,
    offence.en,
    offence.chapter,
    days(offence),
    offence.source,
    checked[offence.confidence]
  ])
)

/** The whole document. */
export const glossary = (): string =>
  [
    "# Glossary",
    "",
    "What the Swedish words are called in the code, what they mean and where they come from. The interface is written in the",
    "Swedish words; law keeps its Swedish names in English too, with a gloss.",
    "",
    "Written by `npm run glossary` from `scripts/glossary/terms.ts` and the catalogues in `packages/core/src/catalogue`; a test",
    'fails when it is not what they say. A source "Domain specification" is a choice of this product, open to a city\'s own.',
    "",
    "## Terms",
    "",
    ...termTables,
    "## Values",
    "",
    "Values are stored: they are added, never renamed and never removed. Their names may change.",
    "",
    ...valueTables,
    "### Brott: `OffenceCode`",
    "",
    "Always preliminary: the police and the courts decide which it was. Not legal advice.",
    "",
    ...offenceTable,
    ""
  ].join("\n")
