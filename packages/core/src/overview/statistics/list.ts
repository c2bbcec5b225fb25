/** Every statistic, by the number it has in the specification (4.9): one list for pages, commands and documents. */
import type { MeasureName } from "../../vocabulary/statistic.ts"
import type { Question } from "./question.ts"

interface Statistic {
  readonly name: MeasureName | Question["statistic"]
  readonly sv: string
  readonly en: string
}

export const statistics = {
  "ST-01": { name: "incidentCount", sv: "Antal händelser", en: "Number of incidents" },
  "ST-02": { name: "exposureCount", sv: "Antal utsattheter", en: "Number of exposures" },
  "ST-03": { name: "formDistribution", sv: "Former", en: "Forms" },
  "ST-04": { name: "outsideWorkplaceShare", sv: "Andel utanför arbetsplatsen", en: "Share outside the workplace" },
  "ST-05": { name: "per100", sv: "Händelser per 100 årsarbetare", en: "Incidents for 100 person years" },
  "ST-06": { name: "policeReportRate", sv: "Andel polisanmälda", en: "Share reported to the police" },
  "ST-07": { name: "repeatExposure", sv: "Utsatta flera gånger", en: "Exposed again" },
  "ST-08": { name: "supportSufficiency", sv: "Stödet räckte", en: "Support was enough" },
  "ST-09": { name: "exposurePrevalence", sv: "Andel som känner sig utsatta", en: "Share who feel exposed" },
  "ST-10": { name: "underReporting", sv: "Mörkertal", en: "Dark figure" },
  "ST-11": { name: "timeliness", sv: "Tid till rapport", en: "Time to the report" },
  "ST-12": { name: "routineFamiliarity", sv: "Kännedom om rutinerna", en: "Familiarity with the routines" },
  "ST-13": { name: "exerciseCoverage", sv: "Övningar", en: "Exercises" },
  "ST-14": { name: "classificationQuality", sv: "Klassningens kvalitet", en: "Quality of the classification" },
  "ST-15": { name: "incidentsPerContactChannel", sv: "Händelser per kontaktsätt", en: "Incidents for each channel" },
  "ST-16": { name: "exitReasons", sv: "Skäl att sluta", en: "Reasons to leave" },
  "ST-17": { name: "policyEquality", sv: "Likvärdiga regler", en: "Equal rules" },
  "ST-18": { name: "outcomeEquality", sv: "Likvärdigt skydd", en: "Equal protection" },
  "ST-19": { name: "externalReferenceCompleteness", sv: "Finns även i IA", en: "Also in IA" }
} as const satisfies { readonly [Id in `ST-${number}`]: Statistic }

export type StatisticId = keyof typeof statistics
