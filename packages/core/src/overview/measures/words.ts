/** The words that measures are told in. */
import type { NotMeasured } from "./counts.ts"
import type { MeasureName } from "../../vocabulary/statistic.ts"
import type { NoEstimate } from "./surveys.ts"

type Told = Exclude<MeasureName, "underReporting" | "policyEquality" | "outcomeEquality">

const sv = {
  period: (from: string, last: string): string => `Från ${from} till och med ${last}`,
  /** What is counted, and how many there were. */
  headline: {
    per100: "händelser",
    policeReportRate: "händelser med hot eller våld",
    repeatExposure: "utsatta personer",
    supportSufficiency: "utsattheter med minst måttlig allvarlighetsgrad",
    exposurePrevalence: "svar i enkäten",
    timeliness: "händelser",
    routineFamiliarity: "medarbetare den sista dagen",
    exerciseCoverage: "enheter",
    classificationQuality: "händelser",
    incidentsPerContactChannel: "händelser",
    exitReasons: "avslutningssamtal",
    externalReferenceCompleteness: "händelser",
    formByRole: "utsattheter"
  } satisfies { readonly [Name in Told]: string },
  counted: (period: string, scope: string, count: number, what: string): string =>
    `${period}, ${scope}: ${count} ${what}.`,
  hidden: (period: string, scope: string, what: string): string =>
    `${period}, ${scope}: antalet ${what} visas inte, eftersom det är litet.`,
  percent: (what: string, count: number, outOf: number, percent: string, low: string, high: string): string =>
    `${what}: ${count} av ${outOf}, ${percent} procent (osäkerhet ${low}–${high}).`,
  outOf: (what: string, count: number, outOf: number): string => `${what}: ${count} av ${outOf}.`,
  noShare: (what: string): string => `${what}: andelen visas inte, eftersom talen är små.`,
  noWhole: (names: string): string => `Inget att räkna på: ${names}.`,
  rate: (what: string, rate: string, low: string, high: string): string =>
    `${what}: ${rate} (osäkerhet ${low}–${high}).`,
  beside: (what: string, number: string): string => `${what}: ${number}.`,
  names: {
    per100: "Per 100 årsarbetare",
    filed: "Polisanmälda inom 30 dagar",
    repeated: "Utsatta igen inom ett år",
    sufficient: "Säger att stödet räckte",
    relevant: "Säger att stödet var rätt",
    enoughFromEmployer: "Säger att arbetsgivaren gjorde nog",
    noAnswer: "Har inte svarat själva",
    exposed: "Säger att de har varit utsatta",
    later: "Rapporterade efter mer än 30 dagar",
    acknowledged: "Har tagit del av gällande rutin",
    trained: "Har fått utbildning i den",
    practised: "Har övat",
    sure: "Säkert eller ganska säkert klassade",
    reclassified: "Klassade om",
    threatContributed: "Säger att hot bidrog",
    inBoth: "Finns även i IA",
    medianDays: "Dagar till rapport, det mittersta värdet",
    personYears: "Årsarbetare",
    invited: "Tillfrågade",
    recallMonths: "Månader som frågan gäller",
    responsePercent: "Svarsfrekvens i procent",
    exercises: "Övningar",
    participations: "Deltaganden",
    members: "Medarbetare",
    contacts: "Kontakter",
    per1000: "Per 1000 kontakter",
    D1: "Hanteringen började i tid",
    D2: "Stöd erbjöds i tid",
    D3: "Frågan om Arbetsmiljöverket avgjordes i tid",
    D4: "Försäkringskassan fick veta i tid",
    D5: "Beslut om polisanmälan togs i tid",
    D6: "Samråd i efterhand hölls i tid",
    D7: "Polisens besked berättades i tid",
    D8: "Stödet följdes upp i tid",
    D9: "Åtgärderna utvärderades i tid"
  },
  noVolumes: "Antalet kontakter är inte känt. Då går det inte att säga att ett kontaktsätt är säkrare.",
  reportsRise: "Fler rapporter kan betyda fler händelser eller att fler rapporterar. Båda visas.",
  fewInterviews: "Svaren är för få för att räkna ut en andel.",
  notMeasured: {
    noSurvey: "Det är inte mätt. Ingen enkät har frågat om det, och antalet rapporter kan inte svara på det.",
    noVolumes: "Det är inte mätt. Antalet kontakter saknas.",
    noHeadcount: "Det går inte att räkna ut. Antalet anställda saknas för mer än en månad.",
    tooFewAnswers: "Det går inte att räkna ut. För få har svarat.",
    notRecorded: "Det är inte mätt. Inget är registrerat.",
    cannotBeDivided: "Det går inte att räkna ut. En enhet har delats."
  } satisfies { readonly [Why in NotMeasured["because"]]: string },
  estimate: (value: string, low: string, high: string): string =>
    `Av dem som utsätts syns ungefär ${value} procent aldrig i någon rapport. Det kan vara från ${low} till ${high} procent.`,
  cannotEstimate: "Mörkertalet går inte att uppskatta.",
  noEstimate: {
    noSurvey: "Ingen enkät har frågat.",
    fewAnswers: "För få har svarat.",
    lowResponse: "För liten del har svarat.",
    otherWindow: "Enkäten gäller en annan tid än rapporterna.",
    nobodyExposed: "Ingen i enkäten säger sig vara utsatt.",
    fewMatches: "För få finns i båda källorna.",
    smallRegister: "Så få är rapporterade att någon kan pekas ut."
  } satisfies { readonly [Why in NoEstimate]: string },
  district: (name: string, shares: string): string => `${name}: ${shares}`,
  noDistricts: "Det finns inga stadsdelar under enheten att jämföra. Välj hela staden.",
  nothingToShow: "inget som kan visas",
  noRanking: "Distriktens ordning säger ingenting. Skillnader kan bero på slumpen.",
  standings: {
    stricter: "strängare",
    same: "lika",
    weaker: "svagare",
    missing: "ingen egen regel",
    other: "annorlunda"
  },
  standing: (count: number, what: string): string => `${count} ${what}`,
  decimal: ","
}

