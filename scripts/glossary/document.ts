/** `docs/GLOSSARY.md` as it should be: the terms, and every value of every catalogue with its names. */
import * as catalogues from "../../packages/core/src/catalogue/index.ts"
import type { Entry, Offence } from "../../packages/core/src/catalogue/index.ts"
import { type Term, terms } from "./terms.ts"

interface Listed {
  readonly sv: string
  /** The enumeration that the catalogue gives names to. */
  readonly identifier: string
  readonly entries: { readonly [code: string]: Entry }
}

/** Every catalogue of the core by its own name. One that is missing here fails the test of the glossary. */
export const listed = {
  forms: { sv: "Påverkansform", identifier: "Form", entries: catalogues.forms },
  kinds: { sv: "Slag av påverkan", identifier: "Kind", entries: catalogues.kinds },
  occurrenceKinds: { sv: "Händelsetyp", identifier: "OccurrenceKind", entries: catalogues.occurrenceKinds },
  affectedObjects: { sv: "Vad som drabbades", identifier: "AffectedObject", entries: catalogues.affectedObjects },
  linksToRole: { sv: "Koppling till arbetet", identifier: "LinkToRole", entries: catalogues.linksToRole },
  perceivedIntents: { sv: "Upplevt syfte", identifier: "PerceivedIntent", entries: catalogues.perceivedIntents },
  influencesOnDecision: {
    sv: "Påverkan på beslutet",
    identifier: "InfluenceOnDecision",
    entries: catalogues.influencesOnDecision
  },
  places: { sv: "Plats", identifier: "Place", entries: catalogues.places },
  placeRelations: {
    sv: "Platsens samband med arbetet",
    identifier: "PlaceRelation",
    entries: catalogues.placeRelations
  },
  channels: { sv: "Kontaktsätt", identifier: "Channel", entries: catalogues.channels },
  influencerRelations: {
    sv: "Påverkarens relation",
    identifier: "InfluencerRelation",
    entries: catalogues.influencerRelations
  },
  exposedKinds: { sv: "Den utsatta", identifier: "ExposedKind", entries: catalogues.exposedKinds },
  employmentForms: { sv: "Anställningsform", identifier: "EmploymentForm", entries: catalogues.employmentForms },
  roleFamilies: { sv: "Yrkesgrupp", identifier: "RoleFamily", entries: catalogues.roleFamilies },
  serviceAreas: { sv: "Verksamhetsområde", identifier: "ServiceArea", entries: catalogues.serviceAreas },
  reporterKinds: { sv: "Rapportör", identifier: "ReporterKind", entries: catalogues.reporterKinds },
  reporterModes: { sv: "Sätt att rapportera", identifier: "ReporterMode", entries: catalogues.reporterModes },
  entryRoutes: { sv: "Väg in", identifier: "EntryRoute", entries: catalogues.entryRoutes },
  evidenceKinds: { sv: "Underlag", identifier: "EvidenceKind", entries: catalogues.evidenceKinds },
  precisions: { sv: "Tidens noggrannhet", identifier: "Precision", entries: catalogues.precisions },
  severities: { sv: "Allvarlighetsgrad", identifier: "Severity", entries: catalogues.severities },
  confidences: { sv: "Säkerhet i klassningen", identifier: "Confidence", entries: catalogues.confidences },
  supportKinds: { sv: "Stöd", identifier: "SupportKind", entries: catalogues.supportKinds },
  sufficiencies: { sv: "Svar om stödet", identifier: "Sufficiency", entries: catalogues.sufficiencies },
  followUpOccasions: {
    sv: "Uppföljningstillfälle",
    identifier: "FollowUpOccasion",
    entries: catalogues.followUpOccasions
  },
  roles: { sv: "Roll", identifier: "Role", entries: catalogues.roles },
  unitKinds: { sv: "Enhetens slag", identifier: "UnitKind", entries: catalogues.unitKinds },
  assessmentKinds: { sv: "Vad som riskbedöms", identifier: "AssessmentKind", entries: catalogues.assessmentKinds },
  assessmentResults: {
    sv: "Riskbedömningens resultat",
    identifier: "AssessmentResult",
    entries: catalogues.assessmentResults
  },
  riskLevels: { sv: "Risknivå", identifier: "RiskLevel", entries: catalogues.riskLevels },
  riskWeights: { sv: "Hur mycket en risk väger", identifier: "RiskWeight", entries: catalogues.riskWeights },
  riskFactors: { sv: "Vad som gör det riskfyllt", identifier: "RiskFactorCode", entries: catalogues.riskFactors },
  riskMeasures: { sv: "Åtgärd mot risk", identifier: "RiskMeasure", entries: catalogues.riskMeasures },
  visitKinds: { sv: "Slag av besök", identifier: "VisitKind", entries: catalogues.visitKinds },
  visitPlaces: { sv: "Besökets plats", identifier: "VisitPlace", entries: catalogues.visitPlaces },
  visitPrecautions: {
    sv: "Förberedelse inför riskbesök",
    identifier: "VisitPrecaution",
    entries: catalogues.visitPrecautions
  },
  visitStops: { sv: "Varför ett besök inte blev av", identifier: "VisitStopped", entries: catalogues.visitStops },
  alarmSteps: { sv: "Larmkedja", identifier: "AlarmStep", entries: catalogues.alarmSteps },
  mappingItems: { sv: "Kartläggningens frågor", identifier: "MappingItem", entries: catalogues.mappingItems },
  mappingRevisions: {
    sv: "Varför en kartläggning görs om",
    identifier: "MappingRevision",
    entries: catalogues.mappingRevisions
  },
  riskAreas: { sv: "Riskområde", identifier: "RiskArea", entries: catalogues.riskAreas },
  familiarities: { sv: "Kännedom om en rutin", identifier: "Familiarity", entries: catalogues.familiarities },
  trainingContents: { sv: "Utbildning", identifier: "TrainingContent", entries: catalogues.trainingContents },
  waiverReasons: { sv: "Varför utbildning inte behövs", identifier: "WaiverReason", entries: catalogues.waiverReasons },
  exerciseScenarios: { sv: "Övning", identifier: "ExerciseScenario", entries: catalogues.exerciseScenarios },
  requestAnswers: {
    sv: "Svar på skyddsombudets begäran",
    identifier: "RequestAnswer",
    entries: catalogues.requestAnswers
  },
  protectionMeasures: {
    sv: "Skydd på arbetsplatsen",
    identifier: "ProtectionMeasure",
    entries: catalogues.protectionMeasures
  },
  measureStates: { sv: "Om ett skydd används", identifier: "MeasureState", entries: catalogues.measureStates },
  deadlineReactions: {
    sv: "Vad en frist gäller",
    identifier: "DeadlineReaction",
    entries: catalogues.deadlineReactions
  },
  responsibles: { sv: "Vem som ska göra det", identifier: "Responsible", entries: catalogues.responsibles }
} satisfies { readonly [name: string]: Listed }

const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => [
  row(head),
  row(head.map(() => "---")),
  ...rows.map(row),
  ""
]

const code = (text: string): string => `\`${text.replaceAll("'", '"')}\``

const termRow = ({ identifiers, meaning, source, sv }: Term) => [sv, identifiers.map(code).join(", "), meaning, source]

const termTables = terms.flatMap(([heading, some]) => [
  `### ${heading}`,
  "",
  ...table(["Svenska", "In the code", "Meaning", "Source"], some.map(termRow))
])

const valueTables = Object.values<Listed>(listed).flatMap(({ entries, identifier, sv }) => [
  `### ${sv}: \`${identifier}\``,
  "",
  ...table(
    ["In the code", "Svenska", "English", "Source"],
    Object.entries(entries).map(([value, { en, source, sv }]) => [code(value), sv, en, source])
  )
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
    code(value),
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
    ...offenceTable
  ].join("\n")
