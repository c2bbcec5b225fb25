/** What the command line takes: read before anything else is loaded. */
import type { StatisticId } from "@trygglogg/core/overview"

/** What can stand after `--by`. */
export const breakdowns = ["unit", "place", "form", "role"] as const

/** What can stand after `stats`. */
export const statisticIds = [
  "ST-01",
  "ST-02",
  "ST-03",
  "ST-04",
  "ST-05",
  "ST-06",
  "ST-07",
  "ST-08",
  "ST-09",
  "ST-10",
  "ST-11",
  "ST-12",
  "ST-13",
  "ST-14",
  "ST-15",
  "ST-16",
  "ST-17",
  "ST-18",
  "ST-19"
] as const satisfies ReadonlyArray<StatisticId>