const en: typeof sv = {
  period: (from, last) => `From ${from} to ${last}`,
  headline: {
    per100: "incidents",
    policeReportRate: "incidents with threats or violence",
    repeatExposure: "exposed persons",
    supportSufficiency: "exposures that were at least moderately serious",
    exposurePrevalence: "answers in the survey",
    timeliness: "incidents",
    routineFamiliarity: "members on the last day",
    exerciseCoverage: "units",
    classificationQuality: "incidents",
    incidentsPerContactChannel: "incidents",
    exitReasons: "exit interviews",
    externalReferenceCompleteness: "incidents",
    formByRole: "exposures"
  },
  counted: (period, scope, count, what) => `${period}, ${scope}: ${count} ${what}.`,
  hidden: (period, scope, what) => `${period}, ${scope}: the number of ${what} is not shown, because it is small.`,
  percent: (what, count, outOf, percent, low, high) =>
    `${what}: ${count} of ${outOf}, ${percent} per cent (uncertainty ${low}–${high}).`,
  outOf: (what, count, outOf) => `${what}: ${count} of ${outOf}.`,
  noShare: (what) => `${what}: the share is not shown, because the numbers are small.`,
  noWhole: (names) => `Nothing to count: ${names}.`,
  rate: (what, rate, low, high) => `${what}: ${rate} (uncertainty ${low}–${high}).`,
  beside: (what, number) => `${what}: ${number}.`,
  names: {
    per100: "For 100 person years",
    filed: "Reported to the police within 30 days",
    repeated: "Exposed again within a year",
    sufficient: "Say that the support was enough",
    relevant: "Say that the support was relevant",
    enoughFromEmployer: "Say that the employer did enough",
    noAnswer: "Have not answered themselves",
    exposed: "Say that they have been exposed",
    later: "Reported after more than 30 days",
    acknowledged: "Have taken in the routine in force",
    trained: "Have been trained in it",
    practised: "Have practised",
    sure: "Classified for sure or fairly sure",
    reclassified: "Classified anew",
    threatContributed: "Say that threats contributed",
    inBoth: "Also in IA",
    medianDays: "Days to the report, the middle one",
    personYears: "Person years",
    invited: "Asked",
    recallMonths: "Months that the question is about",
    responsePercent: "Response rate, per cent",
    exercises: "Exercises",
    participations: "Participations",
    members: "Members",
    contacts: "Contacts",
    per1000: "For 1,000 contacts",
    D1: "Handling started in time",
    D2: "Support was offered in time",
    D3: "The question of the Work Environment Authority was settled in time",
    D4: "The Social Insurance Agency was told in time",
    D5: "The decision on a police report was made in time",
    D6: "Consultation afterwards was held in time",
    D7: "What came of the police report was told in time",
    D8: "Support was followed up in time",
    D9: "The measures were evaluated in time"
  },
  noVolumes: "The number of contacts is not known. Nobody can then say that a channel is safer.",
  reportsRise: "A rise in reports may mean more events or better reporting; both are shown.",
  fewInterviews: "The answers are too few for a share.",
  notMeasured: {
    noSurvey: "It is not measured. No survey has asked, and the number of reports cannot answer it.",
    noVolumes: "It is not measured. The number of contacts is missing.",
    noHeadcount: "It cannot be calculated. The headcount of more than one month is missing.",
    tooFewAnswers: "It cannot be calculated. Too few have answered.",
    notRecorded: "It is not measured. Nothing is recorded.",
    cannotBeDivided: "It cannot be calculated. A unit was split."
  },
  estimate: (value, low, high) =>
    `Of those who are exposed, about ${value} per cent never show in a report. It may be from ${low} to ${high} per cent.`,
  cannotEstimate: "The dark figure cannot be estimated.",
  noEstimate: {
    noSurvey: "No survey has asked.",
    fewAnswers: "Too few have answered.",
    lowResponse: "Too small a share has answered.",
    otherWindow: "The survey is about another time than the reports.",
    nobodyExposed: "Nobody in the survey says that they were exposed.",
    fewMatches: "Too few are in both sources.",
    smallRegister: "So few are reported that somebody could be pointed out."
  },
  district: (name, shares) => `${name}: ${shares}`,
  noDistricts: "There are no districts below the unit to compare. Choose the whole city.",
  nothingToShow: "nothing that can be shown",
  noRanking: "The order of the districts says nothing. Differences may be chance.",
  standings: {
    stricter: "stricter",
    same: "the same",
    weaker: "weaker",
    missing: "no rule of its own",
    other: "otherwise"
  },
  standing: (count, what) => `${count} ${what}`,
  decimal: "."
}

export const measureWords = { sv, en }
